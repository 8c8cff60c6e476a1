import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

test("building the bundled form again gives the file in assets/, byte for byte", () => {
  const folder = mkdtempSync(join(tmpdir(), "template-"));
  const root = resolve(__dirname, "../..");
  const target = join(folder, "form.xlsx");
  try {
    const script = join(root, "scripts/template.ts");
    execFileSync(process.execPath, ["--import", "tsx", script, target], { cwd: root });
    const bundled = readFileSync(join(root, "assets/declaration-form-2024.xlsx"));
    expect(readFileSync(target).equals(bundled)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
