import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreRow } from "../../scoring";
import { points } from "../../messages";
import { useWords } from "../context";
import { CheckSign, WarningSign } from "../parts/icons";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    flexShrink: 0,
    minHeight: "24px",
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  got: { fontWeight: tokens.fontWeightSemibold },
  of: { color: tokens.colorNeutralForeground2 },
  full: { color: tokens.colorStatusSuccessForeground1 },
  doubt: { color: tokens.colorStatusWarningForeground3 },
});

/** The score beside its weight, or what it waits for. */
export function RowScore({ row }: { readonly row: ScoreRow }) {
  const styles = useStyles();
  const words = useWords();
  const { evaluation, weight, lost } = row;
  return (
    <span className={styles.root}>
      {lost?.eq(0) && <CheckSign size={13} className={styles.full} />}
      {evaluation.status === "unreadable" && <WarningSign size={13} className={styles.doubt} />}
      <span>
        <span className={styles.got}>
          {evaluation.status === "scored"
            ? points(evaluation.score)
            : words.say(`pane.score-${evaluation.status}`)}
        </span>
        <span className={styles.of}>
          {" "}
          / {weight ? points(weight) : words.say("pane.no-weight")}
        </span>
      </span>
    </span>
  );
}
