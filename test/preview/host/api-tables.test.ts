import * as fs from "node:fs";
import { CLASSES } from "../../../src/preview/host";
import { startExcel, workbookOf } from "../../host";

/** The members of a class of Excel's API and the requirement set of each, as Microsoft's type definitions say. */
function documented(): Map<string, Map<string, string | undefined>> {
  const text = fs.readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf("declare namespace Excel {");
  const excel = text.slice(start, text.indexOf("\ndeclare namespace ", start + 1));
  const classes = new Map<string, Map<string, string | undefined>>();
  for (const [, name, body] of excel.matchAll(/\n    class (\w+)\b[^\n]*\{\n(.*?)\n    \}/gs)) {
    const members = new Map<string, string | undefined>();
    for (const [, comment, member] of body!.matchAll(
      /\/\*\*((?:(?!\*\/).)*)\*\/\s*(?:readonly )?(\w+)\??[:(<]/gs
    )) {
      const since = /Api set: ExcelApi(\w*) ([\d.]+)/.exec(comment!);
      const set = since?.[1] ? `ExcelApi${since[1]} ` : "";
      if (!members.has(member!)) members.set(member!, since ? set + since[2]! : undefined);
    }
    classes.set(name!, members);
  }
  return classes;
}

test("every member of the tables is one of Excel's, and came in with the requirement set that the table says", () => {
  const excel = documented();
  expect(excel.get("Range")?.get("getMergedAreasOrNullObject")).toBe("1.13");
  const wrong: string[] = [];
  for (const [name, table] of CLASSES) {
    const members = excel.get(name);
    if (!members) {
      wrong.push(`${name}: no such class`);
      continue;
    }
    for (const part of [table.scalars, table.links, table.methods]) {
      for (const [member, entry] of Object.entries(part ?? {})) {
        if (member.startsWith("_")) continue;
        if (!members.has(member)) wrong.push(`${name}.${member}: no such member`);
        const since = members.get(member);
        const own = (entry as { since?: string }).since ?? table.since;
        if (since !== undefined && since !== own)
          wrong.push(`${name}.${member}: ${own}, not ${since}`);
      }
    }
    for (const [event, { since }] of Object.entries(table.events ?? {})) {
      const plain = event.replace(/^Event|Event$/g, "").replace(/^Data/, "");
      const documentedSince = members.get(`on${plain}`);
      if (documentedSince !== since)
        wrong.push(`${name}.on${plain}: ${since}, not ${documentedSince}`);
    }
  }
  expect(wrong).toEqual([]);
  expect([...CLASSES.keys()]).toContain("Range");
});

/** Sent from inside the library, or by newer builds of it only. */
const SENT_ANYWAY = ["Range._ValidateArraySize", "WorksheetProtection.isPasswordProtected"];

test("the client library can ask for every member of the tables", async () => {
  const excel = await startExcel({ workbook: workbookOf({ sheets: [{}] }) });
  const unknown: string[] = [];
  for (const [name, table] of CLASSES) {
    const prototype = Reflect.get(excel.Excel, name)?.prototype ?? {};
    for (const part of [table.scalars, table.links, table.methods]) {
      for (const member of Object.keys(part ?? {})) {
        if (!(member in prototype) && !SENT_ANYWAY.includes(`${name}.${member}`))
          unknown.push(`${name}.${member}`);
      }
    }
    for (const event of Object.keys(table.events ?? {})) {
      if (!(`_Register${event}` in prototype)) unknown.push(`${name}._Register${event}`);
    }
  }
  excel.stop();
  expect(unknown).toEqual([]);
});
