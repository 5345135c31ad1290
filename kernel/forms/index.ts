export { checkForm, type FormProblem } from "./check.ts";
export type { FieldDeclaration, FormBlock, MaterialDeclaration } from "./declaration.ts";
