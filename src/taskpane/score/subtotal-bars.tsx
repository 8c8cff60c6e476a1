import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Subtotal } from "../../scoring";
import { points } from "../../messages";
import { useWords } from "../context";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    alignItems: "center",
    gap: "3px 8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: "contents" },
  name: { maxWidth: "9em", overflowWrap: "anywhere" },
  track: {
    height: "8px",
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: "1px",
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  /* Hatched while rows of the group have no score yet. */
  open: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandBackground} 0 4px, ${tokens.colorBrandBackground2} 4px 6px)`,
  },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** The subtotals of the level-1 groups, each beside its full marks. */
export function SubtotalBars({ subtotals }: { readonly subtotals: readonly Subtotal[] }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.root} aria-label={words.say("pane.subtotals")}>
      {subtotals.map(({ level1, score, weight, complete }) => (
        <li key={level1} className={styles.row}>
          <span className={styles.name}>{level1 || words.say("pane.no-level1")}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={mergeClasses(styles.bar, !complete && styles.open)}
              style={{
                display: "block",
                width: weight.gt(0) ? `${score.div(weight).times(100).toFixed(2)}%` : 0,
              }}
            />
          </span>
          <span className={styles.figure}>
            {points(score)} / {points(weight)}
          </span>
        </li>
      ))}
    </ul>
  );
}
