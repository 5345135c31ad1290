export type {
  Amount,
  Choice,
  Comparison,
  Condition,
  Evaluation,
  Expression,
  FactDeclaration,
  Facts,
  Outcome,
  Policy,
  PolicyVersion,
  Proof,
  Value,
  ValueType,
  WorkedCase,
} from "./ast.ts";
export * from "./build.ts";
export { boundsOf, evaluate, prove, type Vocabulary, versionOn } from "./evaluate.ts";
export { amountText, chainProblems, explain, nextQuestions, runCase } from "./explain.ts";
export { citationsOf, factKeysOf } from "./keys.ts";
