/**
 * The ministry's scheme of indicators for overall performance (财预〔2020〕10号 and the cost indicators that came later):
 * which level 2 belongs under which level 1. Words that are not here are the department's own and are left alone.
 */
const SCHEME: Readonly<Record<string, readonly string[]>> = {
  产出: ["数量", "质量", "时效"],
  效益: ["经济效益", "社会效益", "生态效益", "可持续影响", "可持续发展"],
  满意度: ["服务对象满意度", "社会公众满意度", "社会公众或服务对象满意度", "群众满意度"],
  成本: ["经济成本", "社会成本", "生态环境成本", "社会环境成本"],
};

/** Level 1 groups that every form of overall performance has. */
export const level1Groups: readonly string[] = Object.keys(SCHEME);

/** 产出指标 → 产出; null for words that are not in the scheme. */
export function level1Group(level1: string): string | null {
  const bare = bareName(level1);
  return level1Groups.includes(bare) ? bare : null;
}

/** The level 1 under which the scheme puts a level 2; null for words that are not in it. */
export function level1Of(level2: string): string | null {
  const bare = bareName(level2);
  return level1Groups.find((group) => SCHEME[group]?.includes(bare)) ?? null;
}

function bareName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").replace(/指标$/, "");
}
