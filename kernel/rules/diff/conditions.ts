import { valueText } from "#kernel/values";
import type { Comparison, Condition, Expression, Leaf, Value, Vocabulary } from "../ast.ts";
import { conditionKeys } from "../keys.ts";
import { says } from "../lint/conditions.ts";
import { expressionSays, leafSays } from "../says.ts";
import {
  canonical,
  changed,
  citeDifferences,
  type Difference,
  difference,
  inside,
  isReordered,
  isSame,
  orAny,
  type Place,
  paired,
} from "./difference.ts";

/** What changed from one condition to another, part by part. */
export const conditionDifferences = (a: Condition, b: Condition, place: Place): Difference[] =>
  isSame(a, b) ? [] : orAny(parts(a, b, place), { a, b, place, name: says(b, place.vocabulary) || "条件" });

const parts = (a: Condition, b: Condition, place: Place): Difference[] => {
  if (a.is === "not" && b.is === "not")
    return conditionDifferences(a.of, b.of, { ...inside(place, "of"), turned: !place.turned });
  if ((a.is === "all" || a.is === "any") && a.is === b.is) return lists(a.is, [a.of, b.of], place);
  if (isLeaf(a) && isLeaf(b) && a.is === b.is) return leaves(a, b, place);
  // A lone condition that became one of several, or the other way round.
  const join = [a, b].find((it) => it.is === "all" || it.is === "any");
  if (join && (join.is === "all" || join.is === "any") && !(isJoin(a) && isJoin(b)))
    return lists(join.is, [isJoin(a) ? a.of : [a], isJoin(b) ? b.of : [b]], place);
  return [changed(place, "条件", says(a, place.vocabulary), says(b, place.vocabulary))];
};

const isJoin = (it: Condition): it is Condition & { is: "all" | "any" } => it.is === "all" || it.is === "any";
const isLeaf = (it: Condition): it is Leaf => !isJoin(it) && it.is !== "not";

const lists = (
  is: "all" | "any",
  [a, b]: readonly [readonly Condition[], readonly Condition[]],
  place: Place,
): Difference[] => {
  const { vocabulary } = place;
  const { pairs, removed, added } = paired(a, b, [
    canonical,
    subjectOf,
    (it) => `${it.is} ${conditionKeys(it, vocabulary).toSorted().join()}`,
    (it) => (isJoin(it) || it.is === "not" ? it.is : canonical(it)),
  ]);
  const at = (index: number): Place => inside(place, `of[${index}]`);
  const found = [
    ...pairs.flatMap(([x, y]) => {
      const [one, other] = [a[x], b[y]];
      return one && other ? conditionDifferences(one, other, at(y)) : [];
    }),
    ...removed.map((index) =>
      difference(
        at(index),
        is === "all" ? "loosened" : "tightened",
        `去掉条件“${said(a[index], vocabulary)}”`,
      ),
    ),
    ...added.map((index) =>
      difference(
        at(index),
        is === "all" ? "tightened" : "loosened",
        `新增条件“${said(b[index], vocabulary)}”`,
      ),
    ),
  ];
  return found.length === 0 && isReordered(pairs)
    ? [difference(place, "changed", "各项条件的次序有调整")]
    : found;
};
const said = (it: Condition | undefined, vocabulary: Vocabulary): string => (it ? says(it, vocabulary) : "");

/** What a leaf is about: the same fact or expression is held against something else. */
const subjectOf = (it: Condition): string => {
  switch (it.is) {
    case "compare":
    case "oneOf":
    case "within":
      return `${it.is} ${canonical(it.left)} ${it.is === "compare" ? SIDES[it.by] : ""}`;
    case "answered":
      return `answered ${it.key}`;
    default:
      return canonical(it);
  }
};

/** Lower bounds are compared with lower bounds: a range has one of each. */
const SIDES: Readonly<Record<Comparison, string>> = {
  "=": "=",
  "≠": "≠",
  "<": "below",
  "≤": "below",
  ">": "above",
  "≥": "above",
};

const leaves = (a: Leaf, b: Leaf, place: Place): Difference[] => {
  const cite = citeDifferences(a.cite, b.cite, place, `“${leafSays(b, place.vocabulary)}”`);
  return [...withoutCite(a, b, place), ...cite];
};

const withoutCite = (a: Leaf, b: Leaf, place: Place): Difference[] => {
  const { vocabulary } = place;
  if (a.is === "compare" && b.is === "compare") return comparisons(a, b, place);
  if (a.is === "oneOf" && b.is === "oneOf")
    return [...left(a.left, b.left, place), ...texts(b.left, [a.values, b.values], inside(place, "values"))];
  if (a.is === "within" && b.is === "within")
    return [...left(a.left, b.left, place), ...texts(b.left, [a.codes, b.codes], inside(place, "codes"))];
  const [from, to] = [leafSays(a, vocabulary), leafSays(b, vocabulary)];
  return from === to ? [] : [changed(place, "条件", from, to)];
};
const left = (a: Expression, b: Expression, place: Place): Difference[] =>
  place.expressions(a, b, inside(place, "left"));

const texts = (
  about: Expression,
  [a, b]: readonly [readonly string[], readonly string[]],
  place: Place,
): Difference[] => {
  const declared = about.is === "fact" ? place.vocabulary.get(about.key) : undefined;
  const show = (of: readonly string[]): string => valueText(of, declared ?? { type: "choices" });
  const [gone, come] = [a.filter((it) => !b.includes(it)), b.filter((it) => !a.includes(it))];
  if (gone.length === 0 && come.length === 0)
    return isSame(a, b) ? [] : [difference(place, "changed", "所列各项的次序有调整")];
  const words = [
    ...(come.length > 0 ? [`新增 ${show(come)}`] : []),
    ...(gone.length > 0 ? [`去掉 ${show(gone)}`] : []),
  ];
  const direction = gone.length === 0 ? "loosened" : come.length === 0 ? "tightened" : "changed";
  return [difference(place, direction, `${expressionSays(about, place.vocabulary)}：${words.join("，")}`)];
};

type Compare = Leaf & { is: "compare" };

const comparisons = (a: Compare, b: Compare, place: Place): Difference[] => {
  const { vocabulary } = place;
  const sides = left(a.left, b.left, place);
  const isSimple = a.right.is === "value" && b.right.is === "value";
  if (a.by === b.by && isSame(a.right, b.right)) return sides;
  if (!isSimple && a.by === b.by)
    return [...sides, ...place.expressions(a.right, b.right, inside(place, "right"))];
  const [from, to] = [leafSays(a, vocabulary), leafSays(b, vocabulary)];
  if (from === to) return sides;
  return [...sides, difference(place, directionOf(a, b), `“${from}”改为“${to}”`)];
};

/** A bound that lets more through is looser: lower from below, higher from above, or itself included. */
const directionOf = (a: Compare, b: Compare): Difference["direction"] => {
  if (SIDES[a.by] !== SIDES[b.by] || a.right.is !== "value" || b.right.is !== "value") return "changed";
  const side = SIDES[a.by];
  if (side === "=" || side === "≠") return "changed";
  const order = ordered(a.right.value, b.right.value);
  if (order === undefined) return "changed";
  const isLooser = order === 0 ? isStrict(a.by) && !isStrict(b.by) : (side === "below") === order > 0;
  return isLooser ? "loosened" : "tightened";
};
const isStrict = (by: Comparison): boolean => by === "<" || by === ">";
/** Above zero when the second is more; undefined when they have no order. */
const ordered = (a: Value, b: Value): number | undefined => {
  if (typeof a === "number" && typeof b === "number") return b - a;
  return typeof a === "string" && typeof b === "string" ? (b > a ? 1 : b < a ? -1 : 0) : undefined;
};
