import { colourRole } from "../../src/form";
import { shades } from "../forms/shades";

describe.each(Object.entries(shades))("%s", (role, codes) => {
  test.each([...codes])("%p", (code) => {
    expect(colourRole(code)).toBe(role);
  });
});

test("amber counts as yellow, orange does not", () => {
  expect([colourRole("#FFC000"), colourRole("#FF9900")]).toEqual(["yellow", "none"]);
});

test("small letters make no difference", () => {
  expect(colourRole("#ffe699")).toBe("yellow");
});

test.each(["red", "#FFF", "FFFF00", "#FFFF0G", "#FFFF0000", "null"])("%p is no fill", (code) => {
  expect(colourRole(code)).toBe("none");
});
