import { type Area, type WorkbookEvent, bottom, right, shiftArea } from "../../workbook";
import { type ApiObject, Cells } from "./api-class";

/** The objects that the client asked to keep from one request to the next. Ranges move along with their cells. */
export class KeptObjects {
  private readonly objects = new Map<string, ApiObject>();
  private count = 0;

  keep(object: ApiObject): string {
    const reference = `ref${++this.count}`;
    this.objects.set(reference, object);
    return reference;
  }

  get(reference: string): ApiObject | undefined {
    return this.objects.get(reference);
  }

  release(reference: string): void {
    this.objects.delete(reference);
  }

  get size(): number {
    return this.objects.size;
  }

  /** A range whose cells were all deleted is no longer kept; nor is anything of a deleted sheet. */
  follow(event: WorkbookEvent): void {
    if (event.kind !== "changed" && event.kind !== "sheet-deleted") return;
    if (event.kind === "changed" && event.changeType === "RangeEdited") return;
    for (const [reference, object] of this.objects) {
      const { self } = object;
      if (!(self instanceof Cells) || self.sheet !== event.sheet) continue;
      if (event.kind === "changed") self.areas = moved(self.areas, event);
      if (event.kind === "sheet-deleted" || self.areas.length === 0) this.objects.delete(reference);
    }
  }
}

function moved(
  areas: readonly Area[],
  event: WorkbookEvent & { kind: "changed" }
): readonly Area[] {
  const { area, changeType, shift } = event;
  const rows = changeType.startsWith("Row") || /Down|Up/.test(shift);
  const [axis, at, size] = rows
    ? (["row", area.row, area.rows] as const)
    : (["column", area.column, area.columns] as const);
  const count = changeType.endsWith("Deleted") ? -size : size;
  return areas.flatMap((old) => {
    if (changeType.startsWith("Cell") && !isInStrip(old, area, rows)) return [old];
    return shiftArea(old, axis, at, count) ?? [];
  });
}

/** Whether an area lies wholly in the columns (or rows) in which cells were shifted. */
function isInStrip(old: Area, strip: Area, rows: boolean): boolean {
  return rows
    ? old.column >= strip.column && right(old) <= right(strip)
    : old.row >= strip.row && bottom(old) <= bottom(strip);
}
