import type { FieldDeclaration } from "#kernel/forms";
import { parseValue, type Value, type ValueShape, valueText } from "#kernel/values";

type Shown = Pick<FieldDeclaration, "label" | "type" | "unit" | "choices">;

const shapeOf = ({ label, type, unit, choices }: Shown): ValueShape => ({
  name: label,
  type: type === "longText" ? "text" : type,
  ...(unit === undefined ? {} : { unit }),
  ...(choices === undefined ? {} : { choices }),
});

const read = (typed: string, field: Shown): { value: Value } | undefined => {
  const parsed = parseValue(typed, shapeOf(field));
  return "value" in parsed ? { value: parsed.value } : undefined;
};

/** What was typed, as people read it: 20万元, 2025年3月1日（周六）. Text that cannot be read stays as it is. */
export const shownText = (typed: string | undefined, field: Shown): string | null => {
  if (typed === undefined || typed.trim() === "") return null;
  const parsed = read(typed, field);
  return parsed && parsed.value !== null ? valueText(parsed.value, shapeOf(field)) : typed;
};
