import type { Condition, PolicyVersion, Vocabulary } from "../ast.ts";

/** error: the rule cannot be meant so. warning: look at it. info: true and worth knowing, such as an open amount. */
export type Severity = "error" | "warning" | "info";
export type Finding = {
  code: string;
  severity: Severity;
  /** Null when it is about the whole chain of versions. */
  version: string | null;
  /** Where in the version: when.of[2].left. */
  path: string;
  /** What is wrong and what to do, in Chinese. */
  says: string;
};

/** What the checks of one version share. */
export type About = { version: PolicyVersion; vocabulary: Vocabulary };
export type Found = Omit<Finding, "version">;

export const all = (...of: readonly Condition[]): Condition => ({ is: "all", of });
export const not = (of: Condition): Condition => ({ is: "not", of });
