import { Fragment } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { points } from "../../messages";
import type { ScoreRow } from "../../scoring";
import { useWords } from "../context";
import { isAmiss, readingOf } from "./reading";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  // a narrow pane breaks the line at its arrows, and inside a step of it between figures, not within one
  stage: { display: "inline-block", maxWidth: "100%", wordBreak: "keep-all" },
  last: { marginRight: "8px" },
  lost: { color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
});

/** One readable line about a row: its arithmetic step by step, or what is missing or amiss, and what it lost. */
export function RowReading({ row, id }: { readonly row: ScoreRow; readonly id: string }) {
  const styles = useStyles();
  const words = useWords();
  const { lost } = row;
  const stages = readingOf(words, row);
  return (
    <span id={id} className={mergeClasses(styles.root, isAmiss(row) && styles.bad)}>
      {stages.map((stage, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <span
            className={mergeClasses(
              stages.length > 1 && styles.stage,
              index === stages.length - 1 && styles.last
            )}
          >
            {index > 0 && "→ "}
            {stage}
          </span>
        </Fragment>
      ))}
      {lost?.gt(0) && (
        <span className={styles.lost}>{words.say("pane.lost", { lost: points(lost) })}</span>
      )}
    </span>
  );
}
