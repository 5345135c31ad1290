import { z } from "zod";
import type { ServiceItem } from "#kernel/process";
import { formBlock, material } from "./form-schema.ts";
import { citation, citedTerm, day, key, optional, term, text, whole } from "./item-parts.ts";
import { step } from "./step-schema.ts";
import { workedCase } from "./worked-case-schema.ts";

/** Nothing nested beyond all sense reaches a recursive parser. */
const DEEPEST = 40;
const shallow = (it: unknown, left = DEEPEST): boolean =>
  typeof it !== "object" || it === null
    ? true
    : left > 0 && Object.values(it).every((one) => shallow(one, left - 1));

/** A service item as it comes from outside: a file, the studio. Kept in step with the kernel's type by its test. */
export const itemShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "编号用小写字母、数字和短横，写成 措施/事项"),
  revision: whole,
  name: text,
  summary: text,
  measure: whole,
  owner: key,
  level: optional(z.enum(["prefecture", "county", "both"])),
  contact: z.strictObject({ phone: optional(text), address: optional(text), note: text }),
  basis: z.array(citation),
  taken: optional(
    z.strictObject({
      from: day,
      to: optional(day),
      windows: optional(
        z.array(z.strictObject({ from: day, to: day, quota: optional(whole), budget: optional(whole) })),
      ),
    }),
  ),
  applicants: z.array(z.enum(["enterprise", "soleTrader", "cooperative", "institution", "person"])),
  onlyJoint: optional(z.literal(true)),
  anonymous: optional(z.literal(true)),
  coApplicants: optional(z.strictObject({ named: text, atLeast: whole, atMost: whole, cite: citation })),
  agents: optional(z.strictObject({ may: z.array(z.enum(["fill", "sign", "receive"])), cite: citation })),
  eligibility: optional(z.strictObject({ policy: key, mode: z.enum(["advise", "gate"]) })),
  repeats: optional(z.boolean()),
  form: z.array(formBlock).max(100),
  materials: z.array(material).max(200),
  limits: z.strictObject({
    statutory: optional(citedTerm),
    promised: citedTerm,
    start: optional(z.enum(["receipt", "acceptance"])),
    extension: optional(z.strictObject({ by: key, most: term, times: whole, cite: citation })),
  }),
  correction: z.strictObject({
    maxRounds: whole,
    replyWithin: term,
    clock: optional(z.enum(["suspend", "restart"])),
    onNoReply: optional(z.enum(["close", "remind"])),
    cite: citation,
  }),
  steps: z.array(step).max(40),
  results: z.array(
    z.strictObject({
      id: key,
      name: text,
      kind: z.enum(["letter", "certificate", "receipt"]),
      validFor: optional(term),
      revocable: optional(z.strictObject({ by: key, cite: citation })),
    }),
  ),
  remedies: z.array(
    z.strictObject({
      kind: z.enum(["objection", "reconsideration", "litigation", "complaint"]),
      to: text,
      within: term,
      cite: citation,
    }),
  ),
  rating: optional(
    z.strictObject({
      lowAtMost: z.union([z.literal(1), z.literal(2)]),
      callBackWithin: citedTerm,
    }),
  ),
  publish: optional(z.strictObject({ shows: z.array(z.enum(["name", "amount", "day"])), cite: citation })),
  retention: optional(z.strictObject({ years: whole, cite: citation })),
  tests: optional(z.array(workedCase).max(100)),
});

export const ServiceItemSchema: z.ZodType<ServiceItem> = z
  .unknown()
  .refine((it) => shallow(it), "嵌套得太深")
  .pipe(itemShape) as unknown as z.ZodType<ServiceItem>;
