import { addDays, findDay } from "#kernel/calendar";
import type { Policy } from "#kernel/rules";

/** A policy with one mistake in it, as people and compilers make them. */
export type Mutant = { mistake: Mistake; policy: Policy };
export type Mistake =
  | "bound moved by one"
  | "rate off by a billionth"
  | "bound in or out"
  | "and for or"
  | "not dropped"
  | "null check dropped"
  | "silent else"
  | "rounding";

type Json = Readonly<Record<string, unknown>>;
type Variant = { mistake: Mistake; node: unknown };

/** Every mutant with one mistake in one place. */
export const mutantsOf = (policy: Policy): readonly Mutant[] =>
  variantsOf(policy).map(({ mistake, node }) => ({ mistake, policy: node as Policy }));

const variantsOf = (node: unknown): Variant[] => {
  if (Array.isArray(node))
    return node.flatMap((one, at) => variantsOf(one).map((it) => ({ ...it, node: node.with(at, it.node) })));
  if (typeof node !== "object" || node === null) return [];
  const it = node as Json;
  const inside = Object.entries(it)
    .filter(([key]) => key !== "cite")
    .flatMap(([key, one]) =>
      variantsOf(one).map((variant) => ({ ...variant, node: { ...it, [key]: variant.node } })),
    );
  return [...mistakesIn(it), ...inside];
};

const SWAPPED: Readonly<Record<string, string>> = {
  "<": "≤",
  "≤": "<",
  ">": "≥",
  "≥": ">",
  "=": "≠",
  "≠": "=",
};
const ROUNDINGS = ["halfUp", "down", "up"];

const mistakesIn = (it: Json): Variant[] => {
  const wrong = (mistake: Mistake, change: Json): Variant => ({ mistake, node: { ...it, ...change } });
  const moved = (key: string): Variant[] =>
    shifted(it[key]).map((to) => wrong("bound moved by one", { [key]: to }));
  const offBy = (key: string): Variant[] => {
    const rate = it[key];
    if (typeof rate !== "number" || Math.abs(rate) > 1) return [];
    return [1, -1].map((by) =>
      wrong("rate off by a billionth", { [key]: Math.round(rate * 1e9 + by) / 1e9 }),
    );
  };
  return [
    ...(it.is === "value" && it.type !== "text"
      ? it.type === "rate"
        ? offBy("value")
        : moved("value")
      : []),
    ...("included" in it ? [...moved("at"), wrong("bound in or out", { included: !it.included })] : []),
    ...("upTo" in it && "rate" in it ? [...moved("upTo"), ...offBy("rate")] : []),
    ...(it.is === "compare" ? [wrong("bound in or out", { by: SWAPPED[String(it.by)] })] : []),
    ...(it.is === "all" ? [wrong("and for or", { is: "any" })] : []),
    ...(it.is === "any" && Array.isArray(it.of) ? [wrong("and for or", { is: "all" })] : []),
    ...(it.is === "not" ? [{ mistake: "not dropped", node: it.of } as const] : []),
    ...(it.is === "answered"
      ? [{ mistake: "null check dropped", node: { is: "all", of: [] } } as const]
      : []),
    ...(it.is === "choose" && !it.otherwise ? silentElse(it) : []),
    ...ROUNDINGS.filter((one) => "rounding" in it && one !== it.rounding).map((one) =>
      wrong("rounding", { rounding: one }),
    ),
  ];
};

const shifted = (at: unknown): unknown[] => {
  if (typeof at === "number" && Number.isSafeInteger(at))
    return [at - 1, at + 1].filter(Number.isSafeInteger);
  const day = typeof at === "string" ? findDay(at) : undefined;
  return day ? [addDays(day, -1), addDays(day, 1)].filter((it) => findDay(it)) : [];
};

/** The last branch taken for granted: what `ELSE` would do. */
const silentElse = (it: Json): Variant[] => {
  const last = Array.isArray(it.branches) ? it.branches.at(-1) : undefined;
  return last ? [{ mistake: "silent else", node: { ...it, otherwise: last.gives } }] : [];
};
