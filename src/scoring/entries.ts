import type { Form, SheetReading } from "../form";
import type { Answers } from "../standard";
import type { Actuals, BudgetExecution } from "./card";
import { carryRows } from "./carry-rows";
import { markOf } from "./form-mark";
import {
  holdsEntries,
  idsAfter,
  isAnswered,
  isEntered,
  mayBelong,
  newForm,
  NO_BUDGET,
  type KeptForm,
  type KeptForms,
} from "./kept-forms";

/** A form and the sheet that it was read from. */
export interface FormOnSheet {
  readonly form: Form;
  readonly reading: SheetReading;
}

/** What was entered in the pane for one form. */
export interface Entries {
  readonly actuals: Actuals;
  readonly budgetExecution: BudgetExecution;
}

/** What was entered for this form, once its sheet was recognised. */
export function entriesOf(kept: KeptForms, place: FormOnSheet): Entries {
  const own = ownOf(kept, place);
  if (!own) return { actuals: {}, budgetExecution: NO_BUDGET };
  const pairs = place.form.indicators.flatMap(({ key }, i) => {
    const answers = own.rows[i]?.answers;
    return answers ? [[key, answers] as const] : [];
  });
  return { actuals: Object.fromEntries(pairs), budgetExecution: own.budgetExecution };
}

/** Other answers for some indicators, by their keys; an indicator without any answer left keeps none. */
export function withAnswers<T extends KeptForms>(
  kept: T,
  place: FormOnSheet,
  changes: ReadonlyMap<string, Answers>
): T {
  const own = ownOf(kept, place) ?? fresh(kept, place);
  const rows = own.rows.map((row, i) => {
    const changed = changes.get(place.form.indicators[i]?.key ?? "");
    if (!changed) return row;
    const { answers: _, ...mark } = row;
    return Object.keys(changed).length === 0 ? mark : { ...mark, answers: changed };
  });
  return put(kept, { ...own, rows });
}

export const withBudget = <T extends KeptForms>(
  kept: T,
  place: FormOnSheet,
  budgetExecution: BudgetExecution
): T => put(kept, { ...(ownOf(kept, place) ?? fresh(kept, place)), budgetExecution });

/** Something that was entered before and may have been meant for this form; only the clerk can tell. */
export interface Offer {
  /** null for 预算执行率 of the whole workbook, as older versions kept it. */
  readonly kept: KeptForm | null;
  /** How many indicators were answered, and the first of the answers. */
  readonly actuals: number;
  readonly values: readonly string[];
  readonly budgetExecution: BudgetExecution | null;
}

/** So many answers tell a clerk which form they were meant for. */
const VALUES = 5;

/** More would not be read; those that are left are offered once some are taken. */
const OFFERS = 10;

/**
 * What may be taken over for this form: only where nothing was entered for it yet. A form that is known for another one,
 * with or without entries, is offered nothing.
 */
export function offersFor(kept: KeptForms, place: FormOnSheet): readonly Offer[] {
  const own = ownOf(kept, place);
  const mark = markOf(place.form);
  const isSettled = own && (!own.isOpen || holdsEntries(own));
  const loose = isSettled
    ? []
    : kept.forms.filter((form) => mayBelong(form, mark, place.form.sheetId));
  const offers = loose.slice(0, OFFERS).map((form) => {
    const answered = [...form.rows, ...form.parked].filter(isAnswered);
    const values = answered.map(({ answers }) => Object.values(answers ?? {})[0] ?? "");
    return {
      kept: form,
      actuals: answered.length,
      values: values.slice(0, VALUES),
      budgetExecution: isEntered(form.budgetExecution) ? form.budgetExecution : null,
    };
  });
  const { budgetExecution } = kept.older;
  const isOpen = budgetExecution && !isEntered(own?.budgetExecution ?? NO_BUDGET);
  return isOpen ? [...offers, { kept: null, actuals: 0, values: [], budgetExecution }] : offers;
}

/** The clerk says that an offer is meant for this form. */
export function takeOffer<T extends KeptForms>(kept: T, place: FormOnSheet, offer: Offer): T {
  if (!offer.kept) {
    const older = { ...kept.older, budgetExecution: null };
    return offer.budgetExecution
      ? withBudget({ ...kept, older }, place, offer.budgetExecution)
      : { ...kept, older };
  }
  const { kept: was } = offer;
  const here = { ...fresh(kept, place), id: was.id, budgetExecution: was.budgetExecution };
  const carried = carryRows(was, here.rows);
  const own = ownOf(kept, place);
  const forms = kept.forms.filter(({ id }) => id !== was.id && id !== own?.id);
  return put({ ...kept, forms }, { ...here, ...carried });
}

/** The clerk says that none is: what is kept of other forms stays kept, the one of the whole workbook is forgotten. */
export function declineOffers<T extends KeptForms>(kept: T, place: FormOnSheet): T {
  const after = { ...kept, older: { ...kept.older, budgetExecution: null } };
  const { isOpen: _, ...own } = ownOf(kept, place) ?? fresh(kept, place);
  return put(after, own);
}

/** Names of indicators that are blank because what was entered for rows of their name cannot be told apart. */
export function unsureIndicators(kept: KeptForms, place: FormOnSheet): readonly string[] {
  const own = ownOf(kept, place);
  if (!own || own.parked.length === 0) return [];
  const parked = new Set(own.parked.map(({ name }) => name));
  const names = own.rows.flatMap((row, i) =>
    parked.has(row.name) && !row.answers ? [place.form.indicators[i]?.name ?? ""] : []
  );
  return [...new Set(names)];
}

function ownOf({ forms }: KeptForms, { form, reading }: FormOnSheet): KeptForm | undefined {
  const ordinal = reading.forms.indexOf(form);
  return forms.find(
    (one) => one.place === "here" && one.sheetId === form.sheetId && one.ordinal === ordinal
  );
}

function fresh({ forms }: KeptForms, { form, reading }: FormOnSheet): KeptForm {
  const { sheetId, sheetName } = form;
  const ordinal = reading.forms.indexOf(form);
  return newForm(idsAfter(forms)(), { ...markOf(form), sheetId, sheetName, ordinal });
}

function put<T extends KeptForms>(kept: T, form: KeptForm): T {
  const others = kept.forms.filter(({ id }) => id !== form.id);
  const before = kept.forms.findIndex(({ id }) => id === form.id);
  const at = before < 0 ? others.length : before;
  return { ...kept, forms: [...others.slice(0, at), form, ...others.slice(at)] };
}
