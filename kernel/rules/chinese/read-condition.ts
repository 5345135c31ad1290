import type { Condition } from "../ast.ts";
import { eat, eatAny, ended } from "./cursor.ts";
import type { Grammar, Node } from "./node.ts";
import { readComparison } from "./read-comparison.ts";
import { readSum } from "./read-expression.ts";
import { fieldLengthAt } from "./read-field.ts";
import { NOTHING, place, type Reading, report, skipToJoint, warn } from "./reading.ts";

/** 或 over 且 over single conditions. */
const readNode = (it: Reading): Node => {
  const start = it.cursor.at;
  const first = readJoined(it);
  if (!eatOr(it)) return first;
  const parts = [needed(it, first)];
  let mixed = first?.is === "condition" && first.joined === true;
  do {
    const next = readJoined(it);
    mixed ||= next?.is === "condition" && next.joined === true;
    parts.push(needed(it, next));
  } while (eatOr(it));
  if (mixed)
    warn(it, [start, it.cursor.at], "mixed-joints", "“且”和“或”写在一起时先算“且”；请用括号写明先后。");
  const of = known(parts);
  return of && { is: "condition", it: place(it, start, { is: "any", of }) };
};

/** 或 or 或者, unless a field begins with 者. */
const eatOr = (it: Reading): boolean => {
  if (!eat(it.cursor, "或")) return false;
  if (fieldLengthAt(it) === 0) eat(it.cursor, "者");
  return true;
};

const readJoined = (it: Reading): Node => {
  const start = it.cursor.at;
  const first = readPlaced(it);
  if (!eatAny(it.cursor, "并且", "且")) return first;
  const parts = [needed(it, first)];
  do parts.push(needed(it, readPlaced(it)));
  while (eatAny(it.cursor, "并且", "且"));
  const of = known(parts);
  return of && { is: "condition", it: place(it, start, { is: "all", of }), joined: true };
};

/** One condition with its place; what is turned around stands where it does. */
const readPlaced = (it: Reading): Node => {
  const start = it.cursor.at;
  const node = readComparison(it, grammar);
  place(it, start, node?.it);
  if (node?.is === "condition" && node.it.is === "not") place(it, start, node.it.of);
  return node;
};

const known = (parts: readonly (Condition | undefined)[]): Condition[] | undefined => {
  const of = parts.flatMap((one) => (one ? [one] : []));
  return of.length === parts.length ? of : NOTHING;
};

/** A condition, not a mere field or number. */
const needed = (it: Reading, node: Node): Condition | undefined => {
  if (node?.is !== "expression") return node?.it;
  const { at } = it.cursor;
  const declared = node.it.is === "fact" ? it.vocabulary.get(node.it.key) : undefined;
  return declared?.type === "boolean"
    ? report(it, [at, at], "operator-missing", `“${declared.name}”后面要写“为 是”或“为 否”。`, [
        "为 是",
        "为 否",
      ])
    : report(
        it,
        [at, at],
        "operator-missing",
        "这里还没有写成条件，要接着写“不超过”“不低于”“属于”等和比较的值。",
        ["不超过", "不低于", "属于"],
      );
};

const readCondition = (it: Reading): Condition | undefined => {
  const node = readNode(it);
  return needed(it, node);
};

export const grammar: Grammar = {
  node: readNode,
  condition: readCondition,
  expression: (it, shape) => {
    const start = it.cursor.at;
    const node = readSum(it, shape, grammar);
    if (node?.is === "condition")
      return report(it, [start, it.cursor.at], "not-a-number", "这里要写字段或数值，不能写条件。");
    return node?.it;
  },
};

/** The whole of a part as one condition; whatever is left over is an error, and is still looked through for more. */
export const readWhole = <Result>(it: Reading, read: () => Result | undefined): Result | undefined => {
  const before = it.errors.length;
  const result = read();
  while (!ended(it.cursor)) {
    const start = it.cursor.at;
    it.cursor.at++;
    skipToJoint(it);
    report(it, [start, it.cursor.at], "unexpected", leftOver(it.cursor.flat.slice(start, it.cursor.at)));
    eatAny(it.cursor, "且", "或", ")", ";", "、", ",", "则", "→");
    if (!ended(it.cursor)) readNode(it);
  }
  return it.errors.length > before ? NOTHING : result;
};
const leftOver = (text: string): string => {
  const shown = text.slice(0, 20);
  if (text.startsWith(")")) return "多了一个“）”，请删去或补上“（”。";
  if (text.startsWith("、")) return `“${shown}”接不上；并列的几项要放在括号里，例如 属于（第一项、第二项）。`;
  return `这里多了“${shown}”，看不懂；请删去，或用“且”“或”接上。`;
};
