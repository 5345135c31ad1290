import type { Condition, Expression, Vocabulary } from "../ast.ts";
import { unfold } from "../unfold.ts";
import { isUnreachable, says } from "./conditions.ts";
import { all, type Found, not } from "./finding.ts";
import { gapFindings, tableFindings } from "./tables.ts";
import { tierFindings } from "./tiers.ts";

type Place = { path: string; context: readonly Condition[]; vocabulary: Vocabulary };

/** Tables, tiers and choices inside an expression; `context` is what holds wherever it is reckoned. */
export const expressionFindings = (it: Expression, place: Place): Found[] => {
  const { path } = place;
  const at = (name: string): Place => ({ ...place, path: `${path}.${name}` });
  switch (it.is) {
    case "fact":
    case "value":
    case "today":
      return [];
    case "fullSince":
      return expressionFindings(it.day, at("day"));
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [...expressionFindings(it.left, at("left")), ...expressionFindings(it.right, at("right"))];
    case "least":
    case "most":
      return it.of.flatMap((one, index) => expressionFindings(one, at(`of[${index}]`)));
    case "tiers":
      return [...tierFindings(it, place), ...expressionFindings(it.base, at("base"))];
    case "table":
      return [
        ...tableFindings(it.table, place),
        ...it.table.inputs.flatMap((one, index) => expressionFindings(one, at(`inputs[${index}]`))),
        ...branchParts(it, { ...place, path }, "rows"),
      ];
    case "choose":
      return [...chooseFindings(it, place), ...branchParts(it, place, "branches")];
  }
};

/** What stands inside branches and rows, each in the context in which it is reached. */
const branchParts = (it: Expression, { path, context, vocabulary }: Place, name: string): Found[] => {
  const core = unfold(it);
  if (core.is !== "choose") return [];
  let before = context;
  const inside = core.branches.flatMap(({ when, gives }, index) => {
    const place = `${path}.${name}[${index}]`;
    const found = [
      ...leafExpressions(when, { path: `${place}.when`, context: before, vocabulary }),
      ...expressionFindings(gives, { path: `${place}.gives`, context: [...before, when], vocabulary }),
    ];
    before = [...before, not(when)];
    return found;
  });
  return core.otherwise
    ? [
        ...inside,
        ...expressionFindings(core.otherwise, { path: `${path}.otherwise`, context: before, vocabulary }),
      ]
    : inside;
};

/** Expressions that the leaves of a condition compare. */
export const leafExpressions = (it: Condition, place: Place): Found[] => {
  const at = (name: string): Place => ({ ...place, path: `${place.path}.${name}` });
  switch (it.is) {
    case "all":
    case "any":
      return it.of.flatMap((one, index) => leafExpressions(one, at(`of[${index}]`)));
    case "not":
      return leafExpressions(it.of, at("of"));
    case "compare":
      return [...expressionFindings(it.left, at("left")), ...expressionFindings(it.right, at("right"))];
    case "oneOf":
    case "within":
      return expressionFindings(it.left, at("left"));
    default:
      return [];
  }
};

const chooseFindings = (it: Expression & { is: "choose" }, place: Place): Found[] => {
  const { path, context, vocabulary } = place;
  const whens = it.branches.map((one) => one.when);
  const dead = whens.flatMap((when, index): Found[] => {
    const others = whens.slice(0, index).map(not);
    return isUnreachable(all(when, ...others), context, vocabulary)
      ? [
          {
            code: "branch-unreachable",
            severity: "warning",
            path: `${path}.branches[${index}]`,
            says: `第 ${index + 1} 种情形“${says(when, vocabulary)}”永远轮不到，请检查它与前面各种情形的先后和范围。`,
          },
        ]
      : [];
  });
  if (!it.otherwise) return [...dead, ...gapFindings(whens, place, "这几种情形")];
  return isUnreachable(all(...whens.map(not)), context, vocabulary)
    ? [
        ...dead,
        {
          code: "otherwise-unreachable",
          severity: "info",
          path: `${path}.otherwise`,
          says: "前面各种情形已经包括了一切，“否则”永远轮不到，可以删去。",
        },
      ]
    : dead;
};
