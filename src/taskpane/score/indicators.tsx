import { useCallback, useMemo, useState, type RefObject } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormInFront, KeptState } from "../../actions";
import { entriesOf, withBudget, type ScoreCard, type ScoreRow } from "../../scoring";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { ChunkedList } from "../parts/chunked-list";
import { PasteSign } from "../parts/icons";
import { withActuals, withAnswer } from "../state/answers";
import type { Desk } from "../state/desk";
import { BudgetInputs } from "./budget-inputs";
import { IndicatorRow } from "./indicator-row";
import { PastePanel } from "./paste-panel";
import { SubtotalBars } from "./subtotal-bars";
import { useWeightFixes } from "./use-weight-fixes";
import { walkAnswers } from "./walk";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px 8px" },
  tools: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  steps: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Pasting {
  readonly key: string;
  readonly text: string;
}

/** The subtotals, the list of indicators, and 预算执行率. */
export function Indicators(props: {
  readonly front: FormInFront;
  readonly kept: KeptState;
  readonly card: ScoreCard;
  readonly busy: boolean;
  readonly desk: Desk;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const styles = useStyles();
  const words = useWords();
  const { front, card, desk, busy } = props;
  const { settings } = props.kept;
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const answer = useCallback(
    (key: string, question: string, text: string) =>
      desk.changeKept((kept) => withAnswer(kept, front, key, question, text)),
    [desk, front]
  );
  const pasteLines = useCallback((key: string, text: string) => setPasting({ key, text }), []);
  const take = (answers: ReadonlyMap<string, string>): void => {
    desk.changeKept((kept) => withActuals(kept, front, answers));
    setPasting(null);
  };
  const fix = useCallback((finding: Finding) => void desk.applyFix(finding), [desk]);
  const fixes = useWeightFixes(front, card.rows, settings);
  const entries = useMemo(() => withHeadings(card.rows), [card.rows]);
  const first = card.rows[0]?.indicator.key ?? "";
  return (
    <>
      <div className={styles.summary}>
        <SubtotalBars subtotals={card.subtotals} />
        <div className={styles.tools}>
          <span className={styles.steps}>
            {words.say("pane.broken-steps")} · {words.say(`pane.broken-${settings.brokenSteps}`)}
          </span>
          <Button
            size="small"
            icon={<PasteSign size={14} />}
            aria-expanded={pasting !== null}
            onClick={() => setPasting(pasting ? null : { key: first, text: "" })}
          >
            {words.say("pane.paste")}
          </Button>
        </div>
      </div>
      {pasting && (
        <PastePanel
          key={pasting.key + pasting.text}
          rows={card.rows}
          initialKey={pasting.key}
          initialText={pasting.text}
          onTake={take}
          onClose={() => setPasting(null)}
        />
      )}
      <div role="list" aria-label={words.say("pane.indicators")} onKeyDown={walkAnswers}>
        <ChunkedList
          entries={entries}
          height={104}
          scroller={props.scroller}
          render={({ row, heading }, index) => (
            <IndicatorRow
              key={row.indicator.key}
              row={row}
              ordinal={index + 1}
              of={entries.length}
              heading={heading}
              steps={settings.brokenSteps}
              busy={busy}
              onAnswer={answer}
              onPasteLines={pasteLines}
              weightFix={fixes.get(row.indicator.key) ?? null}
              onFix={fix}
            />
          )}
        />
      </div>
      {settings.weightTotal === 90 && (
        <BudgetInputs
          budget={entriesOf(props.kept, front).budgetExecution}
          card={card}
          onChange={(changed) => desk.changeKept((kept) => withBudget(kept, front, changed))}
        />
      )}
    </>
  );
}

interface Entry {
  readonly row: ScoreRow;
  readonly heading: string | null;
}

/** Each row with its level-1 name where that name begins. */
function withHeadings(rows: readonly ScoreRow[]): readonly Entry[] {
  return rows.map((row, index) => {
    const { level1 } = row.indicator;
    const begins = index === 0 || rows[index - 1]?.indicator.level1 !== level1;
    return { row, heading: begins && level1 !== "" ? level1 : null };
  });
}
