export {
  type Answers,
  answersNamed,
  askedFields,
  askedMaterials,
  type DroppedAnswer,
  emptyTime,
  isCalledFor,
  keepAsked,
  type LaidBlock,
  type LaidField,
  type LaidTime,
  layOut,
} from "./asked.ts";
export { checkForm, type FormProblem } from "./check.ts";
export type { FieldDeclaration, FormBlock, MaterialDeclaration, Repeats, ShowIf } from "./declaration.ts";
export { findField, labelAt, NEXT_TIME, timeOf } from "./keys.ts";
export { maskedAnswer } from "./mask.ts";
export { type DraftChanges, isUnchanged, migrateDraft } from "./migrate.ts";
export { OWN_NAME } from "./own-name.ts";
export { checkReasons } from "./reasons.ts";
export { isSameAnswer } from "./same-answer.ts";
export { choicesOf, fieldsNamed } from "./show-if.ts";
export { choiceLabel, showIfText } from "./show-if-text.ts";
export { correctedAnswers, withoutTime, withTime } from "./times.ts";
