import type { CheckCode, FixCode } from "../validation";
import { lints } from "./lint.zh-CN";
import type { Sentence, SentenceData } from "./sentence";

const quoted = (text: string | undefined): string => (text ? `「${text}」` : "");

/** 标题 of the column or label, or plain 本格 where nothing governs the cell. */
const place = ({ header }: SentenceData): string => (header ? `「${header}」` : "本格");

const shown = (text: string | undefined): string => (text ? `「${text}」` : "空白");

/** What is wrong, why, and how to mend it. What is found in standards has its own piece. */
const findings: Readonly<Record<`validation.${CheckCode}`, Sentence>> = {
  "validation.required.empty": (data) =>
    `${place(data)}是必填项，现在是空的（只有空格也算空）。请填写。`,
  "validation.required.emptied": (data) =>
    `${place(data)}是必填项，原来填有${quoted(data.before)}，现在空了。请重新填写，或恢复原内容。`,
  "validation.required.unused-row": ({ level1, level2 }) =>
    `${[level1, level2].filter(Boolean).join("—")}这一行还没有填指标。需要就填完整；确实没有这类指标，请按财政部门的要求保留空行。`,

  "validation.structure.header-changed": ({ before, after }) =>
    `表头或标题被改过：原来是${quoted(before)}，现在是${shown(after)}。导入时按表头识别，请恢复原文字。`,
  "validation.structure.grey-changed": (data) =>
    `灰色的预填内容被改过：${place(data)}原来是${quoted(data.before)}，现在是${shown(data.after)}。灰色数据不可修改，请恢复。`,
  "validation.structure.column-moved": ({ headers, from, to }) =>
    `${quoted(headers)}列的位置变了：原来从 ${from} 列开始，现在从 ${to} 列开始。导入时按列的位置取数，请移回原处。`,
  "validation.structure.column-missing": ({ header, from }) =>
    `${quoted(header)}列不见了，原来在 ${from} 列。请从原模板补回这一列。`,
  "validation.structure.row-deleted": ({ what, row }) =>
    `原来第 ${row} 行${quoted(what)}不见了。如不是有意删除，请补回这一行。`,
  "validation.structure.form-lost": ({ title }) =>
    `这里原有的申报表${quoted(title)}已认不出来，多半是「三级指标」「指标值」等表头被改动或去掉了底色。请先恢复表头。`,
  "validation.structure.blank-row": ({ rows }) =>
    `第 ${rows} 行是空行，夹在表格中间。导入时遇到空行就会停下，后面的指标会丢失。请删除空行。`,
  "validation.structure.formula": (data) =>
    `${place(data)}是公式 ${data.formula}。导入的系统读不了公式，请改成数值或文字。`,
  "validation.structure.error-value": (data) =>
    `${place(data)}是错误值 ${data.value}，多半是公式引用的内容没有了。请改成正确的内容。`,
  "validation.structure.number-as-text": (data) =>
    `${place(data)}里的${quoted(data.value)}是文本格式的数字，求和时会被漏掉。可以改成数值。`,
  "validation.structure.level-pair": ({ level1, level2, belongs }) =>
    `二级指标${quoted(level2)}一般属于${quoted(belongs)}，这里却放在${quoted(level1)}下。请核对一级、二级指标。`,
  "validation.structure.level1-missing": ({ missing }) =>
    `没有${missing}。整体绩效目标一般包括产出、效益、满意度、成本四类指标，请核对是否漏填。`,

  "validation.target.comparator-missing": ({ value }) =>
    `指标值 ${value} 前面没有符号，看不出是“至少”还是“最多”。请选填 ≥、≤、= 或 定性。`,
  "validation.target.comparator-unknown": ({ comparator }) =>
    `认不出符号${quoted(comparator)}。请改为 ≥、≤、=，不是数量的写 定性。`,
  "validation.target.not-a-number": ({ comparator, value }) =>
    `符号是 ${comparator}，指标值就要是一个数，而${quoted(value)}不是。请只填数字；不能用数量表示的，符号改为 定性。`,
  "validation.target.value-has-unit": ({ value, unit, valueUnit, number }) =>
    unit
      ? `计量单位列已经写了${quoted(unit)}，指标值${quoted(value)}又带了单位。请只填 ${number}。`
      : `指标值${quoted(value)}带了单位。请在指标值里只填 ${number}，把${quoted(valueUnit)}写到计量单位列。`,
  "validation.target.percent-format": ({ value, held }) =>
    `单元格用了百分比格式：显示 ${value}，实际存的是 ${held}，导入后会成为 ${held}。请把格式改为常规，再填百分号前的数。`,
  "validation.target.units-differ": ({ value, unit, valueUnit }) =>
    `指标值${quoted(value)}的单位是${quoted(valueUnit)}，计量单位列却写着${quoted(unit)}。请统一成一个。`,
  "validation.target.percent-range": ({ value }) =>
    `指标值是 ${value}，超出了 0 至 100%。比率一般不会这样，请核对数字和单位。`,
  "validation.target.cost-comparator": ({ comparator }) =>
    `这是成本指标，符号却是 ${comparator}，意思成了“花得越多越好”。一般用 ≤，请核对。`,
  "validation.target.grade-unknown": ({ value, grades }) =>
    `定性指标值${quoted(value)}不在评/扣分标准的档次里（${grades}），年底无法对照评分。请改成其中一档，或修改标准。`,
  "validation.target.unit-missing": ({ value }) =>
    `指标值 ${value} 没有计量单位。请在计量单位列写明，如 次、%、万元。`,
  "validation.target.placeholder": (data) =>
    `${place(data)}填的是${quoted(data.value)}，等于没有填。请填写实际内容。`,

  "validation.weight.missing": ({ where, implied }) =>
    implied
      ? `${where}没有分值。按本行评/扣分标准推算应为 ${implied}，请核对后填入。`
      : `${where}没有分值，从评/扣分标准也推算不出来。请填写，如 2.5分。`,
  "validation.weight.unclear": ({ where, found }) =>
    `${where}里的分值不明确（${found}）。一个指标只能有一个分值，应大于 0、不超过 100。请只保留一个，如 2.5分。`,
  "validation.weight.foreign-score": ({ found }) =>
    `备注里已有${quoted(found)}，不是本助手写入的。评分时不会改动它；若是以前的得分，请先删去，以免混淆。`,
  "validation.weight.total": ({ sum, expected, difference, missing, withImplied }) => {
    const gap = difference?.startsWith("-")
      ? `多 ${difference.slice(1)} 分`
      : `少 ${difference} 分`;
    const rows = missing ? `${missing} 还没有分值` : "";
    if (withImplied === expected && rows) {
      return `已填分值合计 ${sum} 分，比 ${expected} 分${gap}：${rows}，按标准推算填上后正好 ${expected} 分。`;
    }
    const reckoned = withImplied ? `，按标准推算填上后是 ${withImplied} 分` : "";
    return `分值合计 ${sum} 分，应为 ${expected} 分，${gap}${rows ? `（${rows}${reckoned}）` : ""}。请核对各行分值。`;
  },
  "validation.weight.groups": ({ groups }) =>
    `各一级指标的分值与常见的分配（产出 40、效益 20、满意度 10、成本 20）不同：${groups}。如当地另有规定，可不理会。`,

  "validation.text.duplicate-name": ({ name, others }) =>
    `指标名称${quoted(name)}与 ${others} 重复。请核对是否重复填报，或换一个能区分的名称。`,
  "validation.text.doubled-word": ({ word, context }) =>
    `${quoted(word)}可能多写了一遍：${context}`,
  "validation.text.misspelling": ({ wrong, right, context }) =>
    `${quoted(wrong)}可能是${quoted(right)}：${context}`,
};

/** What the button of a fix says. */
const fixes: Readonly<Record<`validation.fix.${FixCode}`, Sentence>> = {
  "validation.fix.restore": ({ text }) => `恢复为${quoted(text)}`,
  "validation.fix.fill-weight": "填入 {weight}",
  "validation.fix.plain-number": "改为 {number}",
  "validation.fix.replace-word": ({ wrong, right }) => `把${quoted(wrong)}改为${quoted(right)}`,
};

export const validation = { ...findings, ...fixes, ...lints };
