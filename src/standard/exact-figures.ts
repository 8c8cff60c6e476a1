import { isBare } from "./condition-items";
import type { BandRule } from "./rule";
import type { CompareItem } from "./syntax";

type Signed = CompareItem & { readonly form: "signed" };

/** 1家以上 without (含) or a sign. */
const isMore = (item: CompareItem | undefined): item is Signed =>
  item?.form === "signed" && item.op === "" && item.tail === "up" && item.inclusive === null;

/** 1家得15分,1家以上得20分; 1-3笔得6分,3笔以上得0分: just that figure, and what is more than it. Others stay as they are. */
export function exactBesideMore(bands: readonly BandRule[]): readonly BandRule[] {
  const figures = bands.map(({ compares: [only, second] }) => (second ? undefined : only));
  const besides = (
    item: Signed,
    is: (other: CompareItem | undefined) => other is Signed
  ): boolean =>
    figures.some(
      (other) =>
        is(other) &&
        other.value.number === item.value.number &&
        other.value.unit === item.value.unit
    );
  // 0笔, 1-3笔, 3笔以上: ranges of whole numbers that do not share their ends
  const ends = figures.flatMap((item) => (item?.form === "between" ? [item] : []));
  const isWhole = ends.some(({ low }) =>
    figures.some((item) => endOf(item) !== null && Number(low.number) === endOf(item)! + 1)
  );
  const endsRange = ({ value }: Signed): boolean =>
    isWhole && ends.some(({ high, highIn }) => high.number === value.number && highIn !== false);
  return bands.map((band, i) => {
    const item = figures[i];
    if (isBare(item) && besides(item, isMore)) return { ...band, compares: [{ ...item, op: "=" }] };
    if (isMore(item) && (besides(item, isBare) || endsRange(item)))
      return { ...band, compares: [{ ...item, inclusive: false }] };
    return band;
  });
}

/** The last whole number of a condition; null where it has none. */
function endOf(item: CompareItem | undefined): number | null {
  if (item?.form === "between") return item.high.unit === "%" ? null : Number(item.high.number);
  const just = item?.form === "signed" && ["", "="].includes(item.op) && item.tail === "";
  return just && item.value.unit !== "%" ? Number(item.value.number) : null;
}
