import { applyFix, protectForms, unprotectForms, validateForms } from "../../src/actions";
import type { Finding } from "../../src/validation";
import { startExcel, type ExcelSession } from "../host";
import { problemOf, valueOf } from "./clerk";
import { bundledWorkbook, contentOf } from "./excel-session";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel({ workbook: bundledWorkbook() });
});
afterEach(() => excel.stop());

async function findingAt(address: string, check: string): Promise<Finding> {
  const { findings } = valueOf(await validateForms({}));
  const finding = findings.find((one) => one.address === address && one.check === check);
  if (!finding) throw new Error(`nothing found at ${address}`);
  return finding;
}

test("fills the implied weight in, also on a protected form, and the finding is gone", async () => {
  valueOf(await protectForms());
  const finding = await findingAt("I23", "weight.missing");
  valueOf(await applyFix(finding));
  expect(contentOf(excel.workbook.activeSheet, "I23")).toBe("2.5分");
  await expect(findingAt("I23", "weight.missing")).rejects.toThrow("nothing found");
});

test("refuses when the cell no longer holds what the finding showed", async () => {
  const finding = await findingAt("I23", "weight.missing");
  excel.workbook.user.type(excel.workbook.activeSheet, 22, 8, "3分");
  expect(problemOf(await applyFix(finding))).toMatchObject({
    code: "changed-meanwhile",
    data: { cells: "I23" },
  });
  expect(contentOf(excel.workbook.activeSheet, "I23")).toBe("3分");
});

test("refuses when the row has moved: the cell there belongs to another indicator now", async () => {
  const finding = await findingAt("I33", "weight.missing");
  excel.workbook.user.insertRows(excel.workbook.activeSheet, 20, 1);
  expect(problemOf(await applyFix(finding)).code).toBe("changed-meanwhile");
});

test("never writes into a header, a grey cell or a locked cell", async () => {
  const finding = await findingAt("I23", "weight.missing");
  const sheet = excel.workbook.activeSheet;
  const grey = { row: 22, column: 0 };
  const aimed = (cell: { row: number; column: number }): Finding => ({
    ...finding,
    indicator: null,
    fix: { ...finding.fix!, cell, before: String(sheet.value(cell.row, cell.column) ?? "") },
  });
  const before = sheet.value(18, 0);
  expect(problemOf(await applyFix(aimed({ row: 18, column: 0 }))).code).toBe("changed-meanwhile");
  expect(sheet.value(18, 0)).toBe(before);
  expect(problemOf(await applyFix(aimed(grey))).code).toBe("changed-meanwhile");
  excel.workbook.user.protect(sheet, {});
  expect(problemOf(await applyFix(finding)).code).toBe("sheet-protected");
});

test.each([
  ["a header", "H18", "structure.header-changed", "评/扣分标准"],
  ["a grey cell", "B19", "structure.grey-changed", "数量指标"],
])("puts %s back that was changed since the form was protected", async (_, address, check, was) => {
  valueOf(await protectForms());
  valueOf(await unprotectForms());
  const sheet = excel.workbook.activeSheet;
  const { row, column } = { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
  excel.workbook.user.type(sheet, row, column, "改过的字");
  valueOf(await applyFix(await findingAt(address, check)));
  expect(contentOf(sheet, address)).toBe(was);
});

test("does not put a changed header back while the sheet is protected: the clerk unlocks it first", async () => {
  valueOf(await protectForms());
  valueOf(await unprotectForms());
  const sheet = excel.workbook.activeSheet;
  excel.workbook.user.type(sheet, 17, 7, "改过的字");
  const finding = await findingAt("H18", "structure.header-changed");
  excel.workbook.user.protect(sheet, {});
  expect(problemOf(await applyFix(finding)).code).toBe("sheet-protected");
  expect(contentOf(sheet, "H18")).toBe("改过的字");
});
