import { useMemo, useRef } from "react";
import {
  entriesOf,
  scoreRow,
  sumRows,
  type ScoreCard,
  type ScoreRow,
  type ScoringSettings,
} from "../../scoring";
import type { Indicator } from "../../form";
import type { Answers } from "../../standard";
import type { FormInFront, KeptState } from "../../actions";

interface Known {
  readonly answers: Answers | undefined;
  readonly settings: ScoringSettings;
  readonly row: ScoreRow;
}

const NO_ANSWERS: Answers = {};

/**
 * The score card of the form in front. Only rows whose indicator, answers or settings changed are scored again, and
 * the others stay the same objects, so that typing is quick in long forms.
 */
export function useScoreCard(front: FormInFront, kept: KeptState): ScoreCard {
  const known = useRef(new Map<Indicator, Known>());
  return useMemo(() => {
    const { settings } = kept;
    const { actuals, budgetExecution } = entriesOf(kept, front);
    const next = new Map<Indicator, Known>();
    const rows = front.form.indicators.map((indicator) => {
      const answers = actuals[indicator.key];
      const before = known.current.get(indicator);
      const same = before && before.answers === answers && before.settings === settings;
      const row = same ? before.row : scoreRow(indicator, answers ?? NO_ANSWERS, settings);
      next.set(indicator, { answers, settings, row });
      return row;
    });
    known.current = next;
    return sumRows(rows, settings, budgetExecution);
  }, [front, kept]);
}
