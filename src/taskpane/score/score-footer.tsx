import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreCard } from "../../scoring";
import { points } from "../../messages";
import { useWords } from "../context";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "0 12px",
    fontVariantNumeric: "tabular-nums",
  },
  total: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
});

/** The total, what is missing, and the one action. */
export function ScoreFooter(props: {
  readonly card: ScoreCard;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onClear: () => void;
  readonly onRestore: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { card, busy } = props;
  const { total, weight, missing, budgetExecution, grandTotal, grade } = card;
  return (
    <section className={styles.root} aria-label={words.say("pane.result")}>
      <div className={styles.line}>
        <span className={styles.total}>
          {words.say("pane.total", { total: points(total), weight: points(weight) })}
        </span>
        <span className={styles.small} role="status">
          {missing > 0
            ? words.say("pane.missing", { missing: String(missing) })
            : words.say("pane.complete")}
        </span>
      </div>
      {grandTotal && (
        <div className={styles.line}>
          <span className={styles.small}>
            {budgetExecution &&
              !grandTotal.eq(total) &&
              words.say("pane.grand-total", {
                budget: points(budgetExecution),
                total: points(grandTotal),
              })}
          </span>
          {grade && <span className={styles.small}>{words.say(`pane.grade-${grade}`)}</span>}
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={props.onWrite}>
          {words.say("pane.write")}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={props.onClear}>
          {words.say("pane.clear")}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={props.onRestore}>
          {words.say("pane.restore")}
        </Button>
      </div>
    </section>
  );
}
