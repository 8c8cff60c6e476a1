/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { fireEvent, screen, within } from "@testing-library/react";
import type { Actions, FormInFront, KeptState } from "../../../src/actions";
import { loadWords } from "../../../src/messages";
import { readSheet } from "../../../src/form";
import { entriesOf } from "../../../src/scoring";
import { fakeActions, frontOf, kept, ok, settings, stateOf } from "../fake-actions";
import { manyRows, readingOf, sampleRows, sheetOf, type Row } from "../sample-sheet";
import { accessibilityMistakes, button, settle, showPane } from "../show-pane";

async function scoring(
  front: FormInFront = frontOf(),
  change: Partial<KeptState> = {},
  more: Partial<Actions> = {}
) {
  const state = stateOf(front, { kept: { ...kept, ...change } });
  const shown = await showPane(fakeActions(front, { openPane: async () => ok(state), ...more }));
  await shown.user.click(screen.getByRole("tab", { name: "评分" }));
  await screen.findByRole("list", { name: "指标" });
  return shown;
}

const field = (name: string) => screen.getByLabelText(name, { exact: true });
const row = (name: string) => {
  const item = field(name).closest<HTMLElement>("[role=listitem]");
  if (!item) throw new Error(`${name} stands in no row`);
  return item;
};
const rowText = (name: string) => row(name).textContent ?? "";
const total = () => screen.getByRole("region", { name: "评分结果" }).textContent ?? "";

function withStandard(standard: string, change: Partial<Record<number, string>> = {}): FormInFront {
  const [first, ...rest] = sampleRows;
  const changed = [...(first ?? [])];
  changed[7] = standard;
  for (const [column, text] of Object.entries(change)) changed[Number(column)] = text ?? "";
  return frontOf(readingOf([changed as unknown as Row, ...rest]));
}

describe("the list of indicators", () => {
  it("has one input for each, labelled with the indicator's name, fitting its standard", async () => {
    await scoring();
    expect(field("文体活动次数")).toHaveAttribute("type", "text");
    expect(field("机关党建提质增效")).toHaveRole("combobox");
    const grades = within(field("机关党建提质增效")).getAllByRole("option");
    expect(grades.map(({ textContent }) => textContent)).toEqual([
      "请选择",
      "效果显著",
      "效果良好",
      "效果一般",
      "效果较差",
      "无效果",
    ]);
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("shows the standard until there is an actual, then score and arithmetic while typing", async () => {
    const { user } = await scoring();
    expect(rowText("文体活动次数")).toContain("每少开展1次扣1.25分");
    expect(rowText("文体活动次数")).toContain("待填 / 2.5");
    await user.type(field("文体活动次数"), "1");
    expect(rowText("文体活动次数")).toContain("1.25 / 2.5");
    expect(rowText("文体活动次数")).toContain("差 1.25 分得满分");
    await user.clear(field("文体活动次数"));
    expect(rowText("文体活动次数")).toContain("待填 / 2.5");
  });

  it("says beside the score what it takes as not having happened, until that is answered", async () => {
    const { user } = await scoring(withStandard("每少开展1次扣1.25分，弄虚作假的不得分"));
    const note = "“弄虚作假”没有填，按没有发生算";
    await user.type(field("文体活动次数"), "1");
    expect(rowText("文体活动次数")).toContain("1.25 / 2.5");
    expect(rowText("文体活动次数")).toContain(note);
    const veto = within(row("文体活动次数")).getByLabelText("文体活动次数 弄虚作假");
    await user.selectOptions(veto, "否");
    expect(rowText("文体活动次数")).toContain("1.25 / 2.5");
    expect(rowText("文体活动次数")).not.toContain(note);
    await user.selectOptions(veto, "是");
    expect(rowText("文体活动次数")).toContain("0 / 2.5");
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("adds up while typing and says how many rows are missing", async () => {
    const { user } = await scoring();
    expect(total()).toContain("合计 0 / 18");
    expect(total()).toContain("还差 5 项");
    await user.type(field("活动参与率"), "90");
    await user.selectOptions(field("机关党建提质增效"), "效果一般");
    expect(total()).toContain("合计 7 / 18");
    expect(total()).toContain("还差 3 项");
    const bars = within(screen.getByRole("list", { name: "各一级指标得分" }));
    expect(bars.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "产出指标3 / 11",
      "效益指标4 / 7",
    ]);
  });

  it("takes another unit of the same kind", async () => {
    const inFront = frontOf();
    const { user, actions } = await scoring(inFront);
    await user.selectOptions(within(row("模范机关创建时间")).getByLabelText("单位"), "年");
    await user.type(field("模范机关创建时间"), "1");
    expect(rowText("模范机关创建时间")).toContain("5 / 5");
    await user.selectOptions(within(row("模范机关创建时间")).getByLabelText("单位"), "个月");
    await user.clear(field("模范机关创建时间"));
    await user.type(field("模范机关创建时间"), "14");
    expect(rowText("模范机关创建时间")).toContain("4 / 5");
    await settle();
    const saved = actions.saveKept.mock.lastCall?.[0] as KeptState;
    expect(Object.values(entriesOf(saved, inFront).actuals).at(-1)).toEqual({ actual: "14" });
  });

  it("moves a typed unit beside the field when the field is left", async () => {
    const { user } = await scoring();
    await user.type(field("模范机关创建时间"), "1年");
    expect(rowText("模范机关创建时间")).toContain("5 / 5");
    await user.tab();
    expect(field("模范机关创建时间")).toHaveValue("1");
    expect(within(row("模范机关创建时间")).getByLabelText("单位")).toHaveValue("年");
    expect(rowText("模范机关创建时间")).toContain("5 / 5");
  });

  it("says what it cannot read, and gives no score for it", async () => {
    const { user } = await scoring();
    await user.type(field("文体活动次数"), "好几次");
    expect(field("文体活动次数")).toHaveAttribute("aria-invalid", "true");
    expect(field("文体活动次数")).toHaveAccessibleDescription(/实际完成值没有读懂/);
    expect(rowText("文体活动次数")).toContain("待填 / 2.5");
  });

  it("asks for the second quantity of a standard, and names its input", async () => {
    const { user } = await scoring(
      withStandard("工作完成及时率100%得满分,每超过规定时间1周扣0.5分", {
        3: "=",
        4: "100",
        5: "%",
      })
    );
    expect(rowText("文体活动次数")).toContain("超期");
    await user.type(field("文体活动次数"), "2");
    expect(rowText("文体活动次数")).toContain("1.5 / 2.5");
  });

  it("asks a question for each item of a checklist", async () => {
    const { user } = await scoring(
      withStandard("①有管理制度,得1分;②有实施方案,得1.5分。", { 3: "=", 4: "100", 5: "%" })
    );
    const inputs = within(row("文体活动次数")).getAllByRole("combobox");
    expect(inputs.length).toBeGreaterThan(1);
    for (const input of inputs) {
      expect(input).toHaveAccessibleName(/^文体活动次数/);
      await user.selectOptions(input, "是");
    }
    expect(rowText("文体活动次数")).toContain("2.5 / 2.5");
  });

  it("marks the words that it cannot read", async () => {
    const { user } = await scoring(withStandard("根据完成情况酌情扣分"));
    expect(rowText("文体活动次数")).toContain("读不懂");
    expect(rowText("文体活动次数")).toContain("酌情");
    await user.click(within(row("文体活动次数")).getByRole("button", { name: /评分标准/ }));
    const marked = row("文体活动次数").querySelector("mark");
    expect(marked?.textContent).toContain("酌情");
  });

  it("opens to show the standard with the words marked that count", async () => {
    const { user } = await scoring();
    await user.type(field("文体活动次数"), "1");
    const open = within(row("文体活动次数")).getByRole("button", { name: /评分标准/ });
    await user.click(open);
    expect(open).toHaveAttribute("aria-expanded", "true");
    const marks = [...row("文体活动次数").querySelectorAll("mark")].map((mark) => mark.textContent);
    expect(marks.join("")).toContain("扣1.25分");
    expect(rowText("文体活动次数")).toContain("解释考察活动次数");
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("marks rows where broken steps matter, with the setting in use", async () => {
    const { user } = await scoring();
    await user.type(field("活动参与率"), "94.4");
    expect(rowText("活动参与率")).toContain("3.5 / 3.5");
    expect(rowText("活动参与率")).toContain("按整档");
  });

  it("reads the actual from the sheet's own column and does not let it be typed over", async () => {
    const sheet = sheetOf(sampleRows);
    const values = sheet.values.map((cells, index) => [
      ...cells,
      index === 1 ? "实际完成值" : index === 2 ? 1 : "",
    ]);
    const wide = readSheet({
      ...sheet,
      columnCount: 10,
      values,
      formulas: values.map((cells) => cells.map(() => "")),
      fills: sheet.fills.map((fills, index) => [...fills, index === 1 ? "#C6E0B4" : "#FFFFFF"]),
      numberFormats: values.map((cells) => cells.map(() => "General")),
      locked: values.map((cells) => cells.map(() => false)),
      hiddenColumns: values[0]?.map(() => false) ?? [],
    });
    await scoring(frontOf(wide));
    expect(field("文体活动次数")).toHaveValue("1");
    expect(field("文体活动次数")).toHaveAttribute("readonly");
    expect(rowText("文体活动次数")).toContain("取自表中");
    expect(rowText("文体活动次数")).toContain("1.25 / 2.5");
  });

  it("offers the implied weight with the cell that would change, and writes it as a mend", async () => {
    const { user, actions } = await scoring();
    expect(rowText("纪检干部业务培训次数")).toContain("无分值");
    expect(rowText("纪检干部业务培训次数")).toContain("I4（空）→2.5分");
    await user.click(button("填入 2.5分"));
    await settle();
    expect(actions.applyFix.mock.calls[0]?.[0]).toMatchObject({
      check: "weight.missing",
      address: "I4",
      fix: { before: "", after: "2.5分" },
    });
  });

  it("keeps indicators of the same name apart", async () => {
    const twins = [sampleRows[0], sampleRows[0]] as readonly Row[];
    const { user } = await scoring(frontOf(readingOf(twins)));
    const [first, second] = screen.getAllByLabelText("文体活动次数");
    if (!first || !second) throw new Error("There are not two inputs");
    await user.type(second, "1");
    expect(first).toHaveValue("");
    expect(total()).toContain("合计 1.25 / 5");
  });

  it("speaks English when Office does", async () => {
    const { user } = await showPane(fakeActions(), await loadWords("en"));
    await user.click(screen.getByRole("tab", { name: "Score" }));
    await screen.findByRole("list", { name: "Indicators" });
    await user.type(field("文体活动次数"), "1");
    expect(rowText("文体活动次数")).toContain("1.25 points short of full marks");
  });
});

describe("moving with the keyboard", () => {
  it("Enter and the arrows go from answer to answer, Shift+Enter back", async () => {
    const { user } = await scoring();
    await user.click(field("文体活动次数"));
    await user.keyboard("{Enter}");
    expect(field("纪检干部业务培训次数")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(field("活动参与率")).toHaveFocus();
    await user.keyboard("{ArrowUp}{Shift>}{Enter}{/Shift}");
    expect(field("文体活动次数")).toHaveFocus();
  });

  it("leaves the arrows to a list of choices", async () => {
    const { user } = await scoring();
    field("机关党建提质增效").focus();
    await user.keyboard("{ArrowUp}");
    expect(field("机关党建提质增效")).toHaveFocus();
  });

  it("does not take half-composed Chinese for an answer, nor its Enter for a step", async () => {
    const { actions } = await scoring();
    const input = field("文体活动次数");
    input.focus();
    fireEvent.compositionStart(input);
    fireEvent.change(input, { target: { value: "liang" } });
    fireEvent.keyDown(input, { key: "Enter", isComposing: true });
    expect(input).toHaveFocus();
    expect(input).toHaveValue("liang");
    await settle();
    expect(actions.saveKept).not.toHaveBeenCalled();
    fireEvent.change(input, { target: { value: "两次" } });
    fireEvent.compositionEnd(input);
    expect(rowText("文体活动次数")).toContain("2.5 / 2.5");
  });
});

describe("pasting a column", () => {
  it("shows beside which indicator each value goes, and takes them over with one click", async () => {
    const { user } = await scoring();
    await user.click(button("粘贴一列实际值"));
    await user.click(screen.getByLabelText("从 Excel 复制的一列"));
    await user.paste("2\r\n\r\n94.4%\r\n14个月\r\n效果一般\r\n多余\r\n");
    const list = screen.getByRole("list", { name: "将要填入的实际值" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent)
    ).toEqual([
      "文体活动次数（空）→2",
      "活动参与率（空）→94.4%",
      "模范机关创建时间（空）→14个月",
      "机关党建提质增效（空）→效果一般",
    ]);
    expect(screen.getByText(/填入 4 项；空白 1 格不改；多出 1 格没有对应的指标/)).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("填入"));
    expect(field("文体活动次数")).toHaveValue("2");
    expect(field("活动参与率")).toHaveValue("94.4");
    expect(field("模范机关创建时间")).toHaveValue("14");
    expect(total()).toContain("合计 14 / 18");
  });

  it("begins beside the field into which several lines were pasted", async () => {
    const { user } = await scoring();
    await user.click(field("活动参与率"));
    await user.paste("90\n12");
    expect(screen.getByLabelText("第一个值对应")).toHaveDisplayValue("3 活动参与率");
    expect(field("活动参与率")).toHaveValue("");
    await user.click(button("填入"));
    expect(field("活动参与率")).toHaveValue("90");
    expect(field("模范机关创建时间")).toHaveValue("12");
  });
});

describe("预算执行率", () => {
  it("is computed from two amounts, and the grand total and grade appear when all is there", async () => {
    const rows = [
      [
        "产出指标",
        "数量指标",
        "文体活动次数",
        "≥",
        2,
        "次",
        "考察",
        "开展2次得满分,每少1次扣45分",
        "90分",
      ],
    ] as unknown as readonly Row[];
    const { user } = await scoring(frontOf(readingOf(rows)));
    await user.type(field("文体活动次数"), "2");
    await user.type(screen.getByLabelText("执行数"), "600万元");
    await user.type(screen.getByLabelText("全年预算数"), "0");
    expect(screen.getByText(/这两个数算不出执行率/)).toBeVisible();
    await user.clear(screen.getByLabelText("全年预算数"));
    await user.type(screen.getByLabelText("全年预算数"), "800");
    expect(total()).toContain("加预算执行率 7.5 分，总分 97.5");
    expect(total()).toContain("等级 优");
  });

  it("is not asked for where it stands in the form itself", async () => {
    await scoring(frontOf(), { settings: { ...settings, weightTotal: 100 } });
    expect(screen.queryByLabelText("执行数")).toBeNull();
  });
});

describe("a long form", () => {
  it("of 5,000 rows is shown piece by piece and can be filled in", async () => {
    const { user } = await scoring(frontOf(readingOf(manyRows(5000))));
    expect(screen.getAllByRole("listitem").length).toBeLessThan(100);
    await user.type(field("文体活动次数1"), "1");
    expect(rowText("文体活动次数1")).toContain("1.25 / 2.5");
    expect(total()).toContain("还差 4999 项");
  });
});
