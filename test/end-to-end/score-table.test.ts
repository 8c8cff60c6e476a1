import ExcelJS from "exceljs";
import type { PreviewPage } from "./preview-page";
import { usePreview } from "./stage";

/** What each actual of the form scores, typed into the pane as a clerk does and read back from the saved file. */
const stage = usePreview();

const MODES = ["按整档", "按比例", "不足一档按一档"] as const;

interface Row {
  readonly name: string;
  readonly remark: string;
  readonly weight: string;
  /** Actual → the score by whole, pro-rata and started steps; one score where the three agree. */
  readonly scores: Readonly<Record<string, string | readonly [string, string, string]>>;
}

const TABLE: readonly Row[] = [
  { name: "文体活动次数", remark: "I19", weight: "2.5分", scores: { "1次": "1.25" } },
  {
    name: "党员培训次数",
    remark: "I20",
    weight: "2.5分",
    scores: { "2": "1.67", "1": "0.83", "0": "0" },
  },
  {
    name: "全市直机关机关党组织开展模范机关创建覆盖率",
    remark: "I21",
    weight: "2.5分",
    scores: { "99.4": ["2.5", "2.44", "2.4"] },
  },
  {
    name: "活动参与率",
    remark: "I25",
    weight: "3.5分",
    scores: { "94.4": ["3.5", "3.44", "3.4"], "90%": "3", "60": "0" },
  },
  {
    name: "工作完成及时率",
    remark: "I31",
    weight: "5分",
    scores: { "0.5": ["5", "4.75", "4.5"], "3周": "3.5", "12": "0" },
  },
  {
    name: "模范机关创建时间",
    remark: "I32",
    weight: "5分",
    scores: { "12个月": "5", "14": "4", "23个月": "0" },
  },
  {
    name: "深化拓展全市模范机关创建成效",
    remark: "I33",
    weight: "7分",
    scores: { 效果一般: "4" },
  },
  {
    name: "社会公众满意度",
    remark: "I37",
    weight: "10分",
    scores: { "94.3": ["10", "9.8", "9.71"], "90": "8.55", "60": "0" },
  },
  {
    name: "总成本控制额",
    remark: "I38",
    weight: "20分",
    scores: {
      "690": ["20", "19.93", "19"],
      "721.99": ["20", "19", "19"],
      "722.00": ["19", "19", "18"],
      "756.37": ["19", "18", "18"],
    },
  },
];

const ROUNDS = Math.max(...TABLE.map(({ scores }) => Object.keys(scores).length));

/** The last actual stays where a row has fewer of them. */
function expected(round: number, mode: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TABLE.map(({ remark, weight, scores }) => {
      const all = Object.values(scores);
      const score = all[Math.min(round, all.length - 1)]!;
      return [remark, `${weight};得分${typeof score === "string" ? score : score[mode]}分`];
    })
  );
}

async function enter(preview: PreviewPage, round: number): Promise<void> {
  for (const { name, scores } of TABLE) {
    const actual = Object.keys(scores)[round];
    if (actual === undefined) continue;
    const input = preview.pane.getByLabel(name, { exact: true });
    if (/^效果/.test(actual)) await input.selectOption(actual);
    else await input.fill(actual);
  }
}

async function write(preview: PreviewPage): Promise<Readonly<Record<string, unknown>>> {
  const { pane } = preview;
  await pane.getByRole("button", { name: "评分并写入备注" }).click();
  // Where every remark says it already, there is only 关闭.
  await pane
    .getByRole("button", { name: /^(?:确认写入|关闭)$/ })
    .last()
    .click();
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await preview.save()).bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  return Object.fromEntries(TABLE.map(({ remark }) => [remark, sheet.getCell(remark).value]));
}

test("every row of the table, by whole, pro-rata and started steps", async () => {
  const preview = await stage.open();
  const { pane } = preview;
  await preview.type("I33", "7分");
  await pane.getByRole("tab", { name: "评分" }).click();
  for (const [mode, label] of MODES.entries()) {
    await pane.getByRole("button", { name: "设置" }).click();
    await pane.getByRole("radio", { name: new RegExp(`^${label}`) }).check();
    await pane.getByRole("button", { name: "返回" }).click();
    for (let round = 0; round < ROUNDS; round++) {
      await enter(preview, round);
      expect(await write(preview)).toEqual(expected(round, mode));
    }
  }
});

const MET: Readonly<Record<string, string>> = {
  文体活动次数: "2",
  党员培训次数: "3",
  全市直机关机关党组织开展模范机关创建覆盖率: "100",
  清廉建设活动次数: "1",
  纪检干部业务培训次数: "1",
  自选党建业务素养提升活动次数: "3",
  活动参与率: "95",
  培训参与率: "95",
  清廉建设活动覆盖率: "95",
  纪检干部业务培训合格率: "95",
  机关党建工作考核内容和指标体系的考核标准考核达标率: "95",
  市直机关星级党支部建设覆盖率: "95",
  工作完成及时率: "0",
  模范机关创建时间: "12",
  深化拓展全市模范机关创建成效: "效果显著",
  机关党建提质增效: "效果显著",
  推动清廉衡阳建设效果: "有效推动",
  社会公众满意度: "95",
  总成本控制额: "687.61",
};

test("all targets met: 90, with the whole budget spent 100 and 优", async () => {
  const preview = await stage.open();
  const { pane } = preview;
  await pane.getByRole("tab", { name: "评分" }).click();
  for (const weight of ["填入 2.5分", "填入 7分", "填入 7分"]) {
    const offer = pane.getByRole("button", { name: weight });
    const left = (await offer.count()) - 1;
    await offer.first().click();
    await offer.nth(left).waitFor({ state: "detached" });
  }
  for (const [name, actual] of Object.entries(MET)) {
    const input = pane.getByLabel(name, { exact: true });
    if (/^(?:效果|有效)/.test(actual)) await input.selectOption(actual);
    else await input.fill(actual);
  }
  const result = pane.getByRole("region", { name: "评分结果" });
  expect(await result.innerText()).toContain("合计 90 / 90");
  expect(await result.innerText()).toContain("各项都已得分");
  expect(await result.innerText()).not.toContain("优");
  await pane.getByLabel("执行数").fill("687.61");
  await pane.getByLabel("全年预算数").fill("687.61");
  expect(await result.innerText()).toContain("总分 100");
  expect(await result.innerText()).toContain("等级 优");
});
