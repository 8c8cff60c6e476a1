import fc from "../laws";
import { decimal } from "../../src/quantity";
import { readRemark, withScore } from "../../src/scoring/remark";

const weightOf = (text: string): string | null => readRemark(text).weight?.toString() ?? null;

describe("reading a remark", () => {
  test.each([
    ["2.5分", "2.5"],
    ["2.5", "2.5"],
    ["2.5 分", "2.5"],
    ["２．５分", "2.5"],
    ["　2.5分\n", "2.5"],
    ["10分", "10"],
    ["2.50分", "2.5"],
    ["2.5分;得分1.25分", "2.5"],
    ["本项2.5分，见附件", "2.5"],
    ["2.5，见附件3", "2.5"],
    ["分值：2.5", "2.5"],
    ["满分20分", "20"],
    ["2.5分(扣1分)", "2.5"],
    ["2.5分，共2.5分", "2.5"],
    ["①2.5分", "2.5"],
    ["五分", "5"],
    ["2.5\n分", "2.5"],
  ])("%s names the weight %s", (text, weight) => {
    expect(weightOf(text)).toBe(weight);
    expect(readRemark(text).problem).toBeNull();
  });

  test.each([
    "",
    " ",
    "　",
    "见附件",
    "见附件3",
    "得分1.25分",
    "扣2分",
    "90分以上",
    "3分钟",
    "由三分局负责",
  ])("%j names no weight and nothing is wrong with it", (text) => {
    expect(weightOf(text)).toBeNull();
    expect(readRemark(text).problem).toBeNull();
  });

  test.each([
    ["2.5分，其中上半年1分", "several-weights", "2.5、1"],
    ["2-3分", "not-a-weight", "-3"],
    ["0分", "not-a-weight", "0"],
    ["2024", "not-a-weight", "2024"],
    ["2.5分，得分1.25分", "foreign-score", "得分1.25分"],
    ["自评得分：２分", "foreign-score", "得分:2分"],
    ["2.5分;得分1分;得分2分", "foreign-score", "得分1分"],
  ])("%s is said to be unclear: %s", (text, code, found) => {
    expect(readRemark(text).problem).toEqual({ code, data: { found } });
  });

  test("a score that somebody else wrote is no weight", () => {
    expect(weightOf("自评得分：２分")).toBeNull();
    expect(weightOf("2.5分，得分1.25分")).toBe("2.5");
  });

  test("the add-in's own ending is told from the user's text", () => {
    const reading = readRemark("2.5 分 ;得分1.25分");
    expect([reading.userText, reading.ownEnding, reading.score?.toString()]).toEqual([
      "2.5 分 ",
      ";得分1.25分",
      "1.25",
    ]);
    expect(readRemark("得分0分")).toMatchObject({ userText: "", ownEnding: "得分0分" });
    expect(readRemark("2.5分；得分1.25分").ownEnding).toBe("");
  });
});

describe("writing a score into a remark", () => {
  test.each([
    ["2.5分", "1.25", "2.5分;得分1.25分"],
    ["2.5分;得分1.25分", "2.50", "2.5分;得分2.5分"],
    ["2.5", "0", "2.5;得分0分"],
    ["", "2", "得分2分"],
    ["得分2分", "1.67", "得分1.67分"],
    ["2.5分，见附件", "2.5", "2.5分，见附件;得分2.5分"],
  ])("%j with %s becomes %s", (text, score, after) => {
    expect(withScore(text, decimal(score))).toBe(after);
  });

  /** What people type, down to bits that look like the add-in's own words. */
  const userText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "2.5分",
          ";",
          "得分",
          "1.25",
          "分",
          "得分1分",
          "；",
          "\n",
          " ",
          "　",
          "0",
          "=",
          "'",
          "扣1分",
          "见附件"
        ),
        fc.string({ unit: "binary", maxLength: 6 })
      ),
      { maxLength: 8 }
    )
    .map((parts) => parts.join(""))
    .filter((text) => readRemark(text).ownEnding === "");
  const score = fc
    .integer({ min: 0, max: 10000 })
    .map((hundredths) => decimal(hundredths).div(100));

  test("clearing gives back what the user wrote, character by character", () => {
    fc.assert(
      fc.property(
        userText,
        score,
        (text, points) => withScore(withScore(text, points), null) === text
      )
    );
  });

  test("scoring again only replaces the score", () => {
    fc.assert(
      fc.property(userText, score, score, (text, first, second) => {
        expect(withScore(withScore(text, first), second)).toBe(withScore(text, second));
        expect(withScore(withScore(text, first), first)).toBe(withScore(text, first));
      })
    );
  });

  test("the score read back is the score written, and is never taken for a weight", () => {
    fc.assert(
      fc.property(userText, score, (text, points) => {
        const reading = readRemark(withScore(text, points));
        expect(reading.score?.eq(points)).toBe(true);
        expect(reading.weight?.toString()).toBe(readRemark(text).weight?.toString());
      })
    );
  });

  test.each([
    ["1", "not-a-weight", null],
    ["得", undefined, null],
    [" ", undefined, null],
    ["得1", "foreign-score", null],
    ["1分以上", undefined, null],
    ["2.5分，", undefined, "2.5"],
    ["-", undefined, null],
    ["；得分1.25分", "foreign-score", null],
  ])("a remark of %j that fills its cell is read like a short one", (piece, problem, weight) => {
    const reading = readRemark(piece.repeat(32_767 / piece.length));
    expect(reading.problem?.code).toBe(problem);
    expect(reading.weight?.toString() ?? null).toBe(weight);
  });
});
