import type { Condition, Expression } from "../ast.ts";
import type { Reading } from "./reading.ts";
import type { Shape } from "./shape.ts";

/** What stands between brackets may be a sum or a condition; which of them shows only when it has been read. Undefined: not understood, and reported. */
export type Node =
  | { is: "expression"; it: Expression }
  /** `joined`: conditions joined by 且 without brackets of their own. */
  | { is: "condition"; it: Condition; joined?: true }
  | undefined;

/** Readers that call one another; handed down, so that no file imports its caller. */
export type Grammar = {
  node(it: Reading): Node;
  condition(it: Reading): Condition | undefined;
  expression(it: Reading, shape?: Shape): Expression | undefined;
};

export const expressionNode = (it: Expression | undefined): Node => it && { is: "expression", it };
export const conditionNode = (it: Condition | undefined): Node => it && { is: "condition", it };
