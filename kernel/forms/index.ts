export { checkForm, type FormProblem } from "./check.ts";
export type { FieldDeclaration, FormBlock, MaterialDeclaration, Repeats, ShowIf } from "./declaration.ts";
export { checkReasons } from "./reasons.ts";
export { isSameAnswer } from "./same-answer.ts";
