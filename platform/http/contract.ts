export { isRefusal, refusing, type FieldProblem, type Refusal, type RefusalTable } from "./refusal.ts";
