import { type Area, type WorkbookEvent, shiftArea } from "../../workbook";
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
  const { area, changeType } = event;
  const sign = changeType.endsWith("Deleted") ? -1 : 1;
  const shift = (old: Area): Area | undefined => {
    if (changeType.startsWith("Row")) return shiftArea(old, "row", area.row, sign * area.rows);
    return shiftArea(old, "column", area.column, sign * area.columns);
  };
  if (!changeType.startsWith("Row") && !changeType.startsWith("Column")) return areas;
  return areas.flatMap((old) => shift(old) ?? []);
}
