import type { SheetReading } from "../form";
import { carryRows } from "./carry-rows";
import { isSameMark, markOf, type FormMark } from "./form-mark";
import {
  descentOf,
  holdsEntries,
  idsAfter,
  mayBelong,
  newForm,
  type KeptForm,
  type KeptForms,
  type Place,
} from "./kept-forms";
import { matchForms } from "./match-forms";
import { splitOlder } from "./older-kept";

/**
 * Finds again, on a sheet that was just read, the forms for which something was entered, and their rows. What cannot be
 * told for certain is not handed to any form: it stays kept, and `offersFor` offers it.
 *
 * @param kept the same object comes back when nothing changed
 */
export function recognise<T extends KeptForms>(kept: T, { snapshot, forms }: SheetReading): T {
  if (forms.length === 0) return kept;
  const split = splitOlder(kept, { snapshot, forms });
  const marks = forms.map(markOf);
  const onSheet = split.forms.filter(({ sheetId }) => sheetId === snapshot.id);
  const known = onSheet
    .filter(({ place }) => place === "here")
    .sort((a, b) => a.ordinal - b.ordinal);
  const { pairs, confused } = matchForms(known, marks);
  const paired = new Set(pairs.map((was) => (was === null ? undefined : known[was])));
  const went = known.filter((form) => !paired.has(form));
  const mayHaveBeen = [...new Set(went.flatMap(descentOf))];
  const loose = onSheet
    .filter((form) => !paired.has(form))
    .map((form): KeptForm => {
      if (form.place !== "here") return form;
      return { ...form, place: confused.has(known.indexOf(form)) ? "unsure" : "gone" };
    })
    .filter(holdsEntries);
  const found = marks.map((_, i) => {
    const was = known[pairs[i] ?? -1];
    if (was && (!was.isOpen || holdsEntries(was))) return was;
    const form = comeBack(i, marks, loose);
    const giveWay = was ? [...went, was] : went;
    return form && giveWay.every((one) => isDescendedFrom(one, form)) ? form : was;
  });
  const rest = loose.filter((form) => !found.includes(form));
  const others = split.forms.filter(({ sheetId }) => sheetId !== snapshot.id);
  const ids = idsAfter(split.forms);
  const here = marks.map((mark, ordinal): KeptForm => {
    const place = { ...mark, sheetId: snapshot.id, sheetName: snapshot.name, ordinal };
    const was = found[ordinal];
    if (was) return settled(was, place);
    const isOpen = [...rest, ...others].some((form) => mayBelong(form, mark, snapshot.id));
    return {
      ...newForm(ids(), place),
      ...(mayHaveBeen.length > 0 ? { mayHaveBeen } : {}),
      ...(isOpen ? { isOpen } : {}),
    };
  });
  const after = [...others, ...here, ...rest];
  return isUnchanged(after, kept.forms) && split.older === kept.older
    ? kept
    : { ...kept, forms: after, older: split.older };
}

/**
 * A form that was gone and is there again, word for word, and is the only one that says so. It is not that one if a form
 * that goes now, or stood in this place, may be another one that only took its words.
 */
function comeBack(
  i: number,
  marks: readonly FormMark[],
  loose: readonly KeptForm[]
): KeptForm | undefined {
  const mark = marks[i]!;
  const [form, second] = loose.filter((one) => isSameMark(one, mark));
  const isTwice = marks.some((other, n) => n !== i && isSameMark(other, mark));
  return second || isTwice || form?.place !== "gone" ? undefined : form;
}

/** Whether the one form can only be the other one under other words. */
function isDescendedFrom(one: KeptForm, form: KeptForm): boolean {
  const [origin, second] = descentOf(one);
  return origin === form.id && second === undefined;
}

function settled(was: KeptForm, place: Place): KeptForm {
  if (was.place === "here" && was.ordinal === place.ordinal && was.sheetName === place.sheetName)
    if (isSameMark(was, place)) return was;
  return { ...was, ...place, place: "here", ...carryRows(was, place.rows) };
}

const isUnchanged = (after: readonly KeptForm[], before: readonly KeptForm[]): boolean =>
  after.length === before.length && after.every((form) => before.includes(form));
