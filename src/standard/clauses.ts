import { clause, type Clause, lastComma, span } from "./clause";
import { inSense, isLossOrGain, vetoBefore } from "./neighbours";
import {
  continues,
  fullMarks,
  guardOf,
  isBelow,
  isRequirementMet,
  isRequirementMissed,
  requiredBefore,
  restates,
  wantedElse,
} from "./requirements";
import type { Span } from "./standard";
import type {
  BrokenItem,
  CapItem,
  CompareItem,
  ConsequenceItem,
  FormulaItem,
  Item,
  RulelessItem,
} from "./syntax";
import { cutsPoints, mayBeRule, thresholdsIn } from "./unread-words";

/** A written formula and the range for which it is meant (60%-100%之间的,得分=…). */
export type FormulaClause = FormulaItem & { readonly guard: CompareItem | null };

export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly formulas: readonly FormulaClause[];
  readonly ruleless: readonly RulelessItem[];
  readonly caps: readonly CapItem[];
  readonly broken: readonly BrokenItem[];
  /** Clauses, caps, words about broken steps, formulas and what carries no rule, as they stand in the text. */
  readonly order: readonly (Clause | CapItem | BrokenItem | FormulaItem | RulelessItem)[];
  /** Stretches that were not understood and may carry a rule. */
  readonly unread: readonly Span[];
}

/**
 * Puts the items of the grammar together. A condition ends with its consequence or with its sentence; points in brackets
 * belong to the sentence before them. A sentence without any consequence is either a description, or a threshold for the
 * step that follows, or unread.
 */
export function putTogether(read: readonly Item[], text: string): Clauses {
  // 完成数/目标数×100% says how the rate is reckoned; its 100% is no threshold
  const items = read.map((item): Item =>
    item.kind === "compare" && text.slice(item.start - 1, item.end) === "×100%"
      ? { kind: "word", start: item.start, end: item.end }
      : item
  );
  return new Sentences(items, text).clauses();
}

/** (1)…;(2)…。每少一项扣0.5分: what stands in the list is only counted. */
const COUNTS_ITEMS =
  /[;。\n](?:每|有|凡)?(?:少|缺|有)?(?:完成)?[一1](?:个)?[项条](?![^,;。]*(?:得|加))[^,;。]{0,12},?扣/;

/** What has been put together up to the item that is looked at. */
class Sentences {
  private readonly made: Clause[] = [];
  private readonly formulas: FormulaClause[] = [];
  private readonly ruleless: RulelessItem[] = [];
  private readonly caps: CapItem[] = [];
  private readonly broken: BrokenItem[] = [];
  private readonly unread: Span[] = [];
  /** The sentence that has no consequence yet. */
  private pending: Item[] = [];
  /** The sentence before it, where that has one figure and no consequence. */
  private waiting: readonly Item[] = [];
  /** The last sentence without any figure or rule. */
  private described: readonly Item[] = [];
  private numbered = 0;
  private readonly countsItems: boolean;
  /** 本项最多扣3分 before anything that takes points. */
  private ahead: CapItem | null = null;

  constructor(
    private readonly items: readonly Item[],
    private readonly text: string
  ) {
    this.countsItems = COUNTS_ITEMS.test(text);
  }

  clauses(): Clauses {
    this.items.forEach((item, i) => this.take(item, i));
    this.endSentence();
    this.dropWaiting();
    const { made: clauses, formulas, ruleless, caps, broken, unread } = this;
    const order = [...clauses, ...caps, ...broken, ...formulas, ...ruleless].sort(
      (a, b) => a.start - b.start
    );
    return { clauses, formulas, ruleless, caps, broken, order, unread };
  }

  private take(item: Item, i: number): void {
    switch (item.kind) {
      case "consequence":
        return this.takeConsequence(item);
      case "strong":
      case "break":
        return this.isInside(item, i) ? undefined : this.endSentence();
      case "numbering":
        this.endSentence();
        this.numbered++;
        return;
      case "ruleless":
        return this.takeRuleless(item);
      case "cap":
        return this.takeCap(item);
      case "broken":
        return void this.broken.push(item);
      case "formula":
        return this.takeFormula(item);
      case "comma":
        if (this.pending.length > 0) this.pending.push(item);
        return;
      default:
        if (cutsPoints(item, this.text)) this.unread.push({ start: item.start, end: item.end + 1 });
        this.pending.push(item);
    }
  }

  private takeConsequence(item: ConsequenceItem): void {
    const { made, text } = this;
    const denied = vetoBefore(item, made, this.pending, text);
    if (denied) {
      made[made.length - 1] = denied;
      this.pending = [];
      return;
    }
    if (this.waiting.length > 0 && isRequirementMet(this.pending, text)) {
      this.pending = [...this.waiting];
      this.waiting = [];
    }
    if (this.waiting.length > 0 && isRequirementMissed(this.pending, text)) {
      this.winAll(this.waiting);
      this.waiting = [];
    }
    const before = this.waiting.length > 0 ? this.waiting : this.described;
    const wanted = wantedElse(item, this.pending, before);
    if (wanted) {
      this.winAll(wanted);
      this.pending = this.pending.slice(this.pending.findIndex(({ kind }) => kind === "else"));
      this.waiting = [];
    }
    if (item.outcome !== "unknowable" && continues(this.pending, this.waiting, text))
      this.pending = [...this.waiting, ...this.pending];
    else if (!restates(this.pending, this.waiting, text)) this.dropWaiting();
    this.waiting = [];
    this.described = [];
    if (isLossOrGain(item, made, this.pending, text)) this.unread.push(item);
    const consequence = inSense(item, made, this.pending, text);
    made.push({ ...clause(this.pending, consequence, text, this.numbered), cap: this.ahead });
    this.pending = [];
  }

  /** What is wanted wins all, though that is not written. */
  private winAll(wanted: readonly Item[]): void {
    this.made.push(clause(wanted, fullMarks(wanted), this.text, this.numbered));
  }

  /** A break before the consequence of its own sentence, or behind its colon (小于70%时:⏎得分=…). */
  private isInside(item: Item, i: number): boolean {
    const next = this.items.slice(i + 1, i + 3).find((other) => other.kind !== "break");
    if (item.kind === "break" && next?.kind === "formula" && this.text[item.start - 1] === ":")
      return true;
    return (
      next?.kind === "consequence" &&
      (next.bracket || item.kind === "break") &&
      this.pending.length > 0
    );
  }

  private takeRuleless(item: RulelessItem): void {
    const cut = lastComma(this.pending);
    const before = this.pending.slice(cut);
    const says = before.some((other) => other.kind !== "word" && other.kind !== "comma");
    if (!says) this.pending = this.pending.slice(0, cut);
    this.ruleless.push(item);
  }

  private takeCap(item: CapItem): void {
    const { made } = this;
    // 每少一次扣3分,最高不超过10分: the most that is lost
    const last = made[made.length - 1]?.consequence.outcome;
    const most = /^[^0-9]*不(?:得)?超过|封顶|上限/.test(this.text.slice(item.start, item.end));
    const said = this.text.slice(item.start, item.end);
    const cap: CapItem = {
      ...item,
      ...(item.of === "award" && most && last === "deduct" ? { of: "deduct" } : {}),
      ...(/累计|合计|总计|共/.test(said) ? { total: true } : {}),
    };
    this.caps.push(cap);
    if (Number(cap.points) === 0) this.unread.push({ start: item.start, end: item.end });
    if (cap.share && last !== "deduct") this.unread.push({ start: item.start, end: item.end });
    if (cap.of !== "deduct") return;
    if (made.length === 0) this.ahead = cap;
    for (let j = item.both || cap.total ? 0 : Math.max(made.length - 1, 0); j < made.length; j++)
      made[j] = { ...made[j]!, cap };
  }

  private takeFormula(item: FormulaItem): void {
    if (isBelow(this.pending, this.text)) this.pending = [];
    const wanted = requiredBefore(this.pending, this.text);
    if (wanted) {
      this.winAll(wanted);
      this.pending = [];
    }
    const guard = guardOf(this.pending);
    this.formulas.push({ ...item, guard });
    if (guard) this.pending = [];
    this.endSentence();
  }

  /** A sentence without a consequence: a threshold for what follows, a description, or unread. */
  private endSentence(): void {
    const { pending, text } = this;
    if (pending.length === 0) return;
    const figures = thresholdsIn(pending, text);
    const rules = pending.some(({ kind }) => kind === "step" || kind === "rank");
    const head = this.made[this.made.length - 1];
    if (head?.consequence.bracket && !rules && figures.length === 1 && this.isHeadOf(head)) {
      this.made[this.made.length - 1] = clause(pending, head.consequence, text, head.numbered);
      this.described = [];
    } else if (this.numbered > 0 && !rules && this.countsItems) this.described = pending;
    else if (figures.length === 1 && !rules && this.waiting.length === 0) this.waiting = pending;
    else if (figures.length > 0 || rules || mayBeRule(pending, text))
      this.unread.push(span(pending));
    else this.described = pending;
    this.pending = [];
  }

  /** 优秀(100分):差错0次: the grade and its points stand before the condition. */
  private isHeadOf({ end }: Clause): boolean {
    return this.text.slice(end, this.pending[0]!.start) === ":";
  }

  private dropWaiting(): void {
    if (this.waiting.length > 0) this.unread.push(span(this.waiting));
  }
}
