import { createContext, useContext } from "react";
import { chineseWords, type Words } from "../messages";

const WordsContext = createContext<Words>(chineseWords);

export const WordsProvider = WordsContext.Provider;

/** The sentences in the language of the screen. */
export function useWords(): Words {
  return useContext(WordsContext);
}
