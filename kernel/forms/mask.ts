import type { FieldDeclaration } from "./declaration.ts";

/** Enough of a personal answer to know it by, never enough to use it. What was chosen says too much in any part. */
export const maskedAnswer = ({ type }: Pick<FieldDeclaration, "type">, answer: string): string => {
  const text = [...answer.trim()];
  if (text.length === 0) return "";
  if (type !== "text" && type !== "longText") return "****";
  if (text.length < 2) return "*";
  if (text.length <= 4) return `${text[0]}${"*".repeat(text.length - 1)}`;
  if (text.length < 11 || type === "longText") return `${text[0]}****`;
  return `${text.slice(0, 3).join("")}****${text.slice(-2).join("")}`;
};
