import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** One transaction: a refusal, wherever it comes from, undoes all that was written before it. */
export const inTransaction = async <T>(
  ctx: Context,
  does: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  try {
    return await ctx.db.transaction().execute(async (tx) => {
      const answer = await does(tx);
      if (isRefusal(answer)) throw new RolledBack(answer);
      return answer;
    });
  } catch (fault) {
    if (fault instanceof RolledBack) return fault.refusal;
    throw fault;
  }
};

/** Undoes the transaction from a depth where nobody passes on a refusal. */
export const rollBack = (refusal: Refusal): never => {
  throw new RolledBack(refusal);
};
