import type { Sentences } from "./sentence";

/** A part of a sentence that is only worth saying when there are any. */
const some = (count: string | undefined, part: string): string =>
  count && count !== "0" ? `；${part.replace("#", count)}` : "";

/** The pane's own words. */
export const pane: Sentences = {
  "pane.name": "绩效填报助手",
  "pane.unknown-code":
    "这里发生了一种没有说明文字的情况（代码 {code}）。请把这个代码告诉维护人员。",

  "pane.loading": "正在读取工作簿…",
  "pane.opening": "正在打开…",
  "pane.open-failed": "没能读取工作簿",
  "pane.reload": "重新读取",
  "pane.stale": "窗格里的内容可能不是最新的。",
  "pane.broken": "窗格出错了",
  "pane.broken-more":
    "已写入工作簿的内容不受影响。重新打开后，已保存的实际完成值仍在。错误的原文如下，反馈问题时请一并提供：",
  "pane.start-again": "重新打开窗格",
  "pane.dismiss": "关闭这条消息",
  "pane.cancel": "取消",
  "pane.close": "关闭",
  "pane.back": "返回",
  "pane.empty-cell": "（空）",
  "pane.show-more": "再显示一些（还有 {rest} 项）",

  "pane.form-size": "{indicators} 项指标 · 已填分值 {weight} / {total}",
  "pane.form-of-several": "本工作表第 {ordinal} / {forms} 张，从第 {row} 行起 · 点到哪张就看哪张",
  "pane.protect": "保护模板",
  "pane.unprotect": "解除保护",
  "pane.protection-none": "未保护",
  "pane.protection-ours": "已保护 · 锁定 {locked} 格",
  "pane.protection-others": "已由他人保护",
  "pane.protection-no-form": "当前工作表不是申报表",
  "pane.protected":
    "已保护 {sheets} 张申报表，共锁定 {locked} 格。表头和已填的灰色格不能再改，其余照常填写。",
  "pane.nothing-to-protect": "没有保护任何工作表：工作簿里没有可以保护的申报表。",
  "pane.unprotected": "已解除 {sheets} 张申报表的保护。",
  "pane.nothing-to-unprotect": "没有需要解除的保护。",
  "pane.skipped-no-form": "「{name}」不是申报表，已跳过。",
  "pane.skipped-password-protected":
    "「{name}」设有密码保护，没有改动。请向设置密码的人要密码，在“审阅”里撤消保护后再试。",
  "pane.skipped-failed": "「{name}」没有处理成功。",
  "pane.baseline-not-kept":
    "没能记下保护时的内容（工作簿的设置已满或不能保存），以后校验无法对比表头和灰色格是否被改过。",
  "pane.found-not-kept":
    "没能记下保护之前的样子（工作簿的设置已满或不能保存），“提交前整理”将无法恢复原来的保护和锁定标记。",
  "pane.skipped-empty-sheet": "「{name}」是空表，已跳过。",
  "pane.skipped-side-by-side":
    "「{name}」里有左右并排的申报表，暂不支持，没有改动。请改为上下排列，或分到两张工作表。",

  "pane.tab-validate": "校验",
  "pane.tab-score": "评分",
  "pane.validate": "开始校验",
  "pane.live": "实时校验",
  "pane.validating": "正在校验，第 {done} / {of} 张工作表",
  "pane.reading-workbook": "正在读取工作簿…",
  "pane.validation-cancelled": "已取消校验。",
  "pane.not-validated": "还没有校验",
  "pane.not-validated-more":
    "点“开始校验”，一次查完本工作簿的所有申报表。校验不改单元格的内容和底色，只用可自行消失的高亮标出空的必填格。",
  "pane.severity-filter": "按程度筛选",
  "pane.severity-error": "错误",
  "pane.severity-warning": "警告",
  "pane.severity-hint": "提示",
  "pane.severity-all": "全部",
  "pane.grave-error": "错误",
  "pane.grave-warning": "警告",
  "pane.grave-hint": "提示",
  "pane.found": "校验完成：{error} 个错误，{warning} 个警告，{hint} 个提示。",
  "pane.no-form-found": "没有校验：工作簿里没有申报表。",
  "pane.sheets-gone": "工作表「{names}」已从工作簿删除，其中的问题不再列出。",
  "pane.checked": "查了 {sheets} 张申报表、{indicators} 项指标、{cells} 个单元格。",
  "pane.skipped": "跳过 {count} 张不是申报表的工作表：{names}",
  "pane.highlight-failed": "空的必填格没能高亮，下面列出的问题仍是完整的。",
  "pane.highlight-refused": "工作表由他人保护，空的必填格无法高亮，只在这里列出。",
  "pane.none-of-these": "没有这一类问题",
  "pane.no-findings": "没有发现问题",
  "pane.no-findings-more": "查了 {sheets} 张申报表、{indicators} 项指标、{cells} 个单元格。",
  "pane.no-form-anywhere": "工作簿里没有申报表",
  "pane.no-form-anywhere-more":
    "申报表要有带颜色的表头，其中有“三级指标”和“指标值”或“评/扣分标准”。请打开填好的申报表再校验。",
  "pane.whole-form": "整张表",
  "pane.hidden-row": "隐藏行",
  "pane.fixed": "已修改 {cell}。",

  "pane.hand-in": "提交前整理",
  "pane.hand-in-more":
    "先校验一遍，再去掉助手加上的保护和高亮，让文件以原来的样子交回财政系统：原来的锁定标记和没有密码的保护会恢复。单元格内容不变，他人现在设的保护不动。",
  "pane.hand-in-remove": "同时删除保存在本工作簿里的实际完成值、设置和对比记录",
  "pane.hand-in-run": "开始整理",
  "pane.handed-in":
    "整理好了：解除 {unprotected} 张表的保护，去掉 {unhighlighted} 张表的高亮。校验有 {errors} 个错误。实际完成值仍保存在工作簿里。",
  "pane.handed-in-bare":
    "整理好了：解除 {unprotected} 张表的保护，去掉 {unhighlighted} 张表的高亮，并删除了保存在工作簿里的内容。校验有 {errors} 个错误。",

  "pane.protected-again": "「{names}」原来就有的保护（没有密码）已经恢复。",
  "pane.marks-left":
    "「{names}」的单元格原来哪些锁定、哪些不锁定，没能全部恢复（保护之后有行移动过，或原来的标记太零散）。单元格内容不受影响；需要时请在“设置单元格格式 → 保护”里查看。",
  "pane.kept-not-removed": "没能删除保存在工作簿里的内容。请先保存工作簿，再整理一次。",

  "pane.no-form-in-front": "「{sheet}」不是申报表",
  "pane.no-form-in-front-more": "请切换到申报表所在的工作表，窗格会随之更新。",
  "pane.no-indicators": "表里还没有指标",
  "pane.no-indicators-more": "在“三级指标”一列填写指标后，这里会列出每一项和它的得分。",
  "pane.indicators": "指标",
  "pane.subtotals": "各一级指标得分",
  "pane.no-level1": "（未填一级指标）",

  "pane.asks-actual": "实际",
  "pane.asks-overdue": "超期",
  "pane.asks-events": "发生",
  "pane.asks-shortage": "缺少",
  "pane.asks-excess": "超出",
  "pane.asks-grade": "等级",
  "pane.asks-item": "本项",
  "pane.asks-applicable": "是否涉及",
  "pane.unit": "单位",
  "pane.choose": "请选择",
  "pane.yes": "是",
  "pane.no": "否",
  "pane.score-needs-input": "待填",
  "pane.score-unreadable": "读不懂",
  "pane.no-weight": "无分值",
  "pane.lost": "差 {lost} 分得满分",
  "pane.from-column": "取自表中",
  "pane.steps-matter": "不足一档的部分怎么算会影响本行得分，现在是“{steps}”，可在设置里改。",
  "pane.show-standard": "评分标准与计算过程",
  "pane.standard": "标准",
  "pane.explanation": "解释",
  "pane.no-standard": "本行没有评/扣分标准，按财政部通用规则计分。",

  "pane.paste": "粘贴一列实际值",
  "pane.paste-field": "从 Excel 复制的一列",
  "pane.paste-how": "在 Excel 里复制一列实际完成值，粘贴到这里",
  "pane.paste-start": "第一个值对应",
  "pane.paste-preview": "将要填入的实际值",
  "pane.paste-columns": "粘贴的内容有 {columns} 列，只取第一列。",
  "pane.paste-count": ({ taken, blank, over, fixed }) =>
    `填入 ${taken} 项${some(blank, "空白 # 格不改")}${some(over, "多出 # 格没有对应的指标，不用")}${some(fixed, "# 项的实际值在表中，不改")}。`,
  "pane.paste-take": "填入",

  "pane.budget-execution": "预算执行率",
  "pane.spent": "执行数",
  "pane.budget": "全年预算数",
  "pane.budget-rule":
    "执行数 ÷ 全年预算数 × 10 分，不写入表格。单位相同可不写，例如 687.61 或 687.61万元。",
  "pane.budget-unreadable":
    "这两个数算不出执行率。请填数字，全年预算数要大于 0，两个单位要能换算。",

  "pane.offers": "需要确认的已填内容",
  "pane.offer":
    "本工作簿存有 {actuals} 项实际完成值（{values}），填写时属于「{form}」（工作表「{sheet}」自上而下第 {ordinal} 张）。表的内容后来有变动，不能确定就是这张表的，所以没有自动填入。请核对后选择。",
  "pane.offer-budget":
    "本工作簿存有预算执行率，填写时属于「{form}」（工作表「{sheet}」自上而下第 {ordinal} 张）。表的内容后来有变动，不能确定就是这张表的，所以没有自动填入。请核对后选择。",
  "pane.offer-older-budget":
    "以前的版本为整个工作簿只保存了一个预算执行率（执行数 {spent}，全年预算数 {budget}）。现在每张申报表各填各的，请确认是否用于这张表。",
  "pane.offer-take": "填入这张表",
  "pane.offer-decline": "不是这张表的",
  "pane.offer-forget": "不用了，以后再填",
  "pane.untitled-form": "没有标题的申报表",
  "pane.unsure-rows":
    "「{names}」有内容相同的行，行数变动后分不清已填的实际完成值属于哪一行，所以没有沿用。请在下面重新填写。",

  "pane.result": "评分结果",
  "pane.total": "合计 {total} / {weight}",
  "pane.missing": "未完成，还差 {missing} 项",
  "pane.complete": "各项都已得分",
  "pane.grand-total": "加预算执行率 {budget} 分，总分 {total}",
  "pane.grade-优": "等级 优",
  "pane.grade-良": "等级 良",
  "pane.grade-中": "等级 中",
  "pane.grade-差": "等级 差",
  "pane.write": "评分并写入备注",
  "pane.clear": "清除评分",
  "pane.restore": "恢复上次写入",
  "pane.written": "已写入 {written} 格备注，并逐格核对无误。",
  "pane.cleared": "已从 {written} 格备注中去掉得分，其余文字没有改动。",
  "pane.restored": "已把 {written} 格备注恢复成上次写入前的内容。",
  "pane.nothing-to-restore": "没有可以恢复的写入。",

  "pane.preview-write": "写入前请核对",
  "pane.preview-clear": "清除前请核对",
  "pane.preview-restore": "恢复前请核对",
  "pane.preview-count":
    "工作表「{sheet}」：改 {changes} 格备注，{unchanged} 格已是最新，{refusals} 格不写。",
  "pane.preview-nothing":
    "工作表「{sheet}」没有要改的备注：{unchanged} 格已是最新，{refusals} 格不写。",
  "pane.preview-changes": "将要修改的备注",
  "pane.preview-assumes": "按没有“{words}”算",
  "pane.preview-refused": "不写的备注和原因",
  "pane.preview-refusals": "不写的 {refusals} 格",
  "pane.preview-again": "重新生成预览",
  "pane.confirm-write": "确认写入",
  "pane.confirm-restore": "确认恢复",
  "pane.refused-not-scored": "还没有得分。",
  "pane.refused-not-scored-needs-input": "还没有得分：要先填实际值或分值。",
  "pane.refused-not-scored-unreadable": "标准读不懂，没有得分。",
  "pane.refused-remark-is-formula": "备注是公式，不能写。请先改成文字。",
  "pane.refused-remark-locked": "备注格已锁定，不能写。请先解除保护或取消该格的锁定。",
  "pane.refused-row-hidden": "这一行被隐藏或筛选掉了。请先显示这一行。",
  "pane.refused-no-remark-column": "表里没有“备注”列。",
  "pane.refused-remark-unclear": "备注里的文字有歧义，没有改动。",
  "pane.refused-remark-unclear-foreign-score": "备注里已有别人写的得分“{found}”。请先删掉或改写。",
  "pane.refused-remark-unclear-merged": "备注格与别的行合并了。请先取消合并。",
  "pane.refused-remark-unclear-shared": "几项指标共用这一格备注。请先取消合并。",
  "pane.refused-remark-unclear-changed": "备注在写入之后又改过，没有恢复，请自行核对。",
  "pane.refused-remark-unclear-gone": "这项指标已不在表里，或分不清是哪一行，没有恢复。",
  "pane.refused-remark-unclear-too-long": "备注太长，写不下得分。",

  "pane.settings": "设置",
  "pane.settings-where": "设置保存在本工作簿里，立即生效。",
  "pane.broken-steps": "不足一档怎么扣",
  "pane.broken-steps-more":
    "例：每下降1%扣0.1分，实际低了0.6%。标准里写明的（如“不足1%按1%计”）优先。",
  "pane.broken-whole": "按整档",
  "pane.broken-whole-more": "不足一档不扣：扣 0 分",
  "pane.broken-pro-rata": "按比例",
  "pane.broken-pro-rata-more": "按实际差额折算：扣 0.06 分",
  "pane.broken-started": "不足一档按一档",
  "pane.broken-started-more": "扣 0.1 分",
  "pane.weight-total": "分值合计应为",
  "pane.weight-total-90": "90 分（预算执行率 10 分另计）",
  "pane.weight-total-100": "100 分（预算执行率已在表内）",
  "pane.grades": "等级下限（百分制）",
  "pane.grades-more": "低于“中”的为差。",
  "pane.bound-excellent": "优 ≥",
  "pane.bound-good": "良 ≥",
  "pane.bound-fair": "中 ≥",
  "pane.grades-bad": "请填 0 到 100 之间、依次减小的数；改好之前仍用原来的等级。",

  "ribbon.open-pane-to-score": "评分要先填实际完成值。请点功能区的“打开窗格”，在“评分”页里填写。",
  "ribbon.validated":
    "校验完成：错误 {error}，警告 {warning}，提示 {hint}。请点功能区的“打开窗格”，再点“开始校验”查看每一条。",
};
