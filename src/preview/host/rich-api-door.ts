import type { Workbook } from "../workbook";
import { type Shell, makeObject, service } from "./classes";
import { DDA } from "./common-calls";
import { Registrations } from "./events/registrations";
import type { ActiveFaults } from "./faults";
import { MOST_REQUEST_BYTES, MOST_RESPONSE_BYTES } from "./options";
import type { Purpose, RequestLog } from "./request-log";
import { KeptObjects } from "./rich-api/kept-objects";
import type { Requirements } from "./rich-api/requirements";
import { type Surroundings, runRequest } from "./rich-api/request";
import { ACTION, PATH, type RequestBody } from "./rich-api/wire";

export interface Outcome {
  /** An error of the call as a whole; 0: none. */
  readonly dda: number;
  /** The answer's body as JSON text. */
  readonly text: string;
}

/** Where requests of the rich API come in: their limits, what is kept between them, who listens, and the log. */
export class RichApiDoor {
  readonly kept = new KeptObjects();
  readonly registrations = new Registrations();

  constructor(
    private readonly workbook: Workbook,
    private readonly requirements: Requirements,
    private readonly shell: Shell,
    private readonly log: RequestLog
  ) {}

  run(text: string, body: RequestBody, purpose: Purpose, faults?: ActiveFaults): Outcome {
    const actions: string[] = [];
    const bytesIn = bytes(text);
    const refused = faults?.dda || (purpose === "work" ? this.refusal(bytesIn) : DDA.ok);
    if (refused) {
      this.log.add({ purpose, actions, bytesIn, bytesOut: 0, error: String(refused) });
      return { dda: refused, text: "" };
    }
    const response = runRequest(body, this.surroundings(actions, faults));
    const answer = JSON.stringify(response);
    const bytesOut = bytes(answer);
    const dda = bytesOut > MOST_RESPONSE_BYTES ? DDA.responseTooLarge : DDA.ok;
    const failure = response.Error && `${response.Error.Code} at ${response.Error.Location}`;
    this.log.add({ purpose, actions, bytesIn, bytesOut, error: dda ? String(dda) : failure });
    return { dda, text: answer };
  }

  private refusal(bytesIn: number): number {
    if (this.workbook.editing) return DDA.cellEditing;
    return bytesIn > MOST_REQUEST_BYTES ? DDA.requestTooLarge : DDA.ok;
  }

  private surroundings(actions: string[], faults: ActiveFaults | undefined): Surroundings {
    const surroundings: Surroundings = {
      workbook: this.workbook,
      requirements: this.requirements,
      make: makeObject,
      kept: (reference) => this.kept.get(reference),
      release: (reference) => this.kept.release(reference),
      keep: (object) => this.kept.keep(object),
      service: (name) => service(name, this.shell),
      register: (object, name) => this.registrations.change(object, name, surroundings),
      beforeAction: (description) => {
        actions.push(description);
        faults?.beforeAction(description);
      },
    };
    return surroundings;
  }
}

/** A request that only gives kept objects back is not the add-in's own work. */
export function purposeOf(body: RequestBody): Purpose {
  const acting = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  const releasing = acting.every((action) => action.Name === "_RemoveReference");
  if (acting.length > 0 && releasing) return "clean-up";
  const paths = Object.values(body.ObjectPaths);
  return paths.some((path) => path.ObjectPathType === PATH.newObject) ? "shell" : "work";
}

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
