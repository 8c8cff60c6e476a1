import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { PreviewPage } from "./preview-page";
import { servePreview } from "./server";

/** One browser and one server for a file of tests, and a fresh preview for each test. */
export function usePreview(): {
  open: (options?: Parameters<typeof PreviewPage.open>[2]) => Promise<PreviewPage>;
} {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePreview>>;
  const opened: PreviewPage[] = [];

  beforeAll(async () => {
    server = await servePreview();
    browser = await launchBrowser();
  });

  afterEach(async () => {
    const pages = opened.splice(0);
    await Promise.all(pages.map((page) => page.close()));
    for (const { errors, prompts } of pages)
      expect({ errors, prompts }).toEqual({ errors: [], prompts: [] });
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  return {
    open: async (options) => {
      const page = await PreviewPage.open(browser, server.address, options);
      opened.push(page);
      return page;
    },
  };
}
