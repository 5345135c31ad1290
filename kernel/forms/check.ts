import { parseValue } from "#kernel/values";
import type { FieldDeclaration, FormBlock } from "./declaration.ts";

/** What is wrong beside which field and what to do. */
export type FormProblem = { field: string; code: string; says: string };

const LONGEST = { text: 200, longText: 2000 } as const;

/** Checks what was typed, field by field. Answers to fields that do not exist are problems too: nothing is silently dropped. */
export const checkForm = (
  blocks: readonly FormBlock[],
  answers: Readonly<Record<string, string>>,
): FormProblem[] => {
  const fields = blocks.flatMap((it) => it.fields);
  const known = new Set(fields.map((it) => it.key));
  const strange = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: key, code: "unknown-field", says: `表单里没有“${key}”这一项。` }));
  return [...fields.flatMap((it) => checkField(it, answers[it.key] ?? "")), ...strange];
};

const checkField = (field: FieldDeclaration, typed: string): FormProblem[] => {
  const problem = (code: string, says: string): FormProblem[] => [{ field: field.key, code, says }];
  const text = typed.trim();
  if (text === "") return field.required ? problem("required", `请填写“${field.label}”。`) : [];
  if (field.type === "text" || field.type === "longText") {
    const limit = field.maxLength ?? LONGEST[field.type];
    return text.length > limit
      ? problem("too-long", `“${field.label}”最多 ${limit} 字，现在 ${text.length} 字，请精简。`)
      : [];
  }
  const parsed = parseValue(text, {
    name: field.label,
    type: field.type,
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.choices ? { choices: field.choices } : {}),
  });
  if ("problem" in parsed) return problem(parsed.problem.code, parsed.problem.says);
  const { value } = parsed;
  if (typeof value !== "number") return [];
  if (field.min !== undefined && value < field.min)
    return problem("too-small", `“${field.label}”不能小于 ${shown(field.min, field)}。`);
  if (field.max !== undefined && value > field.max)
    return problem("too-big", `“${field.label}”不能大于 ${shown(field.max, field)}。`);
  return [];
};

const shown = (value: number, field: FieldDeclaration): string =>
  field.type === "money" ? `${value / 100} 元` : `${value}${field.unit ?? ""}`;
