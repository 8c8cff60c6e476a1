import { isBare } from "./condition-items";
import type { BandRule } from "./rule";
import type { CompareItem } from "./syntax";

type Signed = CompareItem & { readonly form: "signed" };

/** 1家以上 without (含) or a sign. */
const isMore = (item: CompareItem | undefined): item is Signed =>
  item?.form === "signed" && item.op === "" && item.tail === "up" && item.inclusive === null;

/** 1家得15分,1家以上得20分: just that figure, and what is more than it. Any other conditions stay as they are. */
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
  return bands.map((band, i) => {
    const item = figures[i];
    if (isBare(item) && besides(item, isMore)) return { ...band, compares: [{ ...item, op: "=" }] };
    if (isMore(item) && besides(item, isBare))
      return { ...band, compares: [{ ...item, inclusive: false }] };
    return band;
  });
}
