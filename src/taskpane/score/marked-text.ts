import type { Span } from "../../standard";

/** A stretch of a text with the numbers of all marks that cover it, in order; none for plain text. */
export interface Stretch {
  readonly text: string;
  readonly marks: readonly number[];
}

/** Cuts a text where marks begin and end. Spans beyond the text are cut to it; empty ones are left out. */
export function stretches(
  text: string,
  spansOfMarks: readonly (readonly Span[])[]
): readonly Stretch[] {
  const cuts = new Set([0, text.length]);
  const spans = spansOfMarks.flatMap((spans, mark) =>
    spans.map(({ start, end }) => ({
      mark,
      start: Math.max(0, start),
      end: Math.min(text.length, end),
    }))
  );
  const real = spans.filter(({ start, end }) => start < end);
  real.forEach(({ start, end }) => cuts.add(start).add(end));
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    marks: [
      ...new Set(
        real.filter((span) => span.start <= start && start < span.end).map(({ mark }) => mark)
      ),
    ].sort((a, b) => a - b),
  }));
}
