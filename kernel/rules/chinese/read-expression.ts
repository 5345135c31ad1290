import type { Expression } from "../ast.ts";
import { eat, ended, sees } from "./cursor.ts";
import { expressionNode, type Grammar, type Node } from "./node.ts";
import { choiceLengthAt, closeBracket, readChoice, readText } from "./read-choice.ts";
import { fieldLengthAt, readField } from "./read-field.ts";
import { startsNumber } from "./read-figures.ts";
import { formAt, readForm } from "./read-forms.ts";
import { readNumber } from "./read-number.ts";
import { deeper, NOTHING, place, type Reading, report, stop, unknownEnd } from "./reading.ts";
import { ANYTHING, type Shape, shapeOf, takesChoices } from "./shape.ts";
import { PLAIN_WORDS } from "./words.ts";

const SUMS = { "+": "add", "-": "subtract" } as const;
const PRODUCTS = { "×": "multiply", "*": "multiply", "÷": "divide", "/": "divide" } as const;
type Operation = "add" | "subtract" | "multiply" | "divide";

/** Signs of one text; more of them than any formula has would only exhaust the reader. */
const MOST_SIGNS = 1000;

/** ＋ － over × ÷, from left to right. A condition comes back as it is when nothing is reckoned with it. */
export const readSum = (it: Reading, shape: Shape | undefined, grammar: Grammar): Node => {
  const start = it.cursor.at;
  let left = readProduct(it, shape, grammar);
  for (let by = sign(it, SUMS); by; by = sign(it, SUMS)) {
    const beside = left?.is === "expression" ? (shape ?? shapeOf(left.it, it.vocabulary)) : ANYTHING;
    left = joined(it, start, by, left, readProduct(it, beside, grammar));
  }
  return left;
};

const readProduct = (it: Reading, shape: Shape | undefined, grammar: Grammar): Node => {
  const start = it.cursor.at;
  let left = readOperand(it, shape, grammar);
  for (let by = sign(it, PRODUCTS); by; by = sign(it, PRODUCTS))
    left = joined(it, start, by, left, readOperand(it, undefined, grammar));
  return left;
};

const sign = (it: Reading, signs: Readonly<Record<string, Operation>>): Operation | undefined => {
  const { cursor } = it;
  const by = signs[cursor.flat.charAt(cursor.at)];
  if (!by) return NOTHING;
  it.signs++;
  if (it.signs > MOST_SIGNS) {
    report(it, [cursor.at, cursor.at + 1], "too-long", `一段里的运算符太多，最多 ${MOST_SIGNS} 个。`);
    return stop(it);
  }
  cursor.at++;
  return by;
};

const joined = (it: Reading, start: number, by: Operation, left: Node, right: Node): Node => {
  if (left?.is === "expression" && right?.is === "expression")
    return expressionNode(place(it, start, { is: by, left: left.it, right: right.it }));
  if (left?.is !== "condition" && right?.is !== "condition") return NOTHING;
  return report(it, [start, it.cursor.at], "not-a-number", "条件不能拿来加减乘除，请检查括号的位置。");
};

const readOperand = (it: Reading, shape: Shape | undefined, grammar: Grammar): Node => {
  const start = it.cursor.at;
  const node = readUnplaced(it, shape, grammar);
  place(it, start, node?.it);
  return node;
};

const readUnplaced = (it: Reading, shape: Shape | undefined, grammar: Grammar): Node => {
  const { cursor } = it;
  const start = cursor.at;
  const form = formAt(it);
  if (form) return readForm(it, form, shape, grammar);
  if (eat(cursor, "("))
    return deeper(it, start, () => {
      const inner = grammar.node(it);
      closeBracket(it, start);
      return inner?.is === "condition" ? { is: "condition", it: inner.it } : inner;
    });
  if (sees(cursor, "「")) return fact(readField(it));
  if (takesChoices(shape) && choiceComesFirst(it, shape)) return text("choice", readChoice(it, shape));
  if (sees(cursor, '"')) return text("text", readText(it));
  if (startsNumber(it)) return expressionNode(readNumber(it, shape));
  return readWord(it, shape);
};

const choiceComesFirst = (it: Reading, shape: Shape | undefined): boolean => {
  const length = choiceLengthAt(it, shape);
  return sees(it.cursor, '"') || (length > 0 && length >= fieldLengthAt(it));
};

/** A field, or one of the few words that stand for themselves: the longer of the two. */
const readWord = (it: Reading, shape: Shape | undefined): Node => {
  const { cursor } = it;
  const word = PLAIN_WORDS.find((one) => sees(cursor, one));
  if (word && word.length >= fieldLengthAt(it)) {
    cursor.at += word.length;
    return PLAIN_NODES[word]();
  }
  if (fieldLengthAt(it) > 0) return fact(readField(it));
  if (ended(cursor) || /[)、,;[\]:→+×*÷/=<>≤≥≠且或则]/.test(cursor.flat.charAt(cursor.at)))
    return report(it, [cursor.at, cursor.at], "operand-missing", "这里还缺一个字段或数值。");
  if (shape === ANYTHING) {
    cursor.at = unknownEnd(it);
    return NOTHING;
  }
  // Among the options of a field a word that is none of them was meant to be one.
  return takesChoices(shape) ? text("choice", readChoice(it, shape)) : fact(readField(it));
};

/** Made anew each time, because each stands at a place of its own. */
const PLAIN_NODES: Readonly<Record<(typeof PLAIN_WORDS)[number], () => Node>> = {
  无条件: () => ({ is: "condition", it: { is: "all", of: [] } }),
  查询日: () => expressionNode({ is: "today" }),
  是: () => expressionNode({ is: "value", type: "boolean", value: true }),
  否: () => expressionNode({ is: "value", type: "boolean", value: false }),
};

const fact = (key: string | undefined): Node =>
  key === undefined ? NOTHING : expressionNode({ is: "fact", key } satisfies Expression);
const text = (type: "text" | "choice", value: string | undefined): Node =>
  value === undefined ? NOTHING : expressionNode({ is: "value", type, value });
