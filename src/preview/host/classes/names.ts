import {
  type Area,
  type DefinedName,
  type Sheet,
  type Workbook,
  areaName,
  isSingleCell,
  parseArea,
  plainValue,
  sheetPrefix,
  splitSheetName,
} from "../../workbook";
import { type Api, ApiObject, Cells, apiClass } from "../rich-api/api-class";
import { deny } from "../rich-api/api-error";
import { text } from "../rich-api/arguments";
import { mayChange } from "./guard";
import { rangeOf } from "./range-places";

/** The names of the workbook, or those that are valid on one sheet only. */
interface Scope {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

class Name {
  constructor(
    readonly scope: Scope,
    readonly name: string
  ) {}

  get now(): DefinedName {
    return find(this.scope, this.name) ?? deny("ItemNotFound", this.name);
  }

  get place(): { sheet: Sheet; area: Area } | undefined {
    return placeOf(this.scope.workbook, this.now);
  }
}

const inScope = ({ workbook, sheet }: Scope): readonly DefinedName[] =>
  workbook.names.filter((name) => name.sheet === sheet);

function find(scope: Scope, name: unknown): DefinedName | undefined {
  const wanted = String(name).toLowerCase();
  return inScope(scope).find((one) => one.name.toLowerCase() === wanted);
}

/** The cells that a name stands for; undefined where it stands for something else. */
function placeOf(workbook: Workbook, name: DefinedName): { sheet: Sheet; area: Area } | undefined {
  const { sheet: on, address } = splitSheetName(name.formula.replace(/^=/, ""));
  const sheet = on === undefined ? name.sheet : workbook.sheetByName(on);
  const area = parseArea(address);
  return sheet && area ? { sheet, area } : undefined;
}

/** The cells that a name means on a sheet: the sheet's own names come before the workbook's. */
export function namedArea(
  workbook: Workbook,
  name: string,
  sheet: Sheet
): { sheet: Sheet; area: Area } | undefined {
  const found = find({ workbook, sheet }, name) ?? find({ workbook }, name);
  return found && placeOf(workbook, found);
}

function fixed(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(?=\d|:|$)|(\d+)/g, "$$$&");
}

function add(scope: Scope, args: readonly unknown[], api: Api): ApiObject {
  const name = text(args, 0);
  mayChange(scope.workbook);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseArea(name)) {
    deny("InvalidArgument", `name ${name}`);
  }
  if (find(scope, name)) deny("ItemAlreadyExists", name);
  const reference = args[1];
  let formula: string;
  if (reference instanceof ApiObject && reference.self instanceof Cells) {
    const { sheet, areas } = reference.self;
    formula = `=${sheetPrefix(sheet.name)}${fixed(areas[0]!)}`;
  } else {
    formula = text(args, 1);
    if (!formula.startsWith("=")) deny("InvalidArgument", "a name's formula begins with =");
  }
  const { workbook, sheet } = scope;
  workbook.names = [...workbook.names, { name, formula, ...(sheet ? { sheet } : {}) }];
  return api.make("NamedItem", new Name(scope, name));
}

const named = (scope: Scope, name: DefinedName | undefined, api: Api): ApiObject =>
  api.make("NamedItem", new Name(scope, (name ?? deny("ItemNotFound")).name));

export const namedItems = apiClass<Scope>({
  name: "NamedItemCollection",
  since: "1.1",
  items: (scope, api) => inScope(scope).map((name) => named(scope, name, api)),
  item: (scope, key, api) => named(scope, find(scope, key), api),
  methods: {
    add: { since: "1.4", run: add },
    getCount: { since: "1.4", run: (scope) => inScope(scope).length },
    getItem: { run: (scope, args, api) => named(scope, find(scope, text(args, 0)), api) },
    getItemOrNullObject: {
      since: "1.4",
      run: (scope, args, api) => {
        const found = find(scope, text(args, 0));
        return found ? named(scope, found, api) : null;
      },
    },
  },
});

function valueOf(name: Name): unknown {
  const { place } = name;
  if (!place) return name.now.formula;
  const { sheet, area } = place;
  if (isSingleCell(area)) return plainValue(sheet.value(area.row, area.column));
  return sheetPrefix(sheet.name) + areaName(area);
}

export const namedItem = apiClass<Name>({
  name: "NamedItem",
  since: "1.1",
  id: (name) => name.name,
  scalars: {
    name: { get: (name) => name.now.name },
    type: { get: (name) => (name.place ? "Range" : "String") },
    value: { get: valueOf },
    visible: { get: () => true },
    scope: { since: "1.4", get: (name) => (name.now.sheet ? "Worksheet" : "Workbook") },
    formula: { since: "1.7", get: (name) => name.now.formula },
  },
  methods: {
    getRange: {
      run: (name, _args, api) => {
        const place = name.place ?? deny("InvalidReference", name.now.formula);
        return rangeOf(place.sheet, place.area, api);
      },
    },
    getRangeOrNullObject: {
      since: "1.4",
      run: ({ place }, _args, api) => (place ? rangeOf(place.sheet, place.area, api) : null),
    },
    delete: {
      since: "1.4",
      run: (name) => {
        const { workbook } = name.scope;
        const gone = name.now;
        mayChange(workbook);
        workbook.names = workbook.names.filter((one) => one !== gone);
      },
    },
  },
});
