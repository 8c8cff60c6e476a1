import { type Api, ApiObject } from "./api-class";
import { ApiError } from "./api-error";
import { callMethod, followLink, itemOf } from "./members";
import { type ArgumentInfo, type ObjectPath, PATH, type RequestBody } from "./wire";

/**
 * The objects that a request speaks of. Each path is followed once, when it is first needed: a path that makes
 * something (worksheets.add) must not make it twice.
 */
export class ObjectPaths {
  private readonly found = new Map<number, ApiObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly api: Api,
    private readonly services: (name: string) => ApiObject
  ) {}

  /** null for a null object. */
  get(id: number): ApiObject | null {
    let object = this.found.get(id);
    if (object === undefined) {
      object = this.follow(this.path(id));
      this.found.set(id, object);
    }
    return object;
  }

  path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `path ${id} is not in the request`);
    return path;
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.api.make("Workbook", this.api.workbook);
      case PATH.newObject:
        return this.services(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.api.kept(path.Name) ?? this.gone(path.Name);
      default:
        return this.followFromParent(path);
    }
  }

  private gone(reference: string): never {
    throw new ApiError("InvalidObjectPath", `nothing is kept as ${reference}`);
  }

  private followFromParent(path: ObjectPath): ApiObject | null {
    const parent = this.get(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        return followLink(parent, path.Name, this.api);
      case PATH.indexer:
        return itemOf(parent, args[0], this.api);
      case PATH.method:
        return this.made(callMethod(parent, path.Name, args, this.api), path);
      default:
        throw new ApiError("InvalidObjectPath", `path type ${path.ObjectPathType}`);
    }
  }

  private made(result: unknown, path: ObjectPath): ApiObject | null {
    if (result === null || result instanceof ApiObject) return result;
    throw new ApiError("InvalidObjectPath", `${path.Name} gives no object`);
  }

  /** Arguments with the API objects among them in place of their path ids. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.get(reference);
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((part, index) => this.argument(part, reference[index]));
    }
    const inner = (value as { _ObjectPathId?: unknown } | null)?._ObjectPathId;
    return typeof inner === "number" ? this.get(inner) : value;
  }
}
