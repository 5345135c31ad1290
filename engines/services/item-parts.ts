import { z } from "zod";
import { type Day, findDay } from "#kernel/calendar";
import type { Certainty } from "#kernel/citation";

/** Small parts of an item as they come from outside; `.exactOptional` throughout: left out is not the same as undefined. */
export const optional = z.exactOptional;
export const text = z.string().max(4_000);
export const key = z.string().max(100);
export const whole = z.int();
export const day = z.custom<Day>(
  (it) => typeof it === "string" && findDay(it) !== undefined,
  "应是存在的日期，例如 2026-03-05",
);
const certainty: z.ZodType<Certainty> = z.enum(["verified", "secondary", "memory", "unconfirmed"]);
export const citation = z.strictObject({
  document: text,
  clause: optional(text),
  quote: text,
  certainty: optional(certainty),
});
const unit = z.enum(["working", "calendar"]);
export const term = z.strictObject({ days: whole, unit });
export const citedTerm = z.strictObject({ days: whole, unit, cite: citation });
