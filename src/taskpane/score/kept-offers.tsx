import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormInFront, KeptState } from "../../actions";
import {
  declineOffers,
  offersFor,
  takeOffer,
  unsureIndicators,
  type KeptForm,
  type Offer,
} from "../../scoring";
import type { Words } from "../../messages";
import { useWords } from "../context";
import { WarningSign } from "../parts/icons";
import type { Desk } from "../state/desk";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  sign: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
});

/**
 * What was entered before and may be meant for this form, where that cannot be told for certain: nothing is filled in
 * until the clerk says so.
 */
export function KeptOffers(props: {
  readonly front: FormInFront;
  readonly kept: KeptState;
  readonly desk: Desk;
}) {
  const styles = useStyles();
  const words = useWords();
  const { front, kept, desk } = props;
  const isAsked = kept.settings.weightTotal === 90;
  const offers = offersFor(kept, front).filter((offer) => offer.kept !== null || isAsked);
  const unsure = unsureIndicators(kept, front);
  if (offers.length + unsure.length === 0) return null;
  return (
    <section aria-label={words.say("pane.offers")}>
      {offers.map((offer) => (
        <div key={offer.kept?.id ?? "older"} className={styles.box}>
          <WarningSign className={styles.sign} />
          <div className={styles.body}>
            <p className={styles.text}>{offerSentence(words, offer)}</p>
            <div className={styles.actions}>
              <Button
                size="small"
                onClick={() => desk.changeKept((now) => takeOffer(now, front, offer))}
              >
                {words.say("pane.offer-take")}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                onClick={() => desk.changeKept((now) => declineOffers(now, front))}
              >
                {words.say(offer.kept ? "pane.offer-decline" : "pane.offer-forget")}
              </Button>
            </div>
          </div>
        </div>
      ))}
      {unsure.length > 0 && (
        <div className={styles.box}>
          <WarningSign className={styles.sign} />
          <p className={styles.text}>
            {words.say("pane.unsure-rows", { names: words.list(unsure) })}
          </p>
        </div>
      )}
    </section>
  );
}

function offerSentence(words: Words, offer: Offer): string {
  const { kept, actuals, values, budgetExecution } = offer;
  if (!kept) return words.say("pane.offer-older-budget", { ...budgetExecution });
  return words.say(actuals > 0 ? "pane.offer" : "pane.offer-budget", {
    actuals: String(actuals),
    values: words.list(values) + (actuals > values.length ? "…" : ""),
    form: formName(words, kept),
    sheet: kept.sheetName,
    ordinal: String(kept.ordinal + 1),
  });
}

const formName = (words: Words, { title, unit }: KeptForm): string =>
  [title, unit].filter(Boolean).join(" · ") || words.say("pane.untitled-form");
