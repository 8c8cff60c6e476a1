import { type Api, ApiObject } from "./api-class";
import { ApiError } from "./api-error";
import { isRegistration } from "../events/registrations";
import { callMethod, publicName, writeProperty } from "./members";
import { ObjectPaths } from "./object-paths";
import { type Casing, query } from "./query";
import { ACTION, type Action, PATH, type RequestBody, type ResponseBody } from "./wire";

/** What a request needs from the host around it. */
export interface Surroundings extends Api {
  service(name: string): ApiObject;
  keep(object: ApiObject): string;
  /** `_Register…Event` and `_Unregister…Event`. */
  register(object: ApiObject, name: string): void;
  /** Called before each action; throws what an injected fault says. */
  beforeAction(description: string, index: number): void;
}

/** Runs the actions of one request in their order, up to the first that fails. What ran before stays done. */
export function runRequest(body: RequestBody, host: Surroundings): ResponseBody {
  return new Request(body, host).run();
}

class Request {
  private readonly paths: ObjectPaths;
  /** Reference ids of the paths that this request asked to keep. */
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Surroundings
  ) {
    this.paths = new ObjectPaths(body, host, (name) => host.service(name));
  }

  run(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.host.beforeAction(describe(action, this.body, this.paths), index);
        results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: failure(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.paths.get(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(action.ObjectPathId, object);
      case ACTION.query:
        return this.read(object, action, "pascal");
      case ACTION.queryAsJson:
        return this.read(object, action, "camel");
      case ACTION.method:
        return this.call(object, action);
      case ACTION.setProperty:
        return writeProperty(object, action.Name, this.args(action)[0], this.host);
      case ACTION.update:
        return this.update(object, action.ObjectState ?? {});
      case ACTION.ensureUnchanged:
        return this.ensure(object, action.ObjectState ?? {});
      default:
        throw new ApiError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  private args(action: Action): readonly unknown[] {
    return this.paths.arguments(action.ArgumentInfo);
  }

  /** How the client will find the object again: by a kept reference, by its key, or along the same path. */
  private identity(pathId: number, object: ApiObject): unknown {
    const path = this.paths.path(pathId);
    const reference = path.ObjectPathType === PATH.reference ? path.Name : this.kept.get(pathId);
    if (reference !== undefined) return { _ReferenceId: reference };
    const id = object.api.id?.(object.self);
    return id === undefined ? {} : { Id: id };
  }

  private read(object: ApiObject, action: Action, casing: Casing): unknown {
    return query(object, action.QueryInfo ?? {}, casing, this.host);
  }

  private call(object: ApiObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      if (!this.kept.has(action.ObjectPathId)) {
        this.kept.set(action.ObjectPathId, this.host.keep(object));
      }
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.host.release(String(this.args(action)[0]));
      return null;
    }
    if (isRegistration(action.Name)) return this.host.register(object, action.Name);
    const result = callMethod(object, action.Name, this.args(action), this.host);
    return result instanceof ApiObject ? null : result;
  }

  private update(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      writeProperty(object, name, value, this.host);
    }
  }

  private ensure(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
    const now = query(object, { Select: leaves(state) }, "camel", this.host);
    if (!same(state, now)) throw new ApiError("InvalidOperation", "the object has changed");
  }
}

function leaves(state: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(state).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leaves(value as Record<string, unknown>, `${prefix}${name}/`)
      : [prefix + name]
  );
}

function same(expected: unknown, found: unknown): boolean {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) {
    return JSON.stringify(expected) === JSON.stringify(found);
  }
  return Object.entries(expected).every(([name, value]) =>
    same(value, (found as Record<string, unknown> | null)?.[name])
  );
}

/** "Range.values =", "Worksheet.getRange()", "load Range(values,address)": one line of the log. */
function describe(action: Action, body: RequestBody, paths: ObjectPaths): string {
  const name = publicName(action.Name);
  const of = (): string => classOf(paths, action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return `find ${pathName(body, action.ObjectPathId)}`;
    case ACTION.query:
    case ACTION.queryAsJson:
      return `load ${of()}(${(action.QueryInfo?.Select ?? []).join(",")})`;
    case ACTION.method:
      return action.Name.startsWith("_") ? action.Name : `${of()}.${name}()`;
    case ACTION.setProperty:
      return `${of()}.${name} =`;
    case ACTION.update:
      return `${of()}.set(${Object.keys(action.ObjectState ?? {}).join(",")})`;
    case ACTION.trace:
      return "trace";
    default:
      return `action ${action.ActionType}`;
  }
}

function classOf(paths: ObjectPaths, id: number): string {
  try {
    return paths.get(id)?.api.name ?? "null";
  } catch {
    return "?";
  }
}

function pathName(body: RequestBody, id: number): string {
  const path = body.ObjectPaths[String(id)];
  if (!path) return "?";
  if (path.ObjectPathType === PATH.root) return "workbook";
  return path.ObjectPathType === PATH.indexer ? "getItem()" : publicName(path.Name);
}

function failure(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError("GeneralException", error instanceof Error ? error.message : String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}
