import { memo, useId, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { BrokenSteps, Question } from "../../standard";
import type { ScoreRow } from "../../scoring";
import type { Finding } from "../../validation";
import { points } from "../../messages";
import { useWords } from "../context";
import { CheckSign, ChevronSign, WarningSign } from "../parts/icons";
import { FixOffer } from "../parts/fix-offer";
import { QuestionInput } from "./question-input";
import { Working } from "./working";
import { readingOf } from "./reading";

const useStyles = makeStyles({
  root: {
    padding: "7px 12px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":focus-within": { backgroundColor: tokens.colorNeutralBackground2 },
  },
  heading: {
    margin: 0,
    padding: "4px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "baseline", gap: "6px" },
  ordinal: {
    minWidth: "18px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  target: {
    flexShrink: 0,
    maxWidth: "45%",
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  body: { marginLeft: "24px" },
  answers: { display: "flex", alignItems: "flex-start", gap: "8px", marginTop: "4px" },
  questions: { display: "flex", flexDirection: "column", gap: "4px", flexGrow: 1, minWidth: 0 },
  question: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 6px" },
  asks: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  score: {
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
  doubt: {
    color: tokens.colorStatusWarningForeground3,
    "& .cut": { stroke: tokens.colorNeutralBackground1 },
  },
  foot: { display: "flex", alignItems: "flex-start", gap: "8px", marginTop: "3px" },
  reading: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  lost: { marginLeft: "8px", color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
  steps: {
    flexShrink: 0,
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  open: { flexShrink: 0, minWidth: "24px", padding: 0, height: "20px" },
  turned: { transform: "rotate(90deg)" },
});

export interface IndicatorRowProps {
  readonly row: ScoreRow;
  readonly ordinal: number;
  readonly of: number;
  /** The level-1 name where this row begins its group; null elsewhere. */
  readonly heading: string | null;
  /** The setting for broken steps, marked where it matters. */
  readonly steps: BrokenSteps;
  readonly busy: boolean;
  readonly onAnswer: (key: string, question: string, answer: string) => void;
  readonly onPasteLines: (key: string, text: string) => void;
  /** The mend that writes the missing weight; null where there is none to offer. */
  readonly weightFix: Finding | null;
  readonly onFix: (finding: Finding) => void;
}

/** One indicator: its inputs, its score while typing, the arithmetic in one line, and the standard when opened. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { row } = props;
  const { indicator, evaluation } = row;
  const unanswered = row.questions.every(({ id: question }) => !row.answers[question]?.trim());
  const bad = evaluation.status === "unreadable" || (evaluation.status !== "scored" && !unanswered);
  return (
    <div role="listitem" aria-posinset={props.ordinal} aria-setsize={props.of}>
      {props.heading !== null && <h2 className={styles.heading}>{props.heading}</h2>}
      <div className={styles.root}>
        <div className={styles.head}>
          <span className={styles.ordinal} aria-hidden="true">
            {props.ordinal}
          </span>
          <label className={styles.name} htmlFor={`${id}0`}>
            {indicator.name}
          </label>
          <span className={styles.target} id={`${id}target`}>
            {targetOf(row)}
          </span>
        </div>
        <div className={styles.body}>
          <div className={styles.answers}>
            <div className={styles.questions}>
              {row.questions.map((question, index) => (
                <div key={question.id} className={styles.question}>
                  <span className={styles.asks} id={`${id}asks${index}`}>
                    {asksOf(words, question)}
                  </span>
                  <QuestionInput
                    id={`${id}${index}`}
                    question={question}
                    answer={row.answers[question.id] ?? ""}
                    label={index > 0 ? `${indicator.name} ${asksOf(words, question)}` : undefined}
                    describedBy={`${id}asks${index} ${id}target ${id}reading`}
                    invalid={bad && !unanswered}
                    readOnly={index === 0 && row.actualFrom === "column"}
                    onAnswer={(which, answer) => props.onAnswer(indicator.key, which, answer)}
                    onPasteLines={
                      index === 0 ? (text) => props.onPasteLines(indicator.key, text) : undefined
                    }
                  />
                  {index === 0 && row.actualFrom === "column" && (
                    <span className={styles.asks}>{words.say("pane.from-column")}</span>
                  )}
                </div>
              ))}
            </div>
            <Score row={row} />
          </div>
          <div className={styles.foot}>
            <span id={`${id}reading`} className={mergeClasses(styles.reading, bad && styles.bad)}>
              {readingOf(words, row)}
              {row.lost?.gt(0) && (
                <span className={styles.lost}>
                  {words.say("pane.lost", { lost: points(row.lost) })}
                </span>
              )}
            </span>
            {evaluation.status === "scored" && evaluation.brokenStepsMatter && (
              <span className={styles.steps}>{words.say(`pane.broken-${props.steps}`)}</span>
            )}
            <Button
              appearance="subtle"
              size="small"
              className={styles.open}
              icon={<ChevronSign className={open ? styles.turned : undefined} size={12} />}
              aria-expanded={open}
              aria-controls={open ? `${id}working` : undefined}
              aria-label={words.say("pane.show-standard")}
              onClick={() => setOpen(!open)}
            />
          </div>
          {row.weight === null && props.weightFix?.fix && (
            <FixOffer
              address={props.weightFix.address}
              fix={props.weightFix.fix}
              busy={props.busy}
              onFix={() => props.weightFix && props.onFix(props.weightFix)}
            />
          )}
          {open && <Working row={row} steps={props.steps} id={`${id}working`} />}
        </div>
      </div>
    </div>
  );
});

function Score({ row }: { readonly row: ScoreRow }) {
  const styles = useStyles();
  const words = useWords();
  const { evaluation, weight, lost } = row;
  const full = lost !== null && lost.eq(0);
  return (
    <span className={styles.score}>
      {full && <CheckSign size={13} className={styles.full} />}
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

function targetOf({ indicator }: ScoreRow): string {
  const { comparator, value, unit } = indicator;
  return [comparator, value, unit].filter((part) => part.trim() !== "").join(" ");
}

/** The question beside its input: its own words where the standard has them, else what kind of figure it is. */
function asksOf(words: ReturnType<typeof useWords>, { asks, words: own }: Question): string {
  const kind = words.say(`pane.asks-${asks}`);
  return own === "" || asks === "actual" ? kind : own;
}
