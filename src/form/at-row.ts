import type { Form } from "./form";

/** The form of a sheet that a row belongs to: the one around it, else the one above it, else the first. */
export function formAtRow(forms: readonly Form[], row: number): Form | undefined {
  const above = forms.filter(({ area }) => area.row <= row);
  return above.at(-1) ?? forms[0];
}
