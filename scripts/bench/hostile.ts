import { readRemark } from "../../src/scoring/remark";
import { readStandard } from "../../src/standard";
import { anew } from "./anew";
import { medianMs } from "./median";

/** Texts that make a careless reader try the same again and again. */
const STANDARDS = [
  "每少",
  "每少1次",
  "(",
  "((1)",
  "9",
  "1,000",
  "得分=a/(",
  "分别1、",
  "≥",
  "超过目标",
  "达1次。完成得1分。",
  "则",
  "下达",
  "零",
  "按B/A",
  "一人未",
  "每发现违",
];
const REMARKS = ["1", "得", " ", "得1", "1分以上", "-", "；得分1.25分"];
/** A cell holds 32,767 characters; a longer standard is refused unread. */
const LENGTHS = [4_000, 8_000, 16_000, 32_000];

/** Milliseconds by length, and how they grow: twice the text should take twice the time. */
export function benchHostile(): string {
  return [
    table("standards", STANDARDS, readStandard),
    "",
    table("remarks", REMARKS, readRemark),
  ].join("\n");
}

function table(name: string, pieces: readonly string[], read: (text: string) => unknown): string {
  const head = LENGTHS.map((length) => `${length / 1_000}k`.padStart(8)).join("");
  return [
    `${`hostile ${name}, ms by length`.padEnd(32)}${head}   32k ÷ 16k`,
    ...pieces.map((piece) => {
      const times = LENGTHS.map((length) => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        return medianMs(() => read(anew(text)), 5);
      });
      const cells = times.map((ms) => ms.toFixed(1).padStart(8)).join("");
      const growth = (times[3]! / times[2]!).toFixed(1);
      return `  ${JSON.stringify(piece).padEnd(30)}${cells}${growth.padStart(12)}`;
    }),
  ].join("\n");
}
