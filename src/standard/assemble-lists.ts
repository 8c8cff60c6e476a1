import { decimal } from "../quantity";
import type { Clause } from "./clause";
import { band, isCompare } from "./condition-items";
import { points, share } from "./outcomes";
import type { BandRule, Fixed, LabelRule } from "./rule";
import type { ConsequenceItem } from "./syntax";

type Listed = { readonly bands: readonly BandRule[]; readonly labels: readonly LabelRule[] };

/** 优、良、中、差分别得10、8、6、0分 and 完成100/90/80%,得分5/4/3: the n-th condition has the n-th figure. */
export function expandList(
  clause: Clause,
  list: ConsequenceItem & { outcome: "list" },
  text: string
): Listed | null {
  const outcomes = list.values.map((value): Fixed => {
    const figure = decimal(points(value));
    if (list.unit === "%")
      return share(list.sense === "award" ? "award-share" : "deduct-share", value);
    if (list.sense === "deduct") return { gives: "deduct", points: figure };
    return figure.eq(0) ? { gives: "zero" } : { gives: "award", points: figure };
  });
  const compares = clause.condition.filter(isCompare);
  if (compares.length === outcomes.length) {
    const unit =
      compares
        .map((item) => (item.form === "signed" ? item.value.unit : ""))
        .find((u) => u !== "") ?? "";
    const bands = compares.map((item, i): BandRule => {
      const whole =
        item.form === "signed" && item.value.unit === ""
          ? { ...item, value: { ...item.value, unit } }
          : item;
      return {
        ...band(clause, [whole], outcomes[i]!, text),
        before: "",
        after: "",
        text: text.slice(item.start, item.end),
      };
    });
    return { bands, labels: [] };
  }
  const named = labelsOf(clause.text, outcomes.length);
  if (!named) return null;
  const labels = named.map((label, i): LabelRule => ({
    span: { start: clause.start, end: clause.end },
    text: label,
    numbered: clause.numbered,
    outcome: outcomes[i]!,
  }));
  return { bands: [], labels };
}

/** The n names in a list: in quotation marks, or parted by 、 / or commas. */
export function labelsOf(text: string, count: number): readonly string[] | null {
  const quoted = [...text.matchAll(/"([^"]{1,30})"/g)].map((match) => match[1]!);
  if (quoted.length === count) return quoted;
  const tail = text
    .replace(
      /,?(?:共|分为|等)?[0-9一二两三四五六七八九十]+个?(?:档次?|等级|等次|级别|级|类|种|层次)(?:的|,|,?分别|等)*$/,
      ""
    )
    .replace(/(?:,|的|等次?|档次?|分别|依次|对应|相应|得分|分值|情况|时|对应的)+$/, "");
  const parts = tail
    .split(/[、/,]/)
    .map((part) => part.replace(/^[^:]*(?:分为|划分为|包括|按照|按|为|:)/, ""));
  // 优秀、良好、一般分别得5分、3分: one name too many, not words before the list
  const before = [...tail.matchAll(/[、/,]/g)][parts.length - count - 1]?.[0] ?? ",";
  if (before !== ",") return null;
  const names = parts.slice(-count);
  return names.length === count && names.every((name) => name.length > 0 && name.length <= 20)
    ? names
    : null;
}
