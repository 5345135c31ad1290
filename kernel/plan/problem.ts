/** What is wrong with a declared plan: a stable code and a sentence for its author. */
export type PlanProblem = { code: string; says: string };
