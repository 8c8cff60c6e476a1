import { gradesOf } from "../../../src/taskpane/settings/grades";

describe("the bounds of the grades", () => {
  it("are read when each lies below the one before", () => {
    const texts = { excellent: " 95 ", good: "80.5", fair: "60" };
    expect(gradesOf(texts)).toEqual({ excellent: 95, good: 80.5, fair: 60 });
  });

  it.each([
    ["out of order", { excellent: "80", good: "90", fair: "60" }],
    ["equal", { excellent: "90", good: "90", fair: "60" }],
    ["above 100", { excellent: "101", good: "90", fair: "60" }],
    ["zero", { excellent: "90", good: "80", fair: "0" }],
    ["no number", { excellent: "九十", good: "80", fair: "60" }],
    ["blank", { excellent: "90", good: "", fair: "60" }],
    ["negative", { excellent: "90", good: "80", fair: "-1" }],
  ])("are refused when %s", (_, texts) => {
    expect(gradesOf(texts)).toBeNull();
  });
});
