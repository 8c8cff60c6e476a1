import * as fs from "node:fs";
import * as path from "node:path";
import * as vm from "node:vm";

/**
 * Microsoft's client library in a room of its own: a bare window with just enough of a browser around it for the
 * library's start-up as in Excel on the web. Several can live side by side, each with its own workbook.
 */
export interface Library {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Gives the library a message from the host's page. */
  deliver(text: string): void;
}

export interface Frame {
  readonly hostOrigin: string;
  readonly conversationId: string;
  readonly controlId: string;
  readonly locale: string;
  /** Takes the library's messages to the host's page. */
  readonly post: (text: string) => void;
}

const DIST = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = "https://addin.test/lib/";

const scripts = new Map<string, vm.Script>();

/** Compiled once per process; undefined where Microsoft ships no such file. */
function script(name: string): vm.Script | undefined {
  let compiled = scripts.get(name);
  if (!compiled) {
    const file = path.join(DIST, name);
    if (!fs.existsSync(file)) return undefined;
    compiled = new vm.Script(fs.readFileSync(file, "utf8"), { filename: file });
    scripts.set(name, compiled);
  }
  return compiled;
}

interface Element {
  readonly tagName: string;
  src?: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
  onreadystatechange?: (() => void) | null;
  [key: string]: unknown;
}

type Handler = (event: unknown) => void;

class Storage {
  private readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, String(value));
  removeItem = (key: string): void => void this.items.delete(key);
  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  get length(): number {
    return this.items.size;
  }
}

/** Loads the library and starts it up against the host behind `frame.post`. */
export function loadLibrary(frame: Frame): Library {
  const handlers = new Map<string, Set<Handler>>();
  const window = bareWindow(frame, handlers);
  const context = vm.createContext(window);
  run("office.js", context);
  return {
    Office: window.Office as typeof Office,
    get Excel() {
      return window.Excel as typeof Excel;
    },
    get OfficeExtension() {
      return window.OfficeExtension as typeof OfficeExtension;
    },
    deliver(text) {
      const event = { data: text, origin: frame.hostOrigin, source: window.parent };
      for (const handler of [...(handlers.get("message") ?? [])]) handler(event);
    },
  };
}

function run(name: string, context: vm.Context): boolean {
  const compiled = script(name);
  compiled?.runInContext(context);
  return compiled !== undefined;
}

/**
 * Long timers of the library do not keep a test process alive.
 * Errors, promises and JSON are those of the tests, so that `instanceof` and equality hold across the two rooms.
 */
function bareWindow(frame: Frame, handlers: Map<string, Set<Handler>>): Record<string, unknown> {
  const location = new URL(`${BASE}taskpane.html`);
  const window: Record<string, unknown> = {
    console,
    setTimeout: (work: () => void, ms?: number) => {
      const timer = setTimeout(work, ms);
      if ((ms ?? 0) > 500) timer.unref();
      return timer;
    },
    clearTimeout,
    setInterval: (work: () => void, ms?: number) => setInterval(work, ms).unref(),
    clearInterval,
    Promise,
    JSON,
    Error,
    URL,
    performance,
    location,
    navigator: { userAgent: "Node", language: frame.locale, platform: "" },
    name: JSON.stringify({
      baseFrameName: "add-in",
      hostInfo: `Excel$Web$16.01$${frame.locale}$00000000-0000-4000-8000-000000000001`,
      xdmInfo: `${frame.conversationId}|${frame.controlId}|${frame.hostOrigin}`,
      serializerVersion: 1,
      flights: "[]",
    }),
    localStorage: new Storage(),
    sessionStorage: new Storage(),
    history: {},
    opener: null,
    status: "",
    parent: { postMessage: (text: string) => frame.post(text) },
    addEventListener: (type: string, handler: Handler) => {
      if (!handlers.has(type)) handlers.set(type, new Set());
      handlers.get(type)!.add(handler);
    },
    removeEventListener: (type: string, handler: Handler) => handlers.get(type)?.delete(handler),
    open: () => null,
    focus: () => undefined,
  };
  window.window = window;
  window.self = window;
  window.top = window.parent;
  window.document = bareDocument(window, location);
  return window;
}

function bareDocument(window: Record<string, unknown>, location: URL): Record<string, unknown> {
  const own: Element = { tagName: "SCRIPT", src: `${BASE}office.js` };
  const loaded: Element[] = [own];
  const append = (element: Element): Element => {
    if (element.tagName === "SCRIPT" && element.src) {
      loaded.push(element);
      setTimeout(() => loadScript(element, window), 0);
    }
    return element;
  };
  const head = { appendChild: append };
  return {
    domain: location.hostname,
    URL: location.href,
    location,
    readyState: "complete",
    head,
    body: head,
    documentElement: { lang: "" },
    currentScript: own,
    cookie: "",
    getElementsByTagName: (tag: string) => (tag.toLowerCase() === "script" ? loaded : [head]),
    getElementById: () => null,
    querySelectorAll: () => [],
    querySelector: () => null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hasFocus: () => true,
    createElement: (tag: string): Element => ({
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute: () => undefined,
      getAttribute: () => null,
      appendChild: append,
    }),
  };
}

function loadScript(element: Element, window: Record<string, unknown>): void {
  const name = element.src!.slice(BASE.length).split("?")[0]!;
  if (run(name, window as vm.Context)) element.onload?.();
  else element.onerror?.();
}
