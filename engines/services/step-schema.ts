import { z } from "zod";
import { showIf } from "./form-schema.ts";
import { citation, citedTerm, key, optional, text, whole } from "./item-parts.ts";

const checklist = z.array(z.strictObject({ item: text, cite: citation }));
const county = { at: optional(z.literal("county")) };
const planned = { title: optional(text), term: optional(citedTerm), ...county };
const uncounted = { excluded: optional(citation) };
const kind = <Is extends string>(is: Is) => z.literal(is);

export const step = z.discriminatedUnion("is", [
  z.strictObject({
    is: kind("accept"),
    by: key,
    checklist,
    deemedAfter: optional(citedTerm),
    ...planned,
  }),
  z.strictObject({ is: kind("review"), by: key, checklist, ...planned }),
  z.strictObject({
    is: kind("consult"),
    by: key,
    units: z.array(
      z.strictObject({
        unit: key,
        asks: text,
        within: citedTerm,
        onSilence: z.enum(["agrees", "reminded"]),
      }),
    ),
    ...planned,
  }),
  z.strictObject({
    is: kind("expertReview"),
    by: key,
    atLeast: whole,
    passMark: z.number(),
    cite: citation,
    ...planned,
    ...uncounted,
  }),
  z.strictObject({ is: kind("inspection"), by: key, checklist, ...planned, ...uncounted }),
  z.strictObject({
    is: kind("files"),
    by: key,
    services: z.array(key),
    required: optional(z.array(key)),
    when: optional(z.array(z.strictObject({ service: key, showIf }))),
    atOnce: optional(z.literal(true)),
    ...planned,
  }),
  z.strictObject({
    is: kind("decide"),
    by: key,
    policy: optional(key),
    countersigned: optional(z.literal(true)),
    ...planned,
  }),
  z.strictObject({ is: kind("publicNotice"), by: key, term: citedTerm, title: optional(text), ...county }),
  z.strictObject({ is: kind("pay"), by: key, fund: key, ...planned }),
  z.strictObject({ is: kind("deliver"), by: optional(key), result: key, ...planned }),
]);
