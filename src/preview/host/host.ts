import type { Workbook, WorkbookEvent } from "../workbook";
import { appContext } from "./app-context";
import { Channels } from "./channels";
import type { Shell } from "./classes";
import { COMMON_CALLS, COMMON_NAMES, DDA } from "./common-calls";
import { DIALOG_EVENT, Dialogs } from "./dialogs";
import { type Envelope, answerTo, readEnvelope } from "./envelope";
import { messageOf } from "./events/messages";
import { type ActiveFaults, Faults } from "./faults";
import { type HostOptions, claimsOf } from "./options";
import { RequestLog } from "./request-log";
import { Requirements } from "./rich-api/requirements";
import type { RequestBody } from "./rich-api/wire";
import { RichApiDoor, purposeOf } from "./rich-api-door";
import { RibbonCommands } from "./ribbon-commands";

/** Numbers of calls that are not among the common ones. */
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
/** The first of a rich-API call's arguments where it is meant for the shell around Excel. */
const SHELL = "WacPartition";
/** The flag of requests that wait until a cell is no longer edited (Excel.run's delayForCellEdit). */
const WAIT_FOR_CELL_EDIT = 64;

/** What the add-in's frame can ask to be told. */
const EVENTS: readonly string[] = [
  "appCommandInvoked",
  "richApiMessage",
  "documentSelectionChanged",
  "settingsChanged",
];

type Args = Readonly<Record<string, unknown>>;

/**
 * Excel's side of the conversation with Microsoft's client library: takes the messages of one add-in's frame and
 * answers every one of them. What it does not implement fails loudly with ApiNotFound.
 */
export class Host {
  readonly log = new RequestLog();
  /** Faults on purpose, for tests. */
  readonly faults = new Faults();
  private readonly requirements: Requirements;
  private readonly channels: Channels;
  private readonly commands: RibbonCommands;
  private readonly dialogs: Dialogs;
  private readonly richApi: RichApiDoor;
  private readonly stopListening: () => void;
  private stopped = false;
  /** Set while a request runs: events go out after its answer. */
  private held: WorkbookEvent[] | undefined;
  private waitingForEdit: (() => void)[] = [];

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions
  ) {
    this.requirements = new Requirements(claimsOf(options));
    this.channels = new Channels(options.origin, options.post);
    this.commands = new RibbonCommands(this.channels);
    this.dialogs = new Dialogs(this.channels, options.openDialog);
    this.richApi = new RichApiDoor(workbook, this.requirements, this.shell(), this.log);
    this.stopListening = workbook.listen((event) => this.hear(event));
  }

  /** How many objects the add-in has asked to keep and not yet given back. */
  get keptObjects(): number {
    return this.richApi.kept.size;
  }

  /** Stops listening to the workbook. Messages that still come are not answered. */
  stop(): void {
    this.stopListening();
    this.dialogs.closeForAddIn();
    this.channels.clear();
    this.stopped = true;
  }

  /** A message from the add-in's frame. False where it is none for this host. */
  handleMessage(text: unknown): boolean {
    const call = readEnvelope(text);
    if (this.stopped || !call || call._messageType !== 0) return false;
    if (call._conversationId !== this.options.conversationId) return false;
    try {
      this.handleCall(call, String(text).length);
    } catch (error) {
      this.held = undefined;
      this.answer(call, { Error: DDA.internal });
      throw error;
    }
    return true;
  }

  private handleCall(call: Envelope, size: number): void {
    if (call._actionType === 1) return this.answer(call, { Error: this.openChannel(call) });
    if (call._actionType === 2) return this.answer(call, { Error: this.closeChannel(call) });
    switch (call._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.answer(call, appContext(this.workbook, this.options, this.requirements));
      case "ContextActivationManager_notifyHost": {
        const [, id, ...rest] = call._data as [string, number, ...unknown[]];
        return this.options.onNotice?.(id, rest);
      }
      case "executeMethod":
        return this.execute(call, call._data as Args, size);
      default:
        return this.answer(call, { Error: DDA.notSupported });
    }
  }

  /** An event that this host never tells is refused: nobody shall wait for it. */
  private openChannel(call: Envelope): number {
    if (call._actionName === DIALOG_EVENT) return this.dialogs.open(call);
    if (!EVENTS.includes(call._actionName)) return DDA.notSupported;
    this.channels.add(call);
    return DDA.ok;
  }

  private closeChannel(call: Envelope): number {
    if (call._actionName === DIALOG_EVENT) return this.dialogs.closeForAddIn();
    this.channels.remove(call._actionName);
    return DDA.ok;
  }

  private answer(call: Envelope, data: unknown): void {
    this.options.post(answerTo(call, this.options.origin, { data }));
  }

  private execute(call: Envelope, args: Args, size: number): void {
    const id = (args.DdaMethod as { DispatchId?: number } | undefined)?.DispatchId ?? 0;
    if (id === RICH_API) return this.executeRichApi(call, args.ArrayData as readonly unknown[]);
    const faults = id === COMMAND_COMPLETED ? undefined : this.faults.take();
    const run = COMMON_CALLS[id];
    const refused = faults?.dda || (run ? DDA.ok : DDA.notSupported);
    const result = refused ? { error: refused } : this.asAddIn(() => run!(this.workbook, args));
    this.log.add({
      purpose: "common",
      actions: [COMMON_NAMES[id] ?? `call ${id}`],
      bytesIn: size,
      bytesOut: 0,
      error: result.error === DDA.ok ? undefined : String(result.error),
    });
    this.deliver(faults, () =>
      this.answer(call, { Error: result.error, Version: 1, ...result.data })
    );
    if (id === COMMAND_COMPLETED) this.commands.completed(String(args["0"]));
  }

  private executeRichApi(call: Envelope, args: readonly unknown[]): void {
    const flags = Number(args[6] ?? 0);
    if (this.workbook.editing && flags & WAIT_FOR_CELL_EDIT) {
      this.waitingForEdit.push(() => this.executeRichApi(call, args));
      return;
    }
    const text = String(args[4]);
    const body = JSON.parse(text) as RequestBody;
    const purpose = args[0] === SHELL ? "shell" : purposeOf(body);
    const faults = purpose === "work" ? this.faults.take() : undefined;
    const outcome = this.asAddIn(() => this.richApi.run(text, body, purpose, faults));
    this.deliver(faults, () => {
      const done = outcome.dda === DDA.ok ? { Data: [200, [], outcome.text] } : {};
      this.answer(call, { Error: outcome.dda, Version: 1, ...done });
    });
  }

  /** The rich API by itself, without the messages around it: the body's JSON text in, the answer's out. */
  handleRichApi(text: string): string {
    const body = JSON.parse(text) as RequestBody;
    const outcome = this.asAddIn(() => this.richApi.run(text, body, purposeOf(body)));
    this.deliver(undefined, () => undefined);
    return outcome.text;
  }

  /** What happens meanwhile is the add-in's doing; listeners in the add-in hear of it after the answer. */
  private asAddIn<T>(work: () => T): T {
    const before = this.workbook.author;
    this.workbook.author = "add-in";
    this.held ??= [];
    try {
      return work();
    } finally {
      this.workbook.author = before;
    }
  }

  /** Sends the answer, and after it the events that the request caused. */
  private deliver(faults: ActiveFaults | undefined, send: () => void): void {
    const events = this.held ?? [];
    this.held = undefined;
    const go = (): void => {
      if (!faults?.silent) send();
      for (const event of events) this.tell(event);
    };
    const delay = faults?.delay ?? 0;
    if (delay > 0) setTimeout(go, delay);
    else go();
  }

  private hear(event: WorkbookEvent): void {
    this.richApi.kept.follow(event);
    if (this.held) this.held.push(event);
    else this.tell(event);
  }

  private tell(event: WorkbookEvent): void {
    if (event.kind === "selection-changed") this.channels.send("documentSelectionChanged", {});
    if (event.kind === "settings-changed") this.channels.send("settingsChanged", {});
    if (event.kind === "editing-changed") this.editingChanged();
    const message = messageOf(event);
    if (!message) return;
    const entries = message.targets
      .filter((target) => this.richApi.registrations.has(message.type, target))
      .map((target) => [65_536, message.type, target, JSON.stringify(message.args)]);
    if (entries.length > 0) this.channels.send("richApiMessage", { ArrayData: entries });
  }

  private editingChanged(): void {
    if (this.workbook.editing) return;
    const waiting = this.waitingForEdit;
    this.waitingForEdit = [];
    for (const request of waiting) request();
  }

  private shell(): Shell {
    const shell: Shell = {
      paneState: "Visible",
      startState: 0,
      paneStateChanged: () => {
        this.options.onPaneState?.(shell.paneState);
        this.announcePane(shell.paneState === "Visible");
      },
    };
    return shell;
  }

  /** Tells the add-in that its pane was shown or hidden (Office.addin.onVisibilityModeChanged). */
  announcePane(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.channels.send("richApiMessage", { ArrayData: [[65_536, 65_539, "", message]] });
  }

  /**
   * Runs a ribbon button's function in the add-in (Office.actions.associate). Resolves when the function has called
   * event.completed(); rejects where the add-in is not listening.
   */
  invokeCommand(functionName: string, buttonId = functionName): Promise<void> {
    return this.commands.invoke(functionName, buttonId);
  }
}
