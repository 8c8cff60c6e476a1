import axe from "axe-core";
import ExcelJS from "exceljs";
import type { PreviewPage } from "./preview-page";
import { usePreview } from "./stage";

/** The preview's own page: what a spreadsheet must do, whatever lies beside it. */
const stage = usePreview();

async function book(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("表一"), workbook);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

async function openBook(
  preview: PreviewPage,
  fill: Parameters<typeof book>[0],
  name = "自己的.xlsx"
): Promise<void> {
  await preview.openFile(name, await book(fill));
  await preview.page.getByText(name, { exact: true }).waitFor();
}

const focusedCell = (preview: PreviewPage): Promise<string> => preview.nameBox.inputValue();

describe("the name box", () => {
  test("goes to an address, an area, a sheet and a name, and says what is none of them", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet, workbook) => {
      workbook.addWorksheet("表 二").getCell("C3").value = "那边";
      workbook.definedNames.add("表一!$D$9", "终点");
      sheet.getCell("A1").value = 1;
    });
    await preview.goTo("d４");
    expect(await focusedCell(preview)).toBe("D4");
    await preview.goTo("B2:C9");
    expect(await focusedCell(preview)).toBe("B2");
    await preview.goTo("'表 二'!C3");
    expect(await preview.formulaBar.inputValue()).toBe("那边");
    await preview.goTo("终点");
    expect(await focusedCell(preview)).toBe("D9");
    await preview.goTo("没有的地方");
    expect(await preview.notice.innerText()).toContain("没有的地方");
  });

  test("an address far away is scrolled to", async () => {
    const preview = await stage.open();
    await preview.goTo("AZ900");
    expect(await focusedCell(preview)).toBe("AZ900");
    await preview.page.keyboard.type("远");
    await preview.page.keyboard.press("Enter");
    expect(await preview.cell("AZ900").innerText()).toBe("远");
    await expect(preview.cell("AZ900").isVisible()).resolves.toBe(true);
  });
});

describe("editing", () => {
  test("Enter enters and goes down, Escape leaves the cell as it was, F2 edits what is there", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => (sheet.getCell("B2").value = "旧"));
    await preview.goTo("B2");
    await page.keyboard.type("新");
    await page.keyboard.press("Escape");
    expect(await preview.formulaBar.inputValue()).toBe("旧");
    await page.keyboard.press("F2");
    await page.keyboard.type("的");
    await page.keyboard.press("Enter");
    expect(await focusedCell(preview)).toBe("B3");
    expect(await preview.cell("B2").innerText()).toBe("旧的");
    await page.keyboard.type("二");
    await page.keyboard.press("Tab");
    expect(await focusedCell(preview)).toBe("C3");
    await preview.goTo("B2");
    await page.keyboard.press("Delete");
    expect(await preview.cell("B2").innerText()).toBe("");
    await page.keyboard.press("Control+z");
    expect(await preview.read("B2")).toBe("旧的");
  });

  test("the formula bar edits the selected cell", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet) => (sheet.getCell("A1").value = 2));
    await preview.goTo("A2");
    await preview.formulaBar.fill("=A1+A1");
    await preview.formulaBar.press("Enter");
    expect(await preview.cell("A2").innerText()).toBe("4");
    expect(await preview.read("A2")).toBe("=A1+A1");
    await preview.formulaBar.fill("不要了");
    await preview.formulaBar.press("Escape");
    expect(await preview.read("A2")).toBe("=A1+A1");
  });

  test("a formula with a mistake is said and stays in the editor", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet) => (sheet.getCell("A1").value = "原来"));
    await preview.goTo("A1");
    await preview.formulaBar.fill("=1+(2");
    await preview.formulaBar.press("Enter");
    expect(await preview.notice.innerText()).toContain("公式");
    expect(await preview.formulaBar.inputValue()).toBe("=1+(2");
    await preview.formulaBar.press("Escape");
    expect(await preview.cell("A1").innerText()).toBe("原来");
  });

  test("text is text: no cell is ever taken for markup", async () => {
    const preview = await stage.open();
    const nasty = `<img src=x onerror="document.title='烂'">&amp;`;
    await openBook(preview, (sheet) => (sheet.getCell("A1").value = nasty));
    expect(await preview.cell("A1").innerText()).toBe(nasty);
    expect(await preview.page.title()).not.toBe("烂");
  });

  test("an input method may use Enter and letters for itself until the text is composed", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => (sheet.getCell("A1").value = "原来"));
    await preview.goTo("A1");
    const cdp = await page.context().newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      cdp.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose("zhong");
    // Enter while composing belongs to the input method.
    const key = {
      key: "Process",
      code: "Enter",
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    };
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    expect(await focusedCell(preview)).toBe("A1");
    await compose("zhongwen");
    await cdp.send("Input.insertText", { text: "中文" });
    await page.keyboard.press("Enter");
    expect(await focusedCell(preview)).toBe("A2");
    expect(await preview.cell("A1").innerText()).toBe("中文");
  });

  test("an input method is refused by a locked cell, too", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => {
      sheet.getCell("A1").value = "锁住";
      void sheet.protect("", {});
    });
    await preview.goTo("A1");
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Input.imeSetComposition", {
      text: "zhong",
      selectionStart: 5,
      selectionEnd: 5,
    });
    await cdp.send("Input.insertText", { text: "中" });
    await page.keyboard.press("Enter");
    expect(await preview.notice.innerText()).toContain("受保护");
    expect(await preview.read("A1")).toBe("锁住");
  });

  test("what is copied here can be pasted, also blocks with line breaks in them", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => {
      sheet.getCell("A1").value = "甲\n乙";
      sheet.getCell("B1").value = 0.5;
      sheet.getCell("A2").value = '带"引号"';
    });
    await preview.goTo("A1:B2");
    await page.keyboard.press("Control+c");
    await preview.goTo("D4");
    await page.keyboard.press("Control+v");
    expect(await preview.read("D4")).toBe("甲\n乙");
    expect(await preview.read("E4")).toBe("0.5");
    expect(await preview.read("D5")).toBe('带"引号"');
  });
});

describe("protection", () => {
  test("a locked cell refuses typing, F2, Delete, pasting and the formula bar, and says so quietly", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => {
      sheet.getCell("A1").value = "锁住";
      sheet.getCell("A2").protection = { locked: false };
      void sheet.protect("", {});
    });
    await preview.goTo("A1");
    for (const keys of ["x", "F2", "Delete", "Control+v"]) {
      await page.keyboard.press(keys);
      expect(await preview.formulaBar.inputValue()).toBe("锁住");
    }
    await preview.formulaBar.focus();
    await page.keyboard.type("y");
    expect(await preview.formulaBar.inputValue()).toBe("锁住");
    expect(await preview.notice.innerText()).toContain("受保护的工作表");
    expect(await preview.cell("A1").getAttribute("aria-readonly")).toBe("true");
    await preview.type("A2", "可以");
    expect(await preview.read("A2")).toBe("可以");
    expect(await page.getByText("工作表受保护").isVisible()).toBe(true);
  });
});

describe("what is shown", () => {
  test("merges, fills, number formats, wrapping, hidden rows and highlights", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet) => {
      sheet.getCell("A1").value = "合并";
      sheet.mergeCells("A1:C2");
      sheet.getCell("A1").fill = {
        type: "pattern",
        pattern: "solid",
        fgColor: { argb: "FFFFFF00" },
      };
      sheet.getCell("A3").value = 0.955;
      sheet.getCell("A3").numFmt = "0.0%";
      sheet.getCell("A4").value = "藏";
      sheet.getRow(4).hidden = true;
      sheet.getCell("A5").value = "这一段文字很长,要在这一列里换行才放得下";
      sheet.getCell("A5").alignment = { wrapText: true };
      sheet.getCell("A7").value = "下一行";
      sheet.addConditionalFormatting({
        ref: "A6:A7",
        rules: [
          {
            type: "expression",
            priority: 1,
            formulae: ["LEN(TRIM(A6))=0"],
            style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
          },
        ],
      });
    });
    const style = (address: string, property: string): Promise<string> =>
      preview
        .cell(address)
        .evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(name), property);
    expect(await preview.cell("A1").getAttribute("rowspan")).toBe("2");
    expect(await preview.cell("A1").getAttribute("colspan")).toBe("3");
    expect(await style("A1", "background-color")).toBe("rgb(255, 255, 0)");
    expect(await preview.cell("A3").innerText()).toBe("95.5%");
    expect(await preview.cell("A4").count()).toBe(0);
    const wrapped = (await preview.cell("A5").boundingBox())!;
    const plain = (await preview.cell("A7").boundingBox())!;
    expect(wrapped.height).toBeGreaterThan(plain.height * 2);
    expect(await style("A6", "background-color")).toBe("rgb(255, 199, 206)");
    await preview.type("A6", "填了");
    expect(await style("A6", "background-color")).not.toBe("rgb(255, 199, 206)");
  });

  test("the sheet stays white in the dark, the page around it does not", async () => {
    const preview = await stage.open({ colorScheme: "dark" });
    const ground = (selector: string): Promise<string> =>
      preview.page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await ground("#scroller")).toBe("rgb(255, 255, 255)");
    expect(await ground("body")).not.toBe("rgb(255, 255, 255)");
  });

  test("in English the page and the pane speak English", async () => {
    const preview = await stage.open({ language: "en" });
    await preview.page.getByRole("button", { name: "Open", exact: true }).waitFor();
    await preview.page.getByLabel("Name box").waitFor();
    const pane = preview.page.frameLocator('iframe[title="Performance Form Assistant"]').first();
    await pane.getByRole("tab", { name: "Score" }).waitFor();
  });

  test("drawn smaller, a click still meets the cell under the pointer", async () => {
    const preview = await stage.open();
    const { page } = preview;
    for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "缩小" }).click();
    await preview.goTo("I30");
    await preview.cell("G27").click();
    expect(await focusedCell(preview)).toBe("G27");
    expect((await preview.cell("G27").boundingBox())!.width).toBeLessThan(200);
  });

  test("nothing on the page that assistive technology could not use", async () => {
    const preview = await stage.open();
    await preview.page.evaluate(axe.source);
    const found = await preview.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // The pane has its own tests; here it is the page around it that counts.
      const { violations } = await axe.run({ exclude: ["iframe"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
  });

  test("five thousand rows: only what is in sight is drawn, and every row can be reached", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet) => {
      for (let row = 1; row <= 5000; row++) sheet.getCell(row, 1).value = `第${row}行`;
    });
    expect(await preview.page.getByRole("gridcell").count()).toBeLessThan(5000);
    await preview.goTo("A4999");
    expect(await preview.cell("A4999").innerText()).toBe("第4999行");
    await preview.page.locator("#scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
    await preview.cell("A3").waitFor();
  });
});

describe("rows and sheets", () => {
  test("rows are inserted, deleted, hidden and shown again", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => sheet.addRows([["一"], ["二"], ["三"], ["四"]]));
    await preview.goTo("A2");
    await page.getByRole("button", { name: "插入行" }).click();
    expect(await preview.cell("A3").innerText()).toBe("二");
    await page.getByRole("button", { name: "删除行" }).click();
    expect(await preview.cell("A2").innerText()).toBe("二");
    await page.getByRole("button", { name: "隐藏行", exact: true }).click();
    expect(await preview.cell("A2").count()).toBe(0);
    await preview.goTo("A1:A3");
    await page.getByRole("button", { name: "取消隐藏行" }).click();
    expect(await preview.cell("A2").innerText()).toBe("二");
    await page.getByRole("button", { name: "撤消" }).click();
    expect(await preview.cell("A2").count()).toBe(0);
  });

  test("sheets are switched, added, renamed and deleted", async () => {
    const preview = await stage.open();
    const { page } = preview;
    await openBook(preview, (sheet) => (sheet.getCell("A1").value = "在表一"));
    await page.getByRole("button", { name: "新建工作表" }).click();
    await page.getByRole("tab", { selected: true }).dblclick();
    await page.getByLabel("工作表名称").fill("年终");
    await page.getByLabel("工作表名称").press("Enter");
    await preview.type("A1", "在年终");
    await page.getByRole("tab", { name: "表一" }).click();
    expect(await preview.read("A1")).toBe("在表一");
    await page.getByRole("tab", { name: "表一" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "删除" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["年终"]);
    expect(await preview.read("A1")).toBe("在年终");
  });
});

describe("files", () => {
  test.each([
    ["空.xlsx", new Uint8Array(), "空文件"],
    ["文本.xlsx", new TextEncoder().encode("不是工作簿"), "不是 Excel 工作簿"],
    ["坏.xlsx", new TextEncoder().encode("PK\u0003\u0004坏掉的压缩包".repeat(9)), "已损坏"],
  ])("%s is explained, and the open workbook stays", async (name, bytes, words) => {
    const preview = await stage.open();
    await preview.type("C19", "没有保存的字");
    await preview.openFile(name, bytes);
    const { page } = preview;
    // First the page asks about the unsaved change.
    await page.getByRole("alertdialog").getByRole("button", { name: "不保存,继续打开" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(words).waitFor();
    expect(await dialog.innerText()).toContain(name);
    await dialog.getByRole("button", { name: "确定" }).click();
    expect(await preview.read("C19")).toBe("没有保存的字");
  });

  test("unsaved changes are not thrown away without a question", async () => {
    const preview = await stage.open();
    await preview.type("C19", "还没保存");
    await preview.openFile("另一个.xlsx", await book((sheet) => (sheet.getCell("A1").value = 1)));
    await preview.page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
    expect(await preview.read("C19")).toBe("还没保存");
  });

  test("what is saved is what was opened, but for the change", async () => {
    const preview = await stage.open();
    await openBook(preview, (sheet) => {
      sheet.getCell("A1").value = "留着";
      sheet.getCell("A1").font = { bold: true, color: { argb: "FF00B050" } };
      sheet.getCell("B2").value = { formula: "LEN(A1)", result: 2 };
      sheet.getCell("C3").note = "批注";
    });
    await preview.type("A2", "新的");
    const { name, bytes } = await preview.save();
    expect(name).toBe("自己的.xlsx");
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = saved.worksheets[0]!;
    expect(sheet.getCell("A1").value).toBe("留着");
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true, color: { argb: "FF00B050" } });
    expect(sheet.getCell("A2").value).toBe("新的");
    expect(sheet.getCell("B2").value).toMatchObject({ formula: "LEN(A1)" });
    expect(await preview.page.getByText("已保存", { exact: true }).isVisible()).toBe(true);
  });
});

describe("the pane's frame", () => {
  test("can be made wider and narrower within Excel's limits, closed and opened again", async () => {
    const preview = await stage.open();
    const { page } = preview;
    const width = async (): Promise<number> => (await page.locator("#pane").boundingBox())!.width;
    const handle = page.getByRole("separator", { name: "调整窗格宽度" });
    await handle.press("End");
    expect(await width()).toBe(450);
    await handle.press("Home");
    expect(await width()).toBe(320);
    await page.getByRole("button", { name: "关闭窗格" }).click();
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.getByRole("button", { name: "打开窗格" }).click();
    await preview.pane.getByRole("button", { name: "开始校验" }).waitFor();
  });
});

test("what is being typed is entered, not lost, when something else is clicked", async () => {
  const preview = await stage.open();
  const { page } = preview;
  await openBook(preview, (_sheet, workbook) => workbook.addWorksheet("表二"));
  await preview.goTo("A1");
  await page.keyboard.type("点了别的格");
  await page.getByRole("gridcell").nth(40).click();
  await preview.goTo("A2");
  await page.keyboard.type("点了别的表");
  await page.getByRole("tab", { name: "表二" }).click();
  await page.getByRole("tab", { name: "表一" }).click();
  await preview.goTo("A3");
  await page.keyboard.type("点了保存");
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.load((await preview.save()).bytes as unknown as ArrayBuffer);
  const texts = [1, 2, 3].map((row) => saved.worksheets[0]!.getCell(row, 1).value);
  expect(texts).toEqual(["点了别的格", "点了别的表", "点了保存"]);
});
