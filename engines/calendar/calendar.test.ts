import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk, caseByCode, reckonDueDays, replayCase } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import { day, dayKind } from "#kernel/calendar";
import { readCalendar } from "#platform/holidays";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { applyChangeNow, calendarDesk } from "./index.ts";

const SERVICE = "juniors/racket-grant";
const CHANGE = `国务院办公厅关于调整2026年国庆节假期安排的通知
国办发明电〔2026〕99号
现将调整2026年国庆节假期安排通知如下。
一、2026年10月1日至7日放假调休，共7天。9月20日（星期日）上班。11月6日（星期五）放假。
国务院办公厅
2026年9月1日`;
let club: Club;

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const registrar = () =>
  calendarDesk(club.world.as(person("管历的人", { role: "registrar", unit: "coaching" })));
const submit = async () => {
  const subjectId = club.nextMember();
  const desk = applicationsDesk(club.applicant(subjectId), moneyInMemory());
  const file = ok(await desk.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const answers = { lessons: "24", bankAccountName: "会员", bankAccount: "6222" };
  const materials = [{ material: "receipt", fileId: file.fileId }];
  const facts = { owesFees: "否" };
  return ok(await desk.submit(application({ service: SERVICE, subjectId, answers, facts, materials })));
};
/** What the job and the watch of the server do after a change. */
const reckon = async () => {
  club.world.app.calendar = await readCalendar(club.world.app.db, club.world.app.plan.localHolidays);
  return reckonDueDays(club.world.app);
};

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());

test("only who keeps the calendar may preview or change it; every officer reads it", async () => {
  const proposal = { is: "notice", text: CHANGE } as const;
  const clerk = calendarDesk(club.clerk);
  expect(await clerk.preview({ proposal })).toMatchObject({ refused: "not-allowed" });
  expect(await clerk.apply({ proposal, revision: 0 })).toMatchObject({ refused: "not-allowed" });
  const year = ok(await clerk.year({ year: 2026 }));
  expect(year).toMatchObject({ published: true, revision: 0, mayChange: false, run: null });
  expect(year.days).toHaveLength(365);
  expect(year.days.find((it) => it.day === "2026-02-14")).toMatchObject({
    is: "makeupWorkday",
    name: "春节",
  });
  expect(ok(await registrar().year({ year: 2026 })).mayChange).toBe(true);
  expect(ok(await registrar().year({ year: 2031 }))).toMatchObject({ published: false });
});

test("a notice that contradicts itself is shown with its places and not applied", async () => {
  const proposal = { is: "notice", text: CHANGE.replace("（星期五）", "（星期四）") } as const;
  const preview = ok(await registrar().preview({ proposal }));
  expect(preview.obstacle).toContain("1 处");
  const [problem] = preview.notice?.problems ?? [];
  expect(problem && proposal.text.slice(problem.start, problem.end)).toBe("星期四");
  expect(await registrar().apply({ proposal, revision: 0 })).toMatchObject({
    refused: "notice-has-problems",
    problems: [{ code: "weekday-wrong" }],
  });
  const unknown = CHANGE.replace("一、2026", "一、延长2026年泼水节假期至10月8日。2026");
  expect(ok(await registrar().preview({ proposal: { is: "notice", text: unknown } })).obstacle).toContain(
    "泼水节",
  );
  expect(ok(await registrar().history({}))).toEqual([]);
});

test("the preview says which days change and how many due days move; applying moves exactly those", async () => {
  const first = await submit();
  const waiting = await submit();
  const clerk = applicationsDesk(club.clerk, moneyInMemory());
  const items = [{ target: "bankAccount", says: "请核对账号" }];
  ok(await clerk.askCorrection({ ...waiting, version: 1, items }));
  expect(first.due).toBe("2026-11-30");
  club.world.setNow("2026-11-04");
  const proposal = { is: "notice", text: CHANGE } as const;
  const preview = ok(await registrar().preview({ proposal }));
  expect(preview.changed.map((it) => [it.day, it.before.is, it.after.is])).toEqual([
    ["2026-10-10", "makeupWorkday", "weekend"],
    ["2026-11-06", "workday", "publicHoliday"],
  ]);
  expect(preview.dueDays.moved).toBe(2);
  expect(preview.dueDays.examples).toContainEqual(
    expect.objectContaining({ code: first.code, from: "2026-11-30", to: "2026-12-01" }),
  );
  const applied = ok(await registrar().apply({ proposal, revision: preview.revision }));
  expect(applied).toEqual({ revision: 1, version: expect.stringContaining("第1次修订"), changed: 2 });
  expect(club.world.jobs.sent.at(-1)).toMatchObject({ name: "applications.reckon-due-days" });

  expect(await reckon()).toMatchObject({ total: 2, done: 2, moved: 2, failed: 0 });
  expect(await reckon()).toMatchObject({ total: 0, moved: 0 });
  const view = ok(await applicationsDesk(club.applicant(first.subjectId), moneyInMemory()).case(first));
  expect(view).toMatchObject({
    due: "2026-12-01",
    dueDayMoves: [{ on: "2026-11-04", from: "2026-11-30", to: "2026-12-01", calendar: applied.version }],
  });
  // The one whose clock stands is told from the day that it would have been today, not from the day of the question.
  const other = ok(await clerk.case(waiting));
  expect(other.dueDayMoves).toMatchObject([{ from: "2026-12-02", to: "2026-12-03" }]);
  expect(ok(await registrar().year({ year: 2026 })).run).toMatchObject({ total: 2, done: 2, moved: 2 });
});

test("what was previewed on an older calendar is not applied", async () => {
  const proposal = { is: "notice", text: CHANGE } as const;
  expect(await registrar().apply({ proposal, revision: 0 })).toMatchObject({ refused: "calendar-moved-on" });
});

test("two who apply at once: one is told that the calendar has moved on", async () => {
  const proposal = { is: "local" as const, year: 2027, days: [], basis: "楚政办通〔2027〕0号" };
  const answers = await Promise.all([1, 2].map(() => registrar().apply({ proposal, revision: 1 })));
  expect(answers.filter((it) => isRefusal(it))).toMatchObject([{ refused: "calendar-moved-on" }]);
});

test("local days are set by year, whole, and move due days as others do", async () => {
  const { due, code } = await submit();
  expect(due).toBe("2026-12-03");
  const set = (days: readonly { day: string; name: string }[], revision: number) =>
    registrar().apply({
      proposal: { is: "local", year: 2026, days: [...days], basis: "州政府通知〔2026〕8号" },
      revision,
    });
  expect(await set([{ day: "2027-11-12", name: "火把节" }], 2)).toMatchObject({
    refused: "local-day-elsewhere",
  });
  ok(
    await set(
      [
        { day: "2026-11-12", name: "火把节" },
        { day: "2026-11-13", name: "火把节" },
      ],
      2,
    ),
  );
  await reckon();
  ok(await set([{ day: "2026-11-12", name: "火把节" }], 3));
  expect(await reckon()).toMatchObject({ moved: 3 });
  const found = await caseByCode(club.world.app.db, code);
  if (!found) throw new Error("The case is gone");
  const view = ok(await applicationsDesk(club.clerk, moneyInMemory()).case(found));
  expect(view.dueDayMoves.map((it) => [it.from, it.to])).toEqual([
    ["2026-12-03", "2026-12-07"],
    ["2026-12-07", "2026-12-04"],
  ]);
  expect(dayKind(day("2026-11-13"), club.world.app.calendar).counts).toBe(true);
  const history = ok(await registrar().history({}));
  expect(history.map((it) => [it.revision, it.is, it.by, it.supersededBy])).toEqual([
    [4, "local", "管历的人", null],
    [3, "local", "管历的人", 4],
    [2, "local", "管历的人", null],
    [1, "notice", "管历的人", null],
  ]);
  expect(history.at(-1)).toMatchObject({ number: "国办发明电〔2026〕99号", source: CHANGE });
});

test("a case is replayed by the events and the calendar that were known on that day", async () => {
  const { db, plan } = club.world.app;
  const { code, due } = await submit();
  const found = await caseByCode(db, code.toLowerCase().replaceAll("-", " "));
  if (!found) throw new Error("The case is gone");
  club.world.setNow("2026-11-10");
  ok(await applicationsDesk(club.clerk, moneyInMemory()).accept({ ...found, version: 1, checked: [] }));
  const now = await caseByCode(db, code);
  if (!now) throw new Error("The case is gone");
  const at = (text: string) => replayCase(db, { ...now, at: day(text), plan });
  expect(await at("2026-11-09")).toMatchObject({
    statusText: "待受理",
    state: { version: 1 },
    reading: { due },
  });
  expect(await at("2026-11-10")).toMatchObject({ statusText: "审核中", state: { version: 2 } });
  expect(await at("2026-11-03")).toBeUndefined();
  club.world.setNow("2026-11-04");
});

test("for the command line a change is applied and reckoned in one go", async () => {
  const basis = "州政府通知〔2026〕9号";
  const done = ok(
    await applyChangeNow(club.world.as({ is: "system", job: "cli" }), {
      proposal: { is: "local", year: 2026, days: [], basis },
      revision: 4,
    }),
  );
  expect(done).toMatchObject({ revision: 5, run: { moved: 4, failed: 0 } });
  expect(ok(await registrar().history({}))[0]).toMatchObject({ by: "系统", source: basis });
});
