/**
 * `npm run screenshots`: makes the pictures of README from a preview built with `npm run build:preview`, as a clerk sees it
 * after protecting, validating and entering a few actuals.
 */
import { mkdirSync } from "node:fs";
import { launchBrowser } from "../test/end-to-end/browser";
import { PreviewPage } from "../test/end-to-end/preview-page";
import { servePreview } from "../test/end-to-end/server";

const ACTUALS: readonly (readonly [string, string])[] = [
  ["文体活动次数", "1"],
  ["党员培训次数", "3"],
  ["全市直机关机关党组织开展模范机关创建覆盖率", "99.4"],
];

async function validated(preview: PreviewPage): Promise<void> {
  await preview.pane.getByRole("button", { name: "保护模板", exact: true }).click();
  await preview.pane.getByRole("button", { name: "解除保护" }).waitFor();
  await preview.pane.getByRole("button", { name: "开始校验" }).click();
  await preview.pane.getByRole("listitem").first().waitFor();
  await preview.pane.getByRole("listitem").filter({ hasText: "I23" }).last().click();
  await preview.page.waitForTimeout(500);
}

async function scored(preview: PreviewPage): Promise<void> {
  await preview.pane.getByRole("tab", { name: "评分" }).click();
  for (const [name, actual] of ACTUALS) {
    await preview.pane.getByLabel(name, { exact: true }).first().fill(actual);
  }
  await preview.pane.getByRole("button", { name: "评分并写入备注" }).click();
  await preview.pane.getByRole("button", { name: "确认写入" }).click();
  await preview.goTo("I19");
  await preview.page.waitForTimeout(1_000);
}

async function main(): Promise<void> {
  mkdirSync("docs", { recursive: true });
  const server = await servePreview();
  const browser = await launchBrowser();
  const preview = await PreviewPage.open(browser, server.address, { colorScheme: "light" });
  await validated(preview);
  await preview.page.screenshot({ path: "docs/validate.png" });
  await scored(preview);
  await preview.page.screenshot({ path: "docs/score.png" });
  await browser.close();
  await server.stop();
}

void main();
