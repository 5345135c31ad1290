import type { FieldDeclaration } from "#kernel/forms";
import type { Value } from "#kernel/values";

/** A value as a person would type it into that field, exactly; "" when it is not known. Reading it back gives the value. */
export const typedText = (value: Value, { type, unit }: Pick<FieldDeclaration, "type" | "unit">): string => {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    if (type === "money") return shifted(value, unit === "万元" ? 6 : 2);
    if (type === "rate") return `${Math.round(value * 1e9) / 1e7}%`;
    return String(value);
  }
  return value.join("、");
};

/** A whole number divided by 10^places, written out: no rounding on the way. */
const shifted = (value: number, places: number): string => {
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -places)}${fraction ? `.${fraction}` : ""}`;
};
