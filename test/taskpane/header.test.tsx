/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { failure, fakeActions, frontOf, ok, stateOf } from "./fake-actions";
import { stackOf } from "../scoring/stack";
import { accessibilityMistakes, button, settle, showPane } from "./show-pane";

describe("the header", () => {
  it("says which form is in front, how big it is, and that it is not protected", async () => {
    await showPane();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "部门(单位)整体绩效目标申报表"
    );
    expect(screen.getByText("5 项指标 · 已填分值 18 / 90")).toBeVisible();
    expect(screen.getByText("未保护")).toBeVisible();
    expect(screen.queryByRole("button", { name: "解除保护" })).toBeNull();
  });

  it("protects, says how many cells are locked, and then offers to unprotect", async () => {
    const { user, actions } = await showPane();
    await user.click(button("保护模板"));
    await settle();
    expect(actions.protectForms).toHaveBeenCalledTimes(1);
    expect(screen.getByText("已保护 · 锁定 24 格")).toBeVisible();
    expect(screen.getByText(/共锁定 24 格/)).toBeVisible();
    await user.click(button("解除保护"));
    await settle();
    expect(screen.getByText("未保护")).toBeVisible();
  });

  it("names the sheets that were left out, with the reason", async () => {
    const { user } = await showPane(
      fakeActions(frontOf(), {
        protectForms: async () =>
          ok({
            sheets: [{ name: "申报表", lockedCells: 24 }],
            skipped: [
              { name: "通讯录", reason: "no-form" },
              { name: "2023年", reason: "password-protected" },
              {
                name: "坏表",
                reason: "failed",
                problem: { code: "cell-edit-mode", data: { undone: "yes" } },
              },
            ],
            baselineKept: false,
            foundKept: true,
          }),
      })
    );
    await user.click(button("保护模板"));
    await settle();
    const items = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(items[0]).toBe("「通讯录」不是申报表，已跳过。");
    expect(items[1]).toContain("「2023年」设有密码保护，没有改动");
    expect(items[2]).toContain("请先按回车结束编辑");
    expect(screen.getByText(/没能记下保护时的内容/)).toBeVisible();
  });

  it("keeps saying that somebody else protected the sheet when protecting is refused", async () => {
    const { user } = await showPane(
      fakeActions(frontOf(undefined, { protection: "others" }), {
        protectForms: async () => failure("password-protected", { sheet: "申报表" }),
      })
    );
    await user.click(button("保护模板"));
    await settle();
    expect(screen.getByText("已由他人保护")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("工作表「申报表」设有密码保护");
  });

  it("takes one click at a time", async () => {
    let finish = (): void => undefined;
    const { user, actions } = await showPane(
      fakeActions(frontOf(), {
        protectForms: () =>
          new Promise((resolve) => {
            finish = () =>
              resolve(ok({ sheets: [], skipped: [], baselineKept: true, foundKept: true }));
          }),
      })
    );
    await user.click(button("保护模板"));
    await user.click(button("保护模板"));
    await user.click(button("开始校验"));
    expect(actions.protectForms).toHaveBeenCalledTimes(1);
    expect(actions.validateForms).not.toHaveBeenCalled();
    finish();
    await settle();
    expect(button("开始校验")).not.toHaveAttribute("aria-disabled", "true");
  });

  it("says that a sheet is no form, and protects and validates the workbook all the same", async () => {
    const { user, actions } = await showPane(
      fakeActions(null, {
        openPane: async () =>
          ok(stateOf(null, { problems: [{ code: "empty-sheet", cell: null, data: {} }] })),
      })
    );
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("封面");
    expect(screen.getByText("当前工作表不是申报表")).toBeVisible();
    await user.click(button("保护模板"));
    await settle();
    expect(actions.protectForms).toHaveBeenCalled();
    await user.click(screen.getByRole("tab", { name: "评分" }));
    expect(screen.getByText("这张工作表是空的。")).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
  });
});

describe("opening the pane", () => {
  it("says that the workbook is being read", async () => {
    await showPane(fakeActions(null, { openPane: () => new Promise(() => undefined) }));
    expect(screen.getByText("正在读取工作簿…")).toBeVisible();
    expect(await accessibilityMistakes()).toEqual([]);
  });

  it("says why it failed and reads again on request", async () => {
    const answers = [failure("no-answer", { seconds: "20" }), ok(stateOf(frontOf()))];
    const { user, actions } = await showPane(
      fakeActions(frontOf(), { openPane: async () => answers.shift() ?? failure("unexpected") })
    );
    expect(screen.getByText(/Excel 没有回应（已等 20 秒）/)).toBeVisible();
    expect(actions.watchWorkbook).not.toHaveBeenCalled();
    expect(await accessibilityMistakes()).toEqual([]);
    await user.click(button("重新读取"));
    await settle();
    expect(screen.getByText("5 项指标 · 已填分值 18 / 90")).toBeVisible();
    expect(actions.watchWorkbook).toHaveBeenCalledTimes(1);
  });

  it("shows what nobody foresaw instead of doing nothing", async () => {
    const { user } = await showPane(
      fakeActions(frontOf(), {
        protectForms: () => Promise.reject(new Error("RichApi.Error: boom")),
      })
    );
    await user.click(button("保护模板"));
    await settle();
    expect(screen.getByRole("alert")).toHaveTextContent("RichApi.Error: boom");
    await user.click(button("关闭这条消息"));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

it("says which of several forms on the sheet is shown", async () => {
  const rows = [{ id: "5分", name: "甲" }];
  const reading = stackOf([{ rows }, { rows }], { id: "sheet-1" });
  await showPane(fakeActions(frontOf(reading, { form: reading.forms[1]! })));
  expect(screen.getByText(/本工作表第 2 \/ 2 张，从第 8 行起/)).toBeVisible();
});

describe("the workbook changes while the pane is open", () => {
  async function watchedPane() {
    let change: (what: "edit" | "sheet" | "protection") => void = () => undefined;
    const stop = jest.fn(async () => undefined);
    const shown = await showPane(
      fakeActions(frontOf(), {
        watchWorkbook: async (onChange) => {
          change = onChange;
          return ok(stop);
        },
      })
    );
    const changed = async (what: "edit" | "sheet" | "protection") => {
      change(what);
      await settle();
    };
    return { ...shown, changed, stop };
  }

  it("another sheet comes to the front: the header follows", async () => {
    const { actions, changed } = await watchedPane();
    actions.openPane.mockImplementation(async () => ok(stateOf(null, { sheetName: "通讯录" })));
    await changed("sheet");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("通讯录");
  });

  it("an edit is read again; it is checked again only after a first validation and with live checking on", async () => {
    const { actions, changed, user } = await watchedPane();
    await changed("edit");
    expect(actions.readFront).toHaveBeenCalledTimes(1);
    expect(actions.validateForms).not.toHaveBeenCalled();
    await user.click(button("开始校验"));
    await settle();
    await changed("edit");
    expect(actions.validateForms).toHaveBeenCalledTimes(2);
    expect(actions.validateForms.mock.calls[1]).toEqual([]);
    await user.click(screen.getByRole("switch", { name: "实时校验" }));
    await changed("edit");
    expect(actions.validateForms).toHaveBeenCalledTimes(2);
  });

  it("says so when the pane may be older than the sheet", async () => {
    const { actions, changed, user } = await watchedPane();
    actions.readFront.mockImplementation(async () => failure("cell-edit-mode"));
    await changed("edit");
    expect(screen.getByText(/窗格里的内容可能不是最新的/)).toHaveTextContent("请先按回车结束编辑");
    await user.click(button("重新读取"));
    await settle();
    expect(screen.queryByText(/窗格里的内容可能不是最新的/)).toBeNull();
  });

  it("stops watching when the pane goes", async () => {
    const { view, stop } = await watchedPane();
    view.unmount();
    await settle();
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
