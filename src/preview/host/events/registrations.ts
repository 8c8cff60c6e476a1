import type { Api, ApiObject } from "../rich-api/api-class";
import { ApiError } from "../rich-api/api-error";

const REGISTRATION = /^_(Register|Unregister)(.+)$/;

export const isRegistration = (method: string): boolean => REGISTRATION.test(method);

/** Who listens to what. The client may register the same event several times through several objects: counted. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  /** `_RegisterDataChangedEvent` and the like, called on the object whose events are wanted. */
  change(object: ApiObject, method: string, api: Api): void {
    const [, verb, name] = REGISTRATION.exec(method)!;
    const source = object.api.events?.[name!];
    const location = `${object.api.name}.${method}`;
    if (!source)
      throw new ApiError("ApiNotFound", `${location} is not part of this host`).at(location);
    if (!api.requirements.allows(source.since ?? object.api.since)) {
      throw new ApiError("ApiNotFound", `${location} needs ${source.since}`).at(location);
    }
    const key = `${source.type} ${source.target(object.self)}`;
    const count = (this.counts.get(key) ?? 0) + (verb === "Register" ? 1 : -1);
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(type: number, target: string): boolean {
    return this.counts.has(`${type} ${target}`);
  }

  /** "10 {…}" for every event that somebody listens to. */
  list(): readonly string[] {
    return [...this.counts.keys()];
  }
}
