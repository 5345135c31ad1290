import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../../test/world/award-club.ts";
import { officer } from "../../../test/world/officers.ts";
import { coachCertificate, coachingClub } from "../../../test/world/tennis-club-academy.ts";
import { applicationsDesk } from "../index.ts";
import { application, moneyInMemory } from "../testing.ts";

const money = moneyInMemory();
const reason = "换岗，由同事接手办理";
let club: Club;
let li: Context & { personId: string };
let wang: Context & { personId: string };
let grounds: Context & { personId: string };

const desk = (ctx: Context) => applicationsDesk(ctx, money);
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
type Seen = { subjectId: string; caseId: string; version: number };
/** Members file again and again: the club has but forty of them. */
const file = async (): Promise<Seen> => {
  const subjectId = club.nextMember();
  const form = { service: coachCertificate.id, subjectId, answers: { motive: "喜欢教孩子" } };
  const { caseId } = ok(await desk(club.applicant(subjectId)).submit(application(form)));
  return { subjectId, caseId, version: 1 };
};
const look = async ({ subjectId, caseId }: Seen) => ok(await desk(li).case({ subjectId, caseId }));
const ids = (page: { cases: readonly { caseId: string }[] }) => page.cases.map((it) => it.caseId).sort();

beforeAll(async () => {
  club = await openClub(coachingClub);
  const { world } = club;
  li = await officer(world, "小李", { role: "clerk", unit: "coaching" });
  wang = await officer(world, "小王", { role: "clerk", unit: "coaching" });
  grounds = await officer(world, "场地员", { role: "clerk", unit: "grounds" });
});
afterAll(() => club.world.close());
beforeEach(() => club.world.setNow("2026-11-02"));

test("many are accepted at once: what one refuses or has moved on stops no other, and each says why", async () => {
  const [good, moved, over] = [await file(), await file(), await file()];
  ok(await desk(li).askCorrection({ ...moved, items: [{ target: "motive", says: "请写详细些" }] }));
  const owner = desk(club.applicant(over.subjectId));
  ok(await owner.withdraw({ ...over, reason: "不想当教练了" }));
  const cases = [good, moved, { ...over, version: 2 }];
  const request = { kind: "accept", requestId: club.world.app.newId(), cases, checkedAll: true } as const;
  const report = ok(await desk(li).bulk(request));
  expect(report).toMatchObject({ done: 1, refused: 1, conflicts: 1 });
  expect(report.lines.map((it) => it.outcome)).toEqual(["done", "conflict", "refused"]);
  expect(report.lines[2]?.says).toContain("已经办结");
  expect(await look(good)).toMatchObject({ status: "inReview", version: 2 });
  expect(await look(moved)).toMatchObject({ status: "correcting", version: 2 });
  // Sent again, and twice at once: nothing is done twice and the report is the same.
  const again = await Promise.all([desk(li).bulk(request), desk(li).bulk(request)]);
  for (const it of again) expect(ok(it)).toEqual(report);
  expect((await look(good)).version).toBe(2);
});

test("a check list is not ticked by a press of a button, and cannot be where nobody says it was looked at", async () => {
  const seen = await file();
  const request = { kind: "accept" as const, requestId: club.world.app.newId(), cases: [seen] };
  const refused = ok(await desk(li).bulk(request));
  expect(refused.lines).toMatchObject([
    { outcome: "refused", says: expect.stringContaining("1 项核对清单") },
  ]);
  // What was refused may be tried again by the same request.
  expect(ok(await desk(li).bulk({ ...request, checkedAll: true }))).toMatchObject({ done: 1 });
  expect((await look(seen)).timeline.at(-1)?.says).toContain("1 项，勾选 1 项");
});

test("a request holds at most 200 cases and each of them once; others' cases do not exist", async () => {
  const seen = await file();
  const requestId = club.world.app.newId();
  const many = Array.from({ length: 201 }, () => ({ ...seen, caseId: club.world.app.newId() }));
  const bulk = (ctx: Context, cases: readonly Seen[]) =>
    desk(ctx).bulk({ kind: "accept", requestId, cases: [...cases], checkedAll: true });
  expect(await bulk(li, many)).toMatchObject({ refused: "bad-input" });
  expect(await bulk(li, [seen, seen])).toMatchObject({ refused: "bad-input" });
  expect(ok(await bulk(li, many.slice(0, 2)))).toMatchObject({ refused: 2, done: 0 });
  expect(ok(await bulk(grounds, [seen])).lines[0]?.says).toContain("不在这个单位");
  expect(await bulk(club.applicant(seen.subjectId), [seen])).toMatchObject({ refused: "not-allowed" });
});

test("work is given only to whom the unit lets do it, and lies on that desk then", async () => {
  const seen = await file();
  const give = (to: string) => desk(li).reassign({ ...seen, to, reason });
  expect(await give(grounds.personId)).toMatchObject({ refused: "not-a-colleague" });
  expect(await give(club.world.app.newId())).toMatchObject({ refused: "not-a-colleague" });
  ok(await give(wang.personId));
  expect(await look(seen)).toMatchObject({ handling: { handler: "小王" }, status: "submitted" });
  const mine = ok(await desk(wang).queue({ handler: "mine" }));
  expect(mine.cases).toMatchObject([{ caseId: seen.caseId, handler: "小王", handlerId: wang.personId }]);
  expect(ok(await desk(li).queue({ handler: "mine" })).cases).toEqual([]);
  expect(ids(ok(await desk(li).queue({ handler: "none" })))).not.toContain(seen.caseId);
});

test("who stands in sees the other's desk from the first day to the last, and it ends by itself", async () => {
  const seen = await file();
  ok(await desk(li).reassign({ ...seen, to: li.personId, reason }));
  const days = { from: "2026-11-03", to: "2026-11-05" };
  const take = (substituteId: string, on = days) => desk(li).takeLeave({ substituteId, ...on });
  expect(await take(li.personId)).toMatchObject({ refused: "substitute-self" });
  expect(await take(grounds.personId)).toMatchObject({ refused: "substitute-without-role" });
  expect(await take(wang.personId, { from: "2026-11-01", to: "2026-11-03" })).toMatchObject({
    refused: "leave-days",
  });
  expect(await take(wang.personId, { from: "2026-11-05", to: "2026-11-03" })).toMatchObject({
    refused: "leave-days",
  });
  expect(ok(await take(wang.personId)).leaves).toMatchObject([
    { person: "小李", substitute: "小王", now: false },
  ]);
  expect(await take(wang.personId)).toMatchObject({ refused: "leave-overlaps" });
  // Two cannot stand in for one another on the same days.
  expect(await desk(wang).takeLeave({ substituteId: li.personId, ...days })).toMatchObject({
    refused: "substitute-away",
  });
  const seesIt = async () => ids(ok(await desk(wang).queue({ handler: "mine" }))).includes(seen.caseId);
  expect(await seesIt()).toBe(false);
  for (const day of ["2026-11-03", "2026-11-05"]) {
    club.world.setNow(day);
    expect(await seesIt()).toBe(true);
    expect(ids(ok(await desk(wang).queue({ handler: "own" })))).not.toContain(seen.caseId);
  }
  club.world.setNow("2026-11-06");
  expect(await seesIt()).toBe(false);
  expect(ok(await desk(li).leaves({})).leaves).toEqual([]);
});

test("back earlier, the desk is one's own again at once; nobody ends another's leave", async () => {
  club.world.setNow("2026-11-09");
  const taken = ok(
    await desk(li).takeLeave({ substituteId: wang.personId, from: "2026-11-09", to: "2026-11-20" }),
  );
  const leaveId = taken.leaves[0]?.leaveId ?? "";
  expect(ok(await desk(wang).leaves({})).leaves).toMatchObject([{ leaveId, mine: false, now: true }]);
  expect(await desk(wang).endLeave({ leaveId })).toMatchObject({ refused: "leave-unknown" });
  expect(ok(await desk(wang).leaves({})).colleagues).toMatchObject([{ name: "小李", away: true }]);
  expect(ok(await desk(li).endLeave({ leaveId })).leaves).toEqual([]);
  expect(await desk(li).endLeave({ leaveId })).toMatchObject({ refused: "leave-unknown" });
  expect(ok(await desk(wang).queue({ handler: "mine" })).cases.every((it) => it.handler === "小王")).toBe(
    true,
  );
});

test("everything on a desk is handed over through the same door", async () => {
  const own = ok(await desk(li).queue({ handler: "own" }));
  expect(own.cases.length).toBeGreaterThan(0);
  const cases = own.cases.map(({ subjectId, caseId, version }) => ({ subjectId, caseId, version }));
  const requestId = club.world.app.newId();
  const report = ok(await desk(li).bulk({ kind: "reassign", requestId, cases, to: wang.personId, reason }));
  expect(report).toMatchObject({ done: cases.length, refused: 0, conflicts: 0 });
  expect(ok(await desk(li).leaves({})).openCases).toBe(0);
});

test("filters are kept by name for one person; one of them opens first", async () => {
  const save = (name: string, isDefault: boolean, text = "") =>
    desk(li).saveFilter({ name, isDefault, query: { tab: "overdue", text } });
  ok(await save("超期的", true));
  expect(ok(await save("会员1", true, "会员1"))).toMatchObject([
    { name: "会员1", isDefault: true, query: { tab: "overdue", text: "会员1", region: "" } },
    { name: "超期的", isDefault: false },
  ]);
  expect(ok(await save("会员1", false))).toHaveLength(2);
  expect(ok(await desk(li).chooseDefaultFilter({ name: "超期的" }))[1]).toMatchObject({ isDefault: true });
  expect(await desk(wang).deleteFilter({ name: "超期的" })).toMatchObject({ refused: "filter-unknown" });
  expect(ok(await desk(wang).savedFilters({}))).toEqual([]);
  expect(ok(await desk(li).deleteFilter({ name: "会员1" }))).toHaveLength(1);
  for (let at = 1; at < 20; at++) ok(await save(`第${at}个`, false));
  expect(await save("再一个", false)).toMatchObject({ refused: "too-many-filters" });
  expect(ok(await desk(li).savedFilters({}))).toHaveLength(20);
});
