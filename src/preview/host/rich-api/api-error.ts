/** Excel's own error codes, as far as the host raises them (Excel.ErrorCodes), with Excel's English words. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid: the object was not kept, or is gone.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this action.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation because of merged cells.",
  NonBlankCellOffSheet: "The operation would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

const STATUS: Partial<Record<ApiErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

export type ApiErrorCode = keyof typeof MESSAGES;

/** An error that goes back to the add-in and stops the request; what ran before it stays done. */
export class ApiError extends Error {
  readonly status: number;
  /** "Range.values"; filled in by whoever knows it. */
  location = "";

  constructor(
    readonly code: string,
    detail?: string,
    status?: number
  ) {
    const own = MESSAGES[code as ApiErrorCode] ?? code;
    super(detail === undefined ? own : `${own} (${detail})`);
    this.status = status ?? STATUS[code as ApiErrorCode] ?? 400;
  }

  at(location: string): this {
    this.location ||= location;
    return this;
  }
}

/** Stops the request with one of Excel's errors; `detail` says more, in brackets, for whoever debugs. */
export function deny(code: ApiErrorCode, detail?: string): never {
  throw new ApiError(code, detail);
}
