import type { Actuals, BudgetExecution } from "./card";
import type { CarriedRows } from "./carry-rows";
import { isSameMark, isSomeoneElses, type FormMark } from "./form-mark";
import { isLike } from "./match-forms";

/** What was entered in the pane for one form, and what the form is known again by. */
export interface KeptForm extends Omit<FormMark, "rows">, CarriedRows {
  /** Names it among all that are kept in the workbook. */
  readonly id: string;
  /** The sheet on which it was seen last. */
  readonly sheetId: string;
  readonly sheetName: string;
  /** Which form it is, or was, on its sheet, from the top. */
  readonly ordinal: number;
  /**
   * `here`: it is that form. `gone`: no form on the sheet is it any more. `unsure`: it cannot be told which form it is, and
   * nothing that comes later can tell it but the clerk.
   */
  readonly place: "here" | "gone" | "unsure";
  /** Ids of the forms that went when this one came: it may be one of them under other words. Not noted where none went. */
  readonly mayHaveBeen?: readonly string[];
  /** Something that is kept may belong to this form, and the clerk has not said yet whether it does. */
  readonly isOpen?: true;
  readonly budgetExecution: BudgetExecution;
}

/** What versions kept that did not note to which form it belongs. */
export interface OlderKept {
  readonly sheets: readonly OlderSheet[];
  /** One for the whole workbook; null where none was entered. */
  readonly budgetExecution: BudgetExecution | null;
}

export interface OlderSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** By `Indicator.key`, over all forms of the sheet. */
  readonly actuals: Actuals;
}

/** All that was entered for the forms of a workbook. */
export interface KeptForms {
  readonly forms: readonly KeptForm[];
  readonly older: OlderKept;
}

export const NO_BUDGET: BudgetExecution = { spent: "", budget: "" };
export const NO_OLDER: OlderKept = { sheets: [], budgetExecution: null };

export const isEntered = ({ spent, budget }: BudgetExecution): boolean =>
  spent.trim() !== "" || budget.trim() !== "";

/** Whether anything was entered for a form. */
export const holdsEntries = ({ rows, parked, budgetExecution }: KeptForm): boolean =>
  rows.some(isAnswered) || parked.some(isAnswered) || isEntered(budgetExecution);

export const isAnswered = ({ answers }: { readonly answers?: object }): boolean =>
  answers !== undefined && Object.keys(answers).length > 0;

/**
 * Whether what was entered for a form that is not there any more might be meant for the one with this mark: on its own
 * sheet also under another title or unit, elsewhere under the same ones only.
 */
export function mayBelong(form: KeptForm, mark: FormMark, sheetId: string): boolean {
  if (form.place === "here" || !holdsEntries(form)) return false;
  if (form.sheetId !== sheetId && isSomeoneElses(form, mark)) return false;
  return isSameMark(form, mark) || isLike(form, mark);
}

/** What a form says and where it stands. */
export type Place = FormMark & Pick<KeptForm, "sheetId" | "sheetName" | "ordinal">;

export const newForm = (id: string, place: Place): KeptForm => ({
  ...place,
  id,
  place: "here",
  parked: [],
  budgetExecution: NO_BUDGET,
});

/** The forms that this one may be by its descent: itself, or those that went when it came and nothing was entered since. */
export const descentOf = (form: KeptForm): readonly string[] =>
  form.mayHaveBeen && !holdsEntries(form) ? form.mayHaveBeen : [form.id];

/** Gives out ids that no kept form has, nor one that is remembered. */
export function idsAfter(forms: readonly KeptForm[]): () => string {
  const ids = forms.flatMap(({ id, mayHaveBeen = [] }) => [id, ...mayHaveBeen]);
  let last = Math.max(0, ...ids.map((id) => Number(id.slice(1)) || 0));
  return () => `f${++last}`;
}
