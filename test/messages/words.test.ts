import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chineseWords, loadWords, localeOf } from "../../src/messages";
import { sentences as english } from "../../src/messages/en";
import { figuresOf } from "../../src/messages/sentence";
import { sentences as chinese } from "../../src/messages/zh-CN";

const SOURCE = join(__dirname, "..", "..", "src");

function sourceOf(folder: string): string {
  return readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

describe("the sentences", () => {
  it("exist in both languages for the same codes", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it.each(Object.keys(chinese))("%s asks for the same figures in both languages", (code) => {
    const inChinese = chinese[code];
    const inEnglish = english[code];
    // What a function asks for cannot be told from outside.
    if (typeof inChinese !== "string" || typeof inEnglish !== "string") return;
    expect([...figuresOf(inEnglish)].sort()).toEqual([...figuresOf(inChinese)].sort());
  });

  it("exist for every code that the pane and the ribbon name", () => {
    const named = [
      ...`${sourceOf("taskpane")}${sourceOf("commands")}`.matchAll(
        /"((?:pane|ribbon)\.[a-z0-9-]+)"/g
      ),
    ];
    const missing = named.map(([, code]) => code ?? "").filter((code) => !chineseWords.has(code));
    expect(named.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it("are all used", () => {
    const source = `${sourceOf("taskpane")}${sourceOf("commands")}${sourceOf("messages")}`;
    const starts = [...source.matchAll(/`((?:pane|ribbon)\.[a-z0-9-]*?)\$\{/g)].map(
      ([, start]) => start ?? ""
    );
    const unused = Object.keys(chinese).filter(
      (code) =>
        /^(pane|ribbon)\./.test(code) &&
        source.split(`"${code}"`).length < 3 + 1 &&
        !starts.some((start) => code.startsWith(start))
    );
    expect(unused).toEqual([]);
  });
});

describe("a sentence", () => {
  it("takes its figures", () => {
    expect(chineseWords.say("pane.total", { total: "86.21", weight: "90" })).toBe(
      "合计 86.21 / 90"
    );
  });

  it("shows a gap where a figure is missing, and never the name of the figure", () => {
    expect(chineseWords.say("pane.total", { total: "86.21" })).toBe("合计 86.21 / …");
  });

  it("takes cell text as it is, also when it looks like a placeholder or a replacement pattern", () => {
    expect(chineseWords.say("pane.fixed", { cell: "{cell} $& $1 <b>" })).toBe(
      "已修改 {cell} $& $1 <b>。"
    );
  });

  it("says the code when there is no text for it", () => {
    expect(chineseWords.say("problem.never-heard-of")).toContain("problem.never-heard-of");
  });
});

describe("the language", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["zh", "zh-CN"],
    [undefined, "zh-CN"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["zha-CN", "en"],
  ])("for Office in %s is %s", (displayLanguage, locale) => {
    expect(localeOf(displayLanguage)).toBe(locale);
  });

  it("English is loaded when it is asked for", async () => {
    const words = await loadWords("en");
    expect(words.say("pane.validate")).toBe("Validate now");
  });

  it("writes lists its own way and leaves names as they are", async () => {
    const english = await loadWords("en");
    expect(english.list(["甲", "乙、丙"])).toBe("甲, 乙、丙");
    expect(chineseWords.list(["甲", "乙"])).toBe("甲、乙");
    const changed = { rows: "5 产出、效益、6 满意度" };
    expect(english.say("problem.changed-meanwhile", changed)).toContain("5 产出、效益, 6 满意度.");
    expect(chineseWords.say("problem.changed-meanwhile", changed)).toContain(
      "5 产出、效益、6 满意度"
    );
    expect(english.say("problem.not-written", { cells: "I15、I16" })).toContain("I15, I16");
    expect(english.say("problem.no-answer", { undone: "I4、I5" })).toContain("I4, I5");
    const moved = { headers: "指标解释、备注", from: "G", to: "F" };
    expect(english.say("validation.structure.column-moved", moved)).toContain("指标解释, 备注");
  });
});
