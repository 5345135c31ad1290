import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { partiesDesk } from "#engines/parties";
import type { Context } from "#platform/context";
import { openGate } from "#platform/http";
import type { Club } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { ok, openPeopleClub, type PeopleClub, problemsOf, refusedAs } from "../../test/world/people-club.ts";
import { applicationsDesk, reportsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

let club: Club;
let member: string;
let people: PeopleClub["people"];
let as: PeopleClub["as"];
const desk = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());
const parties = (ctx: Context) => partiesDesk(ctx);
const family = () => club.applicant(member);

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
const look = async (ctx: Context, key: { subjectId: string; caseId: string }) =>
  ok(await desk(ctx).case(key));

test("at the counter a clerk files, corrects and hands over for whoever stands there; visits are counted", async () => {
  const counter = desk(club.clerk);
  expect(ok(await counter.counterServices({})).map((it) => it.id)).toContain("juniors/single");
  const outsider = desk(club.world.as(person("场地员", { role: "clerk", unit: "grounds" })));
  expect(ok(await outsider.counterServices({}))).toEqual([]);
  const visitor = ok(await parties(club.clerk).walkIn({ name: "李奶奶", phone: "13800000000" }));
  expect(ok(await parties(club.clerk).walkIn({ name: "李奶奶", phone: "13800000000" }))).toEqual(visitor);
  const { subjectId } = visitor;
  const about = { service: "juniors/single", subjectId };
  expect(ok(await counter.counterForm(about)).answers).toEqual({ entrant: "李奶奶" });
  expect(refusedAs(await outsider.fileAtCounter(form(subjectId)))).toBe("not-your-counter");
  expect(refusedAs(await desk(family()).fileAtCounter(form(subjectId)))).toBe("not-allowed");
  const paper = ok(
    await counter.counterAttach({ ...about, material: "photo", name: "a.pdf", bytes: smallPdf("窗口") }),
  );
  const sent = form(subjectId, { materials: [{ material: "photo", fileId: paper.fileId }] });
  const receipt = ok(await counter.fileAtCounter(sent));
  expect(ok(await counter.fileAtCounter(sent))).toMatchObject({ caseId: receipt.caseId, alreadyThere: true });
  const key = { subjectId, caseId: receipt.caseId };
  expect((await look(club.clerk, key)).timeline[0]).toMatchObject({
    who: "由教练组窗口教练甲代录",
    unit: "李奶奶",
  });
  ok(await counter.askCorrection({ ...key, version: 1, items: [{ target: "level", says: "请写清楚级别" }] }));
  expect(refusedAs(await outsider.correctAtCounter({ ...key, version: 2, answers: { level: "五级" } }))).toBe(
    "not-your-counter",
  );
  ok(await counter.correctAtCounter({ ...key, version: 2, answers: { level: "五级" } }));
  ok(await counter.accept({ ...key, version: 3, checked: [] }));
  ok(await desk(club.decider).decide({ ...key, version: 4, outcome: "granted", reason: "符合报名要求" }));
  ok(await counter.deliver({ ...key, version: 5 }));
  ok(await counter.handOver({ ...key, version: 6, to: "李奶奶的女儿" }));
  expect(refusedAs(await counter.handOver({ ...key, version: 7, to: "别人" }))).toBe("step-closed");
  expect((await look(club.clerk, key)).parties).toMatchObject({
    through: "counter",
    counter: { unitName: "教练组", clerk: "教练甲", visits: 3 },
    handedOver: { to: "李奶奶的女儿" },
  });
});

const gates = () => {
  const gate = (most: number) =>
    openGate({ most, withinMs: 3_600_000, now: () => Date.parse(club.world.app.now()) });
  return { files: gate(5), looks: gate(50) };
};
const ADDRESS = "203.0.113.77";
const reports = (ctx: Context, shared = gates()) => reportsDesk(ctx, { address: ADDRESS, gates: shared });
const newReport = (more: object = {}) => ({
  service: "juniors/report",
  answers: { what: "三号场的网破了一个大洞" },
  papers: [],
  key: randomUUID(),
  ...more,
});

test("a report is filed without a name, opened by its secret, corrected and rated; nobody learns who it was", async () => {
  const zhao = await as("zhao.ming");
  const paper = { material: "photo", name: "赵明拍的.pdf", bytes: smallPdf("网") };
  const sent = newReport({ papers: [paper] });
  // Signed in or not makes no difference, and twice is once.
  const [one, two] = await Promise.all([reports(zhao).file(sent), reports(zhao).file(sent)]);
  const receipt = ok(one);
  expect(ok(two)).toEqual(receipt);
  const { code, secret } = receipt;
  expect(refusedAs(await reports(club.visitor).look({ code, secret: "0000-0000-0000-0000" }))).toBe(
    "report-unknown",
  );
  expect(refusedAs(await reports(club.visitor).look({ code: "SQ-0000-0000-0", secret }))).toBe(
    "report-unknown",
  );
  const typed = { code: code.toLowerCase(), secret: secret.toLowerCase().replaceAll("-", " ") };
  const view = ok(await reports(club.visitor).look(typed));
  expect(view).toMatchObject({ applicant: "匿名", status: "submitted" });
  const key = { subjectId: view.subjectId, caseId: view.caseId };
  ok(
    await desk(club.clerk).askCorrection({
      ...key,
      version: 1,
      items: [{ target: "what", says: "请写明是几号场" }],
    }),
  );
  const corrected = await reports(club.visitor).correct({
    ...typed,
    version: 2,
    answers: { what: "三号场靠近大门的网" },
  });
  expect(ok(corrected).status).toBe("submitted");
  // What may come later comes by code and secret too, and is looked at like everything else.
  expect(view.handling.owed.map((it) => it.key)).toEqual(["sketch"]);
  const sketch = (name: string, bytes: Uint8Array<ArrayBuffer>, material = "sketch") =>
    reports(club.visitor).bring({ ...typed, version: 3, papers: [{ material, name, bytes }] });
  const text = new TextEncoder().encode("只是文字");
  expect(problemsOf(await sketch("假的.pdf", text))).toEqual([expect.stringMatching(/^sketch:/)]);
  expect(problemsOf(await sketch("合影.pdf", smallPdf("又一张"), "photo"))).toEqual(["photo:not-owed"]);
  const other = { ...typed, secret: "0000-0000-0000-0000", version: 3 };
  expect(
    refusedAs(await reports(club.visitor).bring({ ...other, papers: [{ ...paper, material: "sketch" }] })),
  ).toBe("report-unknown");
  const brought = ok(await sketch("赵明画的.pdf", smallPdf("位置")));
  expect(brought.handling.owed).toEqual([]);
  ok(await desk(club.clerk).accept({ ...key, version: 4, checked: [] }));
  ok(await desk(club.decider).decide({ ...key, version: 5, outcome: "granted", reason: "当天就换了新网" }));
  ok(await desk(club.clerk).deliver({ ...key, version: 6 }));
  expect(refusedAs(await reports(club.visitor).rate({ ...typed, version: 7, stars: 9 }))).toBe(
    "form-incomplete",
  );
  ok(await reports(club.visitor).rate({ ...typed, version: 7, stars: 5 }));
  expect(refusedAs(await desk(zhao).case(key))).toBe("case-unknown");
  const seen = JSON.stringify(await look(club.clerk, key));
  const tables = [
    "cases",
    "case_events",
    "case_secrets",
    "case_submissions",
    "files",
    "audit_pending",
    "messages",
  ];
  const rows = await Promise.all(
    tables.map(async (table) => {
      const about = `%${key.subjectId}%`;
      const found = await sql<{ all: string }>`
        SELECT string_agg(to_jsonb(t)::text, ' ') AS all FROM ${sql.table(table)} AS t
        WHERE to_jsonb(t)::text LIKE ${about}`.execute(club.world.app.db);
      expect(found.rows[0]?.all, table).toContain(key.subjectId);
      return found.rows[0]?.all;
    }),
  );
  const kept = rows.join(" ");
  for (const trace of ["赵明", "zhao.ming", people.get("zhao.ming") ?? "?", ADDRESS, secret, sent.key]) {
    expect(seen).not.toContain(trace);
    expect(kept, trace).not.toContain(trace);
  }
});

test("reports of one address are counted, large ones and those of other items are refused", async () => {
  const shared = gates();
  const big = { material: "photo", name: "a.pdf", bytes: new Uint8Array(11 * 1024 * 1024) };
  expect(refusedAs(await reports(club.visitor, shared).file(newReport({ papers: [big] })))).toBe(
    "report-too-big",
  );
  expect(refusedAs(await reports(club.visitor, shared).file(newReport({ service: "juniors/single" })))).toBe(
    "not-anonymous",
  );
  expect(problemsOf(await reports(club.visitor, shared).file(newReport({ answers: {} })))).toEqual([
    "what:required",
  ]);
  ok(await reports(club.visitor, shared).file(newReport()));
  ok(await reports(club.visitor, shared).file(newReport()));
  expect(refusedAs(await reports(club.visitor, shared).file(newReport()))).toBe("too-many");
});
