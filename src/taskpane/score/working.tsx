import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreRow } from "../../scoring";
import { assumedNot, type BrokenSteps } from "../../standard";
import { useWords } from "../context";
import { MarkedStandard } from "./marked-standard";

const useStyles = makeStyles({
  root: {
    marginTop: "6px",
    padding: "6px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  term: { color: tokens.colorNeutralForeground2, marginRight: "6px" },
  steps: { margin: 0, paddingLeft: "18px", fontVariantNumeric: "tabular-nums" },
  line: { margin: 0, overflowWrap: "anywhere" },
});

/** The standard with its words marked, the working line by line, and what must be known about it. */
export function Working(props: {
  readonly row: ScoreRow;
  readonly steps: BrokenSteps;
  readonly id: string;
}) {
  const styles = useStyles();
  const words = useWords();
  const { evaluation, indicator } = props.row;
  const scored = evaluation.status === "scored";
  const assumed = assumedNot(evaluation);
  const told = scored ? evaluation.notes.filter((note) => !assumed.includes(note)) : [];
  const marks = scored ? evaluation.trace.map(({ spans }) => spans) : [evaluation.problem.spans];
  return (
    <div className={styles.root} id={props.id}>
      <p className={styles.line}>
        <span className={styles.term}>{words.say("pane.standard")}</span>
        {indicator.standard.trim() === "" ? (
          words.say("pane.no-standard")
        ) : (
          <MarkedStandard
            text={indicator.standard}
            marks={marks}
            bad={evaluation.status === "unreadable"}
          />
        )}
      </p>
      {scored && (
        <ol className={styles.steps}>
          {evaluation.trace.map(({ code, data }, index) => (
            <li key={index}>{words.say(`standard.trace.${code}`, data)}</li>
          ))}
        </ol>
      )}
      {scored &&
        told.map(({ code, data }, index) => (
          <p key={index} className={styles.line}>
            {words.say(`standard.note.${code}`, data)}
          </p>
        ))}
      {scored && evaluation.brokenStepsMatter && (
        <p className={styles.line}>
          {words.say("pane.steps-matter", { steps: words.say(`pane.broken-${props.steps}`) })}
        </p>
      )}
      {indicator.explanation.trim() !== "" && (
        <p className={styles.line}>
          <span className={styles.term}>{words.say("pane.explanation")}</span>
          {indicator.explanation}
        </p>
      )}
    </div>
  );
}
