import type { Day } from "#kernel/calendar";
import { type Evaluation, evaluate, explain, type Facts } from "#kernel/rules";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { gatherFacts, notAsked } from "./check.ts";
import type { Answers } from "./contract.ts";

type Asked = { subjectId: string; policy: string; answers: Answers; on: Day };
export type EvaluatedFor = { evaluation: Evaluation; facts: Facts; why: readonly string[] };

/** One policy for one firm, for the engines above. Who may ask is theirs to check. @throws RangeError for an unknown policy. */
export const evaluateFor = async (
  tx: Tx,
  ctx: Context,
  { subjectId, policy, answers, on }: Asked,
): Promise<EvaluatedFor | Refusal> => {
  const known = await gatherFacts(tx, ctx, { subjectId, answers });
  if (isRefusal(known)) return known;
  const evaluation = evaluate(
    ctx.plan.getPolicy(policy),
    known.facts,
    on,
    ctx.plan.facts,
    notAsked(ctx.plan, { known, answers }),
  );
  return { evaluation, facts: known.facts, why: explain(evaluation, ctx.plan.facts) };
};
