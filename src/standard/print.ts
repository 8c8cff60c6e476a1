import { fold, scanNumber } from "../quantity";
import type { Clause } from "./clause";
import type { StandardReading } from "./read";
import type { Rule } from "./rule";
import type {
  BrokenItem,
  CapItem,
  ConsequenceItem,
  FormulaItem,
  Item,
  RulelessItem,
  StepItem,
} from "./syntax";

/**
 * The standard in one canonical form: one clause after the other, half width, Arabic numerals, 每 never left out where it
 * was understood, one verb for each consequence. Reading the result and printing it again gives the same text. A standard
 * that is not understood comes back folded, word for word.
 */
export function printStandard(reading: StandardReading): string {
  const { clauses, prepared } = reading;
  // ±5% is read as 5%, either way: only the text itself says so
  if (prepared.eitherWay > 0) return fold(reading.text).text;
  if (!clauses || !reading.rule) return prepared.text;
  if (reading.rule.eitherWay) return fold(reading.text).text;
  let item = 0;
  let group = 0;
  const printed = clauses.order.map((part) => {
    // what is numbered is judged item by item: the number stays where it begins one
    const numbered = "numbered" in part ? part.numbered : group;
    const begins = numbered !== group && numbered > 0;
    group = numbered;
    if (begins) item++;
    const isWorse = reading.rule!.labels.some(
      (label) => label.isWorse && label.span.start === part.start
    );
    const text = (begins ? `${item}.` : "") + print(part, prepared.text, reading.rule!);
    return text === "" ? "" : (isWorse ? "," : ";") + text;
  });
  return printed.join("").slice(1);
}

function print(
  part: Clause | CapItem | BrokenItem | FormulaItem | RulelessItem,
  text: string,
  rule: Rule
): string {
  if ("consequence" in part) return printClause(part, text, rule);
  switch (part.kind) {
    case "cap":
      if (part.both && part.of === "deduct") return `上下浮动不超过${figure(part.points)}分`;
      if (part.share) return `最多扣分值的${figure(part.points)}%`;
      return (
        { deduct: part.total ? "累计最多扣" : "最多扣", award: "最多得", bonus: "最多加" }[
          part.of
        ] +
        figure(part.points) +
        "分"
      );
    case "broken": {
      const size = figure(part.number) + (part.unit || "档");
      if (rule.bands.some(({ span }) => span.start === part.start)) return `低于${size},不得分`;
      return `不足${size}${{ started: `按${size}计算`, "pro-rata": "按比例计算", whole: "不扣分" }[part.mode]}`;
    }
    case "formula": {
      const side = rule.formulas.find(({ span }) => span.start === part.start)?.side;
      const meant = side ? `若为${side === "up" ? "正向" : "反向"}指标,` : "";
      return meant + text.slice(part.start, part.end);
    }
    case "ruleless":
      if (part.what === "exhausted") return "扣完为止";
      if (part.what === "full-is") return `满分${figure(part.points!)}分`;
      if (part.what === "base-is") return `基础分${figure(part.points!)}分`;
      if (part.what === "basis") return `(基准值:${figure(part.number!)}${part.unit ?? ""})`;
      if (part.what === "and-so-on") return "以此类推";
      if (part.what === "legend") return `${part.letter}为${part.words}`;
      return part.what === "item-done" ? "完成即得分" : "";
  }
}

function figure(written: string): string {
  return scanNumber(written)?.value.toFixed() ?? written;
}

function printClause(clause: Clause, text: string, rule: Rule): string {
  const condition = clause.condition.map((item) => printItem(item, text, rule)).join("");
  const consequence = printConsequence(clause.consequence, text);
  const words = condition.replace(/[,、:\n]+$/, "");
  const per = clause.consequence.per === null ? "" : `/${clause.consequence.per}`;
  // 第二, would be a number before a sentence
  const ending = /第[一二三四五]$/.test(words) ? "的" : "";
  return words === "" ? consequence + per : `${words}${ending},${consequence}${per}`;
}

function printItem(item: Item, text: string, rule: Rule): string {
  const source = text.slice(item.start, item.end);
  if (item.kind === "strong" || item.kind === "break") return "";
  return item.kind === "step" ? printStep(item, source, rule) : source;
}

function printStep(step: StepItem, source: string, rule: Rule): string {
  // 缺1项扣1分,缺2项扣2分,以此类推 stays as it is, though it counts each
  const counts = rule.steps.some(
    (each) => each.sizeSpan.start === step.start && each.each === step.each
  );
  if (!counts) return source;
  if (!step.each && (step.way === "event" || figure(step.number) !== "1")) return source;
  const threshold = step.threshold ? figure(step.threshold.number) + step.threshold.unit : "";
  if (!step.each && step.verb === "超过时限") return source;
  const again = step.again ? "再" : "";
  if (step.again && step.way === "event" && step.verb === "")
    return `第二${step.unit}起每${figure(step.number)}${step.unit}`;
  return `每${again}${step.verb}${step.filler}${threshold}${figure(step.number)}${step.unit}`;
}

function printConsequence(consequence: ConsequenceItem, text: string): string {
  const source = text.slice(consequence.start, consequence.end);
  switch (consequence.outcome) {
    case "full":
      if (consequence.points === null) return "得满分";
      return `得${consequence.base ? "基本分" : "满分"}${figure(consequence.points)}分`;
    case "zero":
      return "不得分";
    case "award":
      if ("percent" in consequence && consequence.each)
        return `各得分值的${figure(consequence.percent)}%`;
      if ("bare" in consequence && consequence.bare && consequence.per !== null)
        return `${figure(consequence.points)}分`;
      return "percent" in consequence
        ? `得分值的${figure(consequence.percent)}%`
        : `${/^各/.test(source) ? "各" : ""}得${figure(consequence.points)}分`;
    case "deduct":
      if ("percent" in consequence)
        return `${/各扣|分别扣/.test(source) ? "各" : ""}扣分值的${figure(consequence.percent)}%`;
      return (
        (/各扣|分别扣/.test(source) ? "各扣" : /一次性/.test(source) ? "一次性扣" : "扣") +
        `${figure(consequence.points)}分`
      );
    case "bonus":
      return `加${figure(consequence.points)}分`;
    default:
      return consequence.per === null ? source : source.replace(/[/每][^/每]*$/, "");
  }
}
