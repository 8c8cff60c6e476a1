import fc from "../../laws";
import { Track } from "../../../src/preview/page/grid/track";
import { mergeParts, windowOf } from "../../../src/preview/page/grid/window";

const sizes = fc.array(fc.constantFrom(0, 0, 10, 20, 35), { minLength: 1, maxLength: 40 });
const trackOf = (list: readonly number[]): Track => new Track(list.length, (index) => list[index]!);

test("law: the line at a place is the visible one that covers it", () => {
  fc.assert(
    fc.property(
      sizes,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (list, part) => {
        const track = trackOf(list);
        fc.pre(track.total > 0);
        const pixel = part * track.total;
        const line = track.at(pixel);
        expect(track.size(line)).toBeGreaterThan(0);
        expect(track.offset(line)).toBeLessThanOrEqual(pixel);
        expect(track.offset(line + 1)).toBeGreaterThan(pixel);
      }
    )
  );
});

test("law: the next line is visible, or there is none and it stays", () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.constantFrom(1 as const, -1 as const), (list, start, step) => {
      const track = trackOf(list);
      const from = start % list.length;
      const next = track.next(from, step);
      const between = list.slice(Math.min(from, next) + 1, Math.max(from, next));
      expect(between.every((size) => size === 0)).toBe(true);
      if (next !== from) expect(track.size(next)).toBeGreaterThan(0);
    })
  );
});

test("law: what is drawn and what is left blank make up the whole", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 900 }),
      fc.nat(5),
      fc.nat(20_000),
      (count, frozen, from) => {
        const track = new Track(count, (index) => (index % 7 === 3 ? 0 : 20));
        const shown = windowOf(track, "rows", frozen, { from, to: from + 600 });
        const drawn = [...shown.frozen, ...shown.lines].reduce(
          (sum, line) => sum + track.size(line),
          0
        );
        expect(drawn + shown.before + shown.after).toBe(track.total);
      }
    )
  );
});

test("a merge that reaches out of the window is drawn where it comes into sight, once", () => {
  const rows = { frozen: [0, 1], lines: [50, 51, 53], before: 0, after: 0 };
  const columns = { frozen: [], lines: [0, 1, 2], before: 0, after: 0 };
  const merge = { row: 40, column: 0, rows: 12, columns: 2 };
  const parts = mergeParts([merge], rows, columns);
  expect(parts.get("50,0")).toEqual({ merge, rows: [50, 51], columns: [0, 1] });
  expect([...parts.values()].filter((part) => part !== "covered")).toHaveLength(1);
  expect(parts.get("51,1")).toBe("covered");
  expect(parts.has("53,0")).toBe(false);
});
