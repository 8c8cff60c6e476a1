import type { MouseEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Fix } from "../../validation";
import { useWords } from "../context";
import { Change } from "./change";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    marginTop: "5px",
  },
  address: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A mend with what it would change; one click does it. */
export function FixOffer(props: {
  readonly fix: Fix;
  /** Said where the cell's address does not stand nearby. */
  readonly address?: string;
  readonly busy: boolean;
  readonly onFix: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { fix } = props;
  // The item around it selects the cell when it is clicked; mending is another click.
  const mend = (event: MouseEvent): void => {
    event.stopPropagation();
    props.onFix();
  };
  return (
    <div className={styles.root}>
      {props.address && <span className={styles.address}>{props.address}</span>}
      <Change before={fix.before} after={String(fix.after)} />
      <Button size="small" disabledFocusable={props.busy} onClick={mend}>
        {words.say(`validation.fix.${fix.code}`, fix.data)}
      </Button>
    </div>
  );
}
