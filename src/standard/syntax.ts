import type { Span } from "./standard";

/** A figure with its unit as written in the standard; unit "" where there is none. */
export interface WrittenAmount {
  readonly number: string;
  readonly unit: string;
}

export type Sign = ">=" | "<=" | ">" | "<" | "=" | "!=" | "reach" | "miss" | "";
export type Tail = "up" | "down" | "";
/** Which way a step counts: below, above, late (above, in time), off (either side), ahead (better), event (a count). "" takes its direction from the words before it. */
export type Way = "down" | "up" | "late" | "off" | "ahead" | "event" | "";

export interface StepItem extends Span {
  readonly kind: "step";
  readonly verb: string;
  readonly way: Way;
  /** False where 每 was left out. */
  readonly each: boolean;
  /** 每再超1%: on top of what the condition before it takes. */
  readonly again?: boolean;
  readonly filler: string;
  readonly threshold: WrittenAmount | null;
  readonly number: string;
  readonly unit: string;
}

export type CompareItem = Span & { readonly kind: "compare" } & (
    | {
        readonly form: "signed";
        readonly op: Sign;
        readonly value: WrittenAmount;
        readonly tail: Tail;
        readonly inclusive: boolean | null;
      }
    | {
        readonly form: "between";
        readonly low: WrittenAmount;
        readonly high: WrittenAmount;
        readonly lowIn: boolean | null;
        readonly highIn: boolean | null;
        /** 超过 stands before it. */
        readonly beyond?: boolean;
        /** 9%以上至10% */
        readonly until?: boolean;
        /** 超过预算5%-10%, 低于目标值1-2个百分点: distances from the target. */
        readonly fromTarget?: "above" | "below";
        /** 完成目标的80%-90%: shares of the target. */
        readonly ofTarget?: boolean;
      }
    | {
        readonly form: "target";
        readonly op: Sign;
        readonly share: WrittenAmount | null;
        readonly of: boolean;
        readonly tail: Tail;
        readonly inclusive: boolean | null;
      }
    | { readonly form: "none" }
  );

export type Outcome =
  | {
      readonly outcome: "full";
      readonly points: string | null;
      /** 得基本分6分: points to start from, which more can be added to. */
      readonly base?: boolean;
    }
  | { readonly outcome: "zero" }
  | {
      readonly outcome: "award";
      readonly points: string;
      readonly bare?: boolean;
      readonly each?: boolean;
    }
  | { readonly outcome: "award"; readonly percent: string; readonly each?: boolean }
  | { readonly outcome: "deduct"; readonly points: string }
  | { readonly outcome: "deduct"; readonly percent: string }
  | { readonly outcome: "deduct-at-most"; readonly points: string }
  | { readonly outcome: "bonus"; readonly points: string }
  | {
      readonly outcome: "list";
      readonly sense: "award" | "deduct";
      readonly unit: "%" | "分";
      readonly values: readonly string[];
    }
  | {
      readonly outcome: "proportional";
      readonly words: string;
      readonly rate: boolean;
      readonly times: boolean;
      readonly sense: "award" | "deduct";
    }
  | {
      readonly outcome: "unknowable";
      readonly why: "discretion" | "average" | "rank" | "range" | "veto" | "modified";
      /** A range as "2-3", where it is one of plain points. */
      readonly points?: string;
    };

export type ConsequenceItem = Span & {
  readonly kind: "consequence";
  readonly per: string | null;
  readonly bracket: boolean;
} & Outcome;

export type Expression =
  | { readonly op: "+" | "-" | "×" | "/"; readonly a: Expression; readonly b: Expression }
  | { readonly number: string; readonly percent: boolean; readonly points?: boolean }
  | { readonly name: string };

export interface FormulaItem extends Span {
  readonly kind: "formula";
  readonly left: string;
  readonly right: Expression;
}

export interface RulelessItem extends Span {
  readonly kind: "ruleless";
  readonly what:
    | "exhausted"
    | "no-debt"
    | "rounding"
    | "full-is"
    | "and-so-on"
    | "cumulative"
    | "source"
    | "basis"
    | "item-done"
    | "legend"
    | "base-is";
  readonly points?: string;
  readonly number?: string;
  readonly unit?: string;
  /** A为实际值: the letter and what it stands for. */
  readonly letter?: string;
  readonly words?: string;
}

export interface CapItem extends Span {
  readonly kind: "cap";
  readonly of: "deduct" | "award" | "bonus";
  /** 上下浮动不超过2分: holds for what is lost and what is added alike. */
  readonly both?: boolean;
  /** Of all losses together (累计). */
  readonly total?: boolean;
  /** Points, or percent of the weight. */
  readonly points: string;
  readonly share?: boolean;
}

export interface BrokenItem extends Span {
  readonly kind: "broken";
  readonly mode: "started" | "pro-rata" | "whole";
  readonly number: string;
  readonly unit: string;
}

export interface PlainItem extends Span {
  readonly kind: "strong" | "break" | "comma" | "word" | "numbering" | "rank" | "else";
  /** 优秀(90-100分): what a grade stands for, no part of its name. */
  readonly aside?: boolean;
}

/** What the grammar makes of a standard, from left to right. Offsets are in the folded, repaired text. */
export type Item =
  | StepItem
  | CompareItem
  | ConsequenceItem
  | FormulaItem
  | RulelessItem
  | CapItem
  | BrokenItem
  | PlainItem;
