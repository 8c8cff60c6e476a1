import { BroadcastChannel as NodeChannel } from "node:worker_threads";
import { listenToRibbon, offerToPane, type RibbonCommand } from "../../src/commands/hand-over";

const WORKBOOK = "https://example.invalid/form.xlsx";

describe("a click on the ribbon, with panes open", () => {
  const stops: (() => void)[] = [];
  const taken: string[] = [];
  let seen = true;
  const pane = (workbook: string, name: string) =>
    stops.push(
      listenToRibbon(
        workbook,
        () => seen,
        (command: RibbonCommand) => taken.push(`${name} ${command}`)
      )
    );

  beforeAll(() => {
    globalThis.BroadcastChannel = NodeChannel as unknown as typeof BroadcastChannel;
  });
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    taken.length = 0;
    seen = true;
  });

  it("is taken by the pane of the same workbook", async () => {
    pane("https://example.invalid/other.xlsx", "other");
    pane(WORKBOOK, "mine");
    expect(await offerToPane(WORKBOOK, "validate")).toBe(true);
    expect(taken).toEqual(["mine validate"]);
  });

  it("is not taken when only panes of other workbooks are open", async () => {
    pane("https://example.invalid/other.xlsx", "other");
    expect(await offerToPane(WORKBOOK, "protect")).toBe(false);
    expect(taken).toEqual([]);
  });

  it("is never handed over for a workbook without an address", async () => {
    pane("", "unsaved");
    expect(await offerToPane("", "protect")).toBe(false);
    expect(taken).toEqual([]);
  });

  it("is not taken by a pane that nobody sees", async () => {
    pane(WORKBOOK, "mine");
    seen = false;
    expect(await offerToPane(WORKBOOK, "protect")).toBe(false);
    expect(taken).toEqual([]);
  });

  it("is not taken any more when the pane has gone", async () => {
    pane(WORKBOOK, "mine");
    stops.splice(0).forEach((stop) => stop());
    expect(await offerToPane(WORKBOOK, "score")).toBe(false);
  });
});
