import type { Answers } from "../standard";
import type { RowMark } from "./form-mark";

/** An indicator as it was marked, with what was entered for it. */
export interface KeptRow extends RowMark {
  readonly answers?: Answers;
  /** Of a parked entry: it was one of several equal rows, so that even an equal row may be another one. */
  readonly unsure?: true;
}

export interface CarriedRows {
  /** One for each indicator there now, in the form's order. */
  readonly rows: readonly KeptRow[];
  /** What was entered for rows that are gone, or that cannot be told apart. */
  readonly parked: readonly KeptRow[];
}

/**
 * Finds the indicators of a form again, wherever they stand now: by their names; rows that share a name by target and
 * standard too; and a reworded name by its place between the same two neighbours, when target and standard are as before.
 * Where equal rows became more or fewer it cannot be told which is which: then all of them are blank, and what was entered
 * is parked. A parked entry comes back with its row, unless equal rows were there when it was parked.
 */
export function carryRows({ rows, parked }: CarriedRows, marks: readonly RowMark[]): CarriedRows {
  const from = originsOf(rows, marks);
  const back = comingBack(rows, parked, marks, from);
  const used = new Set(from.values());
  const equals = grouped(rows, markText);
  const gone = rows.flatMap((row, i): KeptRow[] => {
    if (!row.answers || used.has(i)) return [];
    return [equals.get(markText(row))!.length > 1 ? { ...row, unsure: true } : row];
  });
  const returned = new Set(back.values());
  return {
    rows: marks.map((mark, i) => {
      const answers = rows[from.get(i) ?? -1]?.answers ?? parked[back.get(i) ?? -1]?.answers;
      return answers ? { ...mark, answers } : mark;
    }),
    parked:
      gone.length + returned.size === 0
        ? parked
        : [...parked.filter((_, i) => !returned.has(i)), ...gone],
  };
}

const markText = ({ name, basis }: RowMark): string => `${name} ${basis}`;

/** Numbers of rows there now → numbers of the rows that they were. */
type Origins = Map<number, number>;

/** Which of the rows that were known each row there now is; none where that cannot be told. See `carryRows`. */
export const originsOf = (rows: readonly RowMark[], marks: readonly RowMark[]): Origins =>
  new Map([...byName(rows, marks), ...byPlace(rows, marks)]);

function byName(rows: readonly RowMark[], marks: readonly RowMark[]): Origins {
  const origins: Origins = new Map();
  const was = grouped(rows, ({ name }) => name);
  for (const [name, now] of grouped(marks, (mark) => mark.name)) {
    const before = was.get(name) ?? [];
    const ofBasis = grouped(before, (i) => rows[i]!.basis);
    const left: number[] = [];
    for (const [basis, twins] of grouped(now, (i) => marks[i]!.basis)) {
      const known = (ofBasis.get(basis) ?? []).map((i) => before[i]!);
      if (known.length === twins.length) twins.forEach((i, n) => origins.set(now[i]!, known[n]!));
      else if (known.length === 0) left.push(...twins.map((i) => now[i]!));
    }
    const [only] = left;
    const rest = before.filter((i) => !inSome(now, marks, rows[i]!));
    if (
      left.length === 1 &&
      only !== undefined &&
      rest.length === 1 &&
      before.length === now.length
    )
      origins.set(only, rest[0]!);
  }
  return origins;
}

const inSome = (now: readonly number[], marks: readonly RowMark[], { basis }: RowMark): boolean =>
  now.some((i) => marks[i]!.basis === basis);

/** Reworded names: rows that went and rows that came between the same two rows that stayed, when they are as many. */
function byPlace(rows: readonly RowMark[], marks: readonly RowMark[]): Origins {
  const origins: Origins = new Map();
  const came = gaps(marks, rows);
  for (const [anchors, went] of gaps(rows, marks)) {
    const here = came.get(anchors) ?? [];
    if (here.length !== went.length) continue;
    went.forEach((i, n) => {
      const { basis } = rows[i]!;
      if (basis !== "" && basis === marks[here[n]!]!.basis) origins.set(here[n]!, i);
    });
  }
  return origins;
}

/** Numbers of the rows whose names `others` does not know, by the two known ones around them. */
function gaps(
  rows: readonly RowMark[],
  others: readonly RowMark[]
): ReadonlyMap<string, readonly number[]> {
  const known = new Set(others.map(({ name }) => name));
  const found = new Map<string, number[]>();
  let above = "";
  let gap: number[] = [];
  const end = (below: string): void => {
    if (gap.length > 0) found.set(`${above} ${below}`, gap);
    above = below;
    gap = [];
  };
  rows.forEach(({ name }, i) => {
    if (known.has(name)) end(name);
    else gap.push(i);
  });
  end("");
  return found;
}

/** Rows that have no origin, and the parked entry of each: the only one of its mark, or of its name. */
function comingBack(
  rows: readonly KeptRow[],
  parked: readonly KeptRow[],
  marks: readonly RowMark[],
  from: Origins
): Origins {
  const back: Origins = new Map();
  if (parked.length === 0) return back;
  const now = { marks: grouped(marks, markText), names: grouped(marks, ({ name }) => name) };
  const stored = { marks: grouped(parked, markText), names: grouped(parked, ({ name }) => name) };
  const known = new Set(rows.map(({ name }) => name));
  for (const [i, mark] of marks.entries()) {
    if (from.has(i)) continue;
    const equal = only(now.marks, stored.marks, markText(mark));
    const named = known.has(mark.name) ? null : only(now.names, stored.names, mark.name);
    const entry = equal ?? named;
    if (entry !== null && !parked[entry]!.unsure) back.set(i, entry);
  }
  return back;
}

type Groups = ReadonlyMap<string, readonly number[]>;

/** The entry under this key, when there is just one, and just one row that it can belong to. */
function only(now: Groups, stored: Groups, key: string): number | null {
  const [entry, second] = stored.get(key) ?? [];
  return entry !== undefined && second === undefined && now.get(key)?.length === 1 ? entry : null;
}

/** The numbers of the entries, by something about them. */
function grouped<T>(entries: readonly T[], by: (entry: T) => string): Groups {
  const groups = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    const key = by(entry);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}
