import fc from "../../laws";
import { stretches } from "../../../src/taskpane/score/marked-text";

const span = (start: number, end: number) => ({ start, end });

describe("a text with marks", () => {
  it("is cut where marks begin and end", () => {
    expect(stretches("每少1次扣1.25分", [[span(0, 4)], [span(4, 10)]])).toEqual([
      { text: "每少1次", marks: [0] },
      { text: "扣1.25分", marks: [1] },
    ]);
  });

  it("lets marks lie over each other", () => {
    expect(stretches("abcd", [[span(0, 3)], [span(2, 4)]])).toEqual([
      { text: "ab", marks: [0] },
      { text: "c", marks: [0, 1] },
      { text: "d", marks: [1] },
    ]);
  });

  it("without marks stays in one piece", () => {
    expect(stretches("abcd", [[], []])).toEqual([{ text: "abcd", marks: [] }]);
  });

  it("keeps every character in its place, whatever the spans", () => {
    const anySpan = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(fc.array(anySpan)), (text, marks) => {
        const spans = marks.map((mark) => mark.map(([start, end]) => span(start, end)));
        const parts = stretches(text, spans);
        expect(parts.map((part) => part.text).join("")).toBe(text);
      })
    );
  });
});
