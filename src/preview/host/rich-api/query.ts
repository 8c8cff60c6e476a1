import type { Api, ApiObject } from "./api-class";
import { followLink, hasLink, readScalar, scalarNames } from "./members";
import type { QueryInfo } from "./wire";

type Loaded = Record<string, unknown>;

/** How names are written in the answer: "Values" for load(), "values" for retrieve(). */
export type Casing = "pascal" | "camel";

interface Wanted {
  /** All scalars. */
  all: boolean;
  readonly names: Set<string>;
  readonly links: Map<string, Wanted>;
}

/** What load() asks for, as nested values; of a collection, its items. */
export function query(object: ApiObject, info: QueryInfo, casing: Casing, api: Api): Loaded {
  const wanted: Wanted = { all: false, names: new Set(), links: new Map() };
  const select = info.Select ?? [];
  for (const path of select) add(wanted, path.split("/"));
  for (const path of info.Expand ?? []) add(wanted, [...path.split("/"), "*"]);
  if (select.length === 0) wanted.all = true;
  return read(object, wanted, info, casing, api);
}

function add(wanted: Wanted, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) wanted.all = true;
  else if (first === "*" || first === "$all") wanted.all = true;
  else if (rest.length === 0) wanted.names.add(first);
  else add(linkIn(wanted, first), rest);
}

function linkIn(wanted: Wanted, name: string): Wanted {
  let link = wanted.links.get(name);
  if (!link) wanted.links.set(name, (link = { all: false, names: new Set(), links: new Map() }));
  return link;
}

function read(
  object: ApiObject,
  wanted: Wanted,
  page: QueryInfo,
  casing: Casing,
  api: Api
): Loaded {
  if (object.api.items) return readItems(object, wanted, page, casing, api);
  const loaded: Loaded = {};
  const put = (name: string, value: unknown): void => {
    loaded[casing === "pascal" ? name[0]!.toUpperCase() + name.slice(1) : name] = value;
  };
  const names = wanted.all ? [...scalarNames(object, api), ...wanted.names] : wanted.names;
  for (const name of names) {
    if (hasLink(object, name)) add(linkIn(wanted, name), ["*"]);
    else put(...readScalar(object, name, api));
  }
  for (const [name, inner] of wanted.links) {
    const target = followLink(object, name, api);
    put(name, target && read(target, inner, {}, casing, api));
  }
  return loaded;
}

function readItems(
  collection: ApiObject,
  wanted: Wanted,
  page: QueryInfo,
  casing: Casing,
  api: Api
): Loaded {
  const all = collection.api.items!(collection.self, api);
  const skip = page.Skip ?? 0;
  const shown = all.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  const own = itemPart(wanted);
  const items = shown.map((item, index) => ({
    ...read(item, own, {}, casing, api),
    ...identity(item, casing),
    _Index: skip + index,
  }));
  return {
    ...ownScalars(collection, wanted, casing, api),
    [casing === "pascal" ? "_Items" : "items"]: items,
  };
}

/** "items/name" and "name" both ask for the items' names. */
function itemPart(wanted: Wanted): Wanted {
  const items = wanted.links.get("items");
  const own: Wanted = {
    all: wanted.all || wanted.names.has("items") || (items?.all ?? false),
    names: new Set([...wanted.names, ...(items?.names ?? [])]),
    links: new Map([...wanted.links, ...(items?.links ?? [])]),
  };
  own.names.delete("items");
  own.links.delete("items");
  return own;
}

function identity(item: ApiObject, casing: Casing): Loaded {
  const id = item.api.id?.(item.self);
  if (id === undefined) return {};
  return { [casing === "pascal" ? "Id" : "id"]: id };
}

/** A collection may have scalars of its own (count); they are not asked of the items. */
function ownScalars(collection: ApiObject, wanted: Wanted, casing: Casing, api: Api): Loaded {
  const loaded: Loaded = {};
  for (const name of scalarNames(collection, api)) {
    if (!wanted.all && !wanted.names.has(name)) continue;
    const [key, value] = readScalar(collection, name, api);
    loaded[casing === "pascal" ? key[0]!.toUpperCase() + key.slice(1) : key] = value;
  }
  return loaded;
}
