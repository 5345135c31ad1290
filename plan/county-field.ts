import type { FieldDeclaration } from "#kernel/forms";
import { regionChoices } from "./regions.ts";

/** A county of this prefecture that no register fills in, with old codes leading to it. */
export const countyField = (key: string, label: string, required = true): FieldDeclaration => ({
  key,
  label,
  type: "choice",
  choices: regionChoices,
  required,
});
