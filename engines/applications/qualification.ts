import { type EvaluatedFor, evaluateFor } from "#engines/matching";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";

type Asked = { subjectId: string; answers: Readonly<Record<string, string>> };

/** What the rules say of the firm today; null for an item that judges nothing before the application. */
export const qualification = async (
  tx: Tx,
  ctx: Context,
  { eligibility }: ServiceItem,
  { subjectId, answers }: Asked,
): Promise<EvaluatedFor | Refusal | null> =>
  eligibility
    ? evaluateFor(tx, ctx, { subjectId, policy: eligibility.policy, answers, on: ctx.today() })
    : null;
