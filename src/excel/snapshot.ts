import type { Area, SheetSnapshot } from "../form";
import { queueBlock, snapshotOf, type Block } from "./block";
import { queueRules, type StandingRule } from "./highlight";
import { queueMarksBelow, type MarksBelow } from "./lock-marks";
import { failedAt, HostProblem, hostProblem } from "./problem";
import { request } from "./request";
import type { SheetEntry } from "./sheets";

/**
 * Cells in one answer. A cell comes to about 200 bytes (its value twice, its number format, fill and locked mark), so that
 * an answer stays below the 5 MB that Excel on the web allows.
 */
export const CELLS_AT_ONCE = 20_000;
/** Excel gives up on reads beyond this; no form comes near. */
const CELLS_IN_A_SHEET = 5_000_000;

export interface SnapshotOptions {
  /**
   * Whether merged areas are read too. It clears Excel's undo list although it only reads (and needs ExcelApi 1.13), so
   * only for what the clerk clicked, never after every edit.
   */
  readonly merges: boolean;
  /** Whether the add-in's own highlight rules are looked for. */
  readonly rules?: boolean;
  /** For so many rows below the values the locked marks are read too. */
  readonly marksBelow?: number;
}

/** A sheet as it was read, and what was asked for beside it. */
export interface SheetRead {
  readonly snapshot: SheetSnapshot;
  readonly rules: readonly StandingRule[];
  readonly below: MarksBelow | null;
}

/** Rows `from` to `from + rows` of a sheet's used range. */
interface Piece {
  readonly sheet: MeasuredSheet;
  readonly from: number;
  readonly rows: number;
}

interface PieceRead {
  readonly block: Block;
  readonly rules: readonly StandingRule[];
  readonly below: MarksBelow | null;
}

type MeasuredSheet = SheetEntry & { readonly used: Area };

/**
 * Reads sheets whose size is known: one request as long as they fit into one answer, else block by block, in halves
 * where Excel still finds a block too large.
 *
 * @throws HostProblem `too-large` for a sheet beyond five million cells or a single row beyond Excel's limit
 */
export async function readSheets(
  sheets: readonly SheetEntry[],
  options: SnapshotOptions
): Promise<readonly SheetRead[]> {
  const measured = sheets.map(withSize);
  const reads = new Map<SheetEntry, PieceRead[]>();
  for (const pieces of requestsFor(measured)) {
    for (const [piece, read] of await readPieces(pieces, options)) {
      reads.set(piece.sheet, [...(reads.get(piece.sheet) ?? []), read]);
    }
  }
  return measured.map((sheet) => {
    const parts = reads.get(sheet) ?? [];
    return {
      snapshot: snapshotOf(
        sheet,
        sheet.used,
        parts.map((part) => part.block)
      ),
      rules: parts[0]?.rules ?? [],
      below: parts[0]?.below ?? null,
    };
  });
}

/** How many cells come back when a sheet is read: lets callers read as many sheets at a time as fit into one request. */
export const cellsOf = ({ used }: SheetEntry): number => (used ? used.rows * used.columns : 0);

/** Whether a sheet is small enough to be read at all. */
export const isReadable = (sheet: SheetEntry): boolean => cellsOf(sheet) <= CELLS_IN_A_SHEET;

/** Groups sheets so that each group can be read with one request, in the same order; a larger sheet is a group of its own. */
export function groupsThatFit(sheets: readonly SheetEntry[]): readonly (readonly SheetEntry[])[] {
  const groups: SheetEntry[][] = [];
  let cells = Infinity;
  for (const sheet of sheets) {
    if (cells + cellsOf(sheet) > CELLS_AT_ONCE) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(sheet);
    cells += cellsOf(sheet);
  }
  return groups;
}

function withSize(sheet: SheetEntry): MeasuredSheet {
  if (!sheet.used) throw new Error(`the size of ${sheet.name} was not asked for`);
  if (!isReadable(sheet)) throw new HostProblem("too-large", { sheet: sheet.name });
  return { ...sheet, used: sheet.used };
}

function requestsFor(sheets: readonly MeasuredSheet[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const { rows, columns } = sheet.used;
    for (let from = 0; from < rows;) {
      const fits = Math.floor(room / columns);
      if (fits === 0 || (from === 0 && fits < rows && rows * columns <= CELLS_AT_ONCE)) {
        requests.push([]);
        room = Math.max(CELLS_AT_ONCE, columns);
        continue;
      }
      const piece = { sheet, from, rows: Math.min(fits, rows - from) };
      requests.at(-1)?.push(piece);
      room -= piece.rows * columns;
      from += piece.rows;
    }
  }
  return requests;
}

async function readPieces(
  pieces: readonly Piece[],
  options: SnapshotOptions
): Promise<readonly (readonly [Piece, PieceRead])[]> {
  try {
    return await request((workbook) => {
      const reads = pieces.map((piece) => queuePiece(workbook, piece, options));
      return () => pieces.map((piece, i) => [piece, reads[i]!()] as const);
    });
  } catch (error) {
    const problem = hostProblem(error);
    if (options.merges && failedAt(problem, MERGED_AREAS))
      return readPieces(pieces, { ...options, merges: false });
    if (problem.code !== "too-large") throw problem;
    return readHalves(pieces, options, problem);
  }
}

/** Excel fails on more than 512 merged areas; such a sheet is read without them. */
export const MERGED_AREAS = "getMergedAreasOrNullObject";

async function readHalves(
  pieces: readonly Piece[],
  options: SnapshotOptions,
  problem: HostProblem
): Promise<readonly (readonly [Piece, PieceRead])[]> {
  const halves =
    pieces.length > 1
      ? [pieces.slice(0, pieces.length / 2), pieces.slice(pieces.length / 2)]
      : halved(pieces[0]);
  if (!halves) throw problem;
  const read: (readonly [Piece, PieceRead])[] = [];
  for (const half of halves) read.push(...(await readPieces(half, options)));
  return read;
}

function halved(piece: Piece | undefined): readonly (readonly Piece[])[] | null {
  if (!piece || piece.rows < 2) return null;
  const rows = Math.floor(piece.rows / 2);
  return [[{ ...piece, rows }], [{ ...piece, from: piece.from + rows, rows: piece.rows - rows }]];
}

function queuePiece(
  workbook: Excel.Workbook,
  piece: Piece,
  options: SnapshotOptions
): () => PieceRead {
  const { used } = piece.sheet;
  const sheet = workbook.worksheets.getItem(piece.sheet.id);
  const range = sheet.getRangeByIndexes(
    used.row + piece.from,
    used.column,
    piece.rows,
    used.columns
  );
  const block = queueBlock(range, options.merges);
  const first = piece.from === 0;
  const rules = first && options.rules ? queueRules(sheet) : () => [];
  const below = first ? queueMarksBelow(sheet, used, options.marksBelow ?? 0) : () => null;
  return () => ({ block: block(), rules: rules(), below: below() });
}
