import type { CellSpec, SheetSpec } from "../host";

const BLUE = "#5B9BD5";
const YELLOW = "#FFFF00";
const GREEN = "#92D050";
const GREY = "#D9D9D9";

const coloured =
  (fill: string) =>
  (v: string): CellSpec => ({ v, fill });
const [blue, yellow, green, grey] = [BLUE, YELLOW, GREEN, GREY].map(coloured) as [
  (v: string) => CellSpec,
  (v: string) => CellSpec,
  (v: string) => CellSpec,
  (v: string) => CellSpec,
];

export interface FormOptions {
  readonly name?: string;
  readonly rows?: number;
  readonly at?: string;
  readonly protection?: SheetSpec["protection"];
  /** Instead of "2.5分". */
  readonly remark?: (i: number) => CellSpec;
  readonly hiddenRows?: readonly number[];
  readonly filteredRows?: readonly number[];
  readonly merges?: readonly string[];
}

/**
 * A declaration form with so many indicators "指标1", "指标2" … from row 4 on: the weight and the score stand in column I,
 * every target is ≥ 2次 with 1.25 points lost for each one missing.
 */
export function formSheet({
  name = "申报表",
  rows = 2,
  remark = () => "2.5分",
  merges = [],
  ...more
}: FormOptions = {}): SheetSpec {
  return {
    name,
    ...more,
    merges: ["D3:E3", ...merges],
    rows: [
      ["部门(单位)整体绩效目标申报表"],
      [blue("绩效指标")],
      [
        blue("一级指标"),
        blue("二级指标"),
        yellow("三级指标"),
        yellow("指标值"),
        { fill: YELLOW },
        green("计量单位"),
        yellow("指标解释"),
        yellow("评/扣分标准"),
        green("备注"),
      ],
      ...Array.from({ length: rows }, (_, i): CellSpec[] => [
        grey("产出指标"),
        grey("数量指标"),
        `指标${i + 1}`,
        "≥",
        2,
        "次",
        "考察是否开展2次",
        "开展2次得满分,每少开展1次扣1.25分",
        remark(i),
      ]),
    ],
  };
}
