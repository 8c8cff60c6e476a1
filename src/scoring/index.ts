export type * from "./card";
export type { RemarkProblem, RemarkReading } from "./remark";
export { withScore } from "./remark";
export type { WeightReading } from "./weight";
export { totalWeight, weightOf } from "./weight";
export { defaultSettings } from "./grade";
export { basisOf, planClearing, planRemarks } from "./remark-plan";
export type { PastedColumn } from "./pasted-column";
export { parsePastedColumn } from "./pasted-column";
export type { YearEndRow } from "./year-end-form";
export { yearEndRows } from "./year-end-form";
export type { RemarkCell } from "./remark-cell";
export { remarkCell } from "./remark-cell";
export { inOwnUnit } from "./answers";
export type { FormMark } from "./form-mark";
export { headingOf, markOf } from "./form-mark";
export { matchForms } from "./match-forms";
export type { KeptRow } from "./carry-rows";
export { originsOf } from "./carry-rows";
export type { KeptForm, KeptForms, OlderKept } from "./kept-forms";
export { holdsEntries, isAnswered, isEntered, NO_BUDGET, NO_OLDER } from "./kept-forms";
export { recognise } from "./recognise";
export type { Entries, FormOnSheet, Offer } from "./entries";
export {
  declineOffers,
  entriesOf,
  offersFor,
  takeOffer,
  unsureIndicators,
  withAnswers,
  withBudget,
} from "./entries";
export { missingForFullMarks, scoreCard, scoreRow, sumRows } from "./score-card";
