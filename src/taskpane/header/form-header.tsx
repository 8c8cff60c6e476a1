import { useMemo } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { points } from "../../messages";
import { totalWeight } from "../../scoring";
import { useWords } from "../context";
import { LockSign, UnlockSign } from "../parts/icons";
import type { PaneModel } from "../state/model";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "10px 12px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /* Excel lays its own menu over the pane's top right corner. */
  title: {
    margin: 0,
    paddingRight: "34px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  size: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  protection: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "6px",
    marginTop: "4px",
  },
  state: {
    display: "flex",
    alignItems: "center",
    gap: "5px",
    marginRight: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Which form is in front, how big it is, and whether it is protected: always in view. */
export function FormHeader(props: {
  readonly model: PaneModel;
  readonly onProtect: () => void;
  readonly onUnprotect: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { front, sheetName, phase, errand, kept } = props.model;
  const protection = front?.protection ?? null;
  const indicators = front?.form.indicators;
  const weight = useMemo(() => totalWeight(indicators ?? []), [indicators]);
  const busy = errand !== null || phase !== "ready";
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{front?.form.title || sheetName || words.say("pane.name")}</h1>
      {front && front.reading.forms.length > 1 && (
        <div className={styles.size}>
          {words.say("pane.form-of-several", {
            ordinal: String(front.reading.forms.indexOf(front.form) + 1),
            forms: String(front.reading.forms.length),
            row: String(front.form.area.row + 1),
          })}
        </div>
      )}
      {front && kept && (
        <div className={styles.size}>
          {words.say("pane.form-size", {
            indicators: String(front.form.indicators.length),
            weight: points(weight),
            total: String(kept.settings.weightTotal),
          })}
        </div>
      )}
      <div className={styles.protection}>
        <span className={styles.state}>
          {protection && (protection === "none" ? <UnlockSign /> : <LockSign />)}
          {protection
            ? words.say(`pane.protection-${protection}`, { locked: String(front?.lockedCells) })
            : phase === "ready" && words.say("pane.protection-no-form")}
        </span>
        <Button
          size="small"
          appearance={protection === "none" ? "outline" : "subtle"}
          disabledFocusable={busy}
          onClick={props.onProtect}
        >
          {words.say("pane.protect")}
        </Button>
        {protection !== "none" && (
          <Button
            size="small"
            appearance="outline"
            disabledFocusable={busy}
            onClick={props.onUnprotect}
          >
            {words.say("pane.unprotect")}
          </Button>
        )}
      </div>
    </header>
  );
}
