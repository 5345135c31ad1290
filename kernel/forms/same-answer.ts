import { parseValue } from "#kernel/values";
import type { FieldDeclaration } from "./declaration.ts";

type Shaped = Pick<FieldDeclaration, "label" | "type" | "unit" | "choices">;

/** Whether two texts say the same for a field: 20 and 20.0 do, and blanks around a text say nothing. */
export const isSameAnswer = (field: Shaped, left: string, right: string): boolean =>
  JSON.stringify(readBack(field, left)) === JSON.stringify(readBack(field, right));

const readBack = (field: Shaped, text: string): unknown => {
  if (field.type === "longText") return text.trim();
  const parsed = parseValue(text, {
    name: field.label,
    type: field.type,
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.choices ? { choices: field.choices } : {}),
  });
  return "value" in parsed ? parsed.value : text.trim();
};
