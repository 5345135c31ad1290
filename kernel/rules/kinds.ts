import type { Condition, Expression, FactDeclaration, PolicyVersion, ValueType, Vocabulary } from "./ast.ts";
import { expressionsOf } from "./keys.ts";
import { expressionSays, leafSays } from "./says.ts";
import { rowCondition } from "./unfold.ts";

/** What can be compared and added: 分 only with 分, days only with days. */
export type Kind = "money" | "number" | "day" | "boolean" | "text" | "set";
export type KindProblem = { code: string; says: string };

const KINDS: Readonly<Record<ValueType, Kind>> = {
  integer: "number",
  decimal: "number",
  rate: "number",
  money: "money",
  day: "day",
  boolean: "boolean",
  choice: "text",
  text: "text",
  choices: "set",
};

/** Everything in a version that mixes kinds or names a fact that does not exist, in Chinese sentences. */
export const kindProblems = (it: PolicyVersion, vocabulary: Vocabulary): KindProblem[] => {
  const checker = kindChecker(vocabulary);
  if (it.appliesTo) checker.condition(it.appliesTo);
  checker.condition(it.when);
  for (const one of expressionsOf(it)) checker.expect(one, ["money", "number"]);
  return checker.problems;
};
export const conditionKindProblems = (it: Condition, vocabulary: Vocabulary): KindProblem[] => {
  const checker = kindChecker(vocabulary);
  checker.condition(it);
  return checker.problems;
};

/** Derived facts that lead back to themselves, or whose expression is not of their type. */
export const derivedProblems = (vocabulary: Vocabulary): KindProblem[] =>
  [...vocabulary.values()].flatMap((it) => (it.derived ? derivedProblem(it, it.derived, vocabulary) : []));

const derivedProblem = (it: FactDeclaration, derived: Expression, vocabulary: Vocabulary): KindProblem[] => {
  const checker = kindChecker(vocabulary, [it.key]);
  checker.expect(derived, [KINDS[it.type]]);
  return checker.problems;
};

const kindChecker = (vocabulary: Vocabulary, above: readonly string[] = []) => {
  const problems: KindProblem[] = [];
  const problem = (code: string, says: string): undefined => {
    problems.push({ code, says });
    return undefined;
  };
  const says = (it: Expression): string => expressionSays(it, vocabulary);

  const kindOf = (it: Expression): Kind | undefined => {
    switch (it.is) {
      case "fact":
        return factKind(it.key);
      case "value":
        return KINDS[it.type];
      case "today":
        return "day";
      case "fullSince":
        expect(it.day, ["day"]);
        return "number";
      case "add":
      case "subtract":
        return same([it.left, it.right], ["money", "number"]);
      case "least":
      case "most":
        if (it.of.length === 0) return problem("nothing-to-compare", "取最大或最小值时至少要有一项。");
        return same(it.of, ["money", "number"]);
      case "multiply":
      case "divide":
        return product(it);
      case "choose": {
        if (it.branches.length === 0) return problem("no-branch", "“如果”里至少要有一种情形。");
        for (const { when } of it.branches) condition(when, true);
        return same([...it.branches.map((one) => one.gives), ...(it.otherwise ? [it.otherwise] : [])]);
      }
      case "tiers": {
        const { upTos, base } = { upTos: it.tiers.map((one) => one.upTo), base: kindOf(it.base) };
        if (upTos.some((one, at) => one === null && at < upTos.length - 1))
          problem("tier-unreachable", "没有上限的一档只能放在最后。");
        return (
          base &&
          (base === "money" || base === "number"
            ? base
            : problem("wrong-kind", `${says(it.base)}不能分档计算。`))
        );
      }
      case "table": {
        const { rows, otherwise } = it.table;
        if (rows.length === 0) return problem("no-row", "判定表里至少要有一行。");
        if (rows.some((one) => one.cells.length !== it.table.inputs.length))
          problem("row-length", "判定表里有的行与输入项对不上。");
        // Also those that no row looks at.
        for (const one of it.table.inputs) kindOf(one);
        for (const one of rows) tableRow(rowCondition(it.table, one));
        return same([...rows.map((one) => one.gives), ...(otherwise ? [otherwise] : [])]);
      }
    }
  };
  /** Cells hold numbers in the unit of their input, so only the input's kind has to fit. */
  const tableRow = (it: Condition): void => {
    if (it.is === "all") for (const one of it.of) tableRow(one);
    else if (it.is === "compare" && it.right.is === "value" && it.right.type === "decimal")
      expect(it.left, ["money", "number"]);
    else condition(it, true);
  };
  const factKind = (key: string): Kind | undefined => {
    const declared = vocabulary.get(key);
    if (!declared) return problem("unknown-fact", `词汇表里没有“${key}”这个字段。`);
    if (declared.derived && above.includes(key))
      return problem("derived-circle", `“${declared.name}”绕回到了自己。`);
    if (declared.derived && above.length > 0) {
      const deeper = kindChecker(vocabulary, [...above, key]);
      deeper.expect(declared.derived, [KINDS[declared.type]]);
      problems.push(...deeper.problems);
    }
    return KINDS[declared.type];
  };
  const same = (of: readonly Expression[], allowed?: readonly Kind[]): Kind | undefined => {
    const kinds = of.map(kindOf);
    const first = kinds.find((one) => one !== undefined);
    if (kinds.some((one) => one !== undefined && one !== first))
      return problem("mixed-kinds", `${of.map(says).join("、")}单位不同，不能放在一起计算。`);
    return first && allowed && !allowed.includes(first)
      ? problem("wrong-kind", `${of.map(says).join("、")}不是数，不能计算。`)
      : first;
  };
  const product = (it: Extract<Expression, { left: Expression }>): Kind | undefined => {
    const [left, right] = [expect(it.left, ["money", "number"]), expect(it.right, ["money", "number"])];
    if (!left || !right) return undefined;
    if (it.is === "multiply")
      return left === "money" && right === "money"
        ? problem("money-by-money", `${says(it)}：金额不能乘金额。`)
        : left === "money" || right === "money"
          ? "money"
          : "number";
    if (left === right) return "number";
    return left === "money" ? "money" : problem("number-by-money", `${says(it)}：数不能除以金额。`);
  };
  const expect = (it: Expression, allowed: readonly Kind[]): Kind | undefined => {
    const kind = kindOf(it);
    return kind && !allowed.includes(kind)
      ? problem(
          "wrong-kind",
          `“${says(it)}”是${NAMES[kind]}，这里要的是${allowed.map((one) => NAMES[one]).join("或")}。`,
        )
      : kind;
  };
  const condition = (it: Condition, inside = false): void => {
    switch (it.is) {
      case "all":
      case "any":
        for (const one of it.of) condition(one, inside);
        return;
      case "not":
        condition(it.of, inside);
        return;
      case "judged":
        if (inside) problem("judged-inside", "需要人工判断的条件不能放在计算里。");
        return;
      case "answered":
        factKind(it.key);
        return;
      case "within":
        expect(it.left, ["text", "set"]);
        listed(it.left, it.codes, true);
        return;
      case "oneOf":
        expect(it.left, ["text", "set"]);
        listed(it.left, it.values, false);
        return;
      case "compare":
        comparison(it);
    }
  };
  const comparison = (it: Condition & { is: "compare" }): void => {
    const [left, right] = [kindOf(it.left), kindOf(it.right)];
    if (!left || !right) return;
    if (left !== right)
      problem("mixed-kinds", `${leafSays(it, vocabulary)}：${NAMES[left]}不能与${NAMES[right]}比较。`);
    else if (!ORDERED.has(left) && it.by !== "=" && it.by !== "≠")
      problem("no-order", `${leafSays(it, vocabulary)}：${NAMES[left]}没有大小先后。`);
    if (it.right.is === "value" && typeof it.right.value === "string" && left === "text")
      listed(it.left, [it.right.value], false);
  };
  /** A value outside the list of choices would never be met and nobody would notice. */
  const listed = (left: Expression, values: readonly string[], asCodes: boolean): void => {
    if (values.length === 0) problem("no-values", `“${says(left)}”要属于哪些值，一个也没有写。`);
    const declared = left.is === "fact" ? vocabulary.get(left.key) : undefined;
    if (!declared?.choices) return;
    const known = (value: string): boolean =>
      declared.choices?.some(
        (one) =>
          one.value === value ||
          ((asCodes || declared.hierarchical === true) &&
            (one.value.startsWith(value) || value.startsWith(one.value))),
      ) ?? false;
    for (const value of values)
      if (!known(value)) problem("unknown-choice", `“${declared.name}”没有“${value}”这个选项。`);
  };
  return { problems, condition, expect };
};

const ORDERED: ReadonlySet<Kind> = new Set(["money", "number", "day"]);
const NAMES: Readonly<Record<Kind, string>> = {
  money: "金额",
  number: "数",
  day: "日期",
  boolean: "是否",
  text: "选项或文字",
  set: "多个选项",
};
