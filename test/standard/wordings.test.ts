import { printStandard, readStandard } from "../../src/standard";
import { FURTHER_WORDINGS } from "./further-wordings";
import { EVERYDAY_WORDINGS } from "./everyday-wordings";
import { RARER_WORDINGS } from "./rarer-wordings";
import { score } from "./score";
import { WIDER_WORDINGS } from "./wider-wordings";
import { WORDINGS } from "./wordings";

const TABLES = [WORDINGS, FURTHER_WORDINGS, WIDER_WORDINGS, RARER_WORDINGS, EVERYDAY_WORDINGS];

describe.each(TABLES.flatMap((table) => Object.entries(table)))("%s", (_, wordings) => {
  const cases = wordings.flatMap(([standard, target, weight, ...given]) =>
    given.map(([actual, expected]) => [standard, target, weight, actual, expected] as const)
  );
  it.each(cases)("%s | %s | %s | %s → %s", (standard, target, weight, actual, expected) => {
    expect(score(standard, target, weight, actual)).toBe(expected);
  });

  it.each(wordings.map(([standard]) => standard))("%s prints to a form that stays", (standard) => {
    const printed = printStandard(readStandard(standard));
    expect(printStandard(readStandard(printed))).toBe(printed);
  });

  it.each(wordings.map((wording) => [wording[0], wording] as const))(
    "%s scores the same when printed",
    (_standard, [standard, target, weight, ...given]) => {
      const printed = printStandard(readStandard(standard));
      for (const [actual] of given)
        expect([actual, score(printed, target, weight, actual)]).toEqual([
          actual,
          score(standard, target, weight, actual),
        ]);
    }
  );
});
