import { type Workbook, type WorkbookEvent } from "../workbook";
import { appContext } from "./app-context";
import { type Shell, makeObject, service } from "./classes";
import { COMMON_CALLS, COMMON_NAMES, DDA } from "./common-calls";
import { type Envelope, answerTo, readEnvelope } from "./envelope";
import { messageOf } from "./events/messages";
import { Registrations } from "./events/registrations";
import { type ActiveFaults, Faults } from "./faults";
import { type HostOptions, MOST_REQUEST_BYTES, MOST_RESPONSE_BYTES, claimsOf } from "./options";
import type { ApiObject } from "./rich-api/api-class";
import { KeptObjects } from "./rich-api/kept-objects";
import { Requirements } from "./rich-api/requirements";
import { type Surroundings, runRequest } from "./rich-api/request";
import { ACTION, PATH, type RequestBody, type ResponseBody } from "./rich-api/wire";
import { type Purpose, RequestLog } from "./request-log";

const RICH_API = 93;
const SHELL = "WacPartition";
/** The flag of requests that wait until a cell is no longer edited (Excel.run's delayForCellEdit). */
const WAIT_FOR_CELL_EDIT = 64;

/**
 * Excel's side of the conversation with Microsoft's client library: takes the messages of one add-in's frame and
 * answers every one of them. What it does not implement fails loudly with ApiNotFound.
 */
export class Host {
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly kept = new KeptObjects();
  private readonly registrations = new Registrations();
  private readonly requirements: Requirements;
  /** The calls that asked for an event, by the event's name. */
  private readonly channels = new Map<string, Envelope>();
  private readonly shell: Shell;
  private readonly stopListening: () => void;
  /** Set while a request runs: events go out after its answer. */
  private held: WorkbookEvent[] | undefined;
  private readonly commands = new Map<string, () => void>();
  private waitingForEdit: (() => void)[] = [];

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions
  ) {
    this.requirements = new Requirements(claimsOf(options));
    const paneStateChanged = (): void => this.paneStateChanged();
    this.shell = { paneState: "Visible", startState: 0, paneStateChanged };
    this.stopListening = workbook.listen((event) => this.hear(event));
  }

  /** Stops listening to the workbook. Messages that still come are not answered. */
  stop(): void {
    this.stopListening();
    this.channels.clear();
    this.stopped = true;
  }

  private stopped = false;

  /** A message from the add-in's frame. False where it is none for this host. */
  handleMessage(text: unknown): boolean {
    const call = readEnvelope(text);
    if (this.stopped || !call || call._messageType !== 0) return false;
    if (call._conversationId !== this.options.conversationId) return false;
    this.handleCall(call, typeof text === "string" ? text.length : 0);
    return true;
  }

  private handleCall(call: Envelope, size: number): void {
    if (call._actionType === 1) return this.openChannel(call);
    if (call._actionType === 2) return this.closeChannel(call);
    switch (call._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.answer(call, appContext(this.workbook, this.options, this.requirements));
      case "ContextActivationManager_notifyHost":
        return this.notice(call);
      case "executeMethod":
        return this.execute(call, size);
      default:
        return this.answer(call, { Error: DDA.notSupported });
    }
  }

  private answer(call: Envelope, data: unknown): void {
    this.options.post(answerTo(call, this.options.origin, { data }));
  }

  private openChannel(call: Envelope): void {
    this.channels.set(call._actionName, call);
    this.answer(call, { Error: DDA.ok });
  }

  private closeChannel(call: Envelope): void {
    this.channels.delete(call._actionName);
    this.answer(call, { Error: DDA.ok });
  }

  private notice(call: Envelope): void {
    const [, id, ...rest] = call._data as [string, number, ...unknown[]];
    this.options.onNotice?.(id, rest);
  }

  private execute(call: Envelope, size: number): void {
    const args = call._data as Readonly<Record<string, unknown>>;
    const id = (args.DdaMethod as { DispatchId?: number } | undefined)?.DispatchId ?? 0;
    if (id === RICH_API) return this.richApi(call, args.ArrayData as readonly unknown[], size);
    const faults = id === 94 ? undefined : this.faults.take();
    const run = COMMON_CALLS[id];
    const failed = faults?.dda ?? 0;
    const result =
      failed || !run
        ? { error: failed || DDA.notSupported }
        : this.asAddIn(() => run(this.workbook, args));
    if (id === 94) this.commandCompleted(String(args["0"]));
    this.log.add({
      purpose: "common",
      actions: [COMMON_NAMES[id] ?? `call ${id}`],
      bytesIn: size,
      bytesOut: 0,
      error: result.error === 0 ? undefined : String(result.error),
    });
    this.deliver(faults, () =>
      this.answer(call, { Error: result.error, Version: 1, ...result.data })
    );
  }

  private richApi(call: Envelope, args: readonly unknown[], size: number): void {
    const flags = Number(args[6] ?? 0);
    if (this.workbook.editing && flags & WAIT_FOR_CELL_EDIT) {
      this.waitingForEdit.push(() => this.richApi(call, args, size));
      return;
    }
    const text = String(args[4]);
    const shell = args[0] === SHELL;
    const body = JSON.parse(text) as RequestBody;
    const purpose = shell ? "shell" : purposeOf(body);
    const faults = purpose === "work" ? this.faults.take() : undefined;
    const outcome = this.run(text, body, purpose, faults);
    this.deliver(faults, () => {
      if (outcome.dda !== 0) this.answer(call, { Error: outcome.dda, Version: 1 });
      else this.answer(call, { Error: 0, Version: 1, Data: [200, [], outcome.text] });
    });
  }

  /** The rich API by itself, without the messages around it: the body's JSON text in, the answer's out. */
  handleRichApi(text: string): string {
    const body = JSON.parse(text) as RequestBody;
    const outcome = this.run(text, body, purposeOf(body), undefined);
    let answer = "";
    this.deliver(undefined, () => (answer = outcome.text));
    return answer;
  }

  private run(
    text: string,
    body: RequestBody,
    purpose: Purpose,
    faults: ActiveFaults | undefined
  ): { dda: number; text: string } {
    const actions: string[] = [];
    const refused = faults?.dda || (purpose === "work" ? this.refusal(text) : 0);
    let answer = "";
    let dda = refused;
    let error: string | undefined;
    if (!refused) {
      const response = this.asAddIn(() => runRequest(body, this.surroundings(actions, faults)));
      answer = JSON.stringify(response satisfies ResponseBody);
      error = response.Error && `${response.Error.Code} at ${response.Error.Location}`;
      if (bytes(answer) > MOST_RESPONSE_BYTES) dda = DDA.responseTooLarge;
    }
    if (dda !== 0) error = String(dda);
    this.log.add({ purpose, actions, bytesIn: bytes(text), bytesOut: bytes(answer), error });
    return { dda, text: answer };
  }

  private refusal(text: string): number {
    if (this.workbook.editing) return DDA.cellEditing;
    return bytes(text) > MOST_REQUEST_BYTES ? DDA.requestTooLarge : DDA.ok;
  }

  private surroundings(actions: string[], faults: ActiveFaults | undefined): Surroundings {
    return {
      workbook: this.workbook,
      requirements: this.requirements,
      make: makeObject,
      kept: (reference) => this.kept.get(reference),
      release: (reference) => this.kept.release(reference),
      keep: (object) => this.kept.keep(object),
      service: (name) => service(name, this.shell),
      register: (object: ApiObject, name) =>
        this.registrations.change(object, name, this.surroundings(actions, faults)),
      beforeAction: (description) => {
        actions.push(description);
        faults?.beforeAction(description);
      },
    };
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
    this.kept.follow(event);
    if (this.held) this.held.push(event);
    else this.tell(event);
  }

  private tell(event: WorkbookEvent): void {
    if (event.kind === "selection-changed") this.send("documentSelectionChanged", {});
    if (event.kind === "settings-changed") this.send("settingsChanged", {});
    if (event.kind === "editing-changed") this.editingChanged();
    const message = messageOf(event);
    if (!message) return;
    const entries = message.targets
      .filter((target) => this.registrations.has(message.type, target))
      .map((target) => [65_536, message.type, target, JSON.stringify(message.args)]);
    if (entries.length > 0) this.send("richApiMessage", { ArrayData: entries });
  }

  private editingChanged(): void {
    if (this.workbook.editing) return;
    const waiting = this.waitingForEdit;
    this.waitingForEdit = [];
    for (const request of waiting) request();
  }

  /** False where nobody asked for this event. */
  private send(event: string, data: unknown): boolean {
    const channel = this.channels.get(event);
    if (!channel) return false;
    this.options.post(answerTo(channel, this.options.origin, { data, responseType: 1 }));
    return true;
  }

  private paneStateChanged(): void {
    const { paneState } = this.shell;
    this.options.onPaneState?.(paneState);
    this.announcePane(paneState === "Visible");
  }

  /** Tells the add-in that its pane was shown or hidden (Office.addin.onVisibilityModeChanged). */
  announcePane(visible: boolean): void {
    const visibility = visible ? "Visible" : "Hidden";
    this.send("richApiMessage", {
      ArrayData: [[65_536, 65_539, "", JSON.stringify({ visibility })]],
    });
  }

  /**
   * Runs a ribbon button's function in the add-in (Office.actions.associate). Resolves when the function has called
   * event.completed(); rejects where the add-in is not listening.
   */
  invokeCommand(functionName: string, buttonId = functionName): Promise<void> {
    const id = `${functionName}-${this.commands.size + 1}-${this.log.all().length}`;
    const event = JSON.stringify({ source: { id: buttonId } });
    return new Promise((resolve, reject) => {
      this.commands.set(id, resolve);
      if (this.send("appCommandInvoked", { "0": id, "1": functionName, "2": event })) return;
      this.commands.delete(id);
      reject(new Error("the add-in does not listen to commands"));
    });
  }

  private commandCompleted(id: string): void {
    this.commands.get(id)?.();
    this.commands.delete(id);
  }
}

/** A request that only gives kept objects back is not the add-in's own work. */
function purposeOf(body: RequestBody): Purpose {
  const acting = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  const releasing = acting.every((action) => action.Name === "_RemoveReference");
  if (acting.length > 0 && releasing) return "clean-up";
  const paths = Object.values(body.ObjectPaths);
  return paths.some((path) => path.ObjectPathType === PATH.newObject) ? "shell" : "work";
}

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
