import { readSheet, type SheetReading, type SheetSnapshot } from "../../src/form";

/** One row of the table of indicators, from level 1 to the remark. */
export type Row = readonly [
  level1: string,
  level2: string,
  name: string,
  comparator: string,
  value: string | number,
  unit: string,
  explanation: string,
  standard: string,
  remark: string,
];

export const sampleRows: readonly Row[] = [
  [
    "产出指标",
    "数量指标",
    "文体活动次数",
    "≥",
    2,
    "次",
    "考察活动次数",
    "按要求开展2次活动得满分,每少开展1次扣1.25分",
    "2.5分",
  ],
  [
    "产出指标",
    "数量指标",
    "纪检干部业务培训次数",
    "≥",
    1,
    "次",
    "考察培训次数",
    "培训开展次数1次以上得满分,每少于1次扣2.5分",
    "",
  ],
  [
    "产出指标",
    "质量指标",
    "活动参与率",
    "≥",
    95,
    "%",
    "考察参与率",
    "活动参与率达到95%以上得满分,每下降1%扣0.1分",
    "3.5分",
  ],
  [
    "产出指标",
    "时效指标",
    "模范机关创建时间",
    "≤",
    1,
    "年",
    "考察创建时间",
    "1年内完成得满分,每超过1个月扣0.5分",
    "5分",
  ],
  [
    "效益指标",
    "社会效益指标",
    "机关党建提质增效",
    "定性",
    "效果显著",
    "",
    "考察提质增效",
    "效果显著得满分,效果良好扣1分,效果一般扣3分,效果较差扣5分,无效果扣7分",
    "7分",
  ],
];

const HEADERS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "指标值",
  "计量单位",
  "指标解释",
  "评/扣分标准",
  "备注",
];
const BLUE = "#9DC3E6";
const YELLOW = "#FFFF99";
const GREEN = "#C6E0B4";
const GREY = "#D9D9D9";
const NONE = "#FFFFFF";
const HEADER_FILLS = [BLUE, BLUE, YELLOW, YELLOW, YELLOW, GREEN, YELLOW, YELLOW, GREEN];
const WIDTH = HEADERS.length;

function matrix<T>(rows: readonly (readonly unknown[])[], value: T): T[][] {
  return rows.map((row) => row.map(() => value));
}

/** A sheet with a title, one header row and these indicators; A1 is its first cell, indicators begin in row 3. */
export function sheetOf(rows: readonly Row[], change: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const title = ["部门(单位)整体绩效目标申报表", ...Array<string>(WIDTH - 1).fill("")];
  const values = [title, HEADERS, ...rows];
  const fills = [
    Array<string>(WIDTH).fill(NONE),
    HEADER_FILLS,
    ...rows.map((row) => row.map((_, column) => (column < 2 ? GREY : NONE))),
  ];
  return {
    id: "sheet-1",
    name: "申报表",
    visible: true,
    top: 0,
    left: 0,
    rowCount: values.length,
    columnCount: WIDTH,
    values,
    formulas: matrix(values, ""),
    fills,
    numberFormats: matrix(values, "General"),
    locked: matrix(values, false),
    hiddenRows: values.map(() => false),
    hiddenColumns: HEADERS.map(() => false),
    merges: [],
    protection: { protected: false, options: null },
    ...change,
  };
}

export function readingOf(rows: readonly Row[] = sampleRows): SheetReading {
  return readSheet(sheetOf(rows));
}

/** A long form: `count` indicators with the standards of the sample, each with its own name. */
export function manyRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const [level1, level2, name, ...rest] = sampleRows[index % sampleRows.length] as Row;
    return [level1, level2, `${name}${index + 1}`, ...rest] as unknown as Row;
  });
}
