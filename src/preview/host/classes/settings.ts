import type { Workbook } from "../../workbook";
import { type Api, type ApiObject, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { text } from "../rich-api/arguments";
import { mayChange } from "./guard";

/** The add-in's own settings in the document: the same that Office.context.document.settings keeps. */

class Setting {
  constructor(
    readonly workbook: Workbook,
    readonly key: string
  ) {}

  get json(): string {
    return this.workbook.settings.get(this.key) ?? deny("ItemNotFound", this.key);
  }
}

function write(workbook: Workbook, key: string, value: unknown): void {
  mayChange(workbook);
  workbook.settings.set(key, JSON.stringify(value ?? null));
  workbook.report({ kind: "settings-changed" });
}

const existing = (workbook: Workbook, key: string, api: Api): ApiObject =>
  workbook.settings.has(key)
    ? api.make("Setting", new Setting(workbook, key))
    : deny("ItemNotFound", key);

export const settings = apiClass<Workbook>({
  name: "SettingCollection",
  since: "1.4",
  items: (workbook, api) =>
    [...workbook.settings.keys()].map((key) => existing(workbook, key, api)),
  item: (workbook, key, api) => existing(workbook, String(key), api),
  methods: {
    add: {
      run: (workbook, args, api) => {
        const key = text(args, 0);
        write(workbook, key, args[1]);
        return existing(workbook, key, api);
      },
    },
    getCount: { run: (workbook) => workbook.settings.size },
    getItem: { run: (workbook, args, api) => existing(workbook, text(args, 0), api) },
    getItemOrNullObject: {
      run: (workbook, args, api) => {
        const key = text(args, 0);
        return workbook.settings.has(key) ? existing(workbook, key, api) : null;
      },
    },
  },
});

export const setting = apiClass<Setting>({
  name: "Setting",
  since: "1.4",
  id: (one) => one.key,
  scalars: {
    key: { get: (one) => one.key },
    value: {
      get: (one) => JSON.parse(one.json) as unknown,
      set: (one, value) => write(one.workbook, one.key, value),
    },
  },
  methods: {
    delete: {
      run: (one) => {
        mayChange(one.workbook);
        if (!one.workbook.settings.delete(one.key)) deny("ItemNotFound", one.key);
        one.workbook.report({ kind: "settings-changed" });
      },
    },
  },
});
