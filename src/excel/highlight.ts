import type { Area } from "../form";
import { addressLists } from "./address";
import { request } from "./request";

const OWNER = "performance-form-assistant";

/** Light red, readable with dark text; the cell's own fill stays underneath and is seen again when the cell is filled. */
const FILL = "#FFC7CE";

const SPACES = ["12288", "160", "8203", "65279"];

/**
 * The condition "this cell is empty or holds nothing but white space" (spaces of any width, line breaks, tabs), written
 * relative to the cell itself, so that it does not matter from which cell Excel counts. N() of a text is 0: the text
 * tells our rule from the user's own, and which areas it was made for.
 */
function conditionFor(areas: readonly Area[]): string {
  const bare = SPACES.reduce((text, code) => `SUBSTITUTE(${text},UNICHAR(${code}),"")`, "RC");
  return `=LEN(TRIM(CLEAN(${bare})))+N("${markOf(areas)}")=0`;
}

/** Names the areas that a rule was made for, short enough for a formula. Two different lists practically never share one. */
export function markOf(areas: readonly Area[]): string {
  let hash = 0x811c9dc5;
  for (const character of addressLists(areas).join(",")) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return `${OWNER}:${hash.toString(16).padStart(8, "0")}`;
}

/** A rule of ours that stands on a sheet. */
export interface StandingRule {
  readonly id: string;
  /** See `markOf`. */
  readonly mark: string;
}

/** Asks for the add-in's own rules on a sheet. The user's rules are left alone. */
export function queueRules(sheet: Excel.Worksheet): () => readonly StandingRule[] {
  const rules = sheet
    .getRange()
    .conditionalFormats.load(["items/id", "items/type", "items/customOrNullObject/rule/formula"]);
  return () =>
    rules.items.flatMap((rule) => {
      if (rule.type !== Excel.ConditionalFormatType.custom) return [];
      const mark = OWN_MARK.exec(rule.customOrNullObject.rule.formula)?.[0];
      return mark === undefined ? [] : [{ id: rule.id, mark }];
    });
}

const OWN_MARK = new RegExp(`${OWNER}:[0-9a-f]{8}`);

/** Takes the add-in's rules off a sheet and puts one standing rule over these areas (several where Excel's address lists are too short). */
export function queueHighlight(
  sheet: Excel.Worksheet,
  standing: readonly StandingRule[],
  areas: readonly Area[]
): void {
  for (const rule of standing) sheet.getRange().conditionalFormats.getItem(rule.id).delete();
  const condition = conditionFor(areas);
  for (const list of addressLists(areas)) {
    const format = sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formulaR1C1 = condition;
    format.custom.format.fill.color = FILL;
  }
}

/** What is to be highlighted on one sheet, and what stands there already. */
export interface HighlightPlan {
  readonly sheetId: string;
  readonly standing: readonly StandingRule[];
  readonly areas: readonly Area[];
}

/** Puts the standing rule on sheets that are not protected. One request. */
export function highlightSheets(plans: readonly HighlightPlan[]): Promise<void> {
  return request((workbook) => {
    for (const { sheetId, standing, areas } of plans) {
      queueHighlight(workbook.worksheets.getItem(sheetId), standing, areas);
    }
    return () => undefined;
  });
}

/** Takes the add-in's rules off sheets that are not protected. One request. */
export const removeHighlights = (plans: readonly Omit<HighlightPlan, "areas">[]): Promise<void> =>
  highlightSheets(plans.map((plan) => ({ ...plan, areas: [] })));
