import { z } from "zod";
import { findDay } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import type {
  Amount,
  Cell,
  Condition,
  End,
  Expression,
  Limit,
  Policy,
  PolicyVersion,
  Score,
  TableRow,
  Tier,
} from "#kernel/rules";

/** Rules as they come from outside: a draft of the studio, a sandbox file. What passes is a rule of the kernel's types. */
const DEEPEST = 60;
const text = z.string().max(4_000);
const key = z.string().min(1).max(100);
const day = z.custom<PolicyVersion["issuedOn"]>(
  (it) => typeof it === "string" && findDay(it) !== undefined,
  "应是存在的日期，例如 2026-03-05",
);
const certainty = z.enum(["verified", "secondary", "memory", "unconfirmed"]);
const fen = z.int();

const citation: z.ZodType<Citation> = z.strictObject({
  document: text,
  clause: z.exactOptional(text),
  quote: text,
  certainty: z.exactOptional(certainty),
});

const valueType = z.enum([
  "integer",
  "money",
  "decimal",
  "rate",
  "day",
  "choice",
  "choices",
  "boolean",
  "text",
]);
const end: z.ZodType<End> = z.strictObject({ at: z.union([z.number(), day]), included: z.boolean() });
const cell: z.ZodType<Cell> = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("any") }),
  z.strictObject({ is: z.literal("oneOf"), values: z.array(text) }),
  z.strictObject({ is: z.literal("within"), codes: z.array(text) }),
  z.strictObject({ is: z.literal("yesNo"), value: z.boolean() }),
  z.strictObject({ is: z.literal("interval"), from: end.nullable(), to: end.nullable() }),
]);
const tier: z.ZodType<Tier> = z.strictObject({
  upTo: z.number().nullable(),
  rate: z.number(),
  cite: citation,
});

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("fact"), key }),
    z.strictObject({
      is: z.literal("value"),
      type: valueType,
      value: z.union([z.number(), text, z.boolean(), z.array(text)]),
    }),
    z.strictObject({
      is: z.enum(["add", "subtract", "multiply", "divide"]),
      left: expression,
      right: expression,
    }),
    z.strictObject({ is: z.enum(["least", "most"]), of: z.array(expression).min(1) }),
    z.strictObject({ is: z.literal("fullSince"), unit: z.enum(["year", "month", "day"]), day: expression }),
    z.strictObject({ is: z.literal("today") }),
    z.strictObject({
      is: z.literal("choose"),
      branches: z.array(z.strictObject({ when: condition, gives: expression })).min(1),
      otherwise: z.exactOptional(expression),
    }),
    z.strictObject({
      is: z.literal("tiers"),
      by: z.enum(["slice", "whole"]),
      base: expression,
      tiers: z.array(tier).min(1),
    }),
    z.strictObject({
      is: z.literal("table"),
      table: z.strictObject({
        hit: z.enum(["first", "unique", "sum"]),
        inputs: z.array(expression),
        rows: z.array(tableRow),
        otherwise: z.exactOptional(expression),
      }),
    }),
  ]),
);
const tableRow: z.ZodType<TableRow> = z.lazy(() =>
  z.strictObject({ cells: z.array(cell), gives: expression, cite: citation }),
);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("compare"),
      left: expression,
      by: z.enum(["=", "≠", "<", "≤", ">", "≥"]),
      right: expression,
      cite: citation,
    }),
    z.strictObject({ is: z.literal("oneOf"), left: expression, values: z.array(text), cite: citation }),
    z.strictObject({ is: z.literal("within"), left: expression, codes: z.array(text), cite: citation }),
    z.strictObject({ is: z.enum(["all", "any"]), of: z.array(condition) }),
    z.strictObject({ is: z.literal("not"), of: condition }),
    z.strictObject({ is: z.literal("answered"), key, cite: citation }),
    z.strictObject({ is: z.literal("judged"), question: text, cite: citation }),
  ]),
);

const amount: z.ZodType<Amount> = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("fixed"), amount: fen, cite: citation }),
  z.strictObject({ is: z.literal("range"), min: fen, max: fen, decidedBy: key, cite: citation }),
  z.strictObject({
    is: z.literal("formula"),
    min: expression,
    max: expression,
    rounding: z.enum(["halfUp", "down", "up"]),
    decidedBy: z.exactOptional(key),
    cite: citation,
  }),
  z.strictObject({ is: z.literal("open"), decidedBy: key, upTo: z.exactOptional(fen), cite: citation }),
]);
const limit: z.ZodType<Limit> = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("lifetimeCount"), most: z.int(), counted: key, cite: citation }),
  z.strictObject({
    is: z.literal("budget"),
    fund: key,
    by: z.enum(["firstCome", "rank"]),
    rank: z.exactOptional(expression),
    cite: citation,
  }),
]);
const score: z.ZodType<Score> = z.strictObject({
  min: expression,
  max: expression,
  outOf: z.number(),
  passAt: z.number(),
  cite: citation,
});

const shallow = (it: unknown, left = DEEPEST): boolean =>
  typeof it !== "object" || it === null
    ? true
    : left > 0 && Object.values(it).every((one) => shallow(one, left - 1));
/** Nothing nested beyond all sense reaches a recursive parser. */
const notTooDeep = <T>(schema: z.ZodType<T>): z.ZodType<T> =>
  z
    .unknown()
    .refine((it) => shallow(it), "规则嵌套得太深")
    .pipe(schema) as z.ZodType<T>;

const version: z.ZodType<PolicyVersion> = z.strictObject({
  version: key,
  issuedOn: day,
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  when: condition,
  appliesTo: z.exactOptional(condition),
  amount: amount.nullable(),
  otherwise: z.exactOptional(amount),
  worth: z.exactOptional(amount),
  score: z.exactOptional(score),
  limits: z.exactOptional(z.array(limit)),
  certainty,
  note: z.exactOptional(text),
});
export const PolicyVersionSchema: z.ZodType<PolicyVersion> = notTooDeep(version);
export const PolicySchema: z.ZodType<Policy> = notTooDeep(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
    name: text,
    summary: text,
    kind: z.enum(["entitlement", "award"]),
    benefit: text,
    measure: z.int(),
    unit: key,
    amountMeans: z.exactOptional(z.enum(["received", "taxDue", "deduction", "loan", "advantage"])),
    per: z.exactOptional(z.enum(["once", "month", "year"])),
    group: z.exactOptional(key),
    versions: z.array(version).min(1),
    service: z.exactOptional(key),
  }),
);
