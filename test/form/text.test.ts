import { scalarText } from "../../src/form";

test.each([
  [2, "General", "2"],
  [687.61, "0.00", "687.61"],
  [0.1 + 0.2, "General", "0.30000000000000004"],
  [1e21, "General", "1000000000000000000000"],
  [0.95, "0%", "95%"],
  [0.29, "0.00%", "29%"],
  [0.07, '0.0"%"', "0.07"],
  [0.07, "0\\%", "0.07"],
  [5, '0"day"', "5"],
  [5, "[Red]0.0;[Blue]-0.0", "5"],
  [45657, "yyyy-mm-dd", "2024-12-31"],
  [45657, 'yyyy"年"m"月"d"日"', "2024-12-31"],
  [45657.75, "yyyy/m/d h:mm", "2024-12-31"],
  [61, "m/d/yyyy", "1900-03-01"],
  [1, "m/d/yyyy", "1900-01-01"],
  [-1, "yyyy-mm-dd", "-1"],
  ["2.5分", "@", "2.5分"],
  [" 2 ", "General", " 2 "],
  [true, "General", "TRUE"],
  [false, "General", "FALSE"],
])("%p in the format %s is read as %s", (value, format, text) => {
  expect(scalarText(value, format)).toBe(text);
});
