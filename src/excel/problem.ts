/** What can go wrong at the door, by code. The sentences are in messages/. */
export type HostProblemCode =
  | "cell-edit-mode"
  | "sheet-protected"
  | "password-protected"
  | "sheet-gone"
  | "other-workbook"
  | "read-only"
  | "too-large"
  | "no-answer"
  | "api-missing"
  | "settings-not-saved"
  | "unexpected";

/** A request to Excel that failed. Thrown by everything in this room, made into a value by the actions. */
export class HostProblem extends Error {
  constructor(
    readonly code: HostProblemCode,
    /** `hostCode` and `hostMessage` are Excel's own words, `location` the statement at which it gave up; what else is named where it is thrown. */
    readonly data: Readonly<Record<string, string>> = {}
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = "HostProblem";
  }
}

/**
 * Excel's error codes and those of Office's common API. `AccessDenied` is what Excel answers when a locked cell is
 * written or a protected sheet is changed; a read-only workbook is told apart before the request is sent.
 */
const CODES = new Map<string, HostProblemCode>([
  ["InvalidOperationInCellEditMode", "cell-edit-mode"],
  ["HostIsBusy", "cell-edit-mode"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "sheet-gone"],
  ["InvalidReference", "sheet-gone"],
  ["InactiveWorkbook", "other-workbook"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  ["OperationCellsExceedLimit", "too-large"],
  ["InsufficientMemory", "too-large"],
  ["ReadOnly", "read-only"],
  ["DocumentReadOnly", "read-only"],
  ["Timeout", "no-answer"],
  ["RequestTimeout", "no-answer"],
  ["ConnectionFailure", "no-answer"],
  ["InvalidOrTimedOutSession", "no-answer"],
  ["ActivityLimitReached", "no-answer"],
  ["ApiNotFound", "api-missing"],
  ["ApiNotAvailable", "api-missing"],
  ["NotImplemented", "api-missing"],
  ["UnsupportedFeature", "api-missing"],
]);

/** The problem behind whatever was thrown while talking to Excel. */
export function hostProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  const { code, message, debugInfo } = partsOf(error);
  const location = `${debugInfo?.errorLocation ?? ""} ${debugInfo?.statement ?? ""}`.trim();
  const data = { hostCode: code, hostMessage: message, location };
  const known = CODES.get(code) ?? "unexpected";
  const refused = known === "sheet-protected" || code === "InvalidArgument";
  const byPassword = refused && location.includes("unprotect");
  return new HostProblem(byPassword ? "password-protected" : known, data);
}

/** Whether Excel gave up at this member of its interface ("getMergedAreasOrNullObject"). */
export const failedAt = ({ data }: HostProblem, member: string): boolean =>
  (data.location ?? "").includes(member);

interface ErrorParts {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function partsOf(error: unknown): ErrorParts {
  const { code, message, debugInfo } = (error ?? {}) as Partial<Record<keyof ErrorParts, unknown>>;
  return {
    code: typeof code === "string" || typeof code === "number" ? String(code) : "",
    message: typeof message === "string" ? message : String(error),
    debugInfo: debugInfo as ErrorParts["debugInfo"],
  };
}
