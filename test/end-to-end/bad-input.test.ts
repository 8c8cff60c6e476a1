import ExcelJS from "exceljs";
import { declarationForm, type FormOptions } from "../forms/declaration";
import { Sheet } from "../forms/sheet";
import { xlsxOf } from "../forms/to-xlsx";
import type { PreviewPage } from "./preview-page";
import { usePreview } from "./stage";

/** Workbooks that are not as the add-in would like them: each works, or it is said what is wrong, and nothing is written. */
const stage = usePreview();

async function openBook(
  bytes: Uint8Array,
  name = "来件.xlsx",
  open?: PreviewPage
): Promise<PreviewPage> {
  const preview = open ?? (await stage.open());
  await preview.openFile(name, bytes);
  await preview.page.getByText(name, { exact: true }).waitFor();
  return preview;
}

/** All that a file says about its first sheet: contents, fills, locks, protection, highlights. */
async function told(bytes: Uint8Array | Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  const cells: unknown[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => cells.push([cell.address, cell.value, cell.fill, cell.protection]))
  );
  const { sheetProtection, conditionalFormattings } = sheet as unknown as Record<string, unknown>;
  return JSON.stringify([cells, sheetProtection, conditionalFormattings]);
}

async function clickAll(preview: PreviewPage): Promise<string> {
  const { pane } = preview;
  const seen: string[] = [];
  const look = async (): Promise<void> => {
    seen.push(await pane.locator("body").innerText());
  };
  await pane.getByRole("button", { name: "保护模板", exact: true }).click();
  await pane.getByText("没有保护任何工作表").first().waitFor();
  await look();
  await pane.getByRole("button", { name: "开始校验" }).click();
  await pane
    .getByText(/没有申报表|查了/)
    .first()
    .waitFor();
  await look();
  await pane.getByRole("tab", { name: "评分" }).click();
  await look();
  return seen.join("\n");
}

const sheetWith = (fill: (sheet: Sheet) => void): Promise<Uint8Array> => {
  const sheet = new Sheet("sheet1", "表一");
  fill(sheet);
  return xlsxOf([sheet.snapshot()]);
};

const NO_FORMS: readonly (readonly [string, (sheet: Sheet) => void, string])[] = [
  ["通讯录.xlsx", (sheet) => sheet.put("A1", "姓名").put("A2", "张三"), "不是申报表"],
  ["空.xlsx", (sheet) => sheet.put("A1", ""), "这张工作表是空的"],
  [
    "彩色台账.xlsx",
    (sheet) => sheet.row("A1", ["序号", "项目", "金额"], "#FFFF00").row("A2", [1, "纸", 20]),
    "不是申报表",
  ],
  [
    "没有颜色.xlsx",
    (sheet) => sheet.row("A1", ["一级指标", "三级指标", "指标值"]).row("A2", ["产出", "次数", 2]),
    "底色",
  ],
];

test("what is no form is said to be none, and stays as it is", async () => {
  const preview = await stage.open();
  for (const [name, fill, said] of NO_FORMS) {
    const bytes = await sheetWith(fill);
    await openBook(bytes, name, preview);
    const text = await clickAll(preview);
    expect(text).toContain("当前工作表不是申报表");
    expect(text).toContain("工作簿里没有申报表");
    expect(text).toContain(said);
    expect(await told((await preview.save()).bytes)).toBe(await told(bytes));
  }
});

test("a sheet with a password is read, and left as it is; what to do is said", async () => {
  const bytes = await xlsxOf([declarationForm().snapshot()], async (workbook) => {
    await workbook.worksheets[0]!.protect("abc", { spinCount: 100 });
  });
  const preview = await openBook(bytes);
  const { pane } = preview;
  await pane.getByText("已由他人保护").waitFor();
  const text = await clickAll(preview);
  expect(text).toContain("设有密码保护，没有改动");
  expect(text).toContain("I23");
  await pane.getByLabel("文体活动次数", { exact: true }).fill("1");
  await pane.getByRole("button", { name: "评分并写入备注" }).click();
  await pane.getByText("备注格已锁定").first().waitFor();
  await pane.getByRole("button", { name: "关闭", exact: true }).click();
  await pane.getByRole("button", { name: "解除保护" }).click();
  await pane.getByText("没有需要解除的保护").first().waitFor();
  expect(await told((await preview.save()).bytes)).toBe(await told(bytes));
});

describe("a form that looks different works like any other", () => {
  const office = { blue: "#2F75B5", yellow: "#FFC000", green: "#00B050", grey: "#A6A6A6" };
  const blankRows = (sheet: Sheet): Sheet => sheet.put("A1", " ").put("A3", "");
  test.each<[string, FormOptions, string, string]>([
    ["in other shades", { palette: office }, "I19", "C18"],
    ["moved down and right", { at: "D9" }, "L27", "F26"],
    ["with leading blank rows", { at: "A4", sheet: blankRows(new Sheet()) }, "I22", "C21"],
    ["with columns in another order", { order: [0, 1, 2, 8, 5, 3, 4, 7, 6] }, "D19", "C18"],
  ])("%s", async (_, options, remark, header) => {
    const preview = await openBook(await xlsxOf([declarationForm(options).snapshot()]));
    const { pane } = preview;
    await pane.getByText("19 项指标").waitFor();
    await pane.getByRole("button", { name: "保护模板", exact: true }).click();
    await pane.getByRole("button", { name: "解除保护" }).waitFor();
    await preview.type(header, "改表头");
    expect(await preview.read(header)).toBe("三级指标");
    await pane.getByRole("button", { name: "开始校验" }).click();
    await pane.getByText("备注没有分值").first().waitFor();
    await pane.getByRole("tab", { name: "评分" }).click();
    await pane.getByLabel("文体活动次数", { exact: true }).fill("1");
    await pane.getByRole("button", { name: "评分并写入备注" }).click();
    await pane.getByRole("button", { name: "确认写入" }).click();
    await pane.getByText("已写入 1 格备注").first().waitFor();
    expect(await preview.read(remark)).toBe("2.5分;得分1.25分");
  });
});
