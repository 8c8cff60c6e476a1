import {
  openPane,
  planClear,
  planRestore,
  prepareHandIn,
  protectForms,
  readFront,
  restoreScores,
  unprotectForms,
  validateForms,
  watchWorkbook,
  writeScores,
} from "../../src/actions";
import { startExcel, type ExcelSession } from "../host";
import { formInFront, scored, valueOf } from "./clerk";
import { bundledWorkbook, contentOf } from "./excel-session";

let excel: ExcelSession;
afterEach(() => excel.stop());

test("the whole road works in the oldest Excel that is supported (ExcelApi 1.9, not on the web)", async () => {
  excel = await startExcel({ workbook: bundledWorkbook(), excelApi: "1.9", excelApiOnline: null });
  const { front } = valueOf(await openPane());
  expect(front?.form.indicators).toHaveLength(19);
  const stop = valueOf(
    await watchWorkbook(
      () => undefined,
      () => undefined
    )
  );
  expect(valueOf(await validateForms({})).highlight).toBe("shown");
  const [locked] = valueOf(await protectForms()).sheets;
  expect(valueOf(await readFront())).toMatchObject({
    protection: "ours",
    lockedCells: locked?.lockedCells,
  });
  expect(valueOf(await writeScores((await scored({ 文体活动次数: "1次" })).plan)).written).toBe(1);
  expect(contentOf(excel.workbook.activeSheet, "I19")).toBe("2.5分;得分1.25分");
  expect(valueOf(await restoreScores(valueOf(await planRestore())!)).written).toBe(1);
  valueOf(await writeScores((await scored({ 文体活动次数: "1次" })).plan));
  expect(valueOf(await writeScores(planClear(await formInFront()))).written).toBe(1);
  expect(contentOf(excel.workbook.activeSheet, "I19")).toBe("2.5分");
  expect(valueOf(await unprotectForms()).sheets).toHaveLength(1);
  expect(valueOf(await prepareHandIn({ removeKept: true })).unhighlighted).toHaveLength(1);
  await stop();
});
