/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import type { Actions, FormInFront } from "../../../src/actions";
import { withBudget, type RemarkPlan } from "../../../src/scoring";
import {
  failure,
  fakeActions,
  frontOf,
  keptWith,
  ok,
  stateOf,
  type FakeActions,
} from "../fake-actions";
import { readingOf, sampleRows, type Row } from "../sample-sheet";
import { accessibilityMistakes, button, settle, showPane } from "../show-pane";

/** The score tab with actuals for three of the five rows. */
async function scored(change: Partial<Actions> = {}, front: FormInFront = frontOf()) {
  const [events, , share, , effect] = front.form.indicators.map(({ key }) => key);
  const actuals = { [events ?? ""]: "1", [share ?? ""]: "95", [effect ?? ""]: "效果一般" };
  const state = stateOf(front, { kept: keptWith(front, actuals) });
  const shown = await showPane(fakeActions(front, { openPane: async () => ok(state), ...change }));
  await shown.user.click(screen.getByRole("tab", { name: "评分" }));
  await screen.findByRole("list", { name: "指标" });
  return shown;
}

const dialog = () => screen.findByRole("dialog");
const lines = (list: string, within_: HTMLElement) =>
  within(within(within_).getByRole("list", { name: list }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const writtenPlan = (actions: FakeActions) => actions.writeScores.mock.calls[0]?.[0] as RemarkPlan;

describe("writing the scores", () => {
  it("shows old and new text of every remark, and why others stay, before anything is written", async () => {
    const { user, actions } = await scored();
    await user.click(button("评分并写入备注"));
    const shown = await dialog();
    expect(lines("将要修改的备注", shown)).toEqual([
      "I3文体活动次数2.5分→2.5分;得分1.25分",
      "I5活动参与率3.5分→3.5分;得分3.5分",
      "I7机关党建提质增效7分→7分;得分4分",
    ]);
    expect(lines("不写的备注和原因", shown)).toEqual([
      "I4纪检干部业务培训次数还没有得分：要先填实际值或分值。",
      "I6模范机关创建时间还没有得分：要先填实际值或分值。",
    ]);
    expect(actions.writeScores).not.toHaveBeenCalled();
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("shows what a score takes as not having happened", async () => {
    const [first, ...rest] = sampleRows;
    const changed = [...(first ?? [])];
    changed[7] = "每少开展1次扣1.25分，弄虚作假的不得分";
    const { user } = await scored({}, frontOf(readingOf([changed as unknown as Row, ...rest])));
    await user.click(button("评分并写入备注"));
    expect(lines("将要修改的备注", await dialog())[0]).toBe(
      "I3文体活动次数2.5分→2.5分;得分1.25分按没有“弄虚作假”算"
    );
  });

  it("writes just what was shown when it is confirmed, and says so", async () => {
    const { user, actions } = await scored();
    await user.click(button("评分并写入备注"));
    await dialog();
    await user.click(button("确认写入"));
    await settle();
    expect(writtenPlan(actions).changes.map(({ after }) => after)).toEqual([
      "2.5分;得分1.25分",
      "3.5分;得分3.5分",
      "7分;得分4分",
    ]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("已写入 3 格备注，并逐格核对无误。")).toBeVisible();
  });

  it("writes nothing when it is cancelled", async () => {
    const { user, actions } = await scored();
    await user.click(button("评分并写入备注"));
    await dialog();
    await user.click(button("取消"));
    await settle();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(actions.writeScores).not.toHaveBeenCalled();
  });

  it("plans on the sheet as it is now, with every keystroke saved before", async () => {
    const { user, actions } = await scored();
    const order: string[] = [];
    actions.saveKept.mockImplementation(async () => {
      order.push("saved");
      return ok(true);
    });
    actions.readFront.mockImplementation(async () => {
      order.push("read");
      return ok(frontOf());
    });
    await user.type(screen.getByLabelText("模范机关创建时间"), "12");
    await user.click(button("评分并写入备注"));
    const shown = await dialog();
    expect(order.at(-1)).toBe("read");
    expect(order).toContain("saved");
    expect(lines("将要修改的备注", shown)).toContain("I6模范机关创建时间5分→5分;得分5分");
  });

  it("says so when rows changed meanwhile, and makes the preview again on request", async () => {
    const { user, actions } = await scored({
      writeScores: async () => failure("changed-meanwhile", { rows: "3" }),
    });
    await user.click(button("评分并写入备注"));
    const shown = await dialog();
    await user.click(button("确认写入"));
    await settle();
    expect(within(shown).getByRole("alert")).toHaveTextContent("有变动的行：3");
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("重新生成预览"));
    await settle();
    expect(actions.readFront.mock.calls.length).toBeGreaterThan(1);
    expect(within(shown).queryByRole("alert")).toBeNull();
  });

  it("does not plan when the actuals cannot be saved", async () => {
    const { user, actions } = await scored({
      saveKept: async () => failure("settings-not-saved"),
    });
    await user.type(screen.getByLabelText("模范机关创建时间"), "12");
    await user.click(button("评分并写入备注"));
    await settle();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(actions.writeScores).not.toHaveBeenCalled();
    expect(screen.getByRole("alert")).toHaveTextContent("没能存进工作簿");
  });

  it("with nothing to change says so and offers no confirmation", async () => {
    const { user } = await scored();
    await user.click(button("清除评分"));
    const shown = await dialog();
    expect(shown).toHaveTextContent("没有要改的备注");
    expect(screen.queryByRole("button", { name: "确认写入" })).toBeNull();
    await user.click(button("关闭"));
    await settle();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("clearing and restoring", () => {
  const clearing: RemarkPlan = {
    sheetId: "sheet-1",
    sheetName: "申报表",
    changes: [
      {
        key: "a",
        indicatorName: "文体活动次数",
        row: 2,
        column: 8,
        before: "2.5分;得分1.25分",
        after: "2.5分",
      },
    ],
    refusals: [
      { key: "b", indicatorName: "活动参与率", row: 4, column: 8, code: "row-hidden", data: {} },
    ],
    unchanged: 0,
  };

  it("clears after the same preview", async () => {
    const { user, actions } = await scored({ planClear: () => clearing });
    await user.click(button("清除评分"));
    const shown = await dialog();
    expect(lines("将要修改的备注", shown)).toEqual(["I3文体活动次数2.5分;得分1.25分→2.5分"]);
    expect(lines("不写的备注和原因", shown)[0]).toContain("这一行被隐藏或筛选掉了");
    await user.click(button("确认写入"));
    await settle();
    expect(writtenPlan(actions)).toEqual(clearing);
    expect(screen.getByText(/已从 1 格备注中去掉得分/)).toBeVisible();
  });

  it("says when there is no writing to put back", async () => {
    const { user } = await scored();
    await user.click(button("恢复上次写入"));
    await settle();
    expect(screen.getByText("没有可以恢复的写入。")).toBeVisible();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("puts the last writing back after the same preview, and only when it is confirmed", async () => {
    const refusals = [
      { ...clearing.refusals[0]!, code: "remark-unclear", data: { reason: "changed" } },
    ];
    const restoring = { ...clearing, refusals } as RemarkPlan;
    const { user, actions } = await scored({ planRestore: async () => ok(restoring) });
    await user.click(button("恢复上次写入"));
    const shown = await dialog();
    expect(shown).toHaveAccessibleName("恢复前请核对");
    expect(lines("将要修改的备注", shown)).toEqual(["I3文体活动次数2.5分;得分1.25分→2.5分"]);
    expect(lines("不写的备注和原因", shown)[0]).toContain("备注在写入之后又改过");
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("取消"));
    expect(actions.restoreScores).not.toHaveBeenCalled();
    await user.click(button("恢复上次写入"));
    await user.click(await screen.findByRole("button", { name: "确认恢复" }));
    await settle();
    expect(actions.restoreScores).toHaveBeenCalledWith(restoring);
    expect(actions.writeScores).not.toHaveBeenCalled();
    expect(screen.getByText(/已把 1 格备注恢复成/)).toBeVisible();
  });

  it("offers a new preview when a row changed before the last writing was put back", async () => {
    const { user, actions } = await scored({
      planRestore: async () => ok(clearing),
      restoreScores: async () => failure("changed-meanwhile", { rows: "3 文体活动次数" }),
    });
    await user.click(button("恢复上次写入"));
    await user.click(await screen.findByRole("button", { name: "确认恢复" }));
    await settle();
    expect(within(await dialog()).getByRole("alert")).toHaveTextContent("3 文体活动次数");
    await user.click(button("重新生成预览"));
    await settle();
    expect(actions.planRestore).toHaveBeenCalledTimes(2);
  });
});

describe("what was typed", () => {
  it("is saved in the workbook when typing pauses, and survives another sheet coming to the front", async () => {
    let change: (what: "edit" | "sheet" | "protection") => void = () => undefined;
    const { user, actions } = await scored({
      watchWorkbook: async (onChange) => {
        change = onChange;
        return ok(async () => undefined);
      },
    });
    await user.type(screen.getByLabelText("模范机关创建时间"), "12");
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"actual":"12"');
    change("sheet");
    await settle();
    expect(screen.getByLabelText("模范机关创建时间")).toHaveValue("12");
  });

  it("is saved when the pane is hidden or closed", async () => {
    const { user, actions, desk, view } = await scored();
    await user.type(screen.getByLabelText("模范机关创建时间"), "12");
    const before = actions.saveKept.mock.calls.length;
    act(() => desk.changeKept((state) => withBudget(state, frontOf(), { spent: "1", budget: "" })));
    view.unmount();
    await settle();
    expect(actions.saveKept.mock.calls.length).toBeGreaterThan(before);
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"spent":"1"');
  });
});

describe("the settings", () => {
  it("change the scores at once and are saved in the workbook", async () => {
    const { user, actions } = await scored();
    const share = screen.getByLabelText("活动参与率");
    await user.clear(share);
    await user.type(share, "94.4");
    const row = () => screen.getByLabelText("活动参与率").closest("[role=listitem]");
    expect(row()).toHaveTextContent("3.5 / 3.5");
    await user.click(button("设置"));
    await user.click(await screen.findByRole("radio", { name: /^按比例/ }));
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("返回"));
    expect(row()).toHaveTextContent("3.44 / 3.5");
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"brokenSteps":"pro-rata"');
  });

  it("keep the former grades until the new ones make sense", async () => {
    const { user, actions } = await scored();
    await user.click(button("设置"));
    const good = await screen.findByLabelText("良 ≥");
    await user.clear(good);
    await user.type(good, "95");
    expect(screen.getByRole("alert")).toHaveTextContent("依次减小");
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall ?? "")).not.toContain('"good":95');
    await user.clear(good);
    await user.type(good, "85");
    expect(screen.queryByRole("alert")).toBeNull();
    await settle();
    expect(JSON.stringify(actions.saveKept.mock.lastCall)).toContain('"good":85');
  });

  it("change what the weights must add up to", async () => {
    const { user } = await scored();
    await user.click(button("设置"));
    await user.click(await screen.findByRole("radio", { name: /^100 分/ }));
    expect(screen.getByText("5 项指标 · 已填分值 18 / 100")).toBeVisible();
  });
});
