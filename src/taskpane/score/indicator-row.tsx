import { memo, useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { assumedNot, type BrokenSteps } from "../../standard";
import type { ScoreRow } from "../../scoring";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { ChevronSign } from "../parts/icons";
import { FixOffer } from "../parts/fix-offer";
import { isAmiss, isUnanswered, targetOf } from "./reading";
import { RowQuestions } from "./row-questions";
import { RowReading } from "./row-reading";
import { RowScore } from "./row-score";
import { Working } from "./working";

const useStyles = makeStyles({
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
  root: {
    padding: "7px 12px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":focus-within": { backgroundColor: tokens.colorNeutralBackground2 },
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
  foot: { display: "flex", alignItems: "flex-start", gap: "8px", marginTop: "3px" },
  steps: {
    flexShrink: 0,
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
  },
  // what the score rests on must be seen without opening the row
  assumed: {
    margin: "3px 0 0",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
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
  const { row, weightFix } = props;
  const { indicator, evaluation } = row;
  const amiss = isAmiss(row);
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
            <RowQuestions
              row={row}
              id={id}
              invalid={amiss && !isUnanswered(row) && row.weight !== null}
              onAnswer={props.onAnswer}
              onPasteLines={props.onPasteLines}
            />
            <RowScore row={row} />
          </div>
          <div className={styles.foot}>
            <RowReading row={row} id={`${id}reading`} />
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
          {assumedNot(evaluation).map(({ code, data }, index) => (
            <p key={index} className={styles.assumed}>
              {words.say(`standard.note.${code}`, data)}
            </p>
          ))}
          {row.weight === null && weightFix?.fix && (
            <FixOffer
              address={weightFix.address}
              fix={weightFix.fix}
              busy={props.busy}
              onFix={() => props.onFix(weightFix)}
            />
          )}
          {open && <Working row={row} steps={props.steps} id={`${id}working`} />}
        </div>
      </div>
    </div>
  );
});
