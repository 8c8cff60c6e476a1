import ExcelJS from "exceljs";
import { PreviewPage } from "./preview-page";
import { usePreview } from "./stage";

/** From the empty form to the saved file, as a clerk goes it. */
const stage = usePreview();

const saved = async (bytes: Buffer): Promise<ExcelJS.Worksheet> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
};

async function protect(preview: PreviewPage): Promise<void> {
  await preview.pane.getByRole("button", { name: "保护模板", exact: true }).click();
  await preview.pane.getByRole("button", { name: "解除保护" }).waitFor();
}

test("opens without a prompt and asks nobody but its own server", async () => {
  const preview = await stage.open();
  await preview.pane.getByRole("button", { name: "开始校验" }).waitFor();
  const own = new URL(preview.page.url()).origin;
  expect(
    preview.requests.filter((url) => !url.startsWith(own) && !url.startsWith("data:"))
  ).toEqual([]);
  expect(await preview.cell("A1").innerText()).toBe("部门(单位)整体绩效目标申报表");
});

test("protecting locks headers and filled grey cells and leaves the rest open", async () => {
  const preview = await stage.open();
  await protect(preview);
  await preview.type("C18", "改表头");
  expect(await preview.notice.innerText()).toContain("受保护的工作表");
  expect(await preview.read("C18")).toBe("三级指标");
  await preview.type("A19", "改灰色");
  expect(await preview.read("A19")).toBe("产出指标");
  await preview.type("C19", "文体活动的次数");
  expect(await preview.read("C19")).toBe("文体活动的次数");
});

test("a required cell that is emptied lights up, and goes out when it is filled again", async () => {
  const preview = await stage.open();
  await protect(preview);
  const fill = (): Promise<string> =>
    preview.cell("C19").evaluate((cell) => getComputedStyle(cell).backgroundColor);
  const plain = await fill();
  await preview.goTo("C19");
  await preview.page.keyboard.press("Delete");
  expect(await fill()).not.toBe(plain);
  await preview.type("C19", "文体活动次数");
  expect(await fill()).toBe(plain);
});

test("validating lists what is missing, and a click goes there", async () => {
  const preview = await stage.open();
  await preview.pane.getByRole("button", { name: "开始校验" }).click();
  const address = preview.pane.getByText("I23", { exact: true });
  const missing = preview.pane.getByRole("listitem").filter({ has: address }).first();
  await missing.waitFor();
  await preview.goTo("A1");
  await missing.click();
  await preview.page.waitForFunction(
    () => document.querySelector<HTMLInputElement>("#name-box")?.value === "I23"
  );
});

test("the whole road: protect, validate, enter actuals, score, save, open elsewhere", async () => {
  const preview = await stage.open();
  const { pane, page } = preview;
  await protect(preview);
  await pane.getByRole("button", { name: "开始校验" }).click();
  await pane.getByRole("listitem").first().waitFor();
  await preview.type("I23", "2.5分");

  await pane.getByRole("tab", { name: "评分" }).click();
  await pane.getByLabel("文体活动次数").first().fill("1");
  await pane.getByLabel("党员培训次数").first().fill("2");
  await pane.getByRole("button", { name: "评分并写入备注" }).click();
  await pane.getByRole("button", { name: "确认写入" }).click();
  await page.waitForFunction(
    () => document.querySelector('[data-cell="I19"]')?.textContent === "2.5分;得分1.25分"
  );
  expect(await preview.read("I20")).toBe("2.5分;得分1.67分");

  const file = await preview.save();
  expect(file.name).toBe("declaration-form-2024.xlsx");
  const sheet = await saved(file.bytes);
  expect(sheet.getCell("I19").value).toBe("2.5分;得分1.25分");
  expect(sheet.getCell("I20").value).toBe("2.5分;得分1.67分");
  expect(sheet.getCell("I23").value).toBe("2.5分");
  expect(sheet.getCell("C19").protection.locked).toBe(false);
  expect(sheet.getCell("C18").protection?.locked ?? true).toBe(true);

  await preview.openFile("回来.xlsx", file.bytes);
  await page.getByText("回来.xlsx").waitFor();
  await pane.getByRole("button", { name: "解除保护" }).waitFor();
  expect(await preview.read("I19")).toBe("2.5分;得分1.25分");
  await pane.getByRole("tab", { name: "评分" }).click();
  // What was entered comes back with the file.
  await expect(pane.getByLabel("文体活动次数").first().inputValue()).resolves.toBe("1");
});

test("the ribbon's buttons run the add-in's own functions", async () => {
  const preview = await stage.open();
  await preview.pane.getByRole("button", { name: "保护模板", exact: true }).waitFor();
  await preview.page.getByRole("button", { name: "保护模板", exact: true }).click();
  await preview.pane.getByRole("button", { name: "解除保护" }).waitFor();
  expect(await preview.page.getByText("工作表受保护").isVisible()).toBe(true);
});

test("while a cell is being edited the add-in is told so, and nothing is lost", async () => {
  const preview = await stage.open();
  await preview.pane.getByRole("button", { name: "开始校验" }).waitFor();
  await preview.goTo("C19");
  await preview.page.keyboard.type("还没有按回车");
  await preview.pane.getByRole("button", { name: "开始校验" }).click();
  await preview.pane.getByText("回车").first().waitFor();
  await preview.formulaBar.press("Enter");
  expect(await preview.read("C19")).toBe("还没有按回车");
});

test("a ribbon click while the pane is closed brings it back with the answer", async () => {
  const preview = await stage.open();
  const { page } = preview;
  await preview.pane.getByRole("button", { name: "开始校验" }).waitFor();
  await page.getByRole("button", { name: "关闭窗格" }).click();
  await page.getByRole("button", { name: "开始校验", exact: true }).click();
  await preview.pane.getByRole("listitem").first().waitFor();
});

test("what was typed into the pane is in the file, also when it is saved at once", async () => {
  const preview = await stage.open();
  const { pane } = preview;
  await pane.getByRole("tab", { name: "评分" }).click();
  await pane.getByRole("button", { name: "设置" }).click();
  await pane.getByRole("radio", { name: /^按比例/ }).check();
  await pane.getByRole("button", { name: "返回" }).click();
  await pane.getByLabel("执行数").fill("600");
  await pane.getByLabel("文体活动次数", { exact: true }).fill("1");
  const file = await preview.save();
  await preview.openFile("回来.xlsx", file.bytes);
  await preview.page.getByText("回来.xlsx").waitFor();
  await pane.getByRole("tab", { name: "评分" }).click();
  await pane.getByText("不足一档怎么扣 · 按比例").waitFor();
  expect(await pane.getByLabel("文体活动次数", { exact: true }).inputValue()).toBe("1");
  expect(await pane.getByLabel("执行数").inputValue()).toBe("600");
});

test("an actual goes with its indicator when rows are inserted and when its name is put right", async () => {
  const preview = await stage.open();
  const { pane, page } = preview;
  await pane.getByRole("tab", { name: "评分" }).click();
  await pane.getByLabel("党员培训次数", { exact: true }).fill("2");
  await preview.goTo("A19");
  await page.getByRole("button", { name: "插入行" }).click();
  await preview.type("C21", "党员教育培训次数");
  const input = pane.getByLabel("党员教育培训次数", { exact: true });
  await input.waitFor();
  expect(await input.inputValue()).toBe("2");
});

test("two windows with the same form do not hear each other's ribbon", async () => {
  const one = await stage.open();
  const page = await one.page.context().newPage();
  await page.goto(one.page.url());
  const other = page.frameLocator('iframe[title="绩效填报助手"]').first();
  await other.getByText("未保护").waitFor();
  await one.pane.getByText("未保护").waitFor();
  await one.page.getByRole("button", { name: "保护模板", exact: true }).click();
  await one.pane.getByRole("button", { name: "解除保护" }).waitFor();
  await page.waitForTimeout(300);
  expect(await other.getByText("未保护").count()).toBe(1);
});

test("Escape closes the preview of what will be written, and nothing is written", async () => {
  const preview = await stage.open();
  const { pane, page } = preview;
  await pane.getByRole("tab", { name: "评分" }).click();
  await pane.getByLabel("文体活动次数", { exact: true }).fill("1");
  await pane.getByRole("button", { name: "评分并写入备注" }).press("Enter");
  await pane.getByRole("button", { name: "确认写入" }).waitFor();
  await page.keyboard.press("Escape");
  await pane.getByRole("dialog").waitFor({ state: "detached" });
  expect(await pane.locator("*:focus").innerText()).toBe("评分并写入备注");
  expect(await preview.read("I19")).toBe("2.5分");
});
