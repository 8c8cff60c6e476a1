import fc from "../laws";
import { cellAddress, type SheetSnapshot } from "../../src/form";
import type { Finding } from "../../src/validation";
import { edited, moved, padded, recoloured, withoutMerges } from "../forms/changed";
import { declarationForm } from "../forms/declaration";
import { shades } from "../forms/shades";
import { bundledPalette } from "../forms/sheet";
import { changesSince, findingsOn } from "./found";

const real = declarationForm().snapshot();

/** Cells of the user in the table, and things that a clerk may leave in them. */
const cell = fc
  .tuple(fc.integer({ min: 19, max: 38 }), fc.constantFrom("C", "D", "E", "F", "G", "H", "I"))
  .map(([row, column]) => `${column}${row}`);
const content = fc.constantFrom<string | number>(
  ...[
    "",
    " ",
    "/",
    "95%",
    "3次",
    "≥",
    "定性",
    "效果显著",
    "2.5分",
    "机关机关",
    "拔付率",
    "12",
    "无",
  ],
  ...[2, 95, 120]
);
const slips = fc.dictionary(cell, content, { maxKeys: 4 });

/** A finding without its place on the sheet; addresses inside its figures are places too. */
function withoutPlace(finding: Finding): unknown {
  const { fix, data } = finding;
  const figures = Object.entries(data).filter(([name]) => name !== "missing" && name !== "others");
  return { ...finding, address: "", cell: null, data: figures, fix: fix && { ...fix, cell: null } };
}

function plain(snapshot: SheetSnapshot): unknown[] {
  return findingsOn(snapshot).map(withoutPlace);
}

test("moving the form, or empty rows and columns around it, changes no finding", () => {
  const place = fc.record({
    down: fc.nat(300),
    across: fc.nat(20),
    above: fc.nat(3),
    before: fc.nat(3),
  });
  fc.assert(
    fc.property(slips, place, (values, { down, across, above, before }) => {
      const snapshot = edited(real, values);
      const elsewhere = padded(moved(snapshot, down, across), {
        above,
        before,
        below: 2,
        after: 2,
      });
      expect(plain(elsewhere)).toEqual(plain(snapshot));
    }),
    { numRuns: 40 }
  );
});

test("other shades of the same colours change no finding", () => {
  const roles = ["blue", "yellow", "green", "grey"] as const;
  const palette = fc.tuple(...roles.map((role) => fc.constantFrom(...shades[role])));
  fc.assert(
    fc.property(slips, palette, (values, other) => {
      const snapshot = edited(real, values);
      const repaint = new Map(roles.map((role, i) => [bundledPalette[role], other[i] ?? ""]));
      const repainted = recoloured(snapshot, (fill) => repaint.get(fill) ?? fill);
      expect(findingsOn(repainted)).toEqual(findingsOn(snapshot));
    }),
    { numRuns: 30 }
  );
});

test("a host that cannot tell merged areas finds the same in the table", () => {
  fc.assert(
    fc.property(slips, (values) => {
      const snapshot = edited(real, values);
      expect(findingsOn(withoutMerges(snapshot))).toEqual(findingsOn(snapshot));
    }),
    { numRuns: 30 }
  );
});

test("a fix that is applied ends its finding", () => {
  fc.assert(
    fc.property(slips, (values) => {
      const snapshot = edited(real, values);
      for (const { fix, check, address } of findingsOn(snapshot)) {
        if (!fix) continue;
        const mended = edited(snapshot, {
          [cellAddress(fix.cell.row, fix.cell.column)]: fix.after,
        });
        const again = findingsOn(mended).filter((f) => f.check === check && f.address === address);
        expect(again.map((f) => f.fix?.before)).not.toContain(fix.before);
      }
    }),
    { numRuns: 40 }
  );
});

test("a fix only writes into cells of the user", () => {
  fc.assert(
    fc.property(slips, (values) => {
      for (const { fix } of findingsOn(edited(real, values))) {
        if (fix)
          expect({ row: fix.cell.row > 17, column: fix.cell.column > 1 }).toEqual({
            row: true,
            column: true,
          });
      }
    }),
    { numRuns: 40 }
  );
});

test("restoring every change leaves no change", () => {
  const anywhere = fc
    .tuple(
      fc.constantFrom(
        "A1",
        "A4",
        "A5",
        "A6",
        "C5",
        "C9",
        "A17",
        "B18",
        "I18",
        "A19",
        "B25",
        "E20",
        "H30",
        "A25",
        "C25",
        "B30",
        "B36",
        "A38"
      ),
      fc.oneof(content, fc.constantFrom("质量指标", "效益指标", "活动参与率", "部门(单位)名称"))
    )
    .map(([address, value]) => ({ [address]: value }));
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 3 }), (changes) => {
      const now = edited(real, Object.assign({}, ...changes) as Record<string, string | number>);
      const fixes = changesSince(real, now).flatMap(({ fix }) => fix ?? []);
      expect(fixes.map(({ after }) => after)).toEqual(
        fixes.map(({ cell: { row, column } }) => real.values[row - real.top]?.[column - real.left])
      );
      const restored = fixes.reduce(
        (sheet, fix) => edited(sheet, { [cellAddress(fix.cell.row, fix.cell.column)]: fix.after }),
        now
      );
      expect(changesSince(real, restored)).toEqual([]);
    }),
    { numRuns: 80, examples: [[[{ B25: "" }, { A19: "" }]]] }
  );
});

test("everything found can be kept as JSON", () => {
  const findings = findingsOn(edited(real, { E20: "", F21: "个", I25: "" }));
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
});
