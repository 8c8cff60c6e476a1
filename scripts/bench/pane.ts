import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 170;

/** What the pane loads first and later, compressed, read off a production build in `folder`. */
export function benchPane(folder: string): string {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const kilobytes = (names: string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1000;
  const first = scripts.filter((name) => page.includes(name));
  const others = new Set(["commands", "preview"]);
  const later = scripts.filter(
    (name) => !first.includes(name) && !others.has(name.split(".")[0] ?? "")
  );
  return [
    "The pane, gzip, without office.js",
    `first load  ${kilobytes(first).toFixed(0).padStart(5)} KB   budget ${BUDGET_KB} KB`,
    `when needed ${kilobytes(later).toFixed(0).padStart(5)} KB   in ${later.length} parts`,
  ].join("\n");
}
