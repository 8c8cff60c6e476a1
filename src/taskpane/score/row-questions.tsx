import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreRow } from "../../scoring";
import { useWords } from "../context";
import { QuestionInput } from "./question-input";
import { asksOf } from "./reading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px", flexGrow: 1, minWidth: 0 },
  question: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 6px" },
  asks: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The inputs that a row's standard calls for. The first is named by the label of the row, further ones name themselves. */
export function RowQuestions(props: {
  readonly row: ScoreRow;
  /** Beginning of the ids: the first input is `<id>0`, the target `<id>target`, the line below `<id>reading`. */
  readonly id: string;
  readonly invalid: boolean;
  readonly onAnswer: (key: string, question: string, answer: string) => void;
  readonly onPasteLines: (key: string, text: string) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { row, id } = props;
  const { key, name } = row.indicator;
  const several = row.questions.length > 1;
  return (
    <div className={styles.root}>
      {row.questions.map((question, index) => {
        const first = index === 0;
        const asks = asksOf(words, question, several);
        const fromColumn = first && row.actualFrom === "column";
        return (
          <div key={question.id} className={styles.question}>
            <span className={styles.asks} id={`${id}asks${index}`}>
              {asks}
            </span>
            <QuestionInput
              id={`${id}${index}`}
              question={question}
              answer={row.answers[question.id] ?? ""}
              label={first ? undefined : `${name} ${asks}`}
              describedBy={`${id}asks${index} ${id}target ${id}reading`}
              invalid={props.invalid}
              readOnly={fromColumn}
              onAnswer={(which, answer) => props.onAnswer(key, which, answer)}
              onPasteLines={first ? (text) => props.onPasteLines(key, text) : undefined}
            />
            {fromColumn && <span className={styles.asks}>{words.say("pane.from-column")}</span>}
          </div>
        );
      })}
    </div>
  );
}
