import { lazy, Suspense, useCallback, useMemo, useState, type RefObject } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreCard, ScoreRow } from "../../scoring";
import type { Finding } from "../../validation";
import { useWords } from "../context";
import { ChunkedList } from "../parts/chunked-list";
import { PasteSign } from "../parts/icons";
import { StateView } from "../parts/state-view";
import type { Desk } from "../state/desk";
import type { PaneModel } from "../state/model";
import { withAnswer, withAnswers } from "../state/answers";
import { BudgetInputs } from "./budget-inputs";
import { IndicatorRow } from "./indicator-row";
import { SubtotalBars } from "./subtotal-bars";
import { useWeightFixes } from "./use-weight-fixes";
import { walkAnswers } from "./walk";

const PastePanel = lazy(() => import("./paste-panel"));

const useStyles = makeStyles({
  summary: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px 8px",
  },
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

/** 评分: what was achieved, beside what it scores. */
export function ScoreView(props: {
  readonly model: PaneModel;
  readonly card: ScoreCard | null;
  readonly desk: Desk;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const { model, card } = props;
  const words = useWords();
  if (!model.front || !card || !model.kept) return null;
  if (card.rows.length === 0) {
    return (
      <StateView title={words.say("pane.no-indicators")}>
        {words.say("pane.no-indicators-more")}
      </StateView>
    );
  }
  return <Indicators {...props} card={card} />;
}

function Indicators(props: {
  readonly model: PaneModel;
  readonly card: ScoreCard;
  readonly desk: Desk;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const styles = useStyles();
  const words = useWords();
  const { model, card, desk } = props;
  const sheetId = model.front?.form.sheetId ?? "";
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const busy = model.errand !== null;

  const answer = useCallback(
    (key: string, question: string, text: string) =>
      desk.changeKept((kept) => withAnswer(kept, sheetId, key, question, text)),
    [desk, sheetId]
  );
  const pasteLines = useCallback((key: string, text: string) => setPasting({ key, text }), []);
  const fix = useCallback((finding: Finding) => void desk.applyFix(finding), [desk]);
  const fixes = useWeightFixes(model.front, card.rows, model.kept?.settings ?? null);
  const entries = useMemo(() => withHeadings(card.rows), [card.rows]);
  const steps = model.kept?.settings.brokenSteps ?? "whole";
  const first = card.rows[0]?.indicator.key ?? "";
  return (
    <>
      <div className={styles.summary}>
        <SubtotalBars subtotals={card.subtotals} />
        <div className={styles.tools}>
          <span className={styles.steps}>
            {words.say("pane.broken-steps")} · {words.say(`pane.broken-${steps}`)}
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
        <Suspense fallback={null}>
          <PastePanel
            key={pasting.key + pasting.text}
            rows={card.rows}
            initialKey={pasting.key}
            initialText={pasting.text}
            onTake={(answers) => {
              desk.changeKept((kept) => withAnswers(kept, sheetId, answers));
              setPasting(null);
            }}
            onClose={() => setPasting(null)}
          />
        </Suspense>
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
              steps={steps}
              busy={busy}
              onAnswer={answer}
              onPasteLines={pasteLines}
              weightFix={fixes.get(row.indicator.key) ?? null}
              onFix={fix}
            />
          )}
        />
      </div>
      {model.kept && model.kept.settings.weightTotal === 90 && (
        <BudgetInputs
          budget={model.kept.budgetExecution}
          card={card}
          onChange={(budgetExecution) => desk.changeKept((kept) => ({ ...kept, budgetExecution }))}
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
