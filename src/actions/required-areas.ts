import type { Area, SheetReading } from "../form";
import { areasWhere } from "../excel";

/** The areas of all required cells of a sheet, filled or not: where empty ones are to be highlighted. */
export function requiredAreas({ forms }: SheetReading): readonly Area[] {
  return forms.flatMap((form) => {
    const required = new Set(
      form.cells
        .filter(({ duty }) => duty === "required")
        .map(({ row, column }) => `${row},${column}`)
    );
    return areasWhere([form.area], (row, column) => required.has(`${row},${column}`));
  });
}
