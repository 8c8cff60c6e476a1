import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../context";

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    minWidth: 0,
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: "none" },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: "normal" },
  arrow: { color: tokens.colorNeutralForeground3, margin: "0 6px" },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "none" },
});

/** A cell's text now and afterwards, side by side. */
export function Change({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const words = useWords();
  const shown = (text: string) =>
    text === "" ? <span className={styles.empty}>{words.say("pane.empty-cell")}</span> : text;
  return (
    <span className={styles.root}>
      <del className={styles.before}>{shown(before)}</del>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <ins className={styles.after}>{shown(after)}</ins>
    </span>
  );
}
