import fc from "../laws";
import {
  declineOffers,
  entriesOf,
  NO_OLDER,
  offersFor,
  recognise,
  takeOffer,
  unsureIndicators,
  withAnswers,
  withBudget,
  type KeptForms,
} from "../../src/scoring";
import type { SheetReading } from "../../src/form";
import { stackOf, type StackForm, type StackRow } from "./stack";

const NOTHING: KeptForms = { forms: [], older: NO_OLDER };
const BUDGET = { spent: "650", budget: "687.61" };

const rowsOf = (prefix: string, target: string, names = ["甲", "乙", "丙"]): StackRow[] =>
  names.map((name, i) => ({ id: `${prefix}${i + 1}`, name, target }));

/** Enters for every indicator the id that stands in its remark, so that it can be seen where an entry went. */
function entered(sheet: SheetReading, before: KeptForms = NOTHING, only?: number): KeptForms {
  return sheet.forms.reduce(
    (kept, form, i) => {
      if (only !== undefined && only !== i) return kept;
      const answers = form.indicators.map(({ key, remark }) => [key, { actual: remark }] as const);
      return withAnswers(kept, { form, reading: sheet }, new Map(answers));
    },
    recognise(before, sheet)
  );
}

/** Beside each indicator's own id what is entered for it now; "" for nothing. By form. */
const seen = (kept: KeptForms, sheet: SheetReading): readonly (readonly string[])[] =>
  sheet.forms.map((form) => {
    const { actuals } = entriesOf(kept, { form, reading: sheet });
    return form.indicators.map(({ key, remark }) => `${remark}=${actuals[key]?.actual ?? ""}`);
  });

const offered = (kept: KeptForms, sheet: SheetReading, ordinal = 0) =>
  offersFor(kept, { form: sheet.forms[ordinal]!, reading: sheet });

const upper: StackForm = { unit: "甲局", rows: rowsOf("u", "2") };
const lower: StackForm = { unit: "乙局", rows: rowsOf("l", "2") };

describe("what was entered for one of several forms on a sheet", () => {
  test("is not given to the form below when the upper one is deleted", () => {
    const both = stackOf([upper, lower]);
    for (const only of [0, 1, undefined]) {
      const kept = entered(both, NOTHING, only);
      const rest = stackOf([lower]);
      const own = only === 0 ? "" : "l";
      expect(seen(recognise(kept, rest), rest)).toEqual([
        [1, 2, 3].map((n) => `l${n}=${own && own + n}`),
      ]);
    }
  });

  test("is not given to it either where forms name no unit and differ in their targets only", () => {
    const [a, b] = [{ rows: rowsOf("u", "2") }, { rows: rowsOf("l", "3") }];
    const kept = entered(stackOf([a, b]), NOTHING, 0);
    const rest = stackOf([b]);
    expect(seen(recognise(kept, rest), rest)).toEqual([["l1=", "l2=", "l3="]]);
  });

  test("of two forms that say the same in every cell is offered, not filled in, when one is deleted", () => {
    const [a, b] = [{ rows: rowsOf("u", "2") }, { rows: rowsOf("l", "2") }];
    const both = stackOf([a, b]);
    const rest = stackOf([b]);
    for (const only of [0, 1]) {
      const kept = recognise(entered(both, NOTHING, only), rest);
      expect(seen(kept, rest)).toEqual([["l1=", "l2=", "l3="]]);
      expect(offered(kept, rest)).toMatchObject([{ actuals: 3, kept: { ordinal: only } }]);
      // Not before the clerk says so, whatever happens to the rows in between.
      const later = recognise(recognise(kept, both), rest);
      expect(seen(later, rest)).toEqual([["l1=", "l2=", "l3="]]);
    }
  });

  test("an offer is filled in when it is taken, and gone for this form when it is declined", () => {
    const [a, b] = [{ rows: rowsOf("u", "2") }, { rows: rowsOf("l", "2") }];
    const rest = stackOf([b]);
    const kept = recognise(entered(stackOf([a, b])), rest);
    const place = { form: rest.forms[0]!, reading: rest };
    const [, second] = offered(kept, rest);
    const taken = takeOffer(kept, place, second!);
    expect(seen(taken, rest)).toEqual([["l1=l1", "l2=l2", "l3=l3"]]);
    expect(offered(taken, rest)).toEqual([]);
    const declined = declineOffers(kept, place);
    expect(offered(recognise(declined, rest), rest)).toEqual([]);
    expect(seen(declined, rest)).toEqual([["l1=", "l2=", "l3="]]);
  });

  test("goes with its form when forms change places or move", () => {
    const kept = entered(stackOf([upper, lower]));
    const swapped = stackOf([lower, upper], { above: 7 });
    expect(seen(recognise(kept, swapped), swapped)).toEqual([
      ["l1=l1", "l2=l2", "l3=l3"],
      ["u1=u1", "u2=u2", "u3=u3"],
    ]);
  });

  test("of a form that was copied below is asked for, and comes back once the copy is another unit's", () => {
    const kept = entered(stackOf([upper]));
    const copy = { ...upper, rows: upper.rows.map((row, i) => ({ ...row, id: `c${i + 1}` })) };
    const twice = stackOf([upper, copy]);
    const asked = recognise(kept, twice);
    expect(seen(asked, twice)).toEqual([
      ["u1=", "u2=", "u3="],
      ["c1=", "c2=", "c3="],
    ]);
    expect(offered(asked, twice, 1)).toHaveLength(1);
    const renamed = stackOf([upper, { ...copy, unit: "丙局" }]);
    expect(seen(recognise(asked, renamed), renamed)).toEqual([
      ["u1=u1", "u2=u2", "u3=u3"],
      ["c1=", "c2=", "c3="],
    ]);
  });

  test("is offered, not filled in, where the other form took its unit before its own rows changed", () => {
    const before = stackOf([lower, upper]);
    const alike = stackOf([{ ...lower, unit: "甲局" }, upper]);
    const [u1, ...others] = upper.rows;
    const changed = stackOf([
      { ...lower, unit: "甲局" },
      { ...upper, rows: [{ ...u1!, name: "丁" }, ...others] },
    ]);
    const asked = recognise(entered(before), alike);
    const kept = recognise(asked, changed);
    expect(seen(kept, changed)).toEqual([
      ["l1=", "l2=", "l3="],
      ["u1=", "u2=", "u3="],
    ]);
    expect(offered(kept, changed, 1)).toHaveLength(2);
  });

  test("is offered, not filled in, where another form took the unit of one that was deleted", () => {
    const rest = recognise(entered(stackOf([lower, upper])), stackOf([lower]));
    const renamed = stackOf([{ ...lower, unit: "甲局" }]);
    const kept = recognise(rest, renamed);
    expect(seen(kept, renamed)).toEqual([["l1=", "l2=", "l3="]]);
    expect(offered(kept, renamed)).toHaveLength(2);
    const back = recognise(kept, stackOf([lower]));
    expect(seen(back, stackOf([lower]))).toEqual([["l1=l1", "l2=l2", "l3=l3"]]);
  });

  test("comes back when a deleted form is put back, word for word", () => {
    const both = stackOf([upper, lower]);
    const gone = recognise(entered(both), stackOf([lower]));
    const back = recognise(gone, both);
    expect(seen(back, both)).toEqual([
      ["u1=u1", "u2=u2", "u3=u3"],
      ["l1=l1", "l2=l2", "l3=l3"],
    ]);
  });

  test("is offered where the form names another unit or year now", () => {
    const before = stackOf([upper]);
    for (const change of [{ unit: "丁局" }, { title: "整体绩效目标申报表(2025年度)" }]) {
      const after = stackOf([{ ...upper, ...change }]);
      const kept = recognise(entered(before), after);
      expect(seen(kept, after)).toEqual([["u1=", "u2=", "u3="]]);
      expect(offered(kept, after)).toMatchObject([{ actuals: 3, kept: { unit: "甲局" } }]);
      expect(seen(recognise(kept, before), before)).toEqual([["u1=u1", "u2=u2", "u3=u3"]]);
    }
  });

  test("is offered to a form of the same heading on a sheet that came later, when its own is gone", () => {
    const kept = entered(stackOf([upper]));
    const gone: KeptForms = { ...kept, forms: kept.forms.map((f) => ({ ...f, place: "gone" })) };
    const moved = stackOf([upper], { id: "{2}", name: "新表" });
    const found = recognise(gone, moved);
    expect(seen(found, moved)).toEqual([["u1=", "u2=", "u3="]]);
    expect(offered(found, moved)).toHaveLength(1);
    const other = stackOf([lower], { id: "{3}", name: "另一张" });
    expect(offered(recognise(gone, other), other)).toEqual([]);
  });
});

describe("what was entered for an indicator", () => {
  const form = (rows: readonly StackRow[]) => stackOf([{ unit: "甲局", rows }]);
  const rows = rowsOf("r", "2");
  const [first, second, third] = rows as [StackRow, StackRow, StackRow];
  const after = (...now: readonly StackRow[]) => {
    const sheet = form(now);
    const kept = recognise(entered(form(rows)), sheet);
    return { kept, sheet, seen: seen(kept, sheet)[0] };
  };

  test("stays with it when rows are sorted, inserted or deleted", () => {
    expect(after(third, first, second).seen).toEqual(["r3=r3", "r1=r1", "r2=r2"]);
    expect(after(first, { id: "n", name: "新" }, second, third).seen).toEqual([
      "r1=r1",
      "n=",
      "r2=r2",
      "r3=r3",
    ]);
    expect(after(second).seen).toEqual(["r2=r2"]);
  });

  test("stays with it when its target is corrected, and when its name is", () => {
    expect(after(first, { ...second, target: "5" }, third).seen).toContain("r2=r2");
    expect(after(first, { ...second, name: "乙(改)" }, third).seen).toContain("r2=r2");
    const changed = { ...second, name: "乙(改)" };
    expect(after({ id: "n", name: "新", target: "9" }, first, changed, third).seen).toEqual([
      "n=",
      "r1=r1",
      "r2=r2",
      "r3=r3",
    ]);
  });

  test("is not given to another indicator in its place", () => {
    expect(after(first, { id: "n", name: "别的", target: "9" }, third).seen).toContain("n=");
  });

  test("comes back when its row is deleted and put back", () => {
    const gone = after(first, third);
    const sheet = form(rows);
    expect(seen(recognise(gone.kept, sheet), sheet)[0]).toContain("r2=r2");
  });

  test("of rows that share a name goes by their targets", () => {
    const twins = [
      { id: "x", name: "甲", target: "2" },
      { id: "y", name: "甲", target: "3" },
    ];
    const kept = entered(form(twins));
    const sheet = form([twins[1]!]);
    expect(seen(recognise(kept, sheet), sheet)).toEqual([["y=y"]]);
    const sorted = form([twins[1]!, twins[0]!]);
    expect(seen(recognise(kept, sorted), sorted)).toEqual([["y=y", "x=x"]]);
  });

  test("of rows that are equal in everything is blank when one is deleted, and that is said until it is entered anew", () => {
    const twins = [
      { id: "x", name: "甲" },
      { id: "y", name: "甲" },
    ];
    const sheet = form([twins[1]!]);
    const place = { form: sheet.forms[0]!, reading: sheet };
    const kept = recognise(entered(form(twins)), sheet);
    expect(seen(kept, sheet)).toEqual([["y="]]);
    expect(unsureIndicators(recognise(kept, sheet), place)).toEqual(["甲"]);
    const [{ key }] = place.form.indicators as unknown as [{ key: string }];
    const anew = withAnswers(kept, place, new Map([[key, { actual: "7" }]]));
    expect(unsureIndicators(anew, place)).toEqual([]);
  });

  test("of a row that was copied comes back when the copy gets its own name", () => {
    const copied = after(first, second, { ...second, id: "c" }, third);
    expect(copied.seen).toEqual(["r1=r1", "r2=", "c=", "r3=r3"]);
    const sheet = form([first, second, { ...second, id: "c", name: "新" }, third]);
    expect(seen(recognise(copied.kept, sheet), sheet)[0]).toEqual([
      "r1=r1",
      "r2=r2",
      "c=",
      "r3=r3",
    ]);
  });
});

describe("预算执行率", () => {
  test("is each form's own", () => {
    const sheet = stackOf([upper, lower]);
    const [form, other] = sheet.forms;
    const kept = withBudget(recognise(NOTHING, sheet), { form: form!, reading: sheet }, BUDGET);
    const later = recognise(kept, stackOf([upper, lower], { above: 3 }));
    expect(entriesOf(later, { form: form!, reading: sheet }).budgetExecution).toEqual(BUDGET);
    expect(entriesOf(later, { form: other!, reading: sheet }).budgetExecution.spent).toBe("");
  });

  test("of the whole workbook, from an older version, is offered until it is taken or dropped", () => {
    const sheet = stackOf([upper, lower]);
    const old: KeptForms = { forms: [], older: { sheets: [], budgetExecution: BUDGET } };
    const kept = recognise(old, sheet);
    const [first, second] = sheet.forms.map((form) => ({ form, reading: sheet }));
    expect(entriesOf(kept, first!).budgetExecution.spent).toBe("");
    const [offer] = offersFor(kept, first!);
    const taken = takeOffer(kept, first!, offer!);
    expect(entriesOf(taken, first!).budgetExecution).toEqual(BUDGET);
    expect(offersFor(taken, second!)).toEqual([]);
    expect(offersFor(declineOffers(kept, first!), second!)).toEqual([]);
  });
});

describe("actuals from an older version", () => {
  const older = (actuals: Readonly<Record<string, string>>): KeptForms => {
    const answers = Object.entries(actuals).map(([key, actual]) => [key, { actual }] as const);
    const sheet = { sheetId: "{1}", sheetName: "申报表", actuals: Object.fromEntries(answers) };
    return { forms: [], older: { sheets: [sheet], budgetExecution: null } };
  };

  test("are those of the only form on the sheet", () => {
    const sheet = stackOf([upper]);
    const kept = recognise(
      older({ "产出指标|数量指标|乙": "5", "产出指标|数量指标|走": "1" }),
      sheet
    );
    expect(seen(kept, sheet)).toEqual([["u1=", "u2=5", "u3="]]);
    expect(kept.older.sheets).toEqual([]);
    const more = stackOf([{ ...upper, rows: [...upper.rows, { id: "u4", name: "走" }] }]);
    expect(seen(recognise(kept, more), more)[0]).toContain("u4=1");
  });

  test("are offered where the sheet holds several", () => {
    const sheet = stackOf([upper, lower]);
    const kept = recognise(
      older({ "产出指标|数量指标|甲": "1", "产出指标|数量指标|甲#2": "2" }),
      sheet
    );
    expect(
      seen(kept, sheet)
        .flat()
        .every((text) => text.endsWith("="))
    ).toBe(true);
    const places = sheet.forms.map((form) => ({ form, reading: sheet }));
    const offer = offersFor(kept, places[1]!).find((one) => one.kept?.ordinal === 1);
    expect(seen(takeOffer(kept, places[1]!, offer!), sheet)[1]).toContain("l1=2");
  });
});

/**
 * What clerks do to a sheet, one thing after the other. `at` and `to` choose form and row. A copy has the id of what it was
 * copied from: as long as it says the same it is the same indicator, and of the two it is the one that stays as it was.
 */
type Step = {
  readonly what:
    | "sort"
    | "delete-row"
    | "copy-row"
    | "rename"
    | "retarget"
    | "new-row"
    | "delete-form"
    | "copy-form"
    | "rename-unit";
  readonly at: number;
  readonly to: number;
};

let fresh = 0;
function stepped(forms: readonly StackForm[], { what, at, to }: Step): readonly StackForm[] {
  const f = at % Math.max(forms.length, 1);
  const form = forms[f];
  if (!form) return forms;
  const r = to % Math.max(form.rows.length, 1);
  const row = form.rows[r];
  // A row that says the same as one that was deleted is that one put back; this one is new, as every changed target is.
  const name = to % 2 ? (row?.name ?? "") : `新${++fresh}`;
  const own = { id: `n${++fresh}`, name, target: "9" };
  const withRows = (rows: readonly StackRow[]) =>
    forms.map((one) => (one === form ? { ...form, rows } : one));
  const changed = (change: Partial<StackRow>) =>
    withRows(form.rows.map((one) => (one === row ? { ...one, ...change } : one)));
  switch (what) {
    case "sort":
      return withRows(
        [...form.rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      );
    case "delete-row":
      return form.rows.length > 1 ? withRows(form.rows.filter((one) => one !== row)) : forms;
    case "copy-row":
      return row
        ? withRows(form.rows.flatMap((one) => (one === row ? [one, { ...one }] : [one])))
        : forms;
    case "rename":
      return changed({ name: `${row?.name}改` });
    case "retarget":
      return changed({ target: `${++fresh}` });
    case "new-row":
      return withRows([...form.rows, own]);
    case "delete-form":
      return forms.length > 1 ? forms.filter((one) => one !== form) : forms;
    case "copy-form":
      return forms.length < 4
        ? forms.flatMap((one) => (one === form ? [one, { ...one, rows: one.rows }] : [one]))
        : forms;
    case "rename-unit":
      return forms.map((one) => (one === form ? { ...form, unit: `${to % 3}局` } : one));
  }
}

test("whatever is done to a sheet while the pane looks on, no entry ever goes to another indicator", () => {
  const step = fc.record({
    what: fc.constantFrom<Step["what"]>(
      "sort",
      "delete-row",
      "copy-row",
      "rename",
      "retarget",
      "new-row",
      "delete-form",
      "copy-form",
      "rename-unit"
    ),
    at: fc.nat(5),
    to: fc.nat(7),
  });
  const row = fc.record({
    name: fc.constantFrom("甲", "乙", "丙"),
    target: fc.constantFrom("1", "2"),
  });
  const form = fc.record({
    unit: fc.constantFrom("", "甲局", "乙局"),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(form, { minLength: 1, maxLength: 3 }),
      fc.array(step, { maxLength: 8 }),
      (drawn, steps) => {
        let forms: readonly StackForm[] = drawn.map(({ unit, rows }) => ({
          unit,
          rows: rows.map((one) => ({ ...one, id: `n${++fresh}` })),
        }));
        let kept = entered(stackOf(forms));
        for (const one of steps) {
          forms = stepped(forms, one);
          const sheet = stackOf(forms);
          kept = recognise(kept, sheet);
          const wrong = seen(kept, sheet)
            .flat()
            .filter((text) => {
              const [own, entry] = text.split("=");
              return entry !== "" && entry !== own;
            });
          expect([one.what, wrong]).toEqual([one.what, []]);
          expect(recognise(kept, sheet)).toBe(kept);
        }
      }
    ),
    { numRuns: 600 }
  );
});
