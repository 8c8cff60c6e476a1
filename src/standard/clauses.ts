import { isSample } from "./condition-items";
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

/** A condition (possibly empty) and what follows from it. Offsets are in the prepared text. */
export interface Clause extends Span {
  readonly condition: readonly Item[];
  /** The condition's words as they stand in the prepared text. */
  readonly text: string;
  readonly conditionSpan: Span;
  readonly consequence: ConsequenceItem;
  /** Whether 1. or (1) stands before it, and how many such numbers were met so far. */
  readonly numbered: number;
  readonly cap: CapItem | null;
}

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

/** Signs that a stretch of words may carry a rule: figures, or words of scoring. */
const MAY_BE_RULE =
  /[0-9]|扣|得分|(?<![参增追附])加分|减分|分值|计分|满分|否决|百分之|[一二两三四五六七八九十]+(?:次|项|个|件|起|人|天|周|分(?![别之类析布工明公管配发享])|处|家|户|例)/;

const POINTS_AFTER = /^分(?![钟别之类析布工明公管配发享])/;

const DATED = /[0-9]{4}年度?|[0-9]{1,2}月[0-9]{1,2}日/g;

/** A sentence that stops before its figure or its consequence. */
const CUT_OFF =
  /每(?:再)?(?:少|缺|低|降|超|增|多|延|逾|推|发|出|有|差|下|上|提|迟|晚|高|减|完|未|滞)[^,;0-9]{0,4}$|(?:低于|高于|超过|少于|不足|达到|未达|不得|不低于|不少于|[率度数量额值比例]达)$/;

/** 未达到目标值的 before a formula: the formula is for what is not met anyway. */
const BELOW =
  /^(?:,|若|如)*(?:否则|不足|未完成|未达标?|未达到|没有达到|没有完成|低于)(?:的|则|年度|全年|目标值?|指标值?|任务|要求|[,:])*$/;

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
  const clauses: Clause[] = [];
  const formulas: FormulaClause[] = [];
  const ruleless: RulelessItem[] = [];
  const caps: CapItem[] = [];
  const broken: BrokenItem[] = [];
  const unread: Span[] = [];
  let pending: Item[] = [];
  let waiting: Item[] = [];
  /** The last sentence without any figure or rule. */
  let described: Item[] = [];
  let numbered = 0;
  /** 本项最多扣3分 before anything that takes points. */
  let ahead: CapItem | null = null;

  const flush = (): void => {
    if (pending.length === 0) return;
    const stretch = span(pending);
    const words = text.slice(stretch.start, stretch.end);
    const compared = pending.filter(
      (item): item is CompareItem =>
        item.kind === "compare" &&
        !required(item, text) &&
        !isSample(item, text.slice(stretch.start, item.start))
    );
    const ruling = pending.some(
      (item) => item.kind === "step" || item.kind === "rank" || item.kind === "else"
    );
    if (compared.length === 1 && !ruling && waiting.length === 0) waiting = pending;
    else if (
      compared.length > 0 ||
      ruling ||
      CUT_OFF.test(words) ||
      MAY_BE_RULE.test(withoutReferences(pending, text, words).replace(DATED, ""))
    )
      unread.push(stretch);
    else described = pending;
    pending = [];
  };
  const dropWaiting = (): void => {
    if (waiting.length > 0) unread.push(span(waiting));
    waiting = [];
  };

  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    switch (item.kind) {
      case "consequence": {
        const denied = vetoBefore(item, clauses, pending, text);
        if (denied) {
          clauses[clauses.length - 1] = denied;
          pending = [];
          break;
        }
        const wanted = wantedElse(item, pending, waiting.length > 0 ? waiting : described);
        if (wanted) {
          clauses.push(clause(wanted, fullMarks(wanted), text, numbered));
          pending = pending.slice(pending.findIndex((each) => each.kind === "else"));
          waiting = [];
        }
        if (item.outcome !== "unknowable" && continues(pending, waiting, text))
          pending = [...waiting, ...pending];
        else if (!restates(pending, waiting, text)) dropWaiting();
        waiting = [];
        described = [];
        if (isLossOrGain(item, clauses, pending, text)) unread.push(item);
        const made = clause(pending, inSense(item, clauses, pending, text), text, numbered);
        clauses.push({ ...made, cap: ahead });
        pending = [];
        break;
      }
      case "strong":
      case "break": {
        const next = items.slice(i + 1, i + 3).find((other) => other.kind !== "break");
        if (
          next?.kind === "consequence" &&
          (next.bracket || item.kind === "break") &&
          pending.length > 0
        )
          break;
        flush();
        break;
      }
      case "numbering":
        flush();
        numbered++;
        break;
      case "ruleless": {
        const cut = lastComma(pending);
        const before = pending.slice(cut);
        pending = pending.slice(0, cut);
        if (before.some((other) => other.kind !== "word" && other.kind !== "comma"))
          pending.push(...before);
        ruleless.push(item);
        break;
      }
      case "cap": {
        // 每少一次扣3分,最高不超过10分: the most that is lost
        const last = clauses[clauses.length - 1]?.consequence.outcome;
        const most = /^[^0-9]*不(?:得)?超过|封顶|上限/.test(text.slice(item.start, item.end));
        const cap: CapItem =
          item.of === "award" && most && last === "deduct" ? { ...item, of: "deduct" } : item;
        caps.push(cap);
        if (cap.of === "deduct" && clauses.length === 0) ahead = cap;
        if (cap.share && last !== "deduct") unread.push({ start: item.start, end: item.end });
        if (cap.of === "deduct")
          for (let j = item.both ? 0 : Math.max(clauses.length - 1, 0); j < clauses.length; j++)
            clauses[j] = { ...clauses[j]!, cap };
        break;
      }
      case "broken":
        broken.push(item);
        break;
      case "formula":
        if (BELOW.test(text.slice(pending[0]?.start ?? 0, pending[pending.length - 1]?.end ?? 0)))
          pending = [];
        else {
          const wanted = requiredBefore(pending, text);
          if (wanted) clauses.push(clause(wanted, fullMarks(wanted), text, numbered));
          if (wanted) pending = [];
        }
        formulas.push({ ...item, guard: guardOf(pending) });
        if (formulas[formulas.length - 1]!.guard) pending = [];
        flush();
        break;
      case "comma":
        if (pending.length > 0) pending.push(item);
        break;
      default:
        // 第3号2分 and its kin: a figure of points must never be a part of a name
        if (
          item.kind === "word" &&
          item.end - item.start > 1 &&
          POINTS_AFTER.test(text.slice(item.end))
        )
          unread.push({ start: item.start, end: item.end + 1 });
        pending.push(item);
    }
  }
  flush();
  dropWaiting();
  const order = [...clauses, ...caps, ...broken, ...formulas, ...ruleless].sort(
    (a, b) => a.start - b.start
  );
  return { clauses, formulas, ruleless, caps, broken, order, unread };
}

/**
 * 污水处理率达80%以上,否则不得分: what is wanted, in the sentence of 否则 or in the one before; null where 否则 is the contrary of a
 * clause that has its own points, or each breach loses some.
 */
function wantedElse(
  { per }: ConsequenceItem,
  pending: readonly Item[],
  before: readonly Item[]
): readonly Item[] | null {
  const at = pending.findIndex((item) => item.kind === "else");
  if (at < 0 || per !== null || pending.slice(at).some((item) => item.kind === "step")) return null;
  const own = pending.slice(0, at);
  const wanted = own.some((item) => item.kind !== "comma" && item.kind !== "break") ? own : before;
  return wanted.length > 0 && !wanted.some((item) => item.kind === "step") ? wanted : null;
}

/** 受益群众不少于5000人,不足的按…: what is wanted, before the formula for what falls short of it; null where that is not so. */
function requiredBefore(pending: readonly Item[], text: string): readonly Item[] | null {
  const cut = lastComma(pending);
  const rest = pending.slice(cut);
  if (cut === 0 || rest.length === 0) return null;
  const below = BELOW.test(text.slice(rest[0]!.start, rest[rest.length - 1]!.end));
  const wanted = pending.slice(0, cut);
  const figures = wanted.filter((item) => item.kind === "compare");
  return below && figures.length === 1 && !wanted.some((item) => item.kind === "step")
    ? wanted
    : null;
}

/** Full marks that are not written, at the end of what is wanted for them. */
function fullMarks(wanted: readonly Item[]): ConsequenceItem {
  const { end } = wanted[wanted.length - 1]!;
  return {
    kind: "consequence",
    outcome: "full",
    points: null,
    per: null,
    bracket: false,
    start: end,
    end,
  };
}

/** 实行"一票否决",本项计0分: the veto with what it takes; null where the zero has a condition of its own. */
function vetoBefore(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): Clause | null {
  const veto = clauses[clauses.length - 1];
  if (item.outcome !== "zero" || veto?.consequence.outcome !== "unknowable") return null;
  if (veto.consequence.why !== "veto" || !/^[,"]*$/.test(text.slice(veto.end, item.start)))
    return null;
  if (pending.some((each) => each.kind === "step" || each.kind === "compare")) return null;
  const cut = lastComma(veto.condition);
  const condition = cut > 0 ? veto.condition.slice(0, cut) : veto.condition;
  return condition.length === 0 ? null : clause(condition, item, text, veto.numbered);
}

/** What may stand between a requirement and the step that counts from it, beside the requirement's own words. */
const FALLS_SHORT =
  /^(?:如|若|对|凡|则|,|的|超期|逾期|超时|超出|超过|不足|未达标?|未达到|达不到|未完成|低于|少于|部分)*$/;

/** 办理时限≤5天。超期每超1天, 走访不少于5次;走访每少一次: a step that counts from the requirement before it. */
function continues(pending: readonly Item[], waiting: readonly Item[], text: string): boolean {
  const at = pending.find((item) => item.kind !== "word" && item.kind !== "comma");
  if (at?.kind !== "step" || waiting.length === 0) return false;
  const lead = text.slice(pending[0]!.start, at.start);
  const wanted = span(waiting);
  return (
    FALLS_SHORT.test(lead) ||
    (lead.length > 1 && text.slice(wanted.start, wanted.end).includes(lead))
  );
}

/** 达82%以上。低于82%的记零分: what is required, before the same figure has its consequence. */
function restates(pending: readonly Item[], waiting: readonly Item[], text: string): boolean {
  const figure = (items: readonly Item[]): string | null => {
    const found = items.filter((item) => item.kind === "compare");
    const [only] = found;
    return found.length === 1 && only?.form === "signed"
      ? only.value.number + only.value.unit
      : null;
  };
  const wanted = figure(waiting);
  const found = pending.filter((item) => item.kind === "compare");
  const [first] = pending;
  const subject = found[0] && first ? text.slice(first.start, found[0].start) : "";
  const missed =
    found.length === 1 &&
    found[0]?.form === "target" &&
    found[0].share === null &&
    ["miss", "<"].includes(found[0].op) &&
    (SAME_SUBJECT.test(subject) || textOf(waiting, text).includes(subject));
  const target = waiting.filter((item) => item.kind === "compare");
  const wantsTarget =
    target.length === 1 && target[0]?.form === "target" && target[0].share === null;
  if (wantsTarget && missed) return true;
  return wanted !== null && (missed || wanted === figure(pending));
}

/** Words before 未达到 that name no other thing than the sentence before. */
const SAME_SUBJECT = /^(?:如|若|的|该|指标|实际|任务|完成|数|值|率|情况|,)*$/;

const textOf = (items: readonly Item[], text: string): string =>
  items.length === 0 ? "" : text.slice(span(items).start, span(items).end);

/** The one comparison that stands alone before a formula: the range for which it is meant. */
function guardOf(pending: readonly Item[]): CompareItem | null {
  const said = pending.filter((item) => item.kind !== "comma" && item.kind !== "break");
  const compared = said.filter((item) => item.kind === "compare");
  if (compared.length !== 1) return null;
  const plain = said.every((item) => item.kind === "compare" || item.kind === "word");
  return plain ? compared[0]! : null;
}

/** 符合…规定 without any consequence: what is required, no rule of its own. */
function required(item: CompareItem, text: string): boolean {
  return (
    item.form === "target" && item.share === null && /^(?:符合|满足)/.test(text.slice(item.start))
  );
}

function lastComma(items: readonly Item[]): number {
  for (let i = items.length - 1; i >= 0; i--) if (items[i]!.kind === "comma") return i;
  return 0;
}

/** The words of a stretch without the references (第3条, 2024年) that the grammar took as one word, and without samples. */
function withoutReferences(items: readonly Item[], text: string, words: string): string {
  const start = items[0]!.start;
  const long = items.filter((item) =>
    item.kind === "compare"
      ? isSample(item, text.slice(start, item.start))
      : item.kind === "word" && item.end - item.start > 1
  );
  return long.reduce((rest, item) => rest.replace(text.slice(item.start, item.end), ""), words);
}

function span(items: readonly Span[]): Span {
  return { start: items[0]!.start, end: items[items.length - 1]!.end };
}

/** 负全责扣15分;主责10分: is the bare figure of the next sentence lost, too, or won? */
function isLossOrGain(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): boolean {
  const before = clauses[clauses.length - 1];
  if (before?.consequence.outcome !== "deduct" || before.consequence.per !== null) return false;
  if (item.outcome !== "award" || !("bare" in item && item.bare) || item.per !== null) return false;
  if (before.condition.some((each) => each.kind === "step")) return false;
  const start = (pending.find((each) => each.kind !== "comma") ?? item).start;
  return /^;$/.test(text.slice(before.end, start));
}

/** 负全责扣15分、主责10分: a bare figure straight after a loss is a loss, too. */
function inSense(
  item: ConsequenceItem,
  clauses: readonly Clause[],
  pending: readonly Item[],
  text: string
): ConsequenceItem {
  const before = clauses[clauses.length - 1];
  if (before?.consequence.outcome !== "deduct" || !("bare" in item && item.bare)) return item;
  const start = (pending.find((each) => each.kind !== "comma") ?? item).start;
  if (item.outcome !== "award" || !("points" in item)) return item;
  return /^[、,]?$/.test(text.slice(before.end, start))
    ? { ...item, outcome: "deduct", points: item.points }
    : item;
}

function withoutAsides(condition: readonly Item[], text: string, { start, end }: Span): string {
  let kept = "";
  let from = start;
  for (const item of condition)
    if (item.kind === "word" && item.aside) {
      kept += text.slice(from, item.start);
      from = item.end;
    }
  return kept + text.slice(from, end);
}

function clause(
  pending: readonly Item[],
  consequence: ConsequenceItem,
  text: string,
  numbered: number
): Clause {
  let condition = [...pending];
  while (
    condition.length > 0 &&
    ["comma", "strong", "break"].includes(condition[condition.length - 1]!.kind)
  )
    condition.pop();
  while (condition.length > 0 && ["comma", "strong", "break"].includes(condition[0]!.kind))
    condition = condition.slice(1);
  const at =
    condition.length > 0 ? span(condition) : { start: consequence.start, end: consequence.start };
  return {
    condition,
    text: withoutAsides(condition, text, at),
    conditionSpan: at,
    consequence,
    numbered,
    cap: null,
    start: at.start,
    end: consequence.end,
  };
}
