import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { notificationsJobs } from "#engines/notifications";
import { partiesDesk } from "#engines/parties";
import { addWorkingDays, withOverrides } from "#kernel/calendar";
import type { Context } from "#platform/context";
import { isRefusal } from "#platform/http";
import type { Club } from "../../test/world/award-club.ts";
import { ok, openPeopleClub, type PeopleClub, problemsOf, refusedAs } from "../../test/world/people-club.ts";
import { reckonDueDays } from "./due-days.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

let club: Club;
let member: string;
let people: PeopleClub["people"];
let as: PeopleClub["as"];
const desk = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());
const parties = (ctx: Context) => partiesDesk(ctx);
const family = () => club.applicant(member);
const MINE = { from: "2026-11-02", to: "2026-12-31" };

beforeAll(async () => {
  ({ club, people, as } = await openPeopleClub());
});
afterAll(() => club.world.close());
beforeEach(() => {
  club.world.setNow("2026-11-02");
  member = club.nextMember();
});

const form = (subjectId: string, more: object = {}) =>
  application({ service: "juniors/single", subjectId, answers: { level: "三级" }, ...more });
const ZHAO = { account: "zhao.ming", name: "赵明" };
const QIAN = { account: "qian.fang", name: "钱芳" };

test("a person applies in the own name, which is filled in; firms and people come side by side", async () => {
  const zhao = await as("zhao.ming");
  const self = people.get("zhao.ming") ?? "";
  expect(ok(await parties(zhao).mine({}))).toEqual([
    { subjectId: self, name: "赵明", kind: "person", region: null, sample: false, as: "self" },
  ]);
  expect(ok(await desk(zhao).prefilled({ service: "juniors/single", subjectId: self })).answers).toEqual({
    entrant: "赵明",
  });
  const receipt = ok(await desk(zhao).submit(form(self)));
  const [own] = ok(await desk(zhao).mine({}));
  expect(own).toMatchObject({ caseId: receipt.caseId, applicant: "赵明" });
  expect(refusedAs(await desk(await as("qian.fang")).case(receipt))).toBe("case-unknown");
  expect(refusedAs(await desk(zhao).submit(form(member)))).toBe("not-your-firm");
});

test("who is of a kind that an item is not for is told so, before and at the submission", async () => {
  const about = { service: "juniors/sponsors", subjectId: member };
  const answer = await desk(family()).prefilled(about);
  expect(answer).toMatchObject({ refused: "not-for-your-kind", status: 409 });
  expect(isRefusal(answer) && answer.says).toMatch(/只收企业、事业单位或社会组织的申请.*是个人/);
  expect(refusedAs(await desk(family()).submit(form(member, about)))).toBe("not-for-your-kind");
});

test("an account of an office applies for nobody", async () => {
  expect(refusedAs(await desk(club.clerk).submit(form(member)))).toBe("not-allowed");
});

const doubles = (named: object[]) => form(member, { service: "juniors/doubles", coApplicants: named });
const look = async (ctx: Context, key: { subjectId: string; caseId: string }) =>
  ok(await desk(ctx).case(key));

test("co-applicants must be there, each once, in the number that the item says", async () => {
  const send = (named: object[]) => desk(family()).submit(doubles(named));
  expect(problemsOf(await send([]))).toEqual(["coApplicants.0:too-few"]);
  expect(problemsOf(await send([{ account: "zhao.ming", name: "赵亮" }]))).toEqual([
    "coApplicants.0:co-applicant-unknown",
  ]);
  expect(problemsOf(await send([ZHAO, { account: "ZHAO.MING ", name: "赵明" }]))).toEqual([
    "coApplicants.1:named-twice",
  ]);
  expect(problemsOf(await send([ZHAO, QIAN, { account: "sun.li", name: "孙丽" }]))).toEqual([
    "coApplicants.2:too-many-named",
  ]);
  // A member of the register for whom nobody acts here could never confirm.
  expect(problemsOf(await send([{ account: "M2", name: "会员2" }]))).toEqual([
    "coApplicants.0:co-applicant-unknown",
  ]);
  expect(problemsOf(await desk(family()).submit(form(member, { coApplicants: [ZHAO] })))).toEqual([
    "coApplicants.0:not-joint",
  ]);
});

test("two who confirm at once both count, the clock starts with the last, and all are told", async () => {
  const receipt = ok(await desk(family()).submit(doubles([ZHAO, QIAN])));
  const [zhao, qian] = [await as("zhao.ming"), await as("qian.fang")];
  const key = { subjectId: receipt.subjectId, caseId: receipt.caseId };
  expect(await look(family(), key)).toMatchObject({ status: "confirming", left: null });
  expect(refusedAs(await desk(club.clerk).accept({ ...key, version: 1, checked: [] }))).toBe("step-closed");
  const waiting = ok(await desk(zhao).joined({}))[0];
  expect(waiting).toMatchObject({ caseId: key.caseId, waits: true });
  expect(ok(await desk(zhao).whose(key))).toEqual({ subjectId: member });
  club.world.setNow("2026-11-05");
  const who = (name: string) => people.get(name) ?? "";
  const answers = await Promise.all([
    desk(zhao).confirm({ ...key, version: 1, who: who("zhao.ming") }),
    desk(qian).confirm({ ...key, version: 1, who: who("qian.fang") }),
    desk(zhao).confirm({ ...key, version: 1, who: who("zhao.ming") }),
  ]);
  const codes = answers.map(refusedAs);
  expect(codes.filter((it) => it === "done")).toHaveLength(2);
  expect(codes.some((it) => it === "step-closed" || it === "already-answered")).toBe(true);
  const view = await look(zhao, key);
  expect(view).toMatchObject({ status: "submitted", submittedOn: "2026-11-05", left: 5 });
  expect(view.parties.coApplicants.map((it) => [it.name, it.confirmedOn, it.mine])).toEqual([
    ["赵明", "2026-11-05", true],
    ["钱芳", "2026-11-05", false],
  ]);
  const told = await sql<{ box: string; template: string }>`
    SELECT box, template FROM messages WHERE about_case = ${key.caseId} ORDER BY at, template`.execute(
    club.world.app.db,
  );
  const boxes = (template: string) => told.rows.filter((it) => it.template === template).map((it) => it.box);
  expect(boxes("to-confirm").sort()).toEqual([`firm:${who("zhao.ming")}`, `firm:${who("qian.fang")}`].sort());
  expect(boxes("all-confirmed")).toEqual([`firm:${member}`]);
  expect(boxes("all-confirmed-others")).toHaveLength(2);
  expect(boxes("to-accept-confirmed")).toEqual(["unit:coaching"]);
  expect([boxes("received"), boxes("to-accept")]).toEqual([[], []]);
  expect(refusedAs(await desk(await as("sun.li")).case(key))).toBe("case-unknown");
});

test("one who declines ends it with the reason, and the draft is the first applicant's again", async () => {
  const receipt = ok(await desk(family()).submit(doubles([ZHAO])));
  const key = { subjectId: receipt.subjectId, caseId: receipt.caseId };
  const zhao = await as("zhao.ming");
  const who = people.get("zhao.ming") ?? "";
  const decline = (ctx: Context, of = who, reason = "那天我要上课，来不了") =>
    desk(ctx).decline({ ...key, version: 1, who: of, reason });
  expect(refusedAs(await decline(zhao, who, "不"))).toBe("bad-input");
  expect(refusedAs(await decline(await as("qian.fang")))).toBe("case-unknown");
  expect(refusedAs(await decline(zhao, member))).toBe("already-answered");
  ok(await decline(zhao));
  const view = await look(family(), key);
  expect(view).toMatchObject({ status: "closed", reading: { used: 0, state: "done" } });
  expect(view.timeline.at(-1)).toMatchObject({ title: "赵明不同意共同申请", who: "赵明" });
  const again = ok(await desk(family()).prefilled({ service: "juniors/doubles", subjectId: member }));
  expect(again.answers).toMatchObject({ level: "三级" });
  expect(again.openCase).toBeNull();
  ok(await desk(family()).submit(doubles([QIAN])));
});

const mandate = (more: object = {}) => ({
  subjectId: member,
  ...ZHAO,
  services: ["juniors/single"],
  scopes: ["fill", "sign"] as ("fill" | "sign" | "receive")[],
  ...MINE,
  ...more,
});

test("a mandate is given for what the item allows, to somebody who is there, for days to come", async () => {
  const give = (more: object) => parties(family()).give(mandate(more));
  expect(problemsOf(await give({ scopes: ["receive"] }))).toEqual(["scopes:scope-not-mandatable"]);
  expect(problemsOf(await give({ services: ["juniors/report"] }))).toEqual(["services:not-mandatable"]);
  expect(problemsOf(await give({ name: "赵亮" }))).toEqual(["account:account-unknown"]);
  expect(problemsOf(await give({ to: "2026-11-01" }))).toEqual(["to:to-before-from", "to:to-over"]);
  expect(problemsOf(await give({ from: "2026-02-30" }))).toEqual(["from:bad-day"]);
  expect(refusedAs(await parties(await as("zhao.ming")).give(mandate(QIAN)))).toBe("not-your-firm");
  const twice = await Promise.all([give({}), give({})]);
  expect(twice.map(refusedAs).sort()).toEqual(["done", "mandate-there"]);
});

test("an agent does what the mandate says, on its days, until it is revoked; every event says so", async () => {
  const zhao = await as("zhao.ming");
  const about = { service: "juniors/single", subjectId: member };
  expect(refusedAs(await desk(zhao).prefilled(about))).toBe("not-your-firm");
  const filling = ok(await parties(family()).give(mandate({ scopes: ["fill"], from: "2026-11-03" })));
  expect(refusedAs(await desk(zhao).prefilled(about))).toBe("not-your-firm");
  club.world.setNow("2026-11-03");
  const file = ok(
    await desk(zhao).attach({ ...about, material: "photo", name: "合影.pdf", bytes: smallPdf(member) }),
  );
  const materials = [{ material: "photo", fileId: file.fileId }];
  ok(await desk(zhao).saveDraft({ ...about, answers: { level: "四级" }, materials }));
  expect(refusedAs(await desk(zhao).submit(form(member, { materials })))).toBe("not-mandated");
  expect(ok(await desk(family()).prefilled(about)).answers).toMatchObject({
    level: "四级",
    entrant: expect.any(String),
  });
  const signing = ok(await parties(family()).give(mandate({ scopes: ["sign"], to: "2026-11-06" })));
  const receipt = ok(await desk(zhao).submit(form(member, { materials })));
  const key = { subjectId: member, caseId: receipt.caseId };
  expect((await look(family(), key)).timeline[0]).toMatchObject({
    who: "由赵明代理",
    unit: expect.stringContaining("会员"),
  });
  expect((await look(club.clerk, key)).parties).toMatchObject({ through: "agent", agent: "赵明" });
  expect(ok(await desk(zhao).entrusted({}))).toMatchObject([{ caseId: key.caseId }]);
  expect(ok(await desk(zhao).mine({})).map((it) => it.caseId)).not.toContain(key.caseId);
  // The mandate is over: on its day after, nothing more may be signed.
  club.world.setNow("2026-11-07");
  const withdraw = () => desk(zhao).withdraw({ ...key, version: 1, reason: "不打算参加比赛了" });
  expect(refusedAs(await withdraw())).toBe("not-mandated");
  club.world.setNow("2026-11-06");
  ok(await parties(family()).revoke({ subjectId: member, mandateId: signing.mandateId }));
  expect(refusedAs(await withdraw())).toBe("not-mandated");
  ok(await parties(family()).revoke({ subjectId: member, mandateId: filling.mandateId }));
  expect(refusedAs(await desk(zhao).case(key))).toBe("case-unknown");
  expect(refusedAs(await desk(zhao).file({ subjectId: member, fileId: file.fileId }))).toBe("file-unknown");
  expect(refusedAs(await parties(family()).revoke({ subjectId: member, mandateId: filling.mandateId }))).toBe(
    "mandate-unknown",
  );
  const log = await sql<{ data: object }>`
    SELECT data FROM audit_pending WHERE object = ${key.caseId} AND action = 'case.submitted'`.execute(
    club.world.app.db,
  );
  expect(log.rows).toMatchObject([{ data: { as: "agent", mandate: signing.mandateId } }]);
});

test("a mandate revoked while its agent submits: the submission is before the revocation or is refused", async () => {
  for (let round = 0; round < 3; round++) {
    member = club.nextMember();
    const given = ok(await parties(family()).give(mandate()));
    const zhao = await as("zhao.ming");
    const [sent, revoked] = await Promise.all([
      desk(zhao).submit(form(member)),
      parties(family()).revoke({ subjectId: member, mandateId: given.mandateId }),
    ]);
    expect(refusedAs(revoked)).toBe("done");
    expect(["done", "mandate-over", "not-your-firm"]).toContain(refusedAs(sent));
    const filed = ok(await desk(family()).mine({})).length;
    expect(filed).toBe(isRefusal(sent) ? 0 : 1);
    expect(refusedAs(await desk(zhao).submit(form(member)))).toBe("not-your-firm");
  }
});

test("who may not receive is not told how it was decided", async () => {
  ok(await parties(family()).give(mandate()));
  const zhao = await as("zhao.ming");
  const receipt = ok(await desk(zhao).submit(form(member)));
  const key = { subjectId: member, caseId: receipt.caseId };
  ok(await desk(club.clerk).accept({ ...key, version: 1, checked: [] }));
  ok(await desk(club.decider).decide({ ...key, version: 2, outcome: "refused", reason: "名额已经满了" }));
  const seen = await look(zhao, key);
  expect(seen).toMatchObject({
    decision: null,
    result: null,
    status: "delivered",
    parties: { withheld: true },
  });
  expect(JSON.stringify(seen)).not.toContain("名额已经满了");
  expect(ok(await desk(zhao).entrusted({}))[0]).toMatchObject({ statusText: "已作出决定，由委托人查看" });
  expect((await look(family(), key)).decision?.reason).toBe("名额已经满了");
});

const boxesOf = async ({ caseId }: { caseId: string }, template: string): Promise<string[]> => {
  const found = sql<{ box: string }>`
    SELECT box FROM messages WHERE about_case = ${caseId} AND template = ${template} ORDER BY box`;
  return (await found.execute(club.world.app.db)).rows.map((it) => it.box);
};

test("who receives for the applicant hears what the applicant hears, until the mandate ends; a unit hears of no case it never saw", async () => {
  const services = ["juniors/doubles"];
  const given = ok(await parties(family()).give(mandate({ services, scopes: ["receive"] })));
  ok(await parties(family()).give(mandate({ ...QIAN, services, scopes: ["fill"] })));
  const qian = await as("qian.fang");
  const file = async () => {
    const { caseId } = ok(await desk(family()).submit(doubles([QIAN])));
    return { subjectId: member, caseId };
  };
  const [own, agent] = [`firm:${member}`, `firm:${people.get("zhao.ming")}`];
  const key = await file();
  ok(await desk(qian).confirm({ ...key, version: 1, who: people.get("qian.fang") ?? "" }));
  expect(await boxesOf(key, "all-confirmed")).toEqual([own, agent].sort());
  ok(await desk(club.clerk).accept({ ...key, version: 2, checked: [] }));
  expect(await boxesOf(key, "accepted")).toEqual([own, agent].sort());
  const { app } = club.world;
  const off = addWorkingDays(app.today(), 1, app.calendar);
  const calendar = withOverrides(app.calendar, "另行通知", [
    [off, { kind: "publicHoliday", name: "开拍节" }],
  ]);
  await reckonDueDays({ ...app, calendar });
  expect(await boxesOf(key, "due-moved-firm")).toEqual([own, agent].sort());
  const items = [{ target: "level", says: "请写清楚级别" }];
  ok(await desk(club.clerk).askCorrection({ ...key, version: 3, items }));
  club.world.advance(3);
  await notificationsJobs(app)
    .find((it) => it.name.endsWith("remind"))
    ?.does({});
  expect(await boxesOf(key, "reply-near")).toEqual([own, agent].sort());
  ok(await desk(family()).correct({ ...key, version: 4, answers: { level: "五级" } }));
  ok(await parties(family()).revoke({ subjectId: member, mandateId: given.mandateId }));
  ok(await desk(club.decider).decide({ ...key, version: 5, outcome: "refused", reason: "名额已经满了" }));
  expect(await boxesOf(key, "refused")).toEqual([own]);

  const early = await file();
  ok(await desk(family()).withdraw({ ...early, version: 1, reason: "搭档不来了" }));
  expect(await boxesOf(early, "withdrawn")).toEqual([]);
});
