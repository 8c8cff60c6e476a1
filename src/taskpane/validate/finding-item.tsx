import { memo, type MouseEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { SeveritySign } from "./severity";
import { FixOffer } from "../parts/fix-offer";

const useStyles = makeStyles({
  root: {
    padding: "6px 12px 8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  clickable: { cursor: "pointer" },
  jump: {
    display: "block",
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "5px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: { color: tokens.colorNeutralForeground2 },
  address: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForegroundLink,
  },
  hidden: {
    marginLeft: "auto",
    padding: "0 5px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
  },
  message: {
    display: "block",
    fontSize: "13px",
    lineHeight: "19px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
});

/** One finding: where, how grave, what, why, and the mend with what it would change. A click selects the cell. */
export const FindingItem = memo(function FindingItem(props: {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly onSelect: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { finding } = props;
  const { fix, cell } = finding;
  const select = (event: MouseEvent): void => {
    event.stopPropagation();
    props.onSelect(finding);
  };
  const body = (
    <>
      <span className={styles.head}>
        <SeveritySign severity={finding.severity} />
        <span className={styles.word}>{words.say(`pane.grave-${finding.severity}`)}</span>
        {finding.address && <span className={styles.address}>{finding.address}</span>}
        {finding.hidden && <span className={styles.hidden}>{words.say("pane.hidden-row")}</span>}
      </span>
      <span className={styles.message}>
        {words.say(`validation.${finding.check}`, sentenceData(finding))}
      </span>
    </>
  );
  return (
    <li
      className={mergeClasses(styles.root, cell !== null && styles.clickable)}
      onClick={cell ? select : undefined}
    >
      {cell ? (
        <button type="button" className={styles.jump} onClick={select}>
          {body}
        </button>
      ) : (
        body
      )}
      {fix && <FixOffer fix={fix} busy={props.busy} onFix={() => props.onFix(finding)} />}
    </li>
  );
});

/** A finding's figures, with its place and what was expected and found, for the sentence. */
function sentenceData(finding: Finding): Readonly<Record<string, string>> {
  return {
    cell: finding.address,
    indicator: finding.indicator?.name ?? "",
    expected: finding.expected ?? "",
    found: finding.found ?? "",
    ...finding.data,
  };
}
