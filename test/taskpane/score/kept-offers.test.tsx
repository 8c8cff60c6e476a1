/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import type { KeptState } from "../../../src/actions";
import { readSheet } from "../../../src/form";
import { recognise, withBudget } from "../../../src/scoring";
import { fakeActions, frontOf, kept, keptWith, ok, stateOf } from "../fake-actions";
import { sampleRows, sheetOf, type Row } from "../sample-sheet";
import { accessibilityMistakes, button, settle, showPane } from "../show-pane";

async function scoring(state: KeptState, front = frontOf()) {
  const shown = await showPane(
    fakeActions(front, { openPane: async () => ok(stateOf(front, { kept: state })) })
  );
  await shown.user.click(screen.getByRole("tab", { name: "评分" }));
  await screen.findByRole("list", { name: "指标" });
  return shown;
}

const offers = () => screen.getByRole("region", { name: "需要确认的已填内容" });
const field = () => screen.getByLabelText("文体活动次数");

/** The sample's actuals, kept for a form with another year in its title. */
function ofLastYear(): KeptState {
  const title = ["部门(单位)整体绩效目标申报表(2023年度)", ...Array<string>(8).fill("")];
  const { values, ...sheet } = sheetOf(sampleRows);
  const front = frontOf(readSheet({ ...sheet, values: [title, ...values.slice(1)] }));
  const [first] = front.form.indicators;
  return keptWith(front, { [first!.key]: "1" });
}

const thisYear = () => {
  const title = ["部门(单位)整体绩效目标申报表(2024年度)", ...Array<string>(8).fill("")];
  const { values, ...sheet } = sheetOf(sampleRows);
  return frontOf(readSheet({ ...sheet, values: [title, ...values.slice(1)] }));
};

describe("actuals that may belong to the form in front", () => {
  it("are not filled in; whose they are is said", async () => {
    await scoring(ofLastYear(), thisYear());
    expect(field()).toHaveValue("");
    expect(offers()).toHaveTextContent(
      "存有 1 项实际完成值（1），填写时属于「部门(单位)整体绩效目标申报表(2023年度)」"
    );
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("are filled in and saved when the clerk says so", async () => {
    const { user, actions } = await scoring(ofLastYear(), thisYear());
    await user.click(button("填入这张表"));
    expect(field()).toHaveValue("1");
    expect(screen.queryByRole("region", { name: "需要确认的已填内容" })).toBeNull();
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"actual":"1"');
  });

  it("stay kept, and are not offered again, when the clerk says no", async () => {
    const { user, actions } = await scoring(ofLastYear(), thisYear());
    await user.click(button("不是这张表的"));
    expect(screen.queryByRole("region", { name: "需要确认的已填内容" })).toBeNull();
    expect(field()).toHaveValue("");
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"actual":"1"');
  });
});

describe("a 预算执行率 of the whole workbook, from an older version", () => {
  const older: KeptState = {
    ...kept,
    older: { sheets: [], budgetExecution: { spent: "650", budget: "687.61" } },
  };

  it("is shown with its figures and filled in only when the clerk says so", async () => {
    const { user } = await scoring(older);
    expect(screen.getByLabelText("执行数")).toHaveValue("");
    expect(offers()).toHaveTextContent("执行数 650，全年预算数 687.61");
    await user.click(button("填入这张表"));
    expect(screen.getByLabelText("执行数")).toHaveValue("650");
  });

  it("is dropped when it is of no use", async () => {
    const { user } = await scoring(older);
    await user.click(button("不用了，以后再填"));
    expect(screen.queryByRole("region", { name: "需要确认的已填内容" })).toBeNull();
    expect(screen.getByLabelText("执行数")).toHaveValue("");
  });

  it("does not replace the form's own", async () => {
    const own = withBudget(older, frontOf(), { spent: "1", budget: "2" });
    await scoring(own);
    expect(screen.queryByRole("region", { name: "需要确认的已填内容" })).toBeNull();
    expect(screen.getByLabelText("执行数")).toHaveValue("1");
  });
});

it("names the indicators whose actuals cannot be told apart", async () => {
  const [first, ...rest] = sampleRows as [Row, ...Row[]];
  const front = frontOf(readSheet(sheetOf([first, first, ...rest])));
  const state = keptWith(front, { [front.form.indicators[0]!.key]: "1" });
  const one = frontOf();
  await scoring(recognise(state, one.reading), one);
  expect(offers()).toHaveTextContent("「文体活动次数」有内容相同的行");
  expect(field()).toHaveValue("");
});
