import {
  type Decimal,
  fold,
  isBlank,
  Lately,
  type Quantity,
  readQuantity,
  readUnit,
  scanNumber,
} from "../quantity";
import { LATE } from "./lateness";

/** An actual as a person typed it. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  /** 缺2项, 少1次, 超期3周, 2份不合规: a figure about something, with the words beside it. */
  | {
      readonly kind: "about";
      readonly amount: Quantity;
      readonly sense: "short" | "over" | "late" | "events";
      readonly words: string;
    }
  /** 完成目标的90% */
  | { readonly kind: "share"; readonly percent: Decimal }
  /** 完成目标, 4项均已落实: with how many that are, where it is said. */
  | { readonly kind: "met"; readonly count: Quantity | null }
  | { readonly kind: "none"; readonly words: string }
  | { readonly kind: "words"; readonly text: string };

const MET =
  /^(?:已|已经|均|全部|全面|按时|按期|如期|及时|顺利|圆满|均已|都已|全部已|年内|按要求|按计划|超额)*(?:达成|达到|完成|实现|满足|符合)(?:了)?(?:年度|全年|年初|预期|既定|规定|绩效|计划|设定|预定)*(?:的)?(?:目标值?|指标值?|任务|要求|绩效目标|预期目标|预期)(?:要求|值|任务|目标)?$|^(?:[0-9一二三四五六七八九十]+(?:项|个|条|处))?(?:全部|均|都)(?:已|都)?(?:符合|合格|满足|到位|落实|达标)(?:要求|标准)?$|^(?:已|均|全部|均已|全部已)?(?:达标)$|^(?:均|全部|均已|全部已|都已)(?:完成|落实|做到)$|^(?:已|均已|已经)?(?:按时|按期|如期|及时|提前)(?:全部|全面|顺利)?(?:完成|达成|实现)$/;
const SHORT = /^(?:还|尚)?(?:缺少|缺失|缺|少|差|欠|短缺|少完成|少开展|短少|相差)[^0-9]{0,6}$/;
const TOO_LATE = new RegExp(
  `^(?:已|共)?(?:${LATE}|晚|迟|延后|推后|拖后|超过规定时间|超过规定期限|超出规定时间|超规定时间)[^0-9]{0,6}$`
);
const OVER = /^(?:超支|超出|超预算|超过预算|超过目标|超|多|超出预算|超出目标)[^0-9]{0,6}$/;

/** Reads an actual: 两次, 95％, 完成目标的90%, 缺2项, 超期3周, 无事故, 效果一般. Words that fit nothing stay words. */
export function readActual(text: string): Actual {
  return lately.of(text, readAnew);
}

const lately = new Lately<Actual>(10_000);

function readAnew(text: string): Actual {
  if (isBlank(text)) return { kind: "blank" };
  const folded = fold(text)
    .text.replace(/\n/g, "")
    .replace(/[。;,]$/, "");
  const quantity = readQuantity(folded);
  const share =
    /^(?:已|实际|累计)?(?:完成|达到|实现|占|为)(?:了)?(?:年度|全年|年初|计划|预期|既定)*(?:目标|任务|指标|计划|预算)(?:任务|值|数|量)?(?:的)?((?:百分之)?[0-9.零一二三四五六七八九十百]+%?)$/.exec(
      folded
    );
  if (share) {
    const percent = readQuantity(share[1]!);
    if (percent && percent.unit.dimension === "percent" && !percent.comparator)
      return { kind: "share", percent: percent.value };
  }
  if (MET.test(folded)) {
    const many = /^[0-9一二三四五六七八九十]+(?:项|个|条|处)/.exec(folded);
    return { kind: "met", count: many && readQuantity(many[0]) };
  }
  const apart = apartFrom(folded);
  if (
    apart &&
    (!quantity || TOO_LATE.test(apart.lead) || OVER.test(apart.lead) || SHORT.test(apart.lead))
  ) {
    if (SHORT.test(apart.lead))
      return { kind: "about", amount: apart.amount, sense: "short", words: apart.words };
    if (TOO_LATE.test(apart.lead) && apart.words.replace(apart.lead, "") === "")
      return { kind: "about", amount: apart.amount, sense: "late", words: apart.words };
    if (OVER.test(apart.lead) && !(quantity && /^超[过出]$/.test(apart.lead)))
      return { kind: "about", amount: apart.amount, sense: "over", words: apart.words };
    if (!quantity)
      return { kind: "about", amount: apart.amount, sense: "events", words: apart.words };
  }
  if (quantity) return { kind: "quantity", quantity };
  const none =
    /^(?:无|没有|未|零|未发生|未发现|未出现|没有发生|没有发现|无此类?|没有出现)(.*)$/.exec(folded);
  if (none) return { kind: "none", words: none[1]!.replace(/^(?:发生|发现|出现)/, "") };
  return { kind: "words", text: folded };
}

const UNIT =
  /^(?:个?百分点|%|‰|个月|个工作日|工作日|个季度|季度|亿元|万元|千元|元|小时|分钟|秒|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|厘米|毫米|米|亩|吨|升|课时|学时|人次|[户批场件项例班架笔案台车处辆座篇艘]次|[年月周天日次起件宗例项处个条份家户支场期篇批台套座所张部本辆名位人车分种类节堂款组队册株棵只头栋幢间盏根块幅届轮遍集笔票艘口眼床])/;

/** One figure with words before or after it, its sign kept (支出-5万元); null where there are several figures, or none. */
function apartFrom(folded: string): { lead: string; amount: Quantity; words: string } | null {
  const at =
    /[0-9]|[一二两三四五六七八九十百](?=[个次起件宗例项处条份家户支场人年月周天套台辆座张篇期批栋间款种名])/.exec(
      folded
    )?.index;
  if (at === undefined || at > 30) return null;
  const number = scanNumber(folded, at);
  if (!number) return null;
  const rest = folded.slice(number.end);
  if (/[0-9]/.test(rest.replace(/[0-9]+[A级]/g, "")) || /^[-~至到]/.test(rest)) return null;
  const unit = UNIT.exec(rest)?.[0] ?? "";
  const signed = /[-负]$/.test(folded.slice(0, at));
  const lead = folded.slice(0, signed ? at - 1 : at);
  const read = readUnit(unit);
  const tail = rest.slice(unit.length);
  // 少3美元: a word straight behind the figure that is no unit known here
  if (!read || (unit === "" && /^[\u4e00-\u9fffA-Za-z](?<![未不没的了])/.test(tail))) return null;
  // no figure that can be reckoned with
  if (/(?:(?<!节)约为?|大概|近|接近)$/.test(lead) || /^(?:以上|以下|左右|及以)/.test(tail))
    return null;
  return {
    lead,
    amount: {
      value: signed ? number.value.neg() : number.value,
      unit: read,
      comparator: null,
      approximate: false,
    },
    words: lead + tail,
  };
}

/** 是/否 as typed for a yes-no question; null where it is neither. */
export function readYesNo(text: string | undefined): boolean | null {
  const folded = fold(text ?? "").text;
  if (/^(?:是|有|对|√|✓|y|yes|true|1|已落实|已完成|完成|达到|符合|满足)$/i.test(folded))
    return true;
  return /^(?:否|无|没有|没|不是|×|✗|n|no|false|0|未落实|未完成|未达到|不符合|不满足)$/i.test(
    folded
  )
    ? false
    : null;
}
