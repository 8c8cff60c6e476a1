import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";

interface Options {
  readonly language?: "en";
  readonly colorScheme?: "light" | "dark";
}

/** The preview as a person sees it, driven by the names on screen. */
export class PreviewPage {
  /** Whatever the page or a frame reported as an error. A test that ends with one has failed. */
  readonly errors: string[] = [];
  /** Prompts of the browser; there must never be one. */
  readonly prompts: string[] = [];
  /** Addresses that were asked for. */
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext
  ) {
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("dialog", (dialog) => {
      this.prompts.push(dialog.message());
      void dialog.accept();
    });
  }

  /** Opens the preview and waits until the bundled form is there. */
  static async open(
    browser: Browser,
    address: string,
    options: Options = {}
  ): Promise<PreviewPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    });
    const preview = new PreviewPage(await context.newPage(), context);
    const query = options.language ? `?lang=${options.language}` : "";
    await preview.page.goto(`${address}/preview.html${query}`);
    await preview.page.getByRole("gridcell").first().waitFor();
    return preview;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  get nameBox(): Locator {
    return this.page.getByLabel("名称框");
  }

  get formulaBar(): Locator {
    return this.page.getByLabel("编辑栏");
  }

  /** The message over the grid. */
  get notice(): Locator {
    return this.page.locator(".notice");
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[title="绩效填报助手"]').first();
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }

  /** Types an address into the name box and presses Enter. */
  async goTo(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
  }

  /** What the formula bar shows for a cell. */
  async read(address: string): Promise<string> {
    await this.goTo(address);
    return this.formulaBar.inputValue();
  }

  /** Goes to a cell and types a text over it. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开", exact: true }).click();
    const buffer = Buffer.from(bytes);
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  }

  /** Presses 保存 and gives back the downloaded file. */
  async save(): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "保存", exact: true }).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }
}
