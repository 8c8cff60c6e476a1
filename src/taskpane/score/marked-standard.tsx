import { makeStyles, tokens } from "@fluentui/react-components";
import type { Span } from "../../standard";
import { stretches } from "./marked-text";

const useStyles = makeStyles({
  root: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  mark: {
    padding: "0 1px",
    color: "inherit",
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { color: "HighlightText", backgroundColor: "Highlight" },
  },
  bad: {
    padding: "0 1px",
    color: "inherit",
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px dashed ${tokens.colorStatusDangerForeground1}`,
    "@media (forced-colors: active)": { color: "HighlightText", backgroundColor: "Highlight" },
  },
  number: {
    fontSize: "9px",
    verticalAlign: "super",
    lineHeight: 1,
    color: tokens.colorNeutralForeground2,
    marginRight: "1px",
    "@media (forced-colors: active)": { color: "HighlightText" },
  },
});

/**
 * The standard as it stands in the cell, with the words marked that count: each with the number of the line of
 * the working that uses them, or, where it cannot be read, the words that are not understood.
 */
export function MarkedStandard(props: {
  readonly text: string;
  readonly marks: readonly (readonly Span[])[];
  readonly bad?: boolean;
}) {
  const styles = useStyles();
  let numbered = -1;
  return (
    <span className={styles.root}>
      {stretches(props.text, props.marks).map(({ text, marks }, index) => {
        const first = marks[0];
        if (first === undefined) return <span key={index}>{text}</span>;
        const begins = !props.bad && first !== numbered;
        numbered = first;
        return (
          <mark key={index} className={props.bad ? styles.bad : styles.mark}>
            {begins && (
              <span className={styles.number} aria-hidden="true">
                {first + 1}
              </span>
            )}
            {text}
          </mark>
        );
      })}
    </span>
  );
}
