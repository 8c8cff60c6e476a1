import { isDarkGround, themeOf } from "../../src/taskpane/theme";

describe("the theme", () => {
  it.each([
    ["#FFFFFF", false],
    ["#E6E6E6", false],
    ["#262626", true],
    ["000000", true],
    ["#217346", true],
    ["white", null],
    ["", null],
  ])("Office's ground %s is dark: %s", (colour, dark) => {
    expect(isDarkGround(colour)).toBe(dark);
  });

  it("names Chinese fonts, as Fluent's own stack does not", () => {
    expect(themeOf("light").fontFamilyBase).toContain("Microsoft YaHei UI");
    expect(themeOf("dark").fontFamilyBase).toContain("PingFang SC");
  });
});
