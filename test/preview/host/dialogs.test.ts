import type { OpenDialog } from "../../../src/preview/host";
import { type ExcelSession, startExcel, workbookOf } from "../../host";

let excel: ExcelSession;
afterEach(() => excel.stop());

async function start(openDialog?: OpenDialog): Promise<void> {
  excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }), openDialog });
}

const URL_ = "https://addin.test/lib/said.html?said=x";
const show = (): Promise<Office.AsyncResult<Office.Dialog>> =>
  new Promise((resolve) =>
    Office.context.ui.displayDialogAsync(
      URL_,
      { width: 30, height: 20, displayInIframe: true },
      resolve
    )
  );

test("a dialog is shown, and the add-in hears when the person closes it", async () => {
  const shown: unknown[] = [];
  let closeByPerson = (): void => undefined;
  await start((page, closed) => {
    shown.push(page);
    closeByPerson = closed;
    return () => undefined;
  });
  const { status, value } = await show();
  expect(status).toBe("succeeded");
  expect(shown).toEqual([{ url: URL_, width: 30, height: 20 }]);
  const heard = new Promise((resolve) =>
    value.addEventHandler(Office.EventType.DialogEventReceived, resolve)
  );
  closeByPerson();
  expect(await heard).toMatchObject({ error: 12006 });
});

test("the add-in closes its own dialog", async () => {
  let closed = 0;
  await start(() => () => void closed++);
  const { value } = await show();
  value.close();
  await excel.settled();
  expect(closed).toBe(1);
});

test("where no dialogs can be shown, the add-in is told so", async () => {
  await start();
  expect((await show()).status).toBe("failed");
});
