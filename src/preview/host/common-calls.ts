import {
  type Workbook,
  NO_CONTENT,
  allows,
  cutsMerge,
  plainValue,
  readInput,
  writeCells,
} from "../workbook";

/** Calls of Office's common API, outside the rich one: settings and the selection's data. */

/** Office's own numbers for what can go wrong. */
export const DDA = {
  ok: 0,
  cannotWriteToSelection: 2001,
  settingsCannotSave: 4001,
  notSupported: 5000,
  internal: 5001,
  cellEditing: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export interface CallResult {
  readonly error: number;
  readonly data?: Readonly<Record<string, unknown>>;
}

type Call = (workbook: Workbook, args: Readonly<Record<string, unknown>>) => CallResult;

/** settings.saveAsync sends all of them: what is not among them is gone. */
const saveSettings: Call = (workbook, args) => {
  const given = (args.DdaSettingsMethod as { Properties?: [string, string][] } | undefined)
    ?.Properties;
  if (!Array.isArray(given)) return { error: DDA.internal };
  if (workbook.readOnly) return { error: DDA.settingsCannotSave };
  workbook.settings.clear();
  for (const [name, json] of given) workbook.settings.set(name, json);
  workbook.report({ kind: "settings-changed" });
  return { error: DDA.ok };
};

const readSettings: Call = (workbook) => ({
  error: DDA.ok,
  data: {
    Properties: {
      Settings: [...workbook.settings].map(([Name, Value]) => ({ Name, Value })),
    },
  },
});

const selectedData: Call = ({ activeSheet }) => {
  const area = activeSheet.selection.areas[0]!;
  const rows: unknown[][] = [];
  for (let r = 0; r < area.rows && rows.length < 10_000; r++) {
    const line: unknown[] = [];
    for (let c = 0; c < Math.min(area.columns, 1000); c++) {
      line.push(plainValue(activeSheet.value(area.row + r, area.column + c)));
    }
    rows.push(line);
  }
  return { error: DDA.ok, data: { Data: rows } };
};

const writeSelectedData: Call = (workbook, args) => {
  const given = (args.DdaSetBindingData as { Data?: unknown } | undefined)?.Data;
  const lines: unknown[][] = Array.isArray(given) ? (given as unknown[][]) : [[given]];
  const sheet = workbook.activeSheet;
  const { row, column } = sheet.selection.areas[0]!;
  const columns = Math.max(...lines.map((line) => line.length));
  const area = { row, column, rows: lines.length, columns };
  if (workbook.readOnly || !allows(sheet, "edit", area) || cutsMerge(sheet, area)) {
    return { error: DDA.cannotWriteToSelection };
  }
  writeCells(sheet, area, (r, c) => {
    const value = lines[r - row]?.[c - column];
    if (value === null || value === undefined) return NO_CONTENT;
    if (typeof value === "number" || typeof value === "boolean") return { value, formula: "" };
    const { numberFormat } = sheet.styleAt(r, c);
    return readInput(String(value), numberFormat, workbook.year, workbook.dates1904);
  });
  return { error: DDA.ok };
};

const fileProperties: Call = (workbook) => ({ error: DDA.ok, data: { Url: workbook.url } });

/** Nothing to do: the ribbon's own wait for a command has no counterpart in the preview. */
const accepted: Call = () => ({ error: DDA.ok });

/** By dispatch id; 93, the rich API, is handled by the host itself. Others answer "operation not supported". */
export const COMMON_CALLS: Readonly<Record<number, Call>> = {
  64: selectedData,
  65: writeSelectedData,
  75: readSettings,
  76: saveSettings,
  86: fileProperties,
  94: accepted,
};

/** The name of a call in the log. */
export const COMMON_NAMES: Readonly<Record<number, string>> = {
  64: "document.getSelectedDataAsync",
  65: "document.setSelectedDataAsync",
  75: "settings.refreshAsync",
  76: "settings.saveAsync",
  86: "document.getFilePropertiesAsync",
  94: "event.completed",
};
