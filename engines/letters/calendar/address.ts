import { createHash, randomBytes } from "node:crypto";
import { record } from "#engines/audit";
import { findActorById } from "#engines/identity";
import { type Day, dayOfInstant } from "#kernel/calendar";
import { type App, as, type Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { refuseLetter as refuse } from "../contract.ts";
import { ownDeadlines, unitDeadlines } from "./deadlines.ts";
import { icsOf } from "./ics.ts";
import { findAddress, findMadeAt, putAddress, type Scope } from "./store.ts";

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
type Asked = { scope: Scope };

const whyNot = ({ actor, may }: Context, { scope }: Asked): Refusal | undefined =>
  may(actor, scope === "own" ? "apply" : "readOffice") ? undefined : refuse("no-such-calendar");

/** A new secret address; whoever had the old one reads nothing more. */
export const renewCalendar = async (ctx: Context, asked: Asked): Promise<{ path: string } | Refusal> => {
  const { actor } = ctx;
  const denied = whyNot(ctx, asked);
  if (denied || actor.is !== "person") return denied ?? refuse("no-such-calendar");
  const secret = randomBytes(24).toString("base64url");
  const { personId } = actor;
  const row = { personId, scope: asked.scope, secretHash: hashOf(secret), madeAt: ctx.now() };
  await ctx.db.transaction().execute(async (tx) => {
    await putAddress(tx, row);
    await record(tx, ctx, {
      action: "calendar.renewed",
      subjectId: null,
      object: personId,
      data: { scope: asked.scope },
    });
  });
  return { path: `/api/calendars/${secret}/calendar.ics` };
};

export const calendar = async (ctx: Context, asked: Asked): Promise<{ madeOn: Day | null } | Refusal> => {
  const { actor } = ctx;
  const denied = whyNot(ctx, asked);
  if (denied || actor.is !== "person") return denied ?? refuse("no-such-calendar");
  const madeAt = await findMadeAt(ctx.db, actor.personId, asked.scope);
  return { madeOn: madeAt === null ? null : dayOfInstant(Date.parse(madeAt)) };
};

const NAMES: Readonly<Record<Scope, string>> = { own: "我的办件期限", unit: "办件应办结" };

/** The calendar behind a secret address, with what its owner may see today: who lost a grant sees nothing of it any more. */
export const readCalendar = async (app: App, secret: string, site: string): Promise<string | Refusal> => {
  const address = secret.length <= 100 ? await findAddress(app.db, hashOf(secret)) : undefined;
  const actor = address && (await findActorById(app, address.person_id));
  if (!address || actor?.is !== "person") return refuse("calendar-unknown");
  const ctx = as(app, actor);
  const denied = whyNot(ctx, address);
  if (denied) return denied;
  const deadlines = await (address.scope === "own" ? ownDeadlines : unitDeadlines)(ctx, site);
  const sample = app.sample ? "（演示数据）" : "";
  return icsOf(`${NAMES[address.scope]}${sample}`, deadlines, app.now());
};
