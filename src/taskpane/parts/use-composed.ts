import { useState, type ChangeEvent, type CompositionEvent } from "react";

/** What a text field needs so that half-composed Chinese is shown but does not count yet. */
export interface ComposedField {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/** `commit` hears of every change that is not part of an unfinished composition, and of each composition's end. */
export function useComposed(value: string, commit: (text: string) => void): ComposedField {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: (event) => {
      if (draft === null) commit(event.target.value);
      else setDraft(event.target.value);
    },
    onCompositionStart: () => setDraft(value),
    onCompositionEnd: (event) => {
      setDraft(null);
      commit(event.currentTarget.value);
    },
  };
}
