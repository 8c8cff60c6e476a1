import { defaultSettings, NO_BUDGET, scoreCard } from "../../../src/scoring";
import { layColumn } from "../../../src/taskpane/score/lay-column";
import { frontOf } from "../fake-actions";

const { form } = frontOf();
const { rows } = scoreCard(form, {}, defaultSettings, NO_BUDGET);
const keyOf = (name: string): string =>
  form.indicators.find((indicator) => indicator.name === name)?.key ?? "";
const laid = (name: string, cells: readonly string[]): readonly string[] =>
  layColumn(rows, keyOf(name), cells).pairs.map(({ after }) => after);

describe("laying a pasted column beside the indicators", () => {
  it("a bare figure is meant in the row's 计量单位, and says so where the pane asks in another unit", () => {
    expect(laid("模范机关创建时间", ["2"])).toEqual(["2年"]);
  });

  it("a figure with its unit stays as it was copied, and so does one whose unit is the pane's own", () => {
    expect(laid("模范机关创建时间", ["14个月"])).toEqual(["14个月"]);
    expect(laid("文体活动次数", ["2"])).toEqual(["2"]);
    expect(laid("活动参与率", ["94.4%"])).toEqual(["94.4%"]);
  });
});
