import { formProblems } from "./form-problems.en";
import { pane } from "./pane.en";
import { problems } from "./problems.en";
import type { Sentences } from "./sentence";
import { standardSentences } from "./standard.en";
import { validation } from "./validation.en";

export const sentences: Sentences = {
  ...pane,
  ...formProblems,
  ...problems,
  ...standardSentences,
  ...validation,
};
