import { readSheet, type SheetReading } from "../../src/form";

/** One indicator of a test form. `id` stands in the remark, where nothing is known again by it. */
export interface StackRow {
  readonly id: string;
  readonly name: string;
  readonly target?: string;
  readonly level2?: string;
}

export interface StackForm {
  readonly title?: string;
  readonly unit?: string;
  readonly rows: readonly StackRow[];
}

const BLUE = "#5B9BD5";
const YELLOW = "#FFFF00";
const GREEN = "#92D050";
const GREY = "#D9D9D9";
const NONE = "#FFFFFF";
const WIDTH = 9;
const HEADERS = [
  ["一级指标", BLUE],
  ["二级指标", BLUE],
  ["三级指标", YELLOW],
  ["指标值", YELLOW],
  ["指标值", YELLOW],
  ["计量单位", GREEN],
  ["指标解释", YELLOW],
  ["评/扣分标准", YELLOW],
  ["备注", GREEN],
] as const;

type Line = readonly (readonly [text: string, fill: string])[];

const line = (...cells: Line): Line => [
  ...cells,
  ...Array.from({ length: WIDTH - cells.length }, () => ["", NONE] as const),
];

function linesOf({ title = "整体绩效目标申报表", unit = "", rows }: StackForm): readonly Line[] {
  return [
    line([title, NONE]),
    line(["部门(单位)名称", YELLOW], [unit, NONE]),
    line(["绩效指标", BLUE]),
    HEADERS,
    ...rows.map(({ id, name, target = "2", level2 = "数量指标" }) =>
      line(
        ["产出指标", GREY],
        [level2, GREY],
        [name, NONE],
        ["≥", NONE],
        [target, NONE],
        ["次", NONE],
        ["考察次数", NONE],
        ["每少1次扣1分", NONE],
        [id, NONE]
      )
    ),
  ];
}

/** Forms one below the other on one sheet, with blank rows above and between them. */
export function stackOf(
  forms: readonly StackForm[],
  { above = 0, id = "{1}", name = "申报表" } = {}
): SheetReading {
  const blank = line();
  const lines = [
    ...Array.from({ length: above }, () => blank),
    ...forms.flatMap((form, i) => (i === 0 ? linesOf(form) : [blank, blank, ...linesOf(form)])),
    line(["填表人:", NONE]),
  ];
  const matrix = <T>(cell: (text: string, fill: string) => T): T[][] =>
    lines.map((cells) => cells.map(([text, fill]) => cell(text, fill)));
  return readSheet({
    id,
    name,
    visible: true,
    top: 0,
    left: 0,
    rowCount: lines.length,
    columnCount: WIDTH,
    values: matrix((text) => text),
    formulas: matrix(() => ""),
    fills: matrix((_, fill) => fill),
    numberFormats: matrix(() => "General"),
    locked: matrix(() => false),
    hiddenRows: lines.map(() => false),
    hiddenColumns: HEADERS.map(() => false),
    merges: [],
    protection: { protected: false, options: null },
  });
}
