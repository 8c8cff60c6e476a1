/**
 * Excel's side of the protocol that Microsoft's client library speaks: the add-in itself runs unmodified against it.
 * A page gives it the messages of the add-in's frame (`handleMessage`) and posts what it answers; tests do the same in
 * Node. The table of the API's classes and members is in classes/.
 */
export { CLASSES } from "./classes";
export type { DialogPage, OpenDialog } from "./dialogs";
export type { Fault } from "./faults";
export { Host } from "./host";
export type { HostOptions } from "./options";
export type { ApiClass } from "./rich-api/api-class";
export type { LoggedRequest, Purpose } from "./request-log";
