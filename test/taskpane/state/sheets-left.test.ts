import * as actions from "../../../src/actions";
import { createDesk } from "../../../src/taskpane/state/desk";
import { formSheet } from "../../actions/sample-forms";
import { startExcel, workbookOf, type ExcelSession } from "../../host";

let excel: ExcelSession;
afterEach(() => excel.stop());

test("what was found on a sheet goes with it; the others keep theirs, under their new names", async () => {
  const remark = () => "";
  excel = await startExcel({
    workbook: workbookOf({
      sheets: [formSheet({ name: "甲", remark }), formSheet({ name: "乙", rows: 3, remark })],
    }),
  });
  const desk = createDesk(actions, 0);
  await desk.open();
  await desk.validate();
  const report = () => desk.store.get().report!;
  const sheets = () => [...new Set(report().findings.map(({ sheetName }) => sheetName))];
  expect(sheets()).toEqual(["甲", "乙"]);
  const [first, second] = excel.workbook.sheets;
  excel.workbook.user.deleteSheet(first!);
  excel.workbook.user.renameSheet(second!, "丙");
  await desk.open();
  expect(sheets()).toEqual(["丙"]);
  expect(report().sheets).toMatchObject([{ name: "丙", indicatorsChecked: 3 }]);
  expect(desk.store.get().goneSheets).toEqual(["甲"]);
  await desk.validate();
  expect(desk.store.get().goneSheets).toEqual([]);
  await desk.close();
});
