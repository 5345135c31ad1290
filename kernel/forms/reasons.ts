import { askedFields, type Form, type LaidField } from "./asked.ts";
import { checkField, type FormProblem } from "./check.ts";
import { isSameAnswer } from "./same-answer.ts";

type Texts = Readonly<Record<string, string>>;
type Filled = { answers: Texts; registerValues: Texts };

/** What a reason must have to be one. */
const SHORTEST = 5;
const LONGEST = 200;

/** Fields that a register fills, that may be changed only with a reason, and that were changed. A field left out was not. */
const changedWithReason = (form: Form, { answers, registerValues }: Filled): LaidField[] =>
  askedFields(form, answers).filter((field) => {
    const held = registerValues[field.key];
    const typed = answers[field.key];
    if (field.prefill?.lock !== "editableWithReason" || held === undefined || typed === undefined)
      return false;
    // What cannot be read, or was emptied and must not be, is told as such.
    return checkField(field, typed).length === 0 && !isSameAnswer(field, typed, held);
  });

/** Reasons of the fields that need one, and what is wrong with those that are there or missing. */
export const checkReasons = (
  form: Form,
  filled: Filled,
  given: Texts,
): { reasons: Record<string, string>; problems: FormProblem[] } => {
  const fields = changedWithReason(form, filled);
  const reasons = Object.fromEntries(fields.map(({ key }) => [key, (given[key] ?? "").trim()]));
  const problems = fields.flatMap(({ key, label }): FormProblem[] => {
    const { length } = reasons[key] ?? "";
    if (length < SHORTEST) {
      const held = filled.registerValues[key] ?? "";
      const says = `“${label}”与名录不同（名录为“${held}”），请写明改动的理由（至少 ${SHORTEST} 个字），或者改回原样。`;
      return [{ field: key, code: "reason-missing", says }];
    }
    if (length <= LONGEST) return [];
    const says = `“${label}”的改动理由最多 ${LONGEST} 字，现在 ${length} 字，请精简。`;
    return [{ field: key, code: "reason-too-long", says }];
  });
  return { reasons, problems };
};
