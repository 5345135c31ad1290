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
export {
  type Column,
  type Columns,
  type ColumnsBuilder,
  type ColumnsOptions,
  columnsBuilder,
  columnsOf,
} from "./columns/columns.ts";
export {
  type CompiledRules,
  type CompileOptions,
  compileToColumns,
  type RunOptions,
} from "./columns/compile.ts";
export { type Kept, OUTCOMES, type Ruling } from "./columns/policies.ts";
export { boundsAt, leafTruthAt, outcomeAt, type PolicyResults, type Results } from "./columns/results.ts";
export { boundsOf, evaluate, prove, versionOf, versionOn, wholeCondition } from "./evaluate.ts";
export { amountText, chainProblems, explain, nextQuestions, runCase } from "./explain.ts";
export { citationsOf, conditionKeys, factKeysOf, versionCitations, versionKeys } from "./keys.ts";
export { conditionKindProblems, derivedProblems, type KindProblem, kindProblems } from "./kinds.ts";
export { type FactProblem, readFacts } from "./read-facts.ts";
export { asValue, reckon } from "./reckon.ts";
export { expressionSays, leafSays, typeOf } from "./says.ts";
export { type Total, totalWorth } from "./total.ts";
