export type {
  Amount,
  AmountMeaning,
  Bounds,
  Cell,
  Choice,
  Comparison,
  Condition,
  DecisionTable,
  End,
  Evaluation,
  Expression,
  FactDeclaration,
  FactRead,
  Facts,
  Leaf,
  Limit,
  Outcome,
  Policy,
  PolicyVersion,
  Proof,
  Rounding,
  Score,
  TableRow,
  Tier,
  Truth,
  Value,
  ValueType,
  Vocabulary,
  WorkedCase,
} from "./ast.ts";
export { boundsAlong } from "./bounds-along.ts";
export * from "./build.ts";
export { boundsOf, evaluate, prove, versionOf, versionOn, wholeCondition } from "./evaluate.ts";
export {
  type Parsed,
  parseCondition,
  parseVersion,
  printCondition,
  printVersion,
  type TextProblem,
  type VersionHead,
} from "./chinese/index.ts";
export { amountText, chainProblems, explain, nextQuestions, runCase } from "./explain.ts";
export { citationsOf, conditionKeys, factKeysOf, versionCitations, versionKeys } from "./keys.ts";
export { conditionKindProblems, derivedProblems, type KindProblem, kindProblems } from "./kinds.ts";
export { type FactProblem, readFacts } from "./read-facts.ts";
export { asValue, reckon } from "./reckon.ts";
export { type Total, totalWorth } from "./total.ts";
