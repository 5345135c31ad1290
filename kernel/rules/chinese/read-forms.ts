import type { Condition, Expression } from "../ast.ts";
import { eat, eatAny, ended, sees } from "./cursor.ts";
import { conditionNode, expressionNode, type Grammar, type Node } from "./node.ts";
import { closeBracket, readChoice, readChoices, readText } from "./read-choice.ts";
import { readField } from "./read-field.ts";
import { readMark } from "./read-mark.ts";
import { readTable } from "./read-table.ts";
import { readTiers } from "./read-tiers.ts";
import { deeper, NOTHING, type Reading, report, skipToJoint } from "./reading.ts";
import { type Shape, takesChoices } from "./shape.ts";
import { FORMS, type Form } from "./words.ts";

export const formAt = ({ cursor }: Reading): Form | undefined => FORMS.find((it) => sees(cursor, it));

/** A word with its brackets or quotes: 并非（…）, 取最小（…）, 需要判断“…”. */
export const readForm = (it: Reading, form: Form, shape: Shape | undefined, grammar: Grammar): Node => {
  const { cursor } = it;
  const start = cursor.at;
  // A quote is read by whoever reads texts; a bracket is eaten here.
  cursor.at += form.length - (form.endsWith('"') ? 1 : 0);
  switch (form) {
    case '需要判断"':
    case '需要人工判断"':
      return judged(it, start);
    case '选项"':
      return value("choice", readText(it));
    case '文字"':
      return value("text", readText(it));
    case '代码"':
      cursor.at = start;
      return value("choice", readChoice(it, shape));
    case "集合(":
      return value("choices", readChoices(it, cursor.at - 1, takesChoices(shape) ? shape : undefined));
  }
  return deeper(it, start, () => inBrackets(it, form, cursor.at - 1, grammar));
};

const judged = (it: Reading, start: number): Node => {
  const question = readText(it);
  if (question === undefined) return NOTHING;
  return conditionNode({ is: "judged", question, cite: readMark(it, start) });
};

const value = (type: "choice" | "text" | "choices", read: string | readonly string[] | undefined): Node =>
  read === undefined ? NOTHING : expressionNode({ is: "value", type, value: read });

type Bracketed = Exclude<Form, `${string}"` | "集合(">;

const inBrackets = (it: Reading, form: Bracketed, opening: number, grammar: Grammar): Node => {
  switch (form) {
    case "已填报(":
    case "未填报(":
      return answered(it, form, opening);
    case "同时满足(":
    case "满足其一(": {
      const of = listed(it, () => grammar.condition(it));
      closeBracket(it, opening);
      return conditionNode(of && { is: form === "同时满足(" ? "all" : "any", of });
    }
    case "并非(": {
      const of = grammar.condition(it);
      closeBracket(it, opening);
      return conditionNode(of && { is: "not", of });
    }
    case "取最小(":
    case "取最大(": {
      const of = listed(it, () => grammar.expression(it));
      closeBracket(it, opening);
      return expressionNode(of && { is: form === "取最小(" ? "least" : "most", of });
    }
    case "满年数(":
    case "满月数(":
    case "满天数(": {
      const day = grammar.expression(it);
      closeBracket(it, opening);
      return expressionNode(day && { is: "fullSince", unit: UNITS[form], day });
    }
    case "查询日(":
      closeBracket(it, opening);
      return expressionNode({ is: "today" });
    case "真值(":
      return truth(it, opening);
    case "分情形(":
    case "如果(":
      return expressionNode(readChoose(it, opening, grammar));
    case "超额累进(":
    case "全额累进(":
      return expressionNode(readTiers(it, form === "超额累进(" ? "slice" : "whole", opening, grammar));
    case "判定表(":
      return expressionNode(readTable(it, opening, grammar));
  }
};

const UNITS = { "满年数(": "year", "满月数(": "month", "满天数(": "day" } as const;

const answered = (it: Reading, form: Bracketed, opening: number): Node => {
  const key = readField(it);
  closeBracket(it, opening);
  if (key === undefined) return NOTHING;
  const leaf: Condition = { is: "answered", key, cite: readMark(it, opening + 1 - form.length) };
  return conditionNode(form === "未填报(" ? { is: "not", of: leaf } : leaf);
};

const truth = (it: Reading, opening: number): Node => {
  const yes = eat(it.cursor, "是");
  if (!yes && !eat(it.cursor, "否"))
    report(it, [opening, opening + 1], "operand-missing", "括号里要写“是”或“否”。");
  closeBracket(it, opening);
  return expressionNode({ is: "value", type: "boolean", value: yes });
};

/** Parts between 、 or ；up to the closing bracket; undefined when one of them was not understood. */
const listed = <Part>(it: Reading, read: () => Part | undefined): Part[] | undefined => {
  const parts: (Part | undefined)[] = [];
  if (!sees(it.cursor, ")") && !ended(it.cursor))
    do {
      const part = read();
      if (part === undefined) skipToJoint(it);
      parts.push(part);
    } while (eatAny(it.cursor, "、", ",", ";") && !sees(it.cursor, ")"));
  const known = parts.flatMap((one) => (one === undefined ? [] : [one]));
  return known.length === parts.length ? known : NOTHING;
};

/** 条件 则 数；条件 则 数；否则 数 */
const readChoose = (it: Reading, opening: number, grammar: Grammar): Expression | undefined => {
  const { cursor } = it;
  const branches: { when: Condition; gives: Expression }[] = [];
  let otherwise: Expression | undefined;
  const before = it.errors.length;
  while (!ended(cursor) && !sees(cursor, ")")) {
    if (eat(cursor, "否则")) {
      otherwise = grammar.expression(it);
      break;
    }
    const when = grammar.condition(it);
    eat(cursor, ",");
    const isThen = eat(cursor, "则");
    if (when && !isThen)
      report(it, [cursor.at, cursor.at], "then-missing", "条件后面要写“则”和结果。", ["则"]);
    const gives = isThen ? grammar.expression(it) : NOTHING;
    if (when && gives) branches.push({ when, gives });
    else skipToSemicolon(it);
    if (!eatAny(cursor, ";", ",")) break;
  }
  closeBracket(it, opening);
  if (it.errors.length > before) return NOTHING;
  return { is: "choose", branches, ...(otherwise ? { otherwise } : {}) };
};
const skipToSemicolon = (it: Reading): void => {
  skipToJoint(it);
  while (!ended(it.cursor) && !sees(it.cursor, ";") && !sees(it.cursor, ")")) {
    it.cursor.at++;
    skipToJoint(it);
  }
};
