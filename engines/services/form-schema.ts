import { z } from "zod";
import type { ShowIf } from "#kernel/forms";
import { citation, key, optional, text, whole } from "./item-parts.ts";

export const showIf: z.ZodType<ShowIf> = z.lazy(() =>
  z.union([
    z.strictObject({ field: key, oneOf: z.array(text) }),
    z.strictObject({ is: z.enum(["all", "any"]), of: z.array(showIf) }),
    z.strictObject({ is: z.literal("not"), of: showIf }),
  ]),
);
const choice = z.strictObject({ value: key, label: text, formerly: optional(z.array(key)) });
const field = z.strictObject({
  key,
  label: text,
  type: z.enum([
    "integer",
    "money",
    "decimal",
    "rate",
    "day",
    "choice",
    "choices",
    "boolean",
    "text",
    "longText",
  ]),
  unit: optional(text),
  choices: optional(z.array(choice)),
  required: z.boolean(),
  hint: optional(text),
  maxLength: optional(whole),
  min: optional(z.number()),
  max: optional(z.number()),
  prefill: optional(
    z.strictObject({
      register: key,
      field: key,
      lock: z.enum(["locked", "editableWithReason", "editable"]),
    }),
  ),
  sensitivity: optional(z.enum(["public", "internal", "personal"])),
  showIf: optional(showIf),
  seenBy: optional(z.array(key)),
});

export const formBlock = z.strictObject({
  title: text,
  help: optional(text),
  showIf: optional(showIf),
  repeats: optional(z.strictObject({ key, one: text, atLeast: whole, atMost: whole })),
  fields: z.array(field).max(500),
});

export const material = z.strictObject({
  key,
  name: text,
  basis: citation,
  source: z.enum(["upload", "register", "promise", "later"]),
  required: z.boolean(),
  showIf: optional(showIf),
  accept: optional(z.array(z.enum(["pdf", "png", "jpeg"]))),
  maxBytes: optional(whole),
  maxPages: optional(whole),
  maxPixels: optional(whole),
  hint: optional(text),
});
