import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../../validation";
import { useWords } from "../context";
import { severities, SeveritySign } from "./severity";

export type Shown = Severity | "all";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "5px" },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "28px",
    padding: "0 7px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

/** How many findings there are of each severity; a click shows only these. */
export function SeverityFilter(props: {
  readonly findings: readonly Finding[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const count = (severity: Severity): number =>
    props.findings.filter((finding) => finding.severity === severity).length;
  const chip = (which: Shown, number: number) => (
    <button
      key={which}
      type="button"
      className={mergeClasses(styles.chip, props.shown === which && styles.pressed)}
      aria-pressed={props.shown === which}
      onClick={() => props.onShow(which)}
    >
      {which !== "all" && <SeveritySign severity={which} />}
      {words.say(`pane.severity-${which}`)} {number}
    </button>
  );
  return (
    <div className={styles.root} role="group" aria-label={words.say("pane.severity-filter")}>
      {severities.map((severity) => chip(severity, count(severity)))}
      {chip("all", props.findings.length)}
    </div>
  );
}
