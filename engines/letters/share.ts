import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import { actsForFirm, inTransaction } from "#engines/applications";
import { record } from "#engines/audit";
import { addDays, type Day } from "#kernel/calendar";
import { type App, as, type Context, VISITOR } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type LetterCode, type LetterFile, refuseLetter as refuse, type Shared } from "./contract.ts";
import { KINDS } from "./kinds.ts";
import { bytesOf, find } from "./read.ts";
import { stateOf } from "./state.ts";
import { deleteShare, findShare, putShare } from "./store-wallet.ts";

const SHARED_DAYS = 30;
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
const STATES = { valid: "", revoked: "撤销", superseded: "被代替" } as const;

/** The holder lets whoever has the address read one letter, for thirty days. A new address ends the one before. */
export const share = async (
  ctx: Context,
  { code }: z.output<typeof LetterCode>,
): Promise<Shared | Refusal> => {
  const found = await find(ctx, code);
  if (!found || ctx.actor.is !== "person" || !actsForFirm(ctx, found.open.subjectId))
    return refuse("letter-unknown");
  const { letter, open } = found;
  if (KINDS[letter.kind].internal) return refuse("letter-unknown");
  const state = stateOf(letter, open.events);
  if (state.is !== "valid") return refuse("not-to-share", { state: STATES[state.is] });
  const secret = randomBytes(24).toString("base64url");
  const until = addDays(ctx.today(), SHARED_DAYS);
  const made_by = ctx.actor.name;
  await ctx.db.transaction().execute(async (tx) => {
    await putShare(tx, {
      subject_id: letter.subject_id,
      code: letter.code,
      secret_hash: hashOf(secret),
      until_day: until,
      made_by,
      made_at: ctx.now(),
    });
    await noted(tx, ctx, { subjectId: letter.subject_id, code: letter.code, action: "letter.shared" });
  });
  return { path: `/shared/${secret}`, until };
};

/** Taken back: the address leads nowhere from now on. */
export const unshare = async (
  ctx: Context,
  { code }: z.output<typeof LetterCode>,
): Promise<{ done: true } | Refusal> => {
  const found = await find(ctx, code);
  if (!found || !actsForFirm(ctx, found.open.subjectId)) return refuse("letter-unknown");
  const { subject_id: subjectId, code: own } = found.letter;
  return inTransaction<{ done: true }>(ctx, async (tx) => {
    if (!(await deleteShare(tx, subjectId, own))) return refuse("share-unknown");
    await noted(tx, ctx, { subjectId, code: own, action: "letter.unshared" });
    return { done: true };
  });
};

type Deed = { subjectId: string; code: string; action: "letter.shared" | "letter.unshared" };
const noted = (tx: Parameters<typeof record>[0], ctx: Context, { subjectId, code, action }: Deed) =>
  record(tx, ctx, { action, subjectId, object: code, data: {} });

/** The letter behind an address that its holder gave away. One that was taken back or replaced since is not shown. */
export const readShared = async (app: App, secret: string): Promise<LetterFile | Refusal> => {
  const row = secret.length <= 100 ? await findShare(app.db, hashOf(secret), app.today() as Day) : undefined;
  const ctx = as(app, VISITOR);
  const found = row && (await find(ctx, row.code));
  if (!found || stateOf(found.letter, found.open.events).is !== "valid") return refuse("share-unknown");
  const { letter } = found;
  return { name: `${letter.input.title}-${letter.code}.pdf`, bytes: await bytesOf(ctx, letter) };
};
