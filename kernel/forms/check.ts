import { parseValue } from "#kernel/values";
import { type Answers, type Form, type LaidBlock, type LaidField, layOut } from "./asked.ts";
import { findField } from "./keys.ts";

/** What is wrong beside which field and what to do. */
export type FormProblem = { field: string; code: string; says: string };

const LONGEST = { text: 200, longText: 2000 } as const;

/**
 * Checks what was typed, field by field, as far as it is asked. Answers to fields that do not exist are problems too:
 * nothing is silently dropped. Those to fields that are not asked are for `keepAsked`.
 */
export const checkForm = (form: Form, answers: Answers): FormProblem[] => {
  const strange = Object.keys(answers)
    .filter((key) => !findField(form, key))
    .map((key) => ({ field: key, code: "unknown-field", says: `表单里没有“${key}”这一项。` }));
  const blocks = layOut(form, answers).filter((it) => it.isAsked);
  return [...blocks.flatMap((it) => checkBlock(it, answers)), ...strange];
};

const checkBlock = ({ block, times }: LaidBlock, answers: Answers): FormProblem[] => {
  const problems = times.flatMap((time) =>
    time.fields.flatMap((it) => (it.isAsked ? checkField(it, answers[it.key] ?? "") : [])),
  );
  const { repeats } = block;
  if (!repeats || times.every((it) => it.fields.every((one) => !one.isAsked))) return problems;
  const { key, one, atLeast, atMost } = repeats;
  const problem = (code: string, says: string): FormProblem[] => [{ field: key, code, says }];
  const last = Number(times.at(-1)?.nth ?? 0);
  // Told alone: what is asked of a time that should not be there helps nobody.
  if (last > atMost) return problem("too-many", `“${block.title}”最多填 ${atMost} 个${one}，请删去多出的。`);
  if (last > times.length) {
    const missing = times.findIndex((it, at) => it.nth !== at + 1) + 1;
    return problem("gap", `“${block.title}”缺了${one}${missing}。请从 1 起连着编号。`);
  }
  const filled = times.filter((it) =>
    it.fields.some((one) => one.isAsked && (answers[one.key] ?? "").trim() !== ""),
  );
  if (filled.length < atLeast && problems.length === 0)
    return problem("too-few", `“${block.title}”至少填 ${atLeast} 个${one}。`);
  return problems;
};

/** One text for one field, whether it is asked or not. */
export const checkField = (
  field: Pick<
    LaidField,
    "key" | "label" | "type" | "unit" | "choices" | "required" | "maxLength" | "min" | "max"
  >,
  typed: string,
): FormProblem[] => {
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

const shown = (value: number, field: Pick<LaidField, "type" | "unit">): string =>
  field.type === "money" ? `${value / 100} 元` : `${value}${field.unit ?? ""}`;
