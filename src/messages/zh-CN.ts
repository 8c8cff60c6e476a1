import { formProblems } from "./form-problems.zh-CN";
import { pane } from "./pane.zh-CN";
import { problems } from "./problems.zh-CN";
import type { Sentences } from "./sentence";
import { standardSentences } from "./standard.zh-CN";
import { validation } from "./validation.zh-CN";

export const sentences: Sentences = {
  ...pane,
  ...formProblems,
  ...problems,
  ...standardSentences,
  ...validation,
};
