import { decimal, scanNumber } from "../quantity";
import type { Fixed } from "./rule";
import type { ConsequenceItem } from "./syntax";

/** A written figure as plain decimal text; the grammar only lets figures through that scanNumber reads. */
export function points(written: string): string {
  return scanNumber(written)?.value.toFixed() ?? "0";
}

/** The words of a condition without connectives at its ends. */
export function words(text: string): string {
  return text
    .replace(/\n/g, "")
    .replace(
      /^(?:但是?|若|如果?|凡是?|对于?(?![口外接标象照比])|其中|且|而|另|另外|此外|以及|和|及(?![时格])|或者?|,|、|:)+(?!对)/,
      ""
    )
    .replace(
      // 及时 学时 认可 供应 细则 患者 目的 end in such a character and are words of their own
      /(?:,|、|:|(?<!目)的|(?<![患读记学作])者|(?<![及准按即定限实超延小学课工用])时|(?<![原规细准])则|即|(?<!成)就|(?<![平人户])均|(?<![认许])可|(?<![供响对反适效])应|将|分别|各|的话)+$/,
      ""
    );
}

export function fixed(consequence: ConsequenceItem): Fixed {
  switch (consequence.outcome) {
    case "full":
      return {
        gives: "full",
        points: consequence.points === null ? null : decimal(points(consequence.points)),
        base: consequence.base ?? false,
      };
    case "zero":
      return { gives: "zero" };
    case "award":
      if ("percent" in consequence) return share("award-share", consequence.percent);
      return points(consequence.points) === "0"
        ? { gives: "zero" }
        : { gives: "award", points: decimal(points(consequence.points)) };
    case "deduct":
      return "percent" in consequence
        ? share("deduct-share", consequence.percent)
        : { gives: "deduct", points: decimal(points(consequence.points)) };
    case "bonus":
      return { gives: "bonus", points: decimal(points(consequence.points)) };
    default:
      throw new TypeError(`not a fixed outcome: ${consequence.outcome}`);
  }
}

export function share(gives: "award-share" | "deduct-share", percent: string): Fixed {
  const value = decimal(points(percent));
  if (gives === "award-share" && value.eq(100)) return { gives: "full", points: null };
  return value.eq(0) && gives === "award-share" ? { gives: "zero" } : { gives, percent: value };
}

/** Whether an outcome takes points away. */
export function loses({ gives }: Fixed): boolean {
  return gives === "zero" || gives === "deduct" || gives === "deduct-share";
}
