import { Host } from "../../../src/preview/host";
import { workbookOf } from "../../host";

const ORIGIN = "https://host.test";
const CALL = {
  _messageType: 0,
  _conversationId: "c",
  _correlationId: 7,
  _origin: "x",
  _actionType: 0,
};

/** A host whose answers are collected instead of posted. */
function listen() {
  const answers: Record<string, unknown>[] = [];
  const workbook = workbookOf({ sheets: [{ name: "表", rows: [["甲"]] }] });
  const host = new Host(workbook, {
    post: (text) => void answers.push(JSON.parse(text) as Record<string, unknown>),
    origin: ORIGIN,
    conversationId: "c",
    controlId: "1",
  });
  const call = (name: string, data: unknown, extra: object = {}): boolean =>
    host.handleMessage(JSON.stringify({ ...CALL, _actionName: name, _data: data, ...extra }));
  return { answers, workbook, host, call };
}

test.each([
  ["no JSON", "hallo"],
  ["something else", JSON.stringify({ type: "webpackOk" })],
  ["broken JSON", "{"],
  ["no text", { _messageType: 0 }],
  [
    "another conversation",
    JSON.stringify({ ...CALL, _actionName: "executeMethod", _conversationId: "d" }),
  ],
  ["an answer", JSON.stringify({ ...CALL, _actionName: "executeMethod", _messageType: 1 })],
])("%s is not for the host and gets no answer", (_, message) => {
  const { host, answers } = listen();
  expect(host.handleMessage(message)).toBe(false);
  expect(answers).toEqual([]);
});

test("an answer carries the number of its call and the host's origin", () => {
  const { answers, call } = listen();
  expect(call("ContextActivationManager_getAppContextAsync", "1")).toBe(true);
  expect(answers).toEqual([
    expect.objectContaining({
      _messageType: 1,
      _correlationId: 7,
      _conversationId: "c",
      _origin: ORIGIN,
      _errorCode: 0,
      _data: expect.objectContaining({ _appName: 16, _clientMode: 1, _settings: [] }),
    }),
  ]);
});

test("an unknown call is answered as not supported", () => {
  const { answers, call } = listen();
  call("executeMethod", { DdaMethod: { DispatchId: 98 } });
  call("somethingNew", {});
  expect(answers.map(({ _data }) => _data)).toEqual([
    expect.objectContaining({ Error: 5000 }),
    { Error: 5000 },
  ]);
});

test("even a request that cannot be read is answered, and told to whoever runs the host", () => {
  const { answers, call } = listen();
  const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "", "", [], "{kein JSON", 0, 0] };
  expect(() => call("executeMethod", data)).toThrow(SyntaxError);
  expect(answers.map(({ _data }) => _data)).toEqual([{ Error: 5001 }]);
});

test("the rich API answers without messages around it, too", () => {
  const { host } = listen();
  const answer = JSON.parse(
    host.handleRichApi(
      JSON.stringify({
        Actions: [
          { Id: 2, ActionType: 2, ObjectPathId: 3, Name: "", QueryInfo: { Select: ["values"] } },
          { Id: 4, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
        ],
        ObjectPaths: {
          1: { Id: 1, ObjectPathType: 1, Name: "" },
          2: { Id: 2, ObjectPathType: 3, Name: "GetSelectedRange", ParentObjectPathId: 1 },
          3: {
            Id: 3,
            ObjectPathType: 3,
            Name: "GetCell",
            ParentObjectPathId: 2,
            ArgumentInfo: { Arguments: [0, 0] },
          },
        },
      })
    )
  ) as unknown;
  expect(answer).toEqual({
    Results: [
      { ActionId: 2, Value: { Values: [["甲"]] } },
      { ActionId: 4, Value: null },
    ],
    TraceIds: [4],
  });
});

test("an event that the host never tells cannot be asked for", () => {
  const { answers, call } = listen();
  call("bindingDataChanged", {}, { _actionType: 1 });
  expect(answers.at(-1)).toMatchObject({ _data: { Error: 5000 } });
});

test("a stopped host answers nothing and hears nothing", () => {
  const { host, answers, workbook, call } = listen();
  call("documentSelectionChanged", {}, { _actionType: 1 });
  host.stop();
  workbook.user.select(workbook.sheets[0]!, [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  expect(call("ContextActivationManager_getAppContextAsync", "1")).toBe(false);
  expect(answers).toHaveLength(1);
});

test("an event goes out under the call that asked for it, until it is given up", () => {
  const { answers, workbook, call } = listen();
  const select = (row: number) =>
    workbook.user.select(workbook.sheets[0]!, [{ row, column: 0, rows: 1, columns: 1 }]);
  call("documentSelectionChanged", {}, { _actionType: 1, _correlationId: 9 });
  select(1);
  expect(answers.at(-1)).toMatchObject({
    _responseType: 1,
    _actionName: "documentSelectionChanged",
    _correlationId: 9,
  });
  call("documentSelectionChanged", {}, { _actionType: 2, _correlationId: 10 });
  const count = answers.length;
  select(2);
  expect(answers).toHaveLength(count);
});
