import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { officer } from "../../test/world/officers.ts";
import { coachCertificate, coachingClub } from "../../test/world/tennis-club-academy.ts";
import { takeSilence } from "./consult.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const money = moneyInMemory();
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const reason = "理由写在这里，不少于五个字";

let club: Club;
let grounds: Context;
let treasury: Context;
let watcher: Context;
let subjectId: string;
let caseId: string;
const desk = (ctx: Context) => applicationsDesk(ctx, money);
const applicant = () => desk(club.applicant(subjectId));
const look = async (ctx = club.clerk) => ok(await desk(ctx).case({ subjectId, caseId }));
const at = async () => ({ subjectId, caseId, version: (await look()).version });
const everyPoint = [
  { item: "会打球", holds: true },
  { item: "有耐心", holds: false, note: "容易着急" },
];

beforeAll(async () => {
  club = await openClub(coachingClub);
  grounds = club.world.as(person("场地员", { role: "clerk", unit: "grounds" }));
  treasury = club.world.as(person("出纳", { role: "clerk", unit: "treasury" }));
  watcher = club.world.as(person("督查", { role: "supervisor" }));
});
afterAll(() => club.world.close());
beforeEach(async () => {
  club.world.setNow("2026-11-02");
  subjectId = club.nextMember();
  const form = { service: coachCertificate.id, subjectId, answers: { motive: "喜欢教孩子" } };
  ({ caseId } = ok(await applicant().submit(application(form))));
});

const toConsultation = async () => {
  ok(await desk(club.clerk).accept({ ...(await at()), checked: ["是会员"] }));
  ok(await desk(club.clerk).review({ ...(await at()), checked: everyPoint }));
  ok(await desk(club.clerk).openConsult(await at()));
};
const toDecision = async () => {
  await toConsultation();
  ok(await desk(treasury).answerConsult({ ...(await at()), agrees: true, says: "没有欠费，同意" }));
  ok(await desk(grounds).answerConsult({ ...(await at()), agrees: true, says: "爱护场地，同意" }));
  ok(await desk(club.clerk).giveMark({ ...(await at()), expert: "专家甲", mark: 80 }));
  ok(await desk(club.clerk).giveMark({ ...(await at()), expert: "专家乙", mark: 71 }));
  ok(await desk(club.clerk).hearExperts(await at()));
  ok(
    await desk(grounds).inspect({
      ...(await at()),
      checked: [{ item: "试教一节课", holds: true }],
      says: "课上秩序很好",
    }),
  );
};

test("a matter goes through review, consultation, experts, inspection and two signatures to its certificate", async () => {
  await toDecision();
  expect((await look()).handling).toMatchObject({
    reviewed: [{ holds: true }, { holds: false, note: "容易着急" }],
    experts: { atLeast: 2, passMark: 60, mean: 7_550 },
    inspection: { by: "场地员" },
  });
  ok(await desk(club.clerk).propose({ ...(await at()), outcome: "granted", reason }));
  const both = club.world.as(person("经办", { role: "decider", unit: "coaching" }));
  const proposer = (await look()).handling.proposal?.by;
  const same = club.world.as(person(proposer ?? "", { role: "decider", unit: "coaching" }));
  expect(await desk(same).countersign(await at())).toMatchObject({ refused: "same-person" });
  expect((await look(same)).next.find((it) => it.action === "countersign")).toMatchObject({ open: false });
  expect(await desk(club.clerk).countersign(await at())).toMatchObject({ refused: "not-allowed" });
  ok(await desk(both).countersign(await at()));
  ok(await desk(club.clerk).deliver(await at()));
  const view = await look();
  expect(view).toMatchObject({ status: "delivered", decision: { outcome: "granted" } });
  expect(view.path.map((it) => [it.title, it.state])).toEqual(
    ["提交申请", "受理", "审查", "会办", "专家评审", "现场核查", "审核决定", "送达结果"].map((it) => [
      it,
      "done",
    ]),
  );
});

test("a case that others are asked about is in hand, and not in nobody's tab", async () => {
  await toConsultation();
  const page = ok(await desk(club.clerk).queue({ tab: "inHand" }));
  expect(page.cases.map((it) => it.caseId)).toContain(caseId);
});

test("each unit answers for itself, and a unit that is not asked has nothing to say", async () => {
  await toConsultation();
  ok(await desk(treasury).answerConsult({ ...(await at()), agrees: false, says: "还欠着一笔场地费" }));
  expect(
    await desk(treasury).answerConsult({ ...(await at()), agrees: true, says: "改主意了，同意" }),
  ).toMatchObject({
    refused: "step-closed",
  });
  expect(
    await desk(club.clerk).answerConsult({ ...(await at()), agrees: true, says: "替别人答复" }),
  ).toMatchObject({
    refused: "not-your-unit",
  });
  expect((await look(treasury)).handling.consultations).toMatchObject([
    { unit: "treasury", answer: { agrees: false, silent: false } },
    { unit: "grounds", answer: null },
  ]);
  expect((await look(club.applicant(subjectId))).handling.consultations).toEqual([]);
});

test("who sits in two of the units that are asked answers for one after the other", async () => {
  await toConsultation();
  const two = club.world.as({
    ...person("一人两岗", { role: "clerk", unit: "treasury" }),
    grants: ["treasury", "grounds"].map((unit) => ({ role: "clerk" as const, unit, subjectId: null })),
  });
  const asked = async () => (await look(two)).next.filter((it) => it.action === "answerConsult");
  const [first, second] = await asked();
  expect([first?.open, second?.open]).toEqual([true, false]);
  expect(second?.why).toMatch(/^先代.+答复。$/);
  const yes = { agrees: true, says: "没有意见，同意" };
  ok(await desk(two).answerConsult({ ...(await at()), ...yes }));
  expect((await asked()).map((it) => it.open)).toEqual([false, true]);
  ok(await desk(two).answerConsult({ ...(await at()), ...yes }));
  expect((await look()).handling.consultations.map((it) => it.answer?.agrees)).toEqual([true, true]);
});

test("silence is taken as the item says: one unit is taken to agree, the other is reminded once", async () => {
  await toConsultation();
  const silences = async () => {
    await takeSilence(club.world.app);
    return (await look()).handling.consultations.map((it) => [it.answer?.silent ?? null, it.remindedOn]);
  };
  club.world.setNow("2026-11-04");
  expect(await silences()).toEqual([
    [null, null],
    [null, null],
  ]);
  club.world.setNow("2026-11-05");
  expect(await silences()).toEqual([
    [true, null],
    [null, null],
  ]);
  club.world.setNow("2026-11-09");
  await silences();
  const { version } = await look();
  await silences();
  // Reminded once: a second look in the night changes nothing.
  expect((await look()).version).toBe(version);
  const { handling, status } = await look();
  expect(status).toBe("consulting");
  expect(handling.consultations).toMatchObject([
    { unit: "treasury", answer: { agrees: true, silent: true } },
    { unit: "grounds", answer: null, remindedOn: "2026-11-09" },
  ]);
  ok(await desk(grounds).answerConsult({ ...(await at()), agrees: true, says: "来晚了，没有意见" }));
  expect((await look()).status).toBe("assessing");
});

test("the clock starts with the acceptance, and the time of the experts is not counted", async () => {
  club.world.setNow("2026-11-04");
  expect(await look()).toMatchObject({ clock: "suspended", reading: { used: 0 } });
  await toConsultation();
  ok(await desk(treasury).answerConsult({ ...(await at()), agrees: true, says: "没有欠费，同意" }));
  ok(await desk(grounds).answerConsult({ ...(await at()), agrees: true, says: "爱护场地，同意" }));
  club.world.setNow("2026-11-18");
  const view = await look();
  expect(view).toMatchObject({ status: "assessing", clock: "suspended", reading: { used: 0 } });
  expect(view.reading.ledger.some((it) => it.note.includes("专家评审"))).toBe(true);
});

test("every point is checked once, what does not hold is explained, and nothing else is a point", async () => {
  ok(await desk(club.clerk).accept({ ...(await at()), checked: [] }));
  const answer = await desk(club.clerk).review({
    ...(await at()),
    checked: [
      { item: "有耐心", holds: false },
      { item: "个子高", holds: true },
    ],
  });
  expect(answer).toMatchObject({
    refused: "form-incomplete",
    problems: [{ code: "point-missing" }, { code: "note-missing" }, { code: "unknown-point" }],
  });
  expect((await look()).status).toBe("inReview");
});

test("experts: not before there are enough, and a mark given again replaces the first", async () => {
  await toConsultation();
  ok(await desk(treasury).answerConsult({ ...(await at()), agrees: true, says: "没有欠费，同意" }));
  ok(await desk(grounds).answerConsult({ ...(await at()), agrees: true, says: "爱护场地，同意" }));
  ok(await desk(club.clerk).giveMark({ ...(await at()), expert: "专家甲", mark: 10 }));
  ok(await desk(club.clerk).giveMark({ ...(await at()), expert: "专家甲", mark: 90 }));
  expect(await desk(club.clerk).hearExperts(await at())).toMatchObject({ refused: "step-closed" });
  expect((await look()).handling.experts).toMatchObject({ mean: 9_000, marks: [{ mark: 90 }] });
});

test("the head may extend the term once and not too long, and the due day moves", async () => {
  ok(await desk(club.clerk).accept({ ...(await at()), checked: [] }));
  const before = (await look()).due;
  expect(await desk(club.clerk).extendClock({ ...(await at()), days: 5, reason })).toMatchObject({
    refused: "not-allowed",
  });
  expect(await desk(club.decider).extendClock({ ...(await at()), days: 6, reason })).toMatchObject({
    refused: "extension-too-long",
  });
  ok(await desk(club.decider).extendClock({ ...(await at()), days: 5, reason }));
  expect(((await look()).due ?? "") > (before ?? "")).toBe(true);
  expect(await desk(club.decider).extendClock({ ...(await at()), days: 1, reason })).toMatchObject({
    refused: "step-closed",
  });
});

test("who does not correct in time may have the case closed, not a day earlier", async () => {
  const ask = { items: [{ target: "motive", says: "请写得具体一些" }] };
  ok(await desk(club.clerk).askCorrection({ ...(await at()), ...ask }));
  const replyBy = (await look()).correction?.replyBy ?? "";
  club.world.setNow(replyBy);
  expect(await desk(club.clerk).closeUnanswered({ ...(await at()), reason })).toMatchObject({
    refused: "step-closed",
  });
  club.world.advance(1);
  expect(ok(await desk(club.clerk).closeUnanswered({ ...(await at()), reason })).status).toBe("closed");
});

test("turned away, a case is over and says where to go", async () => {
  ok(await desk(club.clerk).turnAway({ ...(await at()), reason, to: "隔壁的羽毛球馆" }));
  expect(await look()).toMatchObject({ status: "turnedAway", next: expect.any(Array) });
  expect((await look()).timeline.at(-1)).toMatchObject({ title: "不予受理" });
});

test("supervision asks why, the desk hands on; neither moves the case", async () => {
  expect(await desk(club.clerk).urge({ ...(await at()), says: reason })).toMatchObject({
    refused: "not-allowed",
  });
  ok(await desk(watcher).urge({ ...(await at()), says: "请说明为什么还没有受理" }));
  const { personId } = await officer(club.world, "新来的小李", { role: "clerk", unit: "coaching" });
  ok(await desk(club.clerk).reassign({ ...(await at()), to: personId, reason }));
  expect(await look()).toMatchObject({
    status: "submitted",
    handling: { handler: "新来的小李", urged: [{ by: "督查" }] },
  });
});

test("a paper that may come later is brought once; what was promised is checked after the end; the result can be revoked", async () => {
  const file = async () =>
    ok(await applicant().attach({ subjectId, name: "体检.pdf", bytes: smallPdf() })).fileId;
  const bring = async (material: string) =>
    applicant().bringMaterial({ ...(await at()), materials: [{ material, fileId: await file() }] });
  expect(await bring("truth")).toMatchObject({ refused: "form-incomplete" });
  ok(await bring("health"));
  expect(await bring("health")).toMatchObject({ refused: "step-closed" });
  await toDecision();
  ok(await desk(club.clerk).propose({ ...(await at()), outcome: "granted", reason }));
  ok(await desk(club.decider).returnProposal({ ...(await at()), reason: "理由写得太简单" }));
  expect((await look()).handling.proposal).toMatchObject({ returned: "理由写得太简单" });
  ok(await desk(club.clerk).propose({ ...(await at()), outcome: "granted", reason }));
  ok(await desk(club.decider).countersign(await at()));
  expect(
    await desk(club.clerk).checkPromise({ ...(await at()), material: "truth", kept: true, says: reason }),
  ).toMatchObject({ refused: "step-closed" });
  ok(await desk(club.clerk).deliver(await at()));
  ok(await desk(club.clerk).checkPromise({ ...(await at()), material: "truth", kept: false, says: reason }));
  expect(await desk(club.clerk).revokeResult({ ...(await at()), reason })).toMatchObject({
    refused: "not-allowed",
  });
  ok(await desk(club.decider).revokeResult({ ...(await at()), reason }));
  const { result } = await look();
  expect(ok(await desk(club.clerk).verify({ code: result?.code ?? "" }))).toMatchObject({ state: "revoked" });
});

test("a low mark from the applicant says why and is called back; a high one is not", async () => {
  await toDecision();
  ok(await desk(club.clerk).propose({ ...(await at()), outcome: "refused", reason }));
  expect(ok(await desk(club.decider).countersign(await at())).status).toBe("refused");
  expect(await applicant().rate({ ...(await at()), stars: 1 })).toMatchObject({ refused: "form-incomplete" });
  ok(await applicant().rate({ ...(await at()), stars: 1, says: "等得太久" }));
  expect(await applicant().rate({ ...(await at()), stars: 5 })).toMatchObject({ refused: "step-closed" });
  ok(await desk(club.clerk).callBack({ ...(await at()), says: "已当面道歉并说明原因" }));
  expect((await look()).handling.rating).toMatchObject({ stars: 1, calledBackOn: "2026-11-02" });
});
