import { useMemo, type RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { ChunkedList } from "../parts/chunked-list";
import { FindingItem } from "./finding-item";
import { groupFindings, type FindingGroup } from "./groups";

const useStyles = makeStyles({
  group: { paddingTop: "8px" },
  heading: {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    margin: "0 12px 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  sheet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** The findings under the name of their indicator, in the form's order. */
export function FindingsList(props: {
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onSelect: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const groups = useMemo(() => groupFindings(props.findings), [props.findings]);
  const severalSheets = new Set(props.findings.map(({ sheetId }) => sheetId)).size > 1;
  const group = ({ id, indicator, sheetName, findings }: FindingGroup) => (
    <section key={id} className={styles.group}>
      <h2 className={styles.heading}>
        {indicator ?? words.say("pane.whole-form")}
        {severalSheets && <span className={styles.sheet}>{sheetName}</span>}
      </h2>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingItem
            key={`${finding.check} ${finding.address} ${index}`}
            finding={finding}
            busy={props.busy}
            onSelect={props.onSelect}
            onFix={props.onFix}
          />
        ))}
      </ul>
    </section>
  );
  return <ChunkedList entries={groups} render={group} height={96} scroller={props.scroller} />;
}
