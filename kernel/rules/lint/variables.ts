import { day } from "#kernel/calendar";
import type { Comparison, Expression, FactDeclaration, Leaf, Truth, Vocabulary } from "../ast.ts";
import { compareExact, type Exact } from "../exact.ts";
import { keysOfExpression } from "../keys.ts";
import { isWithin, ORDERS, reckon } from "../reckon.ts";
import { typeOf } from "../says.ts";
import { isConstant } from "../walk.ts";
import { type Class, dayAsNumber, numberClasses, textClasses } from "./classes.ts";

/**
 * What a leaf is about, taken as a thing of its own: one expression, or how two stand to one another. Variables are
 * held to be independent, so that more seems possible than is: what is impossible even so is truly impossible.
 */
export type Variable = {
  id: string;
  classes: readonly Class[];
  about: Expression | null;
  keys: readonly string[];
};
/** Where a leaf finds its truth: by the class of its variable. */
export type Reading = { variable: string; truths: readonly Truth[] };
export type Grid = {
  variables: ReadonlyMap<string, Variable>;
  /** By leaf (the very object). */
  readings: ReadonlyMap<Leaf, Reading>;
  /** Every variable is one fact of its own, asked and not derived: then nothing is possible that is not so. */
  isExact: boolean;
};

type Side =
  | { is: "constant"; leaf: Leaf; about: Expression; by: Comparison; constant: Constant }
  | { is: "texts"; leaf: Leaf; about: Expression; test: (text: string) => Truth; named: readonly string[] }
  | { is: "answered"; leaf: Leaf; about: Expression }
  | {
      is: "relation";
      leaf: Leaf;
      id: string;
      keys: readonly string[];
      truth: (order: -1 | 0 | 1) => Truth;
      ordered: boolean;
    }
  | { is: "fixed"; leaf: Leaf; truth: Truth }
  | { is: "free"; leaf: Leaf };
type Constant =
  | { is: "number" | "day"; value: Exact }
  | { is: "text"; value: string }
  | { is: "yesNo"; value: boolean };

export const gridOf = (leaves: readonly Leaf[], vocabulary: Vocabulary): Grid => {
  const sides = [...new Set(leaves)].map((it) => sideOf(it, vocabulary));
  const groups = new Map<string, Side[]>();
  sides.forEach((it, at) => {
    const id = idOf(it, at);
    groups.set(id, [...(groups.get(id) ?? []), it]);
  });
  const variables = new Map<string, Variable>();
  const readings = new Map<Leaf, Reading>();
  for (const [id, group] of groups) {
    const classes = classesOf(group, vocabulary);
    const { kept, truths } = merged(classes, group);
    variables.set(id, { id, classes: kept, about: aboutOf(group), keys: keysOf(group, vocabulary) });
    group.forEach((it, at) => {
      readings.set(it.leaf, { variable: id, truths: truths[at] ?? [] });
    });
  }
  return { variables, readings, isExact: exactly([...variables.values()], vocabulary) };
};

const idOf = (it: Side, at: number): string => {
  if (it.is === "fixed" || it.is === "free") return `leaf ${at}`;
  return it.is === "relation" ? it.id : JSON.stringify(it.about);
};
const aboutOf = (group: readonly Side[]): Expression | null =>
  group.map((it) => ("about" in it ? it.about : null)).find((it) => it !== null) ?? null;
const keysOf = (group: readonly Side[], vocabulary: Vocabulary): string[] => [
  ...new Set(
    group.flatMap((it) =>
      "about" in it ? keysOfExpression(it.about, vocabulary) : it.is === "relation" ? it.keys : [],
    ),
  ),
];
const exactly = (variables: readonly Variable[], vocabulary: Vocabulary): boolean =>
  variables.every((it) => {
    if (it.about === null) return it.keys.length === 0;
    return it.about.is === "fact" && !vocabulary.get(it.about.key)?.derived && !hasRelation(it);
  });
const hasRelation = (it: Variable): boolean => it.classes.some((one) => one.is === "relation");

const FLIPPED = { "=": "=", "≠": "≠", "<": ">", "≤": "≥", ">": "<", "≥": "≤" } as const;
const truth = (it: boolean | null): Truth => (it === null ? "unknown" : it ? "met" : "unmet");

const sideOf = (leaf: Leaf, vocabulary: Vocabulary): Side => {
  switch (leaf.is) {
    case "judged":
      return { is: "free", leaf };
    case "answered":
      return { is: "answered", leaf, about: { is: "fact", key: leaf.key } };
    case "oneOf":
    case "within": {
      const named = leaf.is === "oneOf" ? leaf.values : leaf.codes;
      const test = (text: string): Truth =>
        truth(leaf.is === "oneOf" ? leaf.values.includes(text) : isWithin(text, leaf.codes));
      if (typeOf(leaf.left, vocabulary) === "choices" || isConstant(leaf.left)) {
        const id = JSON.stringify([leaf.is, leaf.left, named]);
        return relation(leaf, id, [leaf.left], {
          vocabulary,
          truth: (order) => truth(order === 0),
          ordered: false,
        });
      }
      return { is: "texts", leaf, about: leaf.left, test, named };
    }
    case "compare": {
      const [left, right] = [constantOf(leaf.left), constantOf(leaf.right)];
      if (left && right) return { is: "fixed", leaf, truth: compared(left, leaf.by, right) };
      if (right) return { is: "constant", leaf, about: leaf.left, by: leaf.by, constant: right };
      if (left) return { is: "constant", leaf, about: leaf.right, by: FLIPPED[leaf.by], constant: left };
      const [a, b] = [JSON.stringify(leaf.left), JSON.stringify(leaf.right)];
      const by = a <= b ? leaf.by : FLIPPED[leaf.by];
      const type = typeOf(leaf.left, vocabulary);
      // An expression beside itself is always equal, when it is known.
      const ordered = a !== b && type !== "boolean" && type !== "choices";
      return relation(leaf, a <= b ? `${a} ${b}` : `${b} ${a}`, [leaf.left, leaf.right], {
        vocabulary,
        truth: (order) => truth(ORDERS[by](a === b ? 0 : order)),
        ordered,
      });
    }
  }
};

const relation = (
  leaf: Leaf,
  id: string,
  of: readonly Expression[],
  how: { vocabulary: Vocabulary; truth: (order: -1 | 0 | 1) => Truth; ordered: boolean },
): Side => ({
  is: "relation",
  leaf,
  id,
  keys: of.flatMap((one) => keysOfExpression(one, how.vocabulary)),
  truth: how.truth,
  ordered: how.ordered,
});

const ANY_DAY = day("2000-01-01");
/** What an expression without facts comes to; undefined for sets and for what is not known. */
const constantOf = (it: Expression): Constant | undefined => {
  if (!isConstant(it)) return undefined;
  const reckoned = reckon(it, { facts: {}, on: ANY_DAY, vocabulary: new Map(), open: new Set() });
  if (reckoned === null) return undefined;
  if (reckoned.is === "number") return { is: "number", value: reckoned.value };
  if (typeof reckoned.value === "boolean") return { is: "yesNo", value: reckoned.value };
  if (typeof reckoned.value !== "string") return undefined;
  const number = it.is === "value" && it.type === "day" ? dayAsNumber(reckoned.value) : null;
  return number ? { is: "day", value: number } : { is: "text", value: reckoned.value };
};

const compared = (a: Constant, by: Comparison, b: Constant): Truth => {
  if (typeof a.value === "object" && typeof b.value === "object")
    return truth(ORDERS[by](compareExact(a.value, b.value)));
  return truth(ORDERS[by](a.value === b.value ? 0 : a.value < b.value ? -1 : 1));
};

const WHOLE: ReadonlySet<string> = new Set(["integer", "money", "day"]);

const classesOf = (group: readonly Side[], vocabulary: Vocabulary): Class[] => {
  const [first] = group;
  if (!first || first.is === "fixed") return [{ is: "relation", order: 0 }];
  if (first.is === "free")
    return [
      { is: "yesNo", value: true },
      { is: "yesNo", value: false },
    ];
  if (first.is === "relation") {
    const orders = first.ordered ? ([-1, 0, 1] as const) : ([0, 1] as const);
    return [...orders.map((order): Class => ({ is: "relation", order })), { is: "nothing" }];
  }
  return [...valueClasses(group, first.about, vocabulary), { is: "nothing" }];
};

const valueClasses = (group: readonly Side[], about: Expression, vocabulary: Vocabulary): Class[] => {
  const declared: FactDeclaration | undefined = about.is === "fact" ? vocabulary.get(about.key) : undefined;
  const constants = group.flatMap((it) => (it.is === "constant" ? [it.constant] : []));
  const cuts = constants.flatMap((it) => (it.is === "number" || it.is === "day" ? [it.value] : []));
  // Only a fact is sure to be whole: a sum of shares need not be, whatever its type is called.
  const type = typeOf(about, vocabulary);
  const isWhole =
    type === "day" ||
    about.is === "fullSince" ||
    (declared !== undefined && !declared.derived && WHOLE.has(declared.type));
  if (cuts.length > 0) return numberClasses(cuts, isWhole);
  if (constants.some((it) => it.is === "yesNo"))
    return [
      { is: "yesNo", value: true },
      { is: "yesNo", value: false },
    ];
  const named = [
    ...constants.flatMap((it) => (it.is === "text" ? [it.value] : [])),
    ...group.flatMap((it) => (it.is === "texts" ? it.named : [])),
  ];
  if (named.length > 0) return textClasses(named, declared);
  return [{ is: "relation", order: 0 }];
};

const truthIn = (it: Side, at: Class): Truth => {
  switch (it.is) {
    case "fixed":
      return it.truth;
    case "free":
      return at.is === "yesNo" && at.value ? "met" : "unmet";
    case "answered":
      return at.is === "nothing" ? "unmet" : "met";
    case "relation":
      return at.is === "relation" ? it.truth(at.order) : "unknown";
    case "texts":
      return at.is === "text" ? it.test(at.value) : "unknown";
    case "constant":
      return constantTruth(it, at);
  }
};

const constantTruth = ({ by, constant }: Side & { is: "constant" }, at: Class): Truth => {
  if (at.is === "point" || at.is === "span") {
    if (constant.is !== "number" && constant.is !== "day") return "unknown";
    return truth(ORDERS[by](compareExact(at.is === "point" ? at.at : at.inside, constant.value)));
  }
  if (at.is === "yesNo") return truth(ORDERS[by](at.value === constant.value ? 0 : 1));
  if (at.is === "text" && constant.is === "text")
    return truth(ORDERS[by](at.value === constant.value ? 0 : at.value < constant.value ? -1 : 1));
  return "unknown";
};

/** Texts that every leaf treats alike are one class; numbers keep their order and stay apart. */
const merged = (classes: readonly Class[], group: readonly Side[]): { kept: Class[]; truths: Truth[][] } => {
  const seen = new Set<string>();
  const kept = classes.filter((it) => {
    if (it.is !== "text") return true;
    const key = group.map((one) => truthIn(one, it)).join();
    return seen.has(key) ? false : seen.add(key);
  });
  return { kept, truths: group.map((one) => kept.map((it) => truthIn(one, it))) };
};
