import { readSheet } from "../../src/form";
import { defaultSettings } from "../../src/scoring";
import { checks, validate } from "../../src/validation";
import { fill, type Sentences } from "../../src/messages/sentence";
import { validation as chinese } from "../../src/messages/validation.zh-CN";
import { validation as english } from "../../src/messages/validation.en";
import { formProblems as chineseProblems } from "../../src/messages/form-problems.zh-CN";
import { formProblems as englishProblems } from "../../src/messages/form-problems.en";
import { declarationForm } from "../forms/declaration";

const languages: [string, Sentences][] = [
  ["Chinese", chinese],
  ["English", english],
];

test("what a clerk reads of the real form", () => {
  const { findings } = validate([readSheet(declarationForm().snapshot())], {
    settings: defaultSettings,
  });
  const sentences: Sentences = chinese;
  const said = findings.map(({ address, check, data, expected, found }) => {
    const all = { expected: expected ?? "", found: found ?? "", ...data };
    return `${address} ${fill(sentences[`validation.${check}`] ?? "", all)}`;
  });
  expect(said).toMatchInlineSnapshot(`
   [
     "I18 已填分值合计 73.5 分，比 90 分少 16.5 分：I23、I33、I34 还没有分值，按标准推算填上后正好 90 分。",
     "G20 「积极份子」可能是「积极分子」：…训,1次入党积极份子培训",
     "H20 全部未完成时扣 3 × 0.833 = 2.499 分，扣不完本行的 2.5 分。可以写成：每少开展1次扣0.834分",
     "C21 「机关」可能多写了一遍：全市直机关机关党组织开展模…",
     "I23 备注没有分值。按本行评/扣分标准推算应为 2.5分，请核对后填入。",
     "H24 全部未完成时扣 3 × 0.833 = 2.499 分，扣不完本行的 2.5 分。可以写成：每少于1次扣0.834分",
     "H31 指标值是 100%，扣分却按“周”计算（每超过规定时间1周）。年底除完成值外，还要另填这个数；最好写成与指标值同一单位。",
     "H32 指标值是 1年，扣分按“个月”计算，换算为 12个月 来评分。填实际完成值时请写明单位。",
     "I33 备注没有分值。按本行评/扣分标准推算应为 7分，请核对后填入。",
     "I34 备注没有分值。按本行评/扣分标准推算应为 7分，请核对后填入。",
     "C36 效益指标—可持续影响指标这一行还没有填指标。需要就填完整；确实没有这类指标，请按财政部门的要求保留空行。",
     "H38 “5%”按指标值的比例理解，即每 34.3805万元 为一档。如不是这个意思，请写明数额。",
   ]
  `);
});

describe.each(languages)("%s", (_, sentences) => {
  const all = Object.entries(checks).map(
    ([code, { data }]) => [code, data as readonly string[]] as const
  );

  test.each(all)("%s shows its figures and has no gap", (code, names) => {
    const data = Object.fromEntries(names.map((name) => [name.replace("?", ""), `<${name}>`]));
    const sentence = fill(sentences[`validation.${code}`] ?? "", data);
    expect(sentence.length).toBeGreaterThan(10);
    expect(sentence).not.toMatch(/undefined|…|NaN/);
  });

  test.each(all)("%s can do without the figures that may be missing", (code, names) => {
    const data = Object.fromEntries(
      names.filter((name) => !name.endsWith("?")).map((name) => [name, `<${name}>`])
    );
    expect(fill(sentences[`validation.${code}`] ?? "", data)).not.toMatch(/undefined|…|NaN/);
  });

  test("cell texts are shown as they are", () => {
    const data = { header: "<b>三级指标</b>", before: "{value} $& =1+1" };
    const sentence = fill(sentences["validation.required.emptied"] ?? "", data);
    expect(sentence).toContain("<b>三级指标</b>");
    expect(sentence).toContain("{value} $& =1+1");
  });
});

test("the reasons why a sheet is no form differ, in both languages", () => {
  for (const sentences of [chineseProblems, englishProblems]) {
    const said = ["no-header", "no-colours", "no-target"].map((reason) =>
      fill(sentences["form-problem.no-form"], { reason })
    );
    expect(new Set(said).size).toBe(3);
  }
});
