import { useId } from "react";
import { Input, makeStyles, tokens } from "@fluentui/react-components";
import type { BudgetExecution, ScoreCard } from "../../scoring";
import { points } from "../../messages";
import { useWords } from "../context";
import { useComposed } from "../parts/use-composed";

const useStyles = makeStyles({
  root: {
    padding: "10px 12px 14px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  score: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  row: { display: "flex", alignItems: "center", gap: "8px" },
  label: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  input: { width: "132px" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  unit: { color: tokens.colorNeutralForeground2 },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 预算执行率: two amounts for the ten points that stand outside the form. */
export function BudgetInputs(props: {
  readonly budget: BudgetExecution;
  readonly card: ScoreCard;
  readonly onChange: (budget: BudgetExecution) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { budget, card } = props;
  const entered = budget.spent.trim() !== "" && budget.budget.trim() !== "";
  return (
    <section className={styles.root} aria-labelledby="budget-execution">
      <div className={styles.head}>
        <h2 className={styles.title} id="budget-execution">
          {words.say("pane.budget-execution")}
        </h2>
        <span className={styles.score}>
          {card.budgetExecution
            ? points(card.budgetExecution)
            : words.say("pane.score-needs-input")}{" "}
          / 10
        </span>
      </div>
      <Amount
        label={words.say("pane.spent")}
        value={budget.spent}
        onChange={(spent) => props.onChange({ ...budget, spent })}
      />
      <Amount
        label={words.say("pane.budget")}
        value={budget.budget}
        onChange={(whole) => props.onChange({ ...budget, budget: whole })}
      />
      <span className={styles.hint}>
        {words.say(
          entered && !card.budgetExecution ? "pane.budget-unreadable" : "pane.budget-rule"
        )}
      </span>
    </section>
  );
}

function Amount(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const field = useComposed(props.value, props.onChange);
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <Input
        id={id}
        size="small"
        className={styles.input}
        input={{ className: styles.figure, "data-answer": "figure" } as object}
        inputMode="decimal"
        autoComplete="off"
        {...field}
      />
    </div>
  );
}
