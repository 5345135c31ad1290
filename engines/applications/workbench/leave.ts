import type { z } from "zod";
import { record } from "#engines/audit";
import { listColleagues, type UnitColleague } from "#engines/identity";
import { addDays, dayText } from "#kernel/calendar";
import type { Context, Person } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";
import { tellLeave } from "../news.ts";
import { inTransaction } from "../transaction.ts";
import { unitName } from "../who.ts";
import {
  type Leave,
  type LeaveKey,
  type Leaves,
  type NewLeave,
  refuseWorkbench as refuse,
} from "./contract.ts";
import {
  endLeaveRow,
  insertLeave,
  type LeaveRow,
  listAway,
  listLeavesOf,
  lockPerson,
} from "./store-leave.ts";
import { countOnDesk } from "./store-supervise.ts";

const LONGEST_DAYS = 366;

/** Units in which this person works cases. */
const workedUnits = ({ actor, may }: Context): string[] =>
  actor.is === "person"
    ? [
        ...new Set(
          actor.grants.flatMap((it) =>
            it.unit !== null && may({ ...actor, grants: [it] }, "handleCase") ? [it.unit] : [],
          ),
        ),
      ]
    : [];

const leavesOf = async (tx: Tx, ctx: Context, person: Person, units: readonly string[]): Promise<Leaves> => {
  const today = ctx.today();
  const rows = await listLeavesOf(tx, person.personId, today);
  const there = await listColleagues(tx, ctx, units, "handleCase");
  const others = there.filter((it) => it.personId !== person.personId);
  const away = new Set(
    (
      await listAway(
        tx,
        others.map((it) => it.personId),
        { from: today, to: today },
      )
    ).map((it) => it.person_id),
  );
  return {
    leaves: rows.map((it) => leaveOf(it, person, today)),
    // Only who may work in each of the units can take over everything.
    colleagues: others
      .filter((it) => units.every((unit) => it.units.includes(unit)))
      .map(({ personId, name }) => ({ personId, name, away: away.has(personId) })),
    openCases: await countOnDesk(tx, person.personId),
  };
};

const leaveOf = (row: LeaveRow, person: Person, today: string): Leave => ({
  leaveId: row.leave_id,
  personId: row.person_id,
  person: row.person,
  substituteId: row.substitute_id,
  substitute: row.substitute,
  from: row.from_day,
  to: row.to_day,
  now: row.from_day <= today && today <= row.to_day,
  mine: row.person_id === person.personId,
});

type Worker = { person: Person; units: readonly string[] };
const workerOf = (ctx: Context): Worker | Refusal => {
  const units = workedUnits(ctx);
  return ctx.actor.is === "person" && units.length > 0 ? { person: ctx.actor, units } : refuse("no-work");
};

/** Leaves that run or come, mine and those in which I stand in; and to whom work may be handed over. */
export const leaves = async (ctx: Context): Promise<Leaves | Refusal> => {
  const worker = workerOf(ctx);
  return "refused" in worker ? worker : leavesOf(ctx.db, ctx, worker.person, worker.units);
};

/** 请假交接: from day to day somebody stands in. It gives no permission: who stands in must have what the work takes. */
export const takeLeave = async (
  ctx: Context,
  { substituteId, from, to }: z.output<typeof NewLeave>,
): Promise<Leaves | Refusal> => {
  const worker = workerOf(ctx);
  if ("refused" in worker) return worker;
  const { person, units } = worker;
  if (from < ctx.today() || to < from || to > addDays(from, LONGEST_DAYS)) return refuse("leave-days");
  if (substituteId === person.personId) return refuse("substitute-self");
  return inTransaction(ctx, async (tx) => {
    // In one order, so that two who name one another wait and do not stand.
    for (const id of [person.personId, substituteId].sort()) await lockPerson(tx, id);
    const there = await listColleagues(tx, ctx, units, "handleCase");
    const substitute = there.find((it) => it.personId === substituteId);
    const lacking = units.find((it) => !substitute?.units.includes(it));
    if (!substitute || lacking !== undefined)
      return refuse("substitute-without-role", lackingWords(ctx, substitute, lacking ?? units[0] ?? ""));
    const [own, theirs] = await overlapping(tx, { person, substituteId, from, to });
    if (own) return refuse("leave-overlaps", daysOf(own));
    if (theirs) return refuse("substitute-away", { name: substitute.name, ...daysOf(theirs) });
    const row: LeaveRow = {
      leave_id: ctx.newId(),
      person_id: person.personId,
      person: person.name,
      substitute_id: substituteId,
      substitute: substitute.name,
      from_day: from,
      to_day: to,
      ended_on: null,
      made_at: ctx.now(),
    };
    await insertLeave(tx, row);
    await tellLeave(tx, ctx, {
      leaveId: row.leave_id,
      person: person.name,
      substitute: substitute.name,
      from,
      to,
      units,
    });
    await noted(tx, ctx, row, "leave.taken");
    return leavesOf(tx, ctx, person, units);
  });
};

const lackingWords = (ctx: Context, substitute: UnitColleague | undefined, unit: string) => ({
  name: substitute?.name ?? "这位同事",
  unit: unitName(ctx.plan, unit),
});

type Wanted = { person: Person; substituteId: string; from: LeaveRow["from_day"]; to: LeaveRow["to_day"] };
const overlapping = async (tx: Tx, { person, substituteId, from, to }: Wanted) => {
  const away = await listAway(tx, [person.personId, substituteId], { from, to });
  const of = (id: string): LeaveRow | undefined => away.find((it) => it.person_id === id);
  return [of(person.personId), of(substituteId)] as const;
};

const daysOf = ({ from_day, to_day }: LeaveRow) => ({ from: dayText(from_day), to: dayText(to_day) });

const noted = (tx: Tx, ctx: Context, row: LeaveRow, action: string): Promise<unknown> =>
  record(tx, ctx, {
    action,
    subjectId: null,
    object: row.leave_id,
    data: { person: row.person_id, substitute: row.substitute_id, from: row.from_day, to: row.to_day },
  });

/** Back earlier: from today on the own desk is the own again. */
export const endLeave = async (
  ctx: Context,
  { leaveId }: z.output<typeof LeaveKey>,
): Promise<Leaves | Refusal> => {
  const worker = workerOf(ctx);
  if ("refused" in worker) return worker;
  const { person, units } = worker;
  return inTransaction(ctx, async (tx) => {
    const row = await endLeaveRow(tx, { leaveId, personId: person.personId, today: ctx.today() });
    if (!row) return refuse("leave-unknown");
    await noted(tx, ctx, row, "leave.ended");
    return leavesOf(tx, ctx, person, units);
  });
};
