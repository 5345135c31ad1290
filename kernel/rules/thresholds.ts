import type { Compare } from "./around.ts";
import type { Condition, Expression, Leaf, PolicyVersion, Vocabulary } from "./ast.ts";
import { wholeCondition } from "./evaluate.ts";
import { ALWAYS, NEVER } from "./lint/rebuild.ts";
import { typeOf } from "./says.ts";
import { type Core, unfold } from "./unfold.ts";
import { isConstant } from "./walk.ts";

/** A bound at which something turns: a comparison of a condition, a tier, a cell of a table, a cap of an amount. */
export type Threshold = {
  path: string;
  compare: Compare;
  /** What must be met for the bound to count at all. */
  context: readonly Condition[];
  /** The condition that the comparison is part of; a cap, which stands in an amount, is all by itself. */
  root: Condition;
  /** The amount or score in which it stands, which has to be known for the bound to show. */
  inside: readonly Expression[];
  /** The version as if the bound always held, or never did: what it decides is what differs from these. */
  without: readonly PolicyVersion[];
};

type Place = { path: string; context: readonly Condition[]; inside: readonly Expression[] };
const not = (of: Condition): Condition => ({ is: "not", of });

/** Every bound of a version in reading order, outside derived facts: those are everybody's. */
export const thresholdsOf = (version: PolicyVersion, vocabulary: Vocabulary): Threshold[] => {
  const scope = version.appliesTo ? [version.appliesTo] : [];
  const whole = wholeCondition(version);
  const granted = [...scope, whole];
  const refused = [...scope, not(whole)];
  const limits = (version.limits ?? []).filter((it) => it.is === "budget");
  const collect = collector({ ...version, when: whole, limits }, vocabulary);
  const inside: readonly Expression[] = [];
  if (version.appliesTo)
    collect.condition(version.appliesTo, version.appliesTo, { path: "appliesTo", context: [], inside });
  const at: Place = { path: "when", context: scope, inside };
  if (whole === version.when) collect.condition(whole, whole, at);
  else if (whole.is === "all")
    whole.of.forEach((one, place) => {
      collect.condition(one, whole, place === 0 ? at : { ...at, path: `limits[${place - 1}]` });
    });
  for (const [name, context] of [
    ["amount", granted],
    ["otherwise", refused],
    ["worth", granted],
  ] as const) {
    const amount = version[name];
    if (amount?.is === "formula") collect.range(amount, { path: name, context, inside });
  }
  if (version.score) collect.range(version.score, { path: "score", context: scope, inside });
  return collect.found;
};

const ORDERED: ReadonlySet<string | undefined> = new Set(["integer", "decimal", "rate", "money", "day"]);

const collector = (version: PolicyVersion, vocabulary: Vocabulary) => {
  const found: Threshold[] = [];
  // Tables and tiers are unfolded once each, so that a comparison in them is the same object wherever it is met.
  const opened = new Map<Expression, Core>();
  const open = (it: Expression): Core => {
    const core = opened.get(it) ?? unfold(it);
    opened.set(it, core);
    return core;
  };
  const without = (target: object, put: object): PolicyVersion => replaced(version, target, put, open);
  const hasBound = ({ left, right }: Compare): boolean =>
    ORDERED.has(typeOf(left, vocabulary) ?? typeOf(right, vocabulary)) &&
    !(isConstant(left) && isConstant(right)) &&
    JSON.stringify(left) !== JSON.stringify(right);

  const condition = (it: Condition, root: Condition, place: Place): void => {
    const { path } = place;
    switch (it.is) {
      case "all":
      case "any":
        it.of.forEach((one, at) => {
          condition(one, root, { ...place, path: `${path}.of[${at}]` });
        });
        return;
      case "not":
        condition(it.of, root, { ...place, path: `${path}.of` });
        return;
      default:
        leaf(it, root, place);
    }
  };
  const leaf = (it: Leaf, root: Condition, place: Place): void => {
    if (it.is === "judged" || it.is === "answered") return;
    if (it.is === "compare" && hasBound(it))
      found.push({ ...place, compare: it, root, without: [without(it, ALWAYS), without(it, NEVER)] });
    expression(it.left, { ...place, path: `${place.path}.left` });
    if (it.is === "compare") expression(it.right, { ...place, path: `${place.path}.right` });
  };
  // Tiers repeat their base in every band: each expression is looked into once in an amount.
  let seen = new Set<Expression>();
  const expression = (given: Expression, place: Place): void => {
    if (seen.has(given)) return;
    seen.add(given);
    const it = open(given);
    const at = (name: string): Place => ({ ...place, path: `${place.path}.${name}` });
    switch (it.is) {
      case "fact":
      case "value":
      case "today":
        return;
      case "fullSince":
        expression(it.day, at("day"));
        return;
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        expression(it.left, at("left"));
        expression(it.right, at("right"));
        return;
      case "least":
      case "most":
        caps(it, place);
        it.of.forEach((one, index) => {
          expression(one, at(`of[${index}]`));
        });
        return;
      case "choose":
        branches(it, place, given.is === "table" ? "rows" : given.is === "tiers" ? "tiers" : "branches");
    }
  };
  const branches = (it: Core & { is: "choose" }, place: Place, name: string): void => {
    let before = place.context;
    it.branches.forEach(({ when, gives }, at) => {
      const path = `${place.path}.${name}[${at}]`;
      condition(when, when, { ...place, path, context: before });
      expression(gives, { ...place, path: `${path}.gives`, context: [...before, when] });
      before = [...before, not(when)];
    });
    if (it.otherwise)
      expression(it.otherwise, { ...place, path: `${place.path}.otherwise`, context: before });
  };
  const caps = (it: Expression & { is: "least" | "most" }, place: Place): void => {
    for (const [at, right] of it.of.entries()) {
      const others = it.of.filter((one) => one !== right);
      if (!isConstant(right) || others.length === 0) continue;
      for (const left of others.filter((one) => !isConstant(one))) {
        const by = it.is === "least" ? "≤" : "≥";
        const compare: Compare = { is: "compare", left, by, right, cite: NO_CLAUSE };
        found.push({
          ...place,
          path: `${place.path}.of[${at}]`,
          compare,
          root: compare,
          without: [without(it, { ...it, of: others })],
        });
      }
    }
  };
  const range = ({ min, max }: { min: Expression; max: Expression }, place: Place): void => {
    const inside = [min, max];
    seen = new Set();
    expression(min, { ...place, path: `${place.path}.min`, inside });
    if (JSON.stringify(min) !== JSON.stringify(max))
      expression(max, { ...place, path: `${place.path}.max`, inside });
  };
  return { found, condition, range };
};

/** Plain data with one object of it put as another; tables and tiers on the way are opened. */
const replaced = <T>(it: T, target: object, put: object, open: (it: Expression) => Core): T => {
  if (typeof it !== "object" || it === null) return it;
  if ((it as object) === target) return put as T;
  if (Array.isArray(it)) return it.map((one) => replaced(one, target, put, open)) as T;
  const opened = isFolded(it) ? open(it) : it;
  return Object.fromEntries(
    Object.entries(opened).map(([name, one]) => [name, replaced(one, target, put, open)]),
  ) as T;
};
const isFolded = (it: object): it is Expression & { is: "table" | "tiers" } =>
  "is" in it && ((it.is === "table" && "table" in it) || (it.is === "tiers" && "tiers" in it));

/** A cap stands in an amount, which carries the citation. */
const NO_CLAUSE = { document: "", quote: "" };
