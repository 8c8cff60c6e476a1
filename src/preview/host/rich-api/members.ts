import { type Api, ApiObject } from "./api-class";
import { ApiError, deny } from "./api-error";

/** Looking members up in the tables and using them; whatever is missing or too new answers ApiNotFound. */

/** "GetUsedRange" → "getUsedRange": the public name of a member on the wire. */
export function publicName(name: string): string {
  return name.replace(/^[A-Z]+/, (capitals) => capitals.toLowerCase());
}

/** Names are compared without case: the client sends paths as the add-in wrote them. */
function find<T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string
): readonly [string, T] | undefined {
  if (!table) return undefined;
  const exact = publicName(name);
  if (Object.hasOwn(table, exact)) return [exact, table[exact]!];
  const wanted = name.toLowerCase();
  return Object.entries(table).find(
    ([key, entry]) => key.toLowerCase() === wanted || sentAs(entry)?.toLowerCase() === wanted
  );
}

const sentAs = (entry: unknown): string | undefined => (entry as { sentAs?: string }).sentAs;

function need<T extends { since?: string }>(
  object: ApiObject,
  table: Readonly<Record<string, T>> | undefined,
  name: string,
  api: Api
): readonly [string, T] {
  const found = find(table, name);
  const location = `${object.api.name}.${publicName(name)}`;
  if (!found)
    throw new ApiError("ApiNotFound", `${location} is not part of this host`).at(location);
  const since = found[1].since ?? object.api.since;
  if (!api.requirements.allows(since)) {
    throw new ApiError("ApiNotFound", `${location} needs ${since}`).at(location);
  }
  return found;
}

export function hasLink(object: ApiObject, name: string): boolean {
  return find(object.api.links, name) !== undefined;
}

export function followLink(object: ApiObject, name: string, api: Api): ApiObject | null {
  const [, link] = need(object, object.api.links, name, api);
  return located(object, name, () => link.get(object.self, api));
}

/** The public name and the value. */
export function readScalar(object: ApiObject, name: string, api: Api): [string, unknown] {
  const [key, scalar] = need(object, object.api.scalars, name, api);
  const { get } = scalar;
  if (!get) return deny("UnsupportedOperation", `${object.api.name}.${key} can only be written`);
  return [key, located(object, name, () => get(object.self, api))];
}

/** All scalars that this version of the API has and that can be read. */
export function scalarNames(object: ApiObject, api: Api): string[] {
  return Object.entries(object.api.scalars ?? {})
    .filter(([, scalar]) => scalar.get && api.requirements.allows(scalar.since ?? object.api.since))
    .map(([name]) => name);
}

/** Sets a property; a plain object given to one that leads to another object sets that one's properties. */
export function writeProperty(object: ApiObject, name: string, value: unknown, api: Api): void {
  if (hasLink(object, name) && typeof value === "object" && value !== null) {
    const target = followLink(object, name, api);
    if (!target) return;
    for (const [key, part] of Object.entries(value)) writeProperty(target, key, part, api);
    return;
  }
  const [key, scalar] = need(object, object.api.scalars, name, api);
  const { set } = scalar;
  if (!set) {
    throw new ApiError("InvalidArgument", `${object.api.name}.${key} can only be read`).at(
      `${object.api.name}.${key}`
    );
  }
  located(object, name, () => set(object.self, value, api));
}

export function callMethod(
  object: ApiObject,
  name: string,
  args: readonly unknown[],
  api: Api
): unknown {
  const [, method] = need(object, object.api.methods, name, api);
  return located(object, name, () => method.run(object.self, args, api));
}

export function itemOf(object: ApiObject, key: unknown, api: Api): ApiObject {
  const { item } = object.api;
  if (!item) throw new ApiError("ApiNotFound").at(`${object.api.name}.getItem`);
  return located(object, "getItem", () => item(object.self, key, api));
}

function located<T>(object: ApiObject, name: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof ApiError) error.at(`${object.api.name}.${publicName(name)}`);
    throw error;
  }
}
