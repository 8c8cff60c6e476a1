import type { SheetReading } from "../form";
import type { KeptRow } from "./carry-rows";
import { markOf, nameMark } from "./form-mark";
import { idsAfter, newForm, type KeptForm, type KeptForms, type OlderSheet } from "./kept-forms";

/**
 * Takes over what an older version kept for a sheet. Where the sheet holds just one form, it was meant for that one. Of
 * several forms it cannot be told for certain, because the older keys went by the order of the forms: each form is then
 * offered what seems to be its own.
 */
export function splitOlder(
  kept: KeptForms,
  { snapshot, forms }: Pick<SheetReading, "snapshot" | "forms">
): KeptForms {
  const sheet = kept.older.sheets.find(({ sheetId }) => sheetId === snapshot.id);
  if (!sheet) return kept;
  const ids = idsAfter(kept.forms);
  const taken = forms.map((form, ordinal): KeptForm => {
    const place = { sheetId: snapshot.id, sheetName: snapshot.name, ordinal, ...markOf(form) };
    const rows = place.rows.map((mark, i): KeptRow => {
      const answers = sheet.actuals[form.indicators[i]!.key];
      return answers ? { ...mark, answers } : mark;
    });
    const made = newForm(ids(), place);
    return { ...made, rows, place: forms.length === 1 ? "here" : "unsure" };
  });
  const known = new Set(forms.flatMap(({ indicators }) => indicators.map(({ key }) => key)));
  const [first, ...rest] = taken;
  const parked = leftOver(sheet, known, forms.length > 1);
  return {
    forms: [...kept.forms, ...(first ? [{ ...first, parked }] : []), ...rest],
    older: { ...kept.older, sheets: kept.older.sheets.filter((one) => one !== sheet) },
  };
}

/** What was entered for indicators that are not on the sheet now. */
function leftOver(
  { actuals }: OlderSheet,
  known: ReadonlySet<string>,
  severalForms: boolean
): readonly KeptRow[] {
  return Object.entries(actuals)
    .filter(([key]) => !known.has(key))
    .map(([key, answers]) => ({
      name: nameMark(key),
      basis: "",
      answers,
      ...(severalForms || /#\d+$/.test(key) ? { unsure: true as const } : {}),
    }));
}
