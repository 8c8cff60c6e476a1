/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const manifest = new DOMParser().parseFromString(
  readFileSync(join(ROOT, "manifest.xml"), "utf8"),
  "text/xml"
);

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagName(name)];
const values = (name: string): readonly string[] =>
  all(name).flatMap((element) => element.getAttribute("DefaultValue") ?? []);

describe("the manifest", () => {
  it("is well-formed", () => {
    expect(all("parsererror")).toEqual([]);
    expect(manifest.documentElement.nodeName).toBe("OfficeApp");
  });

  it("refers only to resources that it has, and has none that nothing refers to", () => {
    const used = [...manifest.querySelectorAll("[resid]")].map((each) =>
      each.getAttribute("resid")
    );
    const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
      all(name).flatMap((each) => (each.hasAttribute("id") ? [each.getAttribute("id")] : []))
    );
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it("says every text in Chinese and in English", () => {
    for (const text of [...all("bt:String"), ...all("DisplayName"), ...all("Description")]) {
      if (text.hasAttribute("resid")) continue;
      const english = [...text.children].find((each) => each.getAttribute("Locale") === "en-US");
      expect(text.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
      expect(english?.getAttribute("Value")).toMatch(/^[\x20-\x7e“”’]+$/);
    }
  });

  it("keeps to Excel's limits of length", () => {
    for (const list of all("bt:ShortStrings"))
      for (const text of list.children)
        expect((text.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(125);
    for (const text of [
      ...manifest.querySelectorAll("[resid]"),
      ...manifest.querySelectorAll("[id]"),
    ])
      expect(
        (text.getAttribute("resid") ?? text.getAttribute("id") ?? "").length
      ).toBeLessThanOrEqual(32);
  });

  it("has every icon that it names, in the size that it says", () => {
    const icons = [...values("bt:Image"), ...values("IconUrl"), ...values("HighResolutionIconUrl")];
    expect(icons.length).toBe(14);
    for (const icon of icons) {
      const file = join(ROOT, new URL(icon).pathname);
      expect(existsSync(file) ? "" : file).toBe("");
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      const png = readFileSync(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    for (const image of [...manifest.querySelectorAll("Icon > *")]) {
      const target = all("bt:Image").find(
        (each) => each.getAttribute("id") === image.getAttribute("resid")
      );
      expect(target?.getAttribute("DefaultValue")).toContain(`-${image.getAttribute("size")}.png`);
    }
  });

  it("loads nothing but over https, and everything from one place", () => {
    const addresses = [...manifest.querySelectorAll("*")]
      .flatMap((each) => [each.getAttribute("DefaultValue"), each.getAttribute("Value")])
      .filter((value): value is string => /^\w+:\/\//.test(value ?? ""));
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(
      new Set(["https://localhost:3000"])
    );
  });

  it("names just the functions that the ribbon's page has", () => {
    const source = readFileSync(join(ROOT, "src", "commands", "index.ts"), "utf8");
    const associated = /readonly RibbonCommand\[\] = \[(.*?)\]/.exec(source)?.[1] ?? "";
    const functions = all("FunctionName").map(({ textContent }) => textContent);
    expect(functions).toEqual([...associated.matchAll(/"(\w+)"/g)].map(([, name]) => name));
  });

  it("asks for ExcelApi 1.9 for the ribbon, and lets an older Excel open the pane that says what is needed", () => {
    const floor = all("bt:Set").map((set) => [
      set.getAttribute("Name"),
      set.getAttribute("MinVersion"),
    ]);
    expect(floor).toEqual([["ExcelApi", "1.9"]]);
    const pane = readFileSync(join(ROOT, "src", "taskpane", "index.tsx"), "utf8");
    expect(pane).toContain('const FLOOR = "1.9"');
  });

  it("has a version like that of the package", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(all("Version")[0]?.textContent).toBe(`${version}.0`);
  });
});
