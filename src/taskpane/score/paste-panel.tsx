import { useMemo, useState } from "react";
import { Button, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { parsePastedColumn, type ScoreRow } from "../../scoring";
import { useWords } from "../context";
import { Change } from "../parts/change";
import { layColumn } from "./lay-column";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    margin: 0,
    padding: "0 0 0 8px",
    listStyleType: "none",
    maxHeight: "220px",
    overflowY: "auto",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
  },
  actions: { display: "flex", gap: "8px" },
  pair: { display: "flex", justifyContent: "space-between", gap: "12px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

/** How many pairs are shown before they are taken over; the rest is counted. */
const SHOWN = 200;

/** A column copied in Excel, laid beside the indicators before it is taken over. */
export function PastePanel(props: {
  readonly rows: readonly ScoreRow[];
  readonly initialText: string;
  /** Key of the indicator beside which the first pasted cell goes. */
  readonly initialKey: string;
  readonly onTake: (answers: ReadonlyMap<string, string>) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const [text, setText] = useState(props.initialText);
  const [start, setStart] = useState(props.initialKey);
  const column = useMemo(() => parsePastedColumn(text), [text]);
  const laid = useMemo(
    () => layColumn(props.rows, start, column.cells),
    [props.rows, start, column]
  );
  return (
    <section className={styles.root} aria-labelledby="paste-title">
      <h2 className={styles.title} id="paste-title">
        {words.say("pane.paste")}
      </h2>
      <Textarea
        aria-label={words.say("pane.paste-field")}
        placeholder={words.say("pane.paste-how")}
        rows={4}
        value={text}
        autoFocus
        onChange={(_, { value }) => setText(value)}
      />
      <label className={styles.text} htmlFor="paste-start">
        {words.say("pane.paste-start")}
      </label>
      <Select
        id="paste-start"
        size="small"
        value={start}
        onChange={(_, { value }) => setStart(value)}
      >
        {props.rows.map(({ indicator }, index) => (
          <option key={indicator.key} value={indicator.key}>
            {index + 1} {indicator.name}
          </option>
        ))}
      </Select>
      {column.columns > 1 && (
        <span className={styles.text}>
          {words.say("pane.paste-columns", { columns: String(column.columns) })}
        </span>
      )}
      {laid.pairs.length > 0 && (
        <ul className={styles.list} aria-label={words.say("pane.paste-preview")}>
          {laid.pairs.slice(0, SHOWN).map(({ key, name, before, after }) => (
            <li key={key} className={styles.pair}>
              <span className={styles.name}>{name}</span>
              <Change before={before} after={after} />
            </li>
          ))}
        </ul>
      )}
      {text !== "" && (
        <span className={styles.text} role="status">
          {words.say("pane.paste-count", {
            taken: String(laid.pairs.length),
            blank: String(laid.blank),
            over: String(laid.over),
            fixed: String(laid.fixed),
          })}
        </span>
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={laid.pairs.length === 0}
          onClick={() => props.onTake(new Map(laid.pairs.map(({ key, after }) => [key, after])))}
        >
          {words.say("pane.paste-take")}
        </Button>
        <Button onClick={props.onClose}>{words.say("pane.close")}</Button>
      </div>
    </section>
  );
}
