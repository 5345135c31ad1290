import type { FieldDeclaration } from "#kernel/forms";
import { parseValue, type Value, type ValueShape, valueText } from "#kernel/values";

const shapeOf = ({ label, type, unit, choices }: FieldDeclaration): ValueShape => ({
  name: label,
  type: type === "longText" ? "text" : type,
  ...(unit === undefined ? {} : { unit }),
  ...(choices === undefined ? {} : { choices }),
});

const read = (typed: string, field: FieldDeclaration): { value: Value } | undefined => {
  const parsed = parseValue(typed, shapeOf(field));
  return "value" in parsed ? { value: parsed.value } : undefined;
};

/** What was typed, as people read it: 20万元, 2025年3月1日（周六）. Text that cannot be read stays as it is. */
export const shownText = (typed: string | undefined, field: FieldDeclaration): string | null => {
  if (typed === undefined || typed.trim() === "") return null;
  const parsed = read(typed, field);
  return parsed && parsed.value !== null ? valueText(parsed.value, shapeOf(field)) : typed;
};

/** Whether the submitted text says something else than the register: 20 and 20.0 are the same. */
export const differs = (
  submitted: string | undefined,
  held: string | undefined,
  field: FieldDeclaration,
): boolean => {
  if (held === undefined) return false;
  const [one, other] = [submitted ?? "", held].map((it) => read(it, field));
  if (one && other) return JSON.stringify(one.value) !== JSON.stringify(other.value);
  return (submitted ?? "").trim() !== held.trim();
};
