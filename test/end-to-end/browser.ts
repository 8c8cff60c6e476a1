import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Where Chromium lies on Linux and, for Chrome, on Mac and Windows. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
];

/**
 * Starts a browser of the Chromium family: the one that CHROME_PATH names, one that is installed on the system, or what
 * playwright finds as Edge or Chrome. Throws, with all that was tried, where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env["CHROME_PATH"];
  const choices: LaunchOptions[] = [
    ...[own, ...PLACES]
      .filter((place): place is string => place !== undefined && existsSync(place))
      .map((executablePath) => ({ executablePath })),
    { channel: "msedge" },
    { channel: "chrome" },
    {},
  ];
  const failures: string[] = [];
  for (const choice of choices) {
    try {
      return await chromium.launch({ ...choice, args: ARGUMENTS });
    } catch (error) {
      const name = choice.executablePath ?? choice.channel ?? "playwright's own";
      failures.push(`${name}: ${String(error).split("\n")[0]}`);
    }
  }
  throw new Error(
    `No browser to test with. Install Chromium, Chrome or Edge, or set CHROME_PATH.\n${failures.join("\n")}`
  );
}
