import { useRef } from "react";
import type { FormInFront, KeptState } from "../../actions";
import { useWords } from "../context";
import { Scroller } from "../parts/scroller";
import { StateView } from "../parts/state-view";
import type { Desk } from "../state/desk";
import { Indicators } from "./indicators";
import { KeptOffers } from "./kept-offers";
import { ScoreFooter } from "./score-footer";
import { useScoreCard } from "./use-score-card";

/** 评分: what was achieved, beside what it scores. Loaded when it is first shown, with the grammar of standards. */
export default function ScoreTab(props: {
  readonly front: FormInFront;
  readonly kept: KeptState;
  readonly busy: boolean;
  readonly desk: Desk;
}) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { front, kept, busy, desk } = props;
  const card = useScoreCard(front, kept);
  if (card.rows.length === 0) {
    return (
      <Scroller>
        <StateView title={words.say("pane.no-indicators")}>
          {words.say("pane.no-indicators-more")}
        </StateView>
      </Scroller>
    );
  }
  return (
    <>
      <Scroller ref={scroller}>
        <KeptOffers front={front} kept={kept} desk={desk} />
        <Indicators
          key={`${front.form.sheetId} ${front.reading.forms.indexOf(front.form)}`}
          front={front}
          kept={kept}
          card={card}
          busy={busy}
          desk={desk}
          scroller={scroller}
        />
      </Scroller>
      <ScoreFooter
        card={card}
        busy={busy}
        onWrite={() => void desk.previewScores()}
        onClear={() => void desk.previewClear()}
        onRestore={() => void desk.previewRestore()}
      />
    </>
  );
}
