import { decimal } from "../../src/quantity";
import { evaluate, readStandard } from "../../src/standard";

/**
 * 指标值 with 计量单位 and operator as they stand in the cells, and an actual: what it scores of 10 by the general rule and
 * which target was read, or why there is none.
 */
type Row = readonly [
  comparator: string | null,
  value: string | null,
  unit: string | null,
  actual: string,
  read: string,
];

it.each<Row>([
  ["≥", "95", "%", "76", "8 of 95%"],
  ["≥", "95%", "%", "76%", "8 of 95%"],
  ["≥", "95%", null, "76%", "8 of 95%"],
  ["≥", "95%", "", "76", "8 of 95%"],
  ["≥", "９５", "％", "76", "8 of 95%"],
  [">=", "95", "%", "76", "8 of 95%"],
  ["大于等于", "95", "%", "76", "8 of 95%"],
  ["》", "95", "%", "76", "8 of 95%"],
  [null, "≥95%", null, "76%", "8 of 95%"],
  ["", "≥95%", "%", "76%", "8 of 95%"],
  ["=", "≥95", "%", "76%", "8 of 95%"],
  ["", "95", "%", "76%", "8 of 95%"],
  ["≤", "100", "万元", "125万元", "8 of 100万元"],
  ["≤", "1000000元", "万元", "125", "8 of 100万元"],
  ["≤", "100万元", "元", "1250000", "8 of 1000000元"],
  ["<", "100", "万元", "125", "8 of 100万元"],
  ["＜", "100", "万元", "125万元", "8 of 100万元"],
  ["≥", "300公里", null, "240公里", "8 of 300公里"],
  ["≥", "300公里", "公里", "240", "8 of 300公里"],
  ["≥", "300公里", "次", "240", "target-missing"],
  ["≥", "300", "/", "240", "8 of 300"],
  ["≥", "300", "-", "240", "8 of 300"],
  ["≥", "300", "—", "240", "8 of 300"],
  ["≥", "300", "无", "240", "8 of 300"],
  ["≥", "300", "\\", "240", "8 of 300"],
  ["≥", "300", "(公里)", "240公里", "8 of 300公里"],
  ["≥", "约300", "公里", "240", "target-missing"],
  ["≥", "300左右", "公里", "240", "target-missing"],
  ["≥", "100-200", "公里", "240", "target-missing"],
  ["≥", "较好", null, "较好", "target-missing"],
  ["≥", "", null, "3", "target-missing"],
  ["≥", null, null, "3", "target-missing"],
  ["≥", "　", "次", "3", "target-missing"],
  ["定性", "好", null, "好", "grade-is-a-range"],
  ["定性指标", "好", null, "完成目标", "10 of 好"],
  ["定 性", "95", "%", "95%", "grade-is-a-range"],
  ["≥", "1年", null, "9个月", "7.5 of 1年"],
  ["≥", "4", "季度", "9个月", "7.5 of 4季度"],
  ["=", "0", "起", "0", "10 of 0起"],
  ["=", "0", "起", "2", "0 of 0起"],
  ["=", "100", "%", "80%", "8 of 100%"],
  ["≥", "三", "次", "2", "6.67 of 3次"],
  ["≥", "3次以上", "次", "2", "6.67 of 3次"],
  ["≥", "1,000", "人", "800", "8 of 1000人"],
  ["≥", "2万", "人", "16000", "8 of 20000人"],
  ["≥", "2万人", null, "16000人", "8 of 2万人"],
  ["≥", "50", "第3名", "40", "8 of 50"],
])("%s %s %s: %s is %s", (comparator, value, unit, actual, read) => {
  const result = evaluate(readStandard(""), {
    target: { comparator, value, unit },
    weight: decimal(10),
    answers: { actual },
    brokenSteps: "whole",
  });
  const said =
    result.status === "scored"
      ? `${result.score.toFixed()} of ${result.trace[0]?.data["target"]}`
      : result.problem.code;
  expect(said).toBe(read);
});
