import type { Day } from "#kernel/calendar";
import type { Tx } from "#platform/database";

/** Somebody is away and somebody else stands in. `ended_on` is the day from which it was called off. */
export type LeaveRow = {
  leave_id: string;
  person_id: string;
  person: string;
  substitute_id: string;
  substitute: string;
  from_day: Day;
  to_day: Day;
  ended_on: Day | null;
  made_at: string;
};
type Tables = { leaves: LeaveRow };
const on = (tx: Tx) => tx.withTables<Tables>();

const inForce = (tx: Tx, from: Day, to: Day) =>
  on(tx)
    .selectFrom("leaves")
    .selectAll()
    .where("from_day", "<=", to)
    .where("to_day", ">=", from)
    .where((it) => it.or([it("ended_on", "is", null), it("ended_on", ">", from)]));

/** For whom the person stands in on that day. */
export const listAwayFor = (tx: Tx, substituteId: string, today: Day): Promise<LeaveRow[]> =>
  inForce(tx, today, today).where("substitute_id", "=", substituteId).orderBy("person").execute();

/** Who of these people is away within those days. */
export const listAway = (
  tx: Tx,
  personIds: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<LeaveRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : inForce(tx, from, to)
        .where("person_id", "in", [...personIds])
        .orderBy("from_day")
        .execute();

/** Leaves of a person and those in which that person stands in, that are not over. */
export const listLeavesOf = (tx: Tx, personId: string, today: Day): Promise<LeaveRow[]> =>
  on(tx)
    .selectFrom("leaves")
    .selectAll()
    .where((it) => it.or([it("person_id", "=", personId), it("substitute_id", "=", personId)]))
    .where("to_day", ">=", today)
    .where((it) => it.or([it("ended_on", "is", null), it("ended_on", ">", today)]))
    .orderBy("from_day")
    .orderBy("leave_id")
    .execute();

export const insertLeave = async (tx: Tx, row: LeaveRow): Promise<void> => {
  await on(tx).insertInto("leaves").values(row).execute();
};

/** Calls a leave off from that day. False when it is not this person's or over. */
export const endLeaveRow = async (
  tx: Tx,
  { leaveId, personId, today }: { leaveId: string; personId: string; today: Day },
): Promise<LeaveRow | undefined> =>
  on(tx)
    .updateTable("leaves")
    .set({ ended_on: today })
    .where("leave_id", "=", leaveId)
    .where("person_id", "=", personId)
    .where("to_day", ">=", today)
    .where("ended_on", "is", null)
    .returningAll()
    .executeTakeFirst();

/** One person's leaves come one after another. */
export const lockPerson = async (tx: Tx, personId: string): Promise<void> => {
  await tx
    .withTables<{ people: { person_id: string } }>()
    .selectFrom("people")
    .select("person_id")
    .where("person_id", "=", personId)
    .forUpdate()
    .execute();
};
