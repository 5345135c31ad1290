import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { OpenCase } from "./open-case.ts";
import type { MoneyPort } from "./ports.ts";

/** Once the case has come to the payment, the paying unit finds it in its list. */
export const makeDueWhenReached = async (
  tx: Tx,
  ctx: Context,
  { subjectId, caseId, state }: OpenCase,
  money: MoneyPort,
): Promise<void> => {
  if (state.status === "toPay") await money.makeDue(tx, ctx, { subjectId, caseId });
};
