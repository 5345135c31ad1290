export type {
  Amount,
  AmountMeaning,
  Bounds,
  Cell,
  Choice,
  Comparison,
  Condition,
  DecidingRow,
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
export { type Boundary, type BoundaryCase, boundariesOf, boundaryProblems } from "./boundaries.ts";
export { boundsAlong } from "./bounds-along.ts";
export * from "./build.ts";
export {
  findPlace,
  nearestNames,
  type Parsed,
  type Places,
  parseCondition,
  parsePlacedVersion,
  printCondition,
  printVersion,
  type Span,
  type TextProblem,
  type VersionHead,
} from "./chinese/index.ts";
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
export { type Assessment, type AssessRecord, compileToRecord } from "./columns/record.ts";
export { boundsAt, leafTruthAt, outcomeAt, type PolicyResults, type Results } from "./columns/results.ts";
export { type Difference, diff } from "./diff/index.ts";
export { boundsOf, evaluate, prove, versionOf, versionOn, wholeCondition } from "./evaluate.ts";
export { aboutText, amountText, explain, type Reasons, reasons, runCase } from "./explain.ts";
export { citationsOf, factKeysOf, versionCitations, versionKeys } from "./keys.ts";
export { conditionKindProblems, derivedProblems, type KindProblem, kindProblems } from "./kinds.ts";
export { type Finding, lint, quotesOf, type Severity, type Sources } from "./lint/index.ts";
export { missingFor } from "./missing.ts";
export { type Change, type NearestChange, nearestChange } from "./nearest.ts";
export { nextQuestions, type QuestionReason, questionReasons } from "./next-questions.ts";
export { type FactProblem, readFacts } from "./read-facts.ts";
export { asValue, reckon } from "./reckon.ts";
export { expressionSays, leafSays, typeOf } from "./says.ts";
export {
  addToLine,
  type Cliff,
  type Evaluator,
  type Firm,
  type FirmResult,
  type Grouping,
  groupingsOf,
  type Line,
  rankOf,
  referenceOver,
  type Served,
  type ServedLine,
  type Simulation,
  servedIn,
  simulate,
  startLine,
  type Tally,
  type Waiting,
} from "./simulate/index.ts";
export { SINCE_UNITS } from "./since.ts";
export { type FactColumn, jsonbColumn, typedColumn } from "./sql/columns.ts";
export {
  compileAllToSql,
  compileConditionToSql,
  compileToSql,
  type PoliciesSql,
  type PolicySql,
} from "./sql/compile.ts";
export type { SqlQuestion } from "./sql/expression.ts";
export type { Records } from "./sql/layers.ts";
export { textLiteral } from "./sql/piece.ts";
export { type ReadTable, tablesOf } from "./tables-of.ts";
export { type Total, totalWorth } from "./total.ts";
export { type ChainProblem, chainProblems } from "./version-chain.ts";
