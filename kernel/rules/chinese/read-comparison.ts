import type { Comparison, Condition, Expression, Leaf } from "../ast.ts";
import { conditionKindProblems } from "../kinds.ts";
import { eat, eatAny, eatLongest, ended, sees } from "./cursor.ts";
import { conditionNode, type Grammar, type Node } from "./node.ts";
import { readChoice, readChoices } from "./read-choice.ts";
import { readSum } from "./read-expression.ts";
import { fieldLengthAt } from "./read-field.ts";
import { startsNumber } from "./read-figures.ts";
import { readMark, seesMark } from "./read-mark.ts";
import { readNumber, readTerm } from "./read-number.ts";
import { NOTHING, type Reading, report, skipToJoint, unknownEnd } from "./reading.ts";
import { ANYTHING, type Shape, shapeOf } from "./shape.ts";
import { nearest } from "./suggest.ts";
import { COMPARISONS, SUFFIXES } from "./words.ts";

const MEMBERS = ["属于", "不属于", "恰为", "不恰为", "在(", "不在("] as const;
const OPERATORS: readonly string[] = [...Object.keys(COMPARISONS), ...MEMBERS];

/** One condition with its mark, or whatever else stands between brackets and joints. */
export const readComparison = (it: Reading, grammar: Grammar): Node => {
  const { cursor } = it;
  const begun = { start: cursor.at, errors: it.errors.length };
  const left = readSum(it, undefined, grammar);
  if (left?.is === "condition") return left;
  const shape = left ? shapeOf(left.it, it.vocabulary) : ANYTHING;
  const word = eatLongest(cursor, OPERATORS);
  if (word === undefined && !startsNumber(it)) return bare(it, left, shape);
  const made = word === undefined ? adjacent(it, shape) : beside(it, word, shape, grammar);
  if (!left || !made || it.errors.length > begun.errors) return passed(it);
  return checked(it, begun, made(left.it));
};
type Begun = { start: number; errors: number };
/** A condition about what stands on the left, its citation still to be read. */
type Made = (left: Expression) => Uncited;
type Uncited =
  | { is: "compare"; left: Expression; by: Comparison; right: Expression }
  | { is: "oneOf"; left: Expression; values: readonly string[]; negated: boolean }
  | { is: "within"; left: Expression; codes: readonly string[]; negated: boolean };

/** The rest of a condition with an error in it. */
const passed = (it: Reading): undefined => {
  skipToJoint(it);
  return NOTHING;
};

const checked = (it: Reading, { start, errors }: Begun, uncited: Uncited): Node => {
  const end = it.cursor.at;
  const cite = readMark(it, start);
  const { negated, ...rest } = { negated: false, ...uncited };
  const leaf = { ...rest, cite } as Leaf;
  const problems = conditionKindProblems(leaf, it.vocabulary);
  for (const { code, says } of problems) report(it, [start, end], code, says);
  if (it.errors.length > errors) return NOTHING;
  return conditionNode(negated ? { is: "not", of: leaf } : (leaf satisfies Condition));
};

/** Nothing to compare with: a sum between brackets, a flag said shortly, or something that is not understood. */
const bare = (it: Reading, left: Node, shape: Shape | undefined): Node => {
  const { cursor } = it;
  const start = cursor.at;
  if (ended(cursor) || seesMark(it) || BOUNDARIES.some((one) => sees(cursor, one))) {
    if (left) return left;
    return passed(it);
  }
  if (!left) return passed(it);
  cursor.at = unknownEnd(it);
  const typed = cursor.flat.slice(start, cursor.at);
  report(
    it,
    [start, cursor.at],
    "unknown-operator",
    `看不懂“${typed.slice(0, 20)}”，这里要写“不超过”“不低于”“属于”等。`,
    shape?.type === "boolean" ? ["为 是", "为 否"] : nearest(typed, OPERATOR_NAMES),
  );
  return passed(it);
};
const BOUNDARIES = [..."、,;):→", "且", "或", "并且", "则", "至", "计算", "排序"];
const OPERATOR_NAMES = Object.keys(COMPARISONS).filter((it) => it.length > 1);

const beside = (it: Reading, word: string, shape: Shape | undefined, grammar: Grammar): Made | undefined => {
  switch (word) {
    case "属于":
    case "不属于":
      return members(it, shape, (values) => ({
        ...(shape?.hierarchical ? { is: "within", codes: values } : { is: "oneOf", values }),
        negated: word === "不属于",
      }));
    case "恰为":
    case "不恰为":
      return members(it, shape, (values) => ({ is: "oneOf", values, negated: word === "不恰为" }));
    case "在(":
    case "不在(":
      return branches(it, word === "不在(", shape);
  }
  const by = COMPARISONS[word] ?? "=";
  if (shape?.type === "day" && /满$/.test(word)) return term(it, by);
  if (shape?.type === "boolean" && by === "=" && isOver(it))
    return (left) => ({ is: "compare", left, by, right: { is: "value", type: "boolean", value: true } });
  const right = readSum(it, shape, grammar);
  const suffix = by === "=" ? eatLongest(it.cursor, Object.keys(SUFFIXES)) : undefined;
  if (right?.is === "condition")
    return report(it, [it.cursor.at, it.cursor.at], "not-a-value", "比较的右边要写字段或数值，不能写条件。");
  return right && ((left) => ({ is: "compare", left, by: SUFFIXES[suffix ?? ""] ?? by, right: right.it }));
};
const isOver = (it: Reading): boolean =>
  ended(it.cursor) ||
  seesMark(it) ||
  (fieldLengthAt(it) === 0 && [..."、,;)", "且", "或", "并且", "则"].some((one) => sees(it.cursor, one)));

type Members = { negated: boolean } & (
  | { is: "oneOf"; values: readonly string[] }
  | { is: "within"; codes: readonly string[] }
);
/** Of a tree, 属于 means within a branch; exactly one of several codes is 恰为. */
const members = (
  it: Reading,
  shape: Shape | undefined,
  make: (values: readonly string[]) => Members,
): Made | undefined => {
  const opening = it.cursor.at;
  if (!eat(it.cursor, "(")) {
    const value = readChoice(it, shape);
    return value === undefined ? NOTHING : (left) => ({ ...make([value]), left });
  }
  const values = readChoices(it, opening, shape);
  return values && ((left) => ({ ...make(values), left }));
};
const branches = (it: Reading, negated: boolean, shape: Shape | undefined): Made | undefined => {
  const codes = readChoices(it, it.cursor.at - 1, shape);
  const start = it.cursor.at;
  if (!eatAny(it.cursor, "类目之内", "类目内", "之内") && codes)
    return report(it, [start, start], "within-missing", "“在（…）”后面要写“类目之内”。", ["类目之内"]);
  return codes && ((left) => ({ is: "within", left, codes, negated }));
};

/** 成立日期 满 1年, counted in whole years, months or days to the day asked about. */
const term = (it: Reading, by: Comparison): Made | undefined => {
  const read = readTerm(it);
  return (
    read &&
    ((day) => ({
      is: "compare",
      left: { is: "fullSince", unit: read.unit, day },
      by,
      right: read.count,
    }))
  );
};

/** 从业人数 300人以下 */
const adjacent = (it: Reading, shape: Shape | undefined): Made | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const right = readNumber(it, shape);
  const suffix = eatLongest(cursor, Object.keys(SUFFIXES));
  const by = SUFFIXES[suffix ?? ""];
  if (!right) return NOTHING;
  if (by === undefined)
    return report(
      it,
      [start, cursor.at],
      "operator-missing",
      "字段和数值之间要写“不超过”“不低于”等，或在数值后面写“以上”“以下”。",
      ["不超过", "不低于", "以上", "以下"],
    );
  return (left) => ({ is: "compare", left, by, right });
};
