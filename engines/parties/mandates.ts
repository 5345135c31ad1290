import type { z } from "zod";
import { record } from "#engines/audit";
import { findAccount } from "#engines/identity";
import { type Day, findDay } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { FieldProblem, Refusal } from "#platform/http";
import {
  type Mandatable,
  type Mandate,
  type MandateKey,
  type MandateState,
  type NewMandate,
  refuseParty as refuse,
  SCOPE_NAMES,
} from "./contract.ts";
import { tellMandate } from "./news.ts";
import { findParty } from "./party.ts";
import {
  insertMandate,
  type ListedMandate,
  listGiven,
  listHeld,
  lockMandatesOf,
  type MandateRow,
  revokeRow,
} from "./store.ts";

type Asked = z.output<typeof NewMandate>;

/** Whether the person belongs to the subject: an agent hands nothing on. */
const isOf = ({ actor }: Context, subjectId: string): boolean =>
  actor.is === "person" && actor.grants.some((it) => it.subjectId === subjectId);

/** Services that an agent may be sent for, and what with. */
export const mandatable = async ({ plan }: Pick<Context, "plan">): Promise<readonly Mandatable[]> =>
  plan.services.flatMap((it) => (it.agents ? [{ id: it.id, name: it.name, scopes: it.agents.may }] : []));

/** 委托: gives a person so much to do, for so long. */
export const give = async (ctx: Context, asked: Asked): Promise<Mandate | Refusal> => {
  const { subjectId } = asked;
  if (!isOf(ctx, subjectId) || ctx.actor.is !== "person") return refuse("not-your-firm");
  const { personId: by } = ctx.actor;
  return ctx.db.transaction().execute(async (tx) => {
    await lockMandatesOf(tx, subjectId);
    const party = await findParty(tx, ctx, subjectId);
    if (!party) return refuse("not-your-firm");
    const agent = await findAccount(tx, ctx, { username: asked.account, name: asked.name });
    const days = daysOf(ctx, asked);
    const problems = [
      ...serviceProblems(ctx, asked),
      ...(agent
        ? agent.personId === by
          ? [problem("account", "agent-self", "不用委托自己，您本来就可以办。")]
          : []
        : [problem("account", "account-unknown", "没有找到这个人：账号和姓名要都对得上，请向本人核对。")]),
      ...days.problems,
    ];
    if (problems.length > 0 || !agent || !days.from || !days.to)
      return refuse("mandate-incomplete", { count: problems.length }, problems);
    const row: MandateRow = {
      subject_id: subjectId,
      mandate_id: ctx.newId(),
      person_id: agent.personId,
      services: [...new Set(asked.services)].sort(),
      scopes: [...new Set(asked.scopes)].sort(),
      from_day: days.from,
      to_day: days.to,
      given_by: by,
      given_at: ctx.now(),
      revoked_at: null,
    };
    if ((await listGiven(tx, subjectId)).some((it) => isSame(it, row))) return refuse("mandate-there");
    await insertMandate(tx, row);
    await keepTrace(tx, ctx, "mandate.given", row);
    await tellMandate(tx, ctx, { row, subjectName: party.name, sample: party.sample, is: "mandateGiven" });
    return shown(ctx, { ...row, agent: agent.name }, party.name);
  });
};

const problem = (field: string, code: string, says: string): FieldProblem => ({ field, code, says });

const serviceProblems = ({ plan }: Context, { services, scopes }: Asked): FieldProblem[] =>
  services.flatMap((id) => {
    const item = plan.findService(id);
    if (!item?.agents)
      return [problem("services", "not-mandatable", `“${item?.name ?? id}”不能委托他人办理。`)];
    const { may } = item.agents;
    return scopes
      .filter((it) => !may.includes(it))
      .map((it) => problem("scopes", "scope-not-mandatable", `“${item.name}”不能委托${SCOPE_NAMES[it]}。`));
  });

const daysOf = (
  ctx: Context,
  asked: Asked,
): { from?: Day | undefined; to?: Day | undefined; problems: FieldProblem[] } => {
  const [from, to] = [findDay(asked.from), findDay(asked.to)];
  const problems = [
    ...(from ? [] : [problem("from", "bad-day", "没有这一天，请重新选择开始日期。")]),
    ...(to ? [] : [problem("to", "bad-day", "没有这一天，请重新选择截止日期。")]),
    ...(from && to && to < from ? [problem("to", "to-before-from", "截止日期不能早于开始日期。")] : []),
    ...(to && to < ctx.today() ? [problem("to", "to-over", "截止日期已经过了。")] : []),
  ];
  return { from, to, problems };
};

const isSame = (one: MandateRow, other: MandateRow): boolean =>
  one.revoked_at === null &&
  one.person_id === other.person_id &&
  one.from_day === other.from_day &&
  one.to_day === other.to_day &&
  one.services.join() === other.services.join() &&
  one.scopes.join() === other.scopes.join();

/** 撤销委托: from this moment the agent can do nothing more. */
export const revoke = (ctx: Context, key: z.output<typeof MandateKey>): Promise<{ done: true } | Refusal> =>
  ctx.db.transaction().execute(async (tx) => {
    const row = isOf(ctx, key.subjectId) ? await revokeRow(tx, key, ctx.now()) : undefined;
    if (!row) return refuse("mandate-unknown");
    const party = await findParty(tx, ctx, key.subjectId);
    await keepTrace(tx, ctx, "mandate.revoked", row);
    await tellMandate(tx, ctx, {
      row,
      subjectName: party?.name ?? "",
      sample: party?.sample ?? ctx.sample,
      is: "mandateRevoked",
    });
    return { done: true } as const;
  });

const keepTrace = (tx: Tx, ctx: Context, action: string, row: MandateRow): Promise<void> =>
  record(tx, ctx, {
    action,
    subjectId: row.subject_id,
    object: row.mandate_id,
    data: {
      agent: row.person_id,
      services: row.services.join(),
      scopes: row.scopes.join(),
      from: row.from_day,
      to: row.to_day,
    },
  });

export const given = async (
  ctx: Context,
  { subjectId }: { subjectId: string },
): Promise<readonly Mandate[] | Refusal> => {
  if (!isOf(ctx, subjectId)) return refuse("not-your-firm");
  const name = (await findParty(ctx.db, ctx, subjectId))?.name ?? "";
  return (await listGiven(ctx.db, subjectId)).map((it) => shown(ctx, it, name));
};

/** Those that the signed-in person holds, in force or still to begin. */
export const held = async (ctx: Context): Promise<readonly Mandate[]> => {
  if (ctx.actor.is !== "person") return [];
  const rows = await listHeld(ctx.db, ctx.actor.personId, ctx.today());
  const ids = [...new Set(rows.map((it) => it.subject_id))];
  const names = new Map(
    await Promise.all(ids.map(async (it) => [it, (await findParty(ctx.db, ctx, it))?.name ?? ""] as const)),
  );
  return rows.map((it) => shown(ctx, it, names.get(it.subject_id) ?? ""));
};

const shown = (ctx: Context, row: ListedMandate, subjectName: string): Mandate => ({
  subjectId: row.subject_id,
  mandateId: row.mandate_id,
  subjectName,
  agent: row.agent,
  services: row.services.map((id) => ({ id, name: ctx.plan.findService(id)?.name ?? id })),
  scopes: row.scopes,
  from: row.from_day,
  to: row.to_day,
  state: stateOf(row, ctx.today()),
});

const stateOf = ({ revoked_at, from_day, to_day }: MandateRow, today: Day): MandateState =>
  revoked_at !== null ? "revoked" : today > to_day ? "over" : today < from_day ? "ahead" : "live";
