import type { z } from "zod";
import { record } from "#engines/audit";
import { findAccount } from "#engines/identity";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Account, type Party, refuseParty as refuse, type WalkIn } from "./contract.ts";
import { findWalkInBy, insertWalkIn } from "./store.ts";

/** Somebody who stands at the counter and has no account: the same one again by name and telephone, else a new subject. */
export const walkIn = (ctx: Context, { name, phone }: z.output<typeof WalkIn>): Promise<Party> =>
  ctx.db.transaction().execute(async (tx) => {
    const found = await findWalkInBy(tx, { name, phone });
    if (found) return partyOf(found.subject_id, found);
    const subjectId = ctx.newId();
    const unit = ctx.actor.is === "person" ? (ctx.actor.grants.find((it) => it.unit)?.unit ?? "") : "";
    const row = { subject_id: subjectId, name, phone, unit, sample: ctx.sample, created_at: ctx.now() };
    await insertWalkIn(tx, row);
    await record(tx, ctx, { action: "party.registered", subjectId, object: subjectId, data: { unit } });
    return partyOf(subjectId, row);
  });

/** Somebody who stands there and has an account; both must be said. */
export const account = async (
  ctx: Context,
  { account: username, name }: z.output<typeof Account>,
): Promise<Party | Refusal> => {
  const found = await findAccount(ctx.db, ctx, { username, name });
  return found ? partyOf(found.personId, found) : refuse("account-unknown");
};

const partyOf = (subjectId: string, { name, sample }: { name: string; sample: boolean }): Party => ({
  subjectId,
  name,
  kind: "person",
  region: null,
  sample,
});
