/** Draws the add-in's icons (assets/icons/*.svg) as the .png files that the manifest names. Run: npx tsx scripts/icons.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const FOLDER = join(__dirname, "..", "assets", "icons");

/** Excel asks for 16, 32 and 80 on the ribbon and for 32, 64 and 128 of the add-in itself. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  app: [16, 32, 64, 80, 128],
  protect: [16, 32, 80],
  validate: [16, 32, 80],
  score: [16, 32, 80],
};

async function draw(page: Page, name: string, size: number): Promise<void> {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
  );
  const file = join(FOLDER, `${name}-${size}.png`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  console.log(`${name}-${size}.png`);
}

async function main(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(SIZES)) {
      for (const size of sizes) await draw(page, name, size);
    }
  } finally {
    await browser.close();
  }
}

void main();
