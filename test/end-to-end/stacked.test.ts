import { xlsxOf } from "../forms/to-xlsx";
import { stackOf, type StackForm } from "../scoring/stack";
import type { PreviewPage } from "./preview-page";
import { usePreview } from "./stage";

const stage = usePreview();

const rows: StackForm["rows"] = ["文体活动次数", "党员培训次数"].map((name) => ({
  id: "5分",
  name,
}));

async function opened(
  forms: readonly StackForm[],
  finish?: Parameters<typeof xlsxOf>[1]
): Promise<PreviewPage> {
  const preview = await stage.open();
  const bytes = await xlsxOf([stackOf(forms).snapshot], finish);
  await preview.openFile("上下两张.xlsx", bytes);
  await preview.page.getByText("上下两张.xlsx").waitFor();
  await preview.pane.getByText(/本工作表第 1 \/ 2 张/).waitFor();
  await preview.pane.getByRole("tab", { name: "评分" }).click();
  return preview;
}

const actual = ({ pane }: PreviewPage) => pane.getByLabel("文体活动次数").first();

const contains = ({ page }: PreviewPage, address: string, text: string) =>
  page.waitForFunction(
    ([cell, wanted]) => document.querySelector(`[data-cell="${cell}"]`)?.textContent === wanted,
    [address, text] as const
  );

test("each of two forms has its own actuals; when the upper one is deleted the lower one keeps its own", async () => {
  const preview = await opened([
    { unit: "甲局", rows },
    { unit: "乙局", rows },
  ]);
  const { pane, page } = preview;
  await actual(preview).fill("1");
  await preview.cell("C13").click();
  await pane.getByText(/本工作表第 2 \/ 2 张/).waitFor();
  expect(await actual(preview).inputValue()).toBe("");
  await actual(preview).fill("2");
  await preview.goTo("A1:A8");
  await page.getByRole("button", { name: "删除行" }).click();
  await pane.getByText(/本工作表第/).waitFor({ state: "detached" });
  expect(await actual(preview).inputValue()).toBe("2");
});

test("of two forms that say the same, the one that is left is asked about", async () => {
  const preview = await opened([{ rows }, { rows }]);
  const { pane, page } = preview;
  await actual(preview).fill("1");
  await preview.goTo("A1:A8");
  await page.getByRole("button", { name: "删除行" }).click();
  await pane.getByText("存有 1 项实际完成值（1）").waitFor();
  expect(await actual(preview).inputValue()).toBe("");
  await pane.getByRole("button", { name: "填入这张表" }).click();
  expect(await actual(preview).inputValue()).toBe("1");
});

test("the last writing is put back after a preview, and the file goes back with the protection that it had", async () => {
  const preview = await opened([{ rows }, { unit: "乙局", rows }], async (workbook) => {
    await workbook.worksheets[0]?.protect("", { sort: true, formatCells: true });
  });
  const { pane } = preview;
  await pane.getByRole("button", { name: "保护模板" }).click();
  await pane.getByText("已保护 1 张申报表").waitFor();
  await actual(preview).fill("2");
  await pane.getByRole("button", { name: "评分并写入备注" }).click();
  await pane.getByRole("button", { name: "确认写入" }).click();
  await contains(preview, "I5", "5分;得分5分");
  await pane.getByRole("button", { name: "恢复上次写入" }).click();
  await pane.getByRole("dialog", { name: "恢复前请核对" }).getByText("5分;得分5分").waitFor();
  expect(await preview.cell("I5").textContent()).toBe("5分;得分5分");
  await pane.getByRole("button", { name: "确认恢复" }).click();
  await contains(preview, "I5", "5分");

  await pane.getByRole("tab", { name: "校验" }).click();
  await pane.getByRole("button", { name: "开始校验" }).click();
  await pane.getByRole("button", { name: "提交前整理" }).click();
  await pane.getByRole("button", { name: "开始整理" }).click();
  await pane.getByText("「申报表」原来就有的保护（没有密码）已经恢复。").waitFor();
  await pane.getByText("已由他人保护").waitFor();
});
