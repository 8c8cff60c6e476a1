import type { Sheet, Workbook } from "../../workbook";
import type { Requirements } from "./requirements";

/**
 * The API is a set of tables: each class of Excel's API lists its members, with the requirement set that each came in
 * with. What is not in a table does not exist: it answers ApiNotFound.
 */
export interface ApiClass<Self = unknown> {
  /** Excel's name: "Range". */
  readonly name: string;
  /** The requirement set of members that name none of their own: "1.1" is ExcelApi 1.1. */
  readonly since: string;
  readonly scalars?: Readonly<Record<string, Scalar<Self>>>;
  /** Properties that lead to another object. */
  readonly links?: Readonly<Record<string, Link<Self>>>;
  readonly methods?: Readonly<Record<string, Method<Self>>>;
  /** The key under which the parent collection gives this object again. */
  readonly id?: (self: Self) => string;
  readonly items?: (self: Self, api: Api) => readonly ApiObject[];
  /** `collection.getItem(key)` in its short form. */
  readonly item?: (self: Self, key: unknown, api: Api) => ApiObject;
  /** Which events can be listened to, by the name in `_Register…`; the value is the event's number. */
  readonly events?: Readonly<Record<string, EventSource<Self>>>;
}

export interface Scalar<Self> {
  readonly since?: string;
  /** The name that the client writes it under, where that is not its public one. */
  readonly sentAs?: string;
  /** Missing: can only be written. */
  readonly get?: (self: Self, api: Api) => unknown;
  /** Missing: can only be read. */
  readonly set?: (self: Self, value: unknown, api: Api) => void;
}

export interface Link<Self> {
  readonly since?: string;
  readonly get: (self: Self, api: Api) => ApiObject | null;
  /** Assigning a plain object to it sets the properties of what it leads to. */
}

export interface Method<Self> {
  readonly since?: string;
  /** Returns an API object (null: a null object), a JSON value, or nothing. */
  readonly run: (self: Self, args: readonly unknown[], api: Api) => unknown;
}

export interface EventSource<Self> {
  readonly since?: string;
  readonly type: number;
  readonly target: (self: Self) => string;
}

/** One object of the API at work: what it is, and of what. */
export class ApiObject<Self = unknown> {
  constructor(
    readonly api: ApiClass<Self>,
    readonly self: Self
  ) {}
}

/** What the members of the tables may ask for. */
export interface Api {
  readonly workbook: Workbook;
  readonly requirements: Requirements;
  /** Makes an object of a class by the class's name. */
  make(name: string, self: unknown): ApiObject;
  /** An object that was kept for the client, by its reference id. */
  kept(reference: string): ApiObject | undefined;
  /** Gives up an object that was kept. */
  release(reference: string): void;
}

/** Cells of one sheet: what Range, RangeAreas and all their formats stand for. A kept one moves with its cells. */
export class Cells {
  constructor(
    readonly sheet: Sheet,
    public areas: readonly import("../../workbook").Area[]
  ) {}
}

/** Checks the types of a table; does nothing else. */
export function apiClass<Self>(table: ApiClass<Self>): ApiClass {
  return table as ApiClass;
}
