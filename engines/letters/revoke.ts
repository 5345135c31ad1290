import type { z } from "zod";
import { inTransaction, mayIn, unitName } from "#engines/applications";
import { record } from "#engines/audit";
import { dayText } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Revoke, refuseLetter as refuse } from "./contract.ts";
import { find } from "./read.ts";
import { insertRevocation } from "./store.ts";

/** 撤销: the unit that issued a letter takes it back, with a reason that everybody who verifies it reads. */
export const revoke = async (
  ctx: Context,
  { code, reason }: z.output<typeof Revoke>,
): Promise<{ done: true } | Refusal> => {
  const found = await find(ctx, code);
  if (!found) return refuse("letter-unknown");
  const { letter } = found;
  if (!mayIn(ctx, letter.unit, "decideCase"))
    return refuse("not-your-unit", { unit: unitName(ctx.plan, letter.unit) });
  const { subject_id, case_id, seq, kind } = letter;
  const by_name = ctx.actor.is === "person" ? ctx.actor.name : "系统";
  return inTransaction<{ done: true }>(ctx, async (tx) => {
    const row = { subject_id, case_id, seq, kind, day: ctx.today(), reason, by_name, at: ctx.now() };
    if (!(await insertRevocation(tx, row)))
      return refuse("already-revoked", { on: dayText(letter.revoked_on ?? ctx.today()) });
    await record(tx, ctx, {
      action: "letter.revoked",
      subjectId: subject_id,
      object: letter.code,
      data: { case: case_id, seq, kind },
    });
    return { done: true };
  });
};
