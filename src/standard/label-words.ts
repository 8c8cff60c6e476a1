import { fold } from "../quantity";

/** Words that turn a statement into its contrary or weaken it: two texts agree only if they agree in these. */
const TURNING =
  /未|不|无|没|非|缺|欠|难|禁|基本|部分|比较|较|很|非常|十分|大部分|少部分|个别|正在|拟|即将|尚|待|差|低|弱|一般|稍|略|大多|多数|少数|几乎|接近|再/g;

/** The turning words of a text, in an order of their own. */
export function turns(text: string): string {
  return (text.match(TURNING) ?? [])
    .map((w) => (w === "没" ? "无" : w))
    .sort()
    .join("");
}

/** 缺一项 as 缺1项. */
export function withDigits(text: string): string {
  return text.replace(/[一二两三四五六七八九](?=[项次个起件例处份户家天周])/g, (numeral) =>
    String("一二三四五六七八九".indexOf(numeral === "两" ? "二" : numeral) + 1)
  );
}

/** A label or an actual without punctuation, quotation marks and the little words that carry nothing. */
export function bare(text: string): string {
  return withDigits(fold(text).text)
    .replace(/没有|没|未能|无/g, "未")
    .replace(/达到/g, "达")
    .replace(/[\s"'()[\],.;:。、!?-]/g, "")
    .replace(
      /(?:较|比|与|同)(?:上年度?|上一年度?|去年|往年|上期|年初|同期)(?:同期)?(?:相比|有所)?|同比(?:有所)?/g,
      ""
    )
    .replace(/^(?:已经?|均|都)/, "")
    .replace(/(?:的|了)$/, "")
    .replace(/的/g, "")
    .replace(/^(?:出现|发生|存在|发现)(?:任何|了)?/, "有");
}
