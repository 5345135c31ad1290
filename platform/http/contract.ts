export { type FieldProblem, isRefusal, type Refusal, type RefusalTable, refusing } from "./refusal.ts";
