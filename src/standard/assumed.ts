import type { NoteCode } from "./codes";
import type { Evaluation, Note } from "./standard";

const ASSUMED: readonly NoteCode[] = ["veto-open", "others-none"];

/** What a score takes as not having happened because nobody spoke of it; `words` of each note is the standard's condition. */
export const assumedNot = (evaluation: Evaluation): readonly Note[] =>
  evaluation.status === "scored"
    ? evaluation.notes.filter(({ code }) => ASSUMED.includes(code))
    : [];
