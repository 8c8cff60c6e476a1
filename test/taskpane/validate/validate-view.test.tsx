/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import type { Actions, ValidationReport } from "../../../src/actions";
import { loadWords } from "../../../src/messages";
import type { Finding } from "../../../src/validation";
import { emptyReport, failure, fakeActions, frontOf, ok, stateOf } from "../fake-actions";
import { accessibilityMistakes, button, settle, showPane } from "../show-pane";

function finding(change: Partial<Finding> = {}): Finding {
  return {
    check: "required.empty",
    group: "required",
    severity: "error",
    sheetId: "sheet-1",
    sheetName: "申报表",
    cell: { row: 14, column: 8 },
    address: "I15",
    indicator: { key: "a", name: "文体活动次数" },
    data: { header: "备注" },
    expected: null,
    found: null,
    hidden: false,
    fix: null,
    ...change,
  };
}

const weightMissing = finding({
  check: "weight.missing",
  group: "weight",
  address: "I24",
  cell: { row: 23, column: 8 },
  indicator: { key: "b", name: "纪检干部业务培训次数" },
  data: { where: "备注", implied: "2.5分" },
  fix: {
    code: "fill-weight",
    data: { weight: "2.5分" },
    cell: { row: 23, column: 8 },
    before: "",
    after: "2.5分",
  },
});

const misspelling = finding({
  check: "text.misspelling",
  group: "text",
  severity: "hint",
  address: "G3",
  cell: { row: 2, column: 6 },
  data: { wrong: "拔付", right: "拨付", context: "资金拔付" },
});

const total = finding({
  check: "weight.total",
  group: "weight",
  severity: "warning",
  cell: null,
  address: "",
  indicator: null,
  data: { sum: "73.5", expected: "90", difference: "16.5" },
});

function reportOf(findings: readonly Finding[], change: Partial<ValidationReport> = {}) {
  return async () => ok({ ...emptyReport, findings, ...change });
}

async function validated(
  findings: readonly Finding[],
  change: Partial<ValidationReport> = {},
  more: Partial<Actions> = {}
) {
  const shown = await showPane(
    fakeActions(frontOf(), { validateForms: reportOf(findings, change), ...more })
  );
  await shown.user.click(button("开始校验"));
  await settle();
  return shown;
}

const items = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");

describe("validating", () => {
  it("says before the first click what will happen", async () => {
    await showPane();
    expect(screen.getByText("还没有校验")).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("lists every finding under its indicator, with cell, severity, what is wrong and what to do", async () => {
    await validated([finding(), weightMissing, misspelling, total]);
    expect(items()).toHaveLength(4);
    expect(items()[0]).toContain("错误");
    expect(items()[0]).toContain("I15");
    expect(items()[0]).toContain("「备注」是必填项，现在是空的");
    const headings = screen.getAllByRole("heading", { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      "文体活动次数",
      "纪检干部业务培训次数",
      "整张表",
    ]);
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("shows only one severity when its count is clicked", async () => {
    const { user } = await validated([finding(), weightMissing, misspelling, total]);
    const filter = screen.getByRole("group", { name: "按程度筛选" });
    expect(
      within(filter)
        .getAllByRole("button")
        .map((chip) => chip.textContent)
    ).toEqual(["错误 2", "警告 1", "提示 1", "全部 4"]);
    await user.click(button("提示 1"));
    expect(items()).toHaveLength(1);
    expect(items()[0]).toContain("G3");
    expect(button("提示 1")).toHaveAttribute("aria-pressed", "true");
    await user.click(button("全部 4"));
    expect(items()).toHaveLength(4);
  });

  it("selects the cell when the finding is clicked, and nothing for a finding about the whole form", async () => {
    const { user, actions } = await validated([weightMissing, total]);
    await user.click(screen.getByRole("button", { name: /I24/ }));
    expect(actions.selectCell.mock.calls).toEqual([["sheet-1", 23, 8]]);
    await user.click(screen.getByText(/分值合计 73.5 分/));
    expect(actions.selectCell).toHaveBeenCalledTimes(1);
  });

  it("selects once, also when the click lands beside the words", async () => {
    const { user, actions } = await validated([weightMissing]);
    await user.click(screen.getByRole("listitem"));
    expect(actions.selectCell).toHaveBeenCalledTimes(1);
  });

  it("shows what a mend would change, does it with one click, and checks again", async () => {
    const { user, actions } = await validated([weightMissing]);
    expect(screen.getByRole("deletion")).toHaveTextContent("（空）");
    expect(screen.getByRole("insertion")).toHaveTextContent("2.5分");
    actions.validateForms.mockImplementation(reportOf([]));
    await user.click(button("填入 2.5分"));
    await settle();
    expect(actions.applyFix.mock.calls).toEqual([[weightMissing]]);
    expect(actions.selectCell).not.toHaveBeenCalled();
    expect(screen.getByText("没有发现问题")).toBeVisible();
    expect(screen.getByText("已修改 I24。")).toBeVisible();
  });

  it("says why a mend was not done and leaves the finding", async () => {
    const { user, actions } = await validated([weightMissing]);
    actions.applyFix.mockImplementation(async () => failure("changed-meanwhile", { rows: "24" }));
    await user.click(button("填入 2.5分"));
    await settle();
    expect(screen.getByRole("alert")).toHaveTextContent("有变动的行：24");
    expect(items()[0]).toContain("I24");
  });

  it("marks what stands in a hidden row", async () => {
    await validated([finding({ hidden: true })]);
    expect(items()[0]).toContain("隐藏行");
  });

  it("with nothing found says what was checked, which sheets were skipped, and that highlights were refused", async () => {
    await validated([], {
      skipped: ["封面", "通讯录"],
      highlight: "refused-protected",
      sheets: [
        { id: "sheet-1", name: "申报表", forms: 1, cellsChecked: 280, indicatorsChecked: 18 },
        { id: "sheet-2", name: "二级单位", forms: 1, cellsChecked: 6, indicatorsChecked: 1 },
      ],
    });
    expect(screen.getByText("没有发现问题")).toBeVisible();
    expect(screen.getByText("查了 2 张申报表、19 项指标、286 个单元格。")).toBeVisible();
    expect(screen.getByText(/跳过 2 张.*封面、通讯录/)).toBeVisible();
    expect(screen.getByText(/空的必填格无法高亮/)).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("tells a workbook without any form from one without findings", async () => {
    await validated([], { sheets: [], skipped: ["封面"] });
    expect(screen.getByText("工作簿里没有申报表")).toBeVisible();
    expect(screen.queryByText("没有发现问题")).toBeNull();
  });

  it("tells a screen reader that there is no form, not that nothing was found", async () => {
    await validated([], { sheets: [], skipped: ["封面"] });
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContain("没有校验：工作簿里没有申报表。");
    expect(said.join()).not.toContain("0 个错误");
  });

  it("drops what was found on a sheet that is deleted, and says so", async () => {
    let change: (what: "edit" | "sheet" | "protection") => void = () => undefined;
    const both = [finding(), finding({ sheetId: "sheet-2", sheetName: "二级单位", address: "I7" })];
    const front = frontOf();
    const { user } = await validated(
      both,
      {},
      {
        watchWorkbook: async (onChange) => {
          change = onChange;
          return ok(async () => undefined);
        },
        openPane: async () => ok(stateOf(front, { sheets: [{ id: "sheet-1", name: "新名" }] })),
      }
    );
    expect(items()).toHaveLength(2);
    change("sheet");
    await settle();
    expect(items()).toHaveLength(1);
    expect(
      screen.getByText("工作表「二级单位」已从工作簿删除，其中的问题不再列出。")
    ).toBeVisible();
    await user.click(button("开始校验"));
    await settle();
    expect(screen.queryByText(/已从工作簿删除/)).toBeNull();
  });

  it("names the sheet when findings come from several", async () => {
    await validated([
      finding(),
      finding({ sheetId: "sheet-2", sheetName: "二级单位", address: "I7" }),
    ]);
    expect(screen.getByText("二级单位")).toBeVisible();
  });

  it("shows progress and can be cancelled", async () => {
    const { user, actions } = await showPane(
      fakeActions(frontOf(), {
        validateForms: async (watch) => {
          watch?.progress?.(3, 200);
          while (!watch?.cancelled?.()) await new Promise((next) => setTimeout(next, 5));
          return failure("cancelled");
        },
      })
    );
    await user.click(button("开始校验"));
    expect(screen.getByText("正在校验，第 3 / 200 张工作表")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0.015");
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("取消"));
    await settle();
    await settle();
    expect(screen.getByText("已取消校验。")).toBeVisible();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(actions.validateForms).toHaveBeenCalledTimes(1);
  });

  it("says what to do when a cell is being edited", async () => {
    const { user } = await showPane(
      fakeActions(frontOf(), { validateForms: async () => failure("cell-edit-mode") })
    );
    await user.click(button("开始校验"));
    await settle();
    expect(screen.getByRole("alert")).toHaveTextContent("请先按回车结束编辑");
    expect(screen.getByText("还没有校验")).toBeVisible();
  });

  it("takes cell text as text", async () => {
    await validated([finding({ data: { header: "<img src=x onerror=alert(1)>" } })]);
    expect(items()[0]).toContain("<img src=x onerror=alert(1)>");
    expect(document.querySelector("img")).toBeNull();
  });

  it("renders a long list piece by piece", async () => {
    const many = Array.from({ length: 5000 }, (_, row) =>
      finding({
        address: `I${row + 1}`,
        indicator: { key: String(row), name: `指标${row + 1}` },
      })
    );
    const { user } = await validated(many);
    expect(screen.getAllByRole("listitem").length).toBeLessThan(100);
    await user.click(button(/再显示一些/));
    expect(screen.getAllByRole("listitem").length).toBeGreaterThan(100);
  });

  it("speaks English when Office does", async () => {
    const { user } = await showPane(
      fakeActions(frontOf(), { validateForms: reportOf([finding()]) }),
      await loadWords("en")
    );
    await user.click(button("Validate now"));
    await settle();
    expect(button("Errors 1")).toBeVisible();
    expect(items()[0]).toContain("I15");
  });
});

describe("making the file ready to hand in", () => {
  it("says what it does before it does it, and deletes what is kept only when asked", async () => {
    const { user, actions } = await validated([finding()]);
    await user.click(button("提交前整理"));
    expect(screen.getByText(/去掉助手加上的保护和高亮/)).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("开始整理"));
    await settle();
    expect(actions.prepareHandIn.mock.calls).toEqual([[{ removeKept: false }]]);
    expect(screen.getByText(/整理好了：解除 1 张表的保护/)).toBeVisible();
    await user.click(button("提交前整理"));
    await user.click(screen.getByRole("switch", { name: /同时删除/ }));
    await user.click(button("开始整理"));
    await settle();
    expect(actions.prepareHandIn.mock.calls[1]).toEqual([{ removeKept: true }]);
    expect(screen.getByText(/没能删除保存在工作簿里的内容/)).toBeVisible();
  });

  it("says which sheets have their earlier protection again, and where lock marks are not as they were", async () => {
    const { user, actions } = await validated([finding()]);
    const { value } = (await actions.prepareHandIn({})) as { value: object };
    const report = { ...value, protectedAgain: ["甲", "乙"], marksLeft: ["乙"] };
    actions.prepareHandIn.mockImplementation(async () => ok(report));
    await user.click(button("提交前整理"));
    await user.click(button("开始整理"));
    await settle();
    expect(screen.getByText("「甲、乙」原来就有的保护（没有密码）已经恢复。")).toBeVisible();
    expect(screen.getByText(/^「乙」的单元格原来哪些锁定/)).toBeVisible();
  });
});
