import type { Actions } from "../../src/actions";
import { runCommand } from "../../src/commands/clicks";
import { chineseWords } from "../../src/messages";
import type { Finding } from "../../src/validation";
import { emptyReport, failure, fakeActions, frontOf, ok } from "../taskpane/fake-actions";

const run = (command: "protect" | "validate" | "score", change: Partial<Actions> = {}) => {
  const actions = fakeActions(frontOf(), change);
  const said = runCommand(command, actions as unknown as Actions, chineseWords);
  return said.then((text) => ({ text, actions }));
};

describe("a button of the ribbon, with no pane open", () => {
  it("保护模板 protects and says what was locked and what was left out", async () => {
    const { text } = await run("protect", {
      protectForms: async () =>
        ok({
          sheets: [{ name: "申报表", lockedCells: 71 }],
          skipped: [{ name: "2023年", reason: "password-protected" }],
          baselineKept: false,
          foundKept: true,
        }),
    });
    const [done, skipped, baseline] = text.split("\n");
    expect(done).toContain("共锁定 71 格");
    expect(skipped).toContain("「2023年」设有密码保护");
    expect(baseline).toContain("没能记下保护时的内容");
  });

  it("开始校验 puts the highlights and counts what was found", async () => {
    const error = { severity: "error" } as Finding;
    const { text, actions } = await run("validate", {
      validateForms: async () => ok({ ...emptyReport, findings: [error, error] }),
    });
    expect(actions.validateForms.mock.calls).toEqual([[{}]]);
    expect(text).toContain("错误 2，警告 0，提示 0");
  });

  it("开始校验 says so where there is no form", async () => {
    const { text } = await run("validate", {
      validateForms: async () => ok({ ...emptyReport, sheets: [] }),
    });
    expect(text).toBe("工作簿里没有申报表");
  });

  it("评分 needs the pane and says so", async () => {
    const { text, actions } = await run("score");
    expect(text).toContain("打开窗格");
    expect(actions.writeScores).not.toHaveBeenCalled();
  });

  it("says why something failed and what to do", async () => {
    const { text } = await run("protect", { protectForms: async () => failure("cell-edit-mode") });
    expect(text).toContain("请先按回车结束编辑");
  });
});
