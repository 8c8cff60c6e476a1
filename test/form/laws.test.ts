import fc, { type Arbitrary } from "../laws";
import {
  areaAddress,
  cellAddress,
  contains,
  readSheet,
  type Area,
  type Form,
} from "../../src/form";
import { moved, padded, recoloured } from "../forms/changed";
import { declarationForm, fewRows, type FormOptions } from "../forms/declaration";
import { bundledPalette } from "../forms/sheet";
import { shades } from "../forms/shades";

const layouts: readonly FormOptions[] = [
  {},
  { levels: "merged" },
  { levels: "first", twoHeaderRows: true },
  { tableOnly: true, order: [8, 7, 6, 5, 3, 4, 2, 1, 0] },
];

const anyLayout = fc
  .constantFrom(...layouts)
  .map((layout) => declarationForm({ rows: fewRows, ...layout }).snapshot());

function formOf(snapshot: Parameters<typeof readSheet>[0]): Form {
  const { forms, problems } = readSheet(snapshot);
  expect(problems).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

/** A form as if its first cell were A1. */
function atOrigin(form: Form): unknown {
  const { row: down, column: across } = form.area;
  return JSON.parse(
    JSON.stringify(form, (key, value: unknown) => {
      const isRows = key === "headerRows" || key === "blankRows";
      if (isRows && Array.isArray(value)) return value.map((row) => (row as number) - down);
      if (typeof value !== "number") return value;
      if (key === "row" || key === "firstRow" || key === "lastRow") return value - down;
      return key === "column" ? value - across : value;
    })
  );
}

test("moving a form on its sheet changes nothing but positions", () => {
  fc.assert(
    fc.property(anyLayout, fc.nat(500), fc.nat(30), (snapshot, down, across) => {
      expect(atOrigin(formOf(moved(snapshot, down, across)))).toEqual(atOrigin(formOf(snapshot)));
    }),
    { numRuns: 40 }
  );
});

test("empty rows and columns around a form change nothing but positions", () => {
  const some = fc.nat(4);
  const around = fc.record({ above: some, below: some, before: some, after: some });
  fc.assert(
    fc.property(anyLayout, around, (snapshot, blank) => {
      expect(atOrigin(formOf(padded(snapshot, blank)))).toEqual(atOrigin(formOf(snapshot)));
    }),
    { numRuns: 60 }
  );
});

test("other shades of the same colours change nothing", () => {
  const shade = (role: keyof typeof bundledPalette): Arbitrary<string> =>
    fc.constantFrom(...shades[role]);
  const palette = fc.record({
    blue: shade("blue"),
    yellow: shade("yellow"),
    green: shade("green"),
    grey: shade("grey"),
  });
  fc.assert(
    fc.property(anyLayout, palette, (snapshot, other) => {
      const repaint = new Map(
        (["blue", "yellow", "green", "grey"] as const).map((role) => [
          bundledPalette[role],
          other[role],
        ])
      );
      const repainted = recoloured(snapshot, (fill) => repaint.get(fill) ?? fill);
      expect(formOf(repainted)).toEqual(formOf(snapshot));
    }),
    { numRuns: 100 }
  );
});

test("locked and unlocked areas are disjoint, and together they cover the form", () => {
  fc.assert(
    fc.property(anyLayout, (snapshot) => {
      const form = formOf(snapshot);
      const all: Area[] = [...form.lockAreas, ...form.unlockAreas];
      for (let row = form.area.row; row < form.area.row + form.area.rows; row++) {
        for (
          let column = form.area.column;
          column < form.area.column + form.area.columns;
          column++
        ) {
          const over = all.filter((area) => contains(area, { row, column })).map(areaAddress);
          expect([cellAddress(row, column), over.length]).toEqual([cellAddress(row, column), 1]);
        }
      }
    })
  );
});

test("a cell is locked exactly where its duty says so", () => {
  fc.assert(
    fc.property(anyLayout, (snapshot) => {
      const form = formOf(snapshot);
      for (const cell of form.cells) {
        const locked = form.lockAreas.some((area) => contains(area, cell));
        const isUsers = ["required", "optional", "free"].includes(cell.duty);
        expect({ cell, locked }).toEqual({ cell, locked: !isUsers });
      }
    })
  );
});

test("whatever the cells hold, reading gives an answer, and the same one each time", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "三级指标", "指标值", "评/扣分标准", "备注", "填报人:", "合计", " "),
    fc.string({ maxLength: 6 }),
    fc.double()
  );
  const fill = fc.constantFrom("#FFFFFF", ...Object.values(bundledPalette));
  const grid = fc.array(fc.array(fc.tuple(cell, fill), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  });
  const base = declarationForm({ rows: [], tableOnly: true }).snapshot();
  fc.assert(
    fc.property(grid, (cells) => {
      const snapshot = {
        ...base,
        rowCount: cells.length,
        columnCount: 4,
        values: cells.map((row) => row.map(([value]) => value)),
        fills: cells.map((row) => row.map(([, colour]) => colour)),
        formulas: cells.map((row) => row.map(() => "")),
        numberFormats: cells.map((row) => row.map(() => "General")),
        locked: cells.map((row) => row.map(() => true)),
        hiddenRows: cells.map(() => false),
        hiddenColumns: Array<boolean>(4).fill(false),
        merges: null,
      };
      const reading = readSheet(snapshot);
      expect(reading.forms.length + reading.problems.length).toBeGreaterThan(0);
      expect(readSheet(snapshot)).toEqual(reading);
    }),
    { numRuns: 500 }
  );
});
