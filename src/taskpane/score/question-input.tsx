import { useState, type ClipboardEvent } from "react";
import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Question } from "../../standard";
import { useWords } from "../context";
import { useComposed } from "../parts/use-composed";
import { joinAnswer, splitAnswer, type AnswerParts } from "./answer";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", minWidth: 0, maxWidth: "100%" },
  figure: { width: "92px", minWidth: "60px" },
  /* Figures end at the same place, so that they can be compared down the list. */
  figureInput: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  unit: { color: tokens.colorNeutralForeground2 },
  units: { minWidth: "68px" },
  choice: { minWidth: "112px", maxWidth: "100%" },
});

export interface QuestionInputProps {
  readonly id: string;
  readonly question: Question;
  readonly answer: string;
  /** Given to every input but the first, which has the indicator's name as its label element. */
  readonly label?: string;
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly readOnly: boolean;
  readonly onAnswer: (question: string, answer: string) => void;
  /** Several lines were pasted into this field. */
  readonly onPasteLines?: (text: string) => void;
}

/** The input that a question of the standard calls for. */
export function QuestionInput(props: QuestionInputProps) {
  return props.question.kind === "quantity" || props.question.kind === "count" ? (
    <FigureInput {...props} />
  ) : (
    <ChoiceInput {...props} />
  );
}

function FigureInput(props: QuestionInputProps) {
  const styles = useStyles();
  const words = useWords();
  const { question, answer } = props;
  const [kept, setKept] = useState<AnswerParts>(() => splitAnswer(question, answer));
  // The answer can change from outside too: by a pasted column.
  const shown = joinAnswer(question, kept) === answer ? kept : splitAnswer(question, answer);
  // Nobody reports a percentage in ‰; who does can still type it.
  const choices = question.unit === "%" ? [] : question.units;
  const commit = (parts: AnswerParts): void => {
    setKept(parts);
    props.onAnswer(question.id, joinAnswer(question, parts));
  };
  const field = useComposed(shown.text, (text) => commit({ ...shown, text }));
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    if (!props.onPasteLines || !/[\r\n]./.test(text)) return;
    event.preventDefault();
    props.onPasteLines(text);
  };
  return (
    <span className={styles.root}>
      <Input
        id={props.id}
        size="small"
        className={styles.figure}
        input={{ className: styles.figureInput, "data-answer": "figure" } as object}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        autoComplete="off"
        inputMode="decimal"
        readOnly={props.readOnly}
        {...field}
        onBlur={() => setKept(splitAnswer(question, answer))}
        onFocus={(event) => event.target.select()}
        onPaste={paste}
      />
      {choices.length > 1 ? (
        <Select
          size="small"
          className={styles.units}
          aria-label={words.say("pane.unit")}
          disabled={props.readOnly}
          value={shown.unit}
          onChange={(_, { value }) => commit({ ...shown, unit: value })}
        >
          {choices.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </Select>
      ) : (
        question.unit && <span className={styles.unit}>{question.unit}</span>
      )}
    </span>
  );
}

/** The answers that the standard's reading expects to a question of yes or no, in every language of the screen. */
const YES = "是";
const NO = "否";

/** A grade from the standard's own list, or yes and no. */
function ChoiceInput(props: QuestionInputProps) {
  const styles = useStyles();
  const words = useWords();
  const { question, answer } = props;
  const yesNo = question.kind === "yes-no";
  const options = yesNo ? [YES, NO] : question.options;
  const shown = (option: string): string =>
    yesNo ? words.say(option === YES ? "pane.yes" : "pane.no") : option;
  return (
    <Select
      id={props.id}
      size="small"
      className={styles.choice}
      select={{ "data-answer": "choice" } as object}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      disabled={props.readOnly}
      value={answer}
      onChange={(_, { value }) => props.onAnswer(question.id, value)}
    >
      <option value="">{words.say("pane.choose")}</option>
      {answer !== "" && !options.includes(answer) && <option value={answer}>{answer}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {shown(option)}
        </option>
      ))}
    </Select>
  );
}
