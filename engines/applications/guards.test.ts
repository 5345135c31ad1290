import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
let money = moneyInMemory();
let club: Club;
let subjectId: string;
let caseId: string;

const deskOf = (ctx: Context) => applicationsDesk(ctx, money);
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const look = async () => ok(await deskOf(club.applicant(subjectId)).case({ subjectId, caseId }));
const step = async () => ({ subjectId, caseId, version: (await look()).version });
const reason = "理由写在这里，不少于五个字";

const formOf = async (of: string) => {
  const file = ok(
    await deskOf(club.applicant(of)).attach({ subjectId: of, name: "发票.pdf", bytes: smallPdf() }),
  );
  return application({
    service: SERVICE,
    subjectId: of,
    answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
    facts: { owesFees: "否" },
    materials: [{ material: "receipt", fileId: file.fileId }],
  });
};
const grant = async () => {
  ok(await deskOf(club.clerk).accept({ ...(await step()), checked: [] }));
  return deskOf(club.decider).decide({ ...(await step()), outcome: "granted", amount: 30_000, reason });
};

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());

/** Every test has a member of its own, whose case has just been submitted. */
beforeEach(async () => {
  money = moneyInMemory(50_000);
  subjectId = club.nextMember();
  const receipt = ok(await deskOf(club.applicant(subjectId)).submit(await formOf(subjectId)));
  caseId = receipt.caseId;
});

test("of two officers who accept at once one wins", async () => {
  const input = { ...(await step()), checked: [] };
  const answers = await Promise.all([1, 2, 3].map(() => deskOf(club.clerk).accept(input)));
  expect(answers.filter((it) => !isRefusal(it))).toHaveLength(1);
  expect(answers.filter(isRefusal).map((it) => it.refused)).toEqual(["case-moved-on", "case-moved-on"]);
  expect((await look()).timeline).toHaveLength(2);
});

test("an officer of another unit, or with the role in another unit only, does not take the step", async () => {
  const outsider = club.world.as(person("场地员", { role: "clerk", unit: "grounds" }));
  const split = club.world.as(
    person("兼职", { role: "clerk", unit: "coaching" }, { role: "decider", unit: "grounds" }),
  );
  const input = { ...(await step()), checked: [] };
  expect(await deskOf(outsider).accept(input)).toMatchObject({ refused: "not-your-unit" });
  expect(await deskOf(outsider).case({ subjectId, caseId })).toMatchObject({ refused: "case-unknown" });
  ok(await deskOf(split).accept(input));
  const decision = { ...(await step()), outcome: "granted" as const, amount: 30_000, reason };
  expect(await deskOf(split).decide(decision)).toMatchObject({ refused: "not-your-unit" });
  expect(await deskOf(club.clerk).decide(decision)).toMatchObject({ refused: "not-allowed" });
  const seen = ok(await deskOf(club.clerk).case({ subjectId, caseId }));
  expect(seen.next.find((it) => it.action === "decide")).toEqual({
    action: "decide",
    label: "作出决定",
    open: false,
    why: "由本单位的审定人员办理。",
  });
});

test("another firm's case does not exist for me, nor do its files", async () => {
  const stranger = deskOf(club.applicant(club.nextMember()));
  expect(await stranger.case({ subjectId, caseId })).toMatchObject({ refused: "case-unknown" });
  expect(await stranger.withdraw({ ...(await step()), reason })).toMatchObject({ refused: "case-unknown" });
  const fileId = (await look()).materials[0]?.file?.fileId ?? "";
  expect(await stranger.file({ subjectId, fileId })).toMatchObject({ refused: "file-unknown" });
  expect(await stranger.submit(await formOf(subjectId))).toMatchObject({ refused: "not-your-firm" });
  expect(ok(await deskOf(club.clerk).file({ subjectId, fileId })).name).toBe("发票.pdf");
  const outsider = club.world.as(person("场地员", { role: "clerk", unit: "grounds" }));
  expect(await deskOf(outsider).file({ subjectId, fileId })).toMatchObject({ refused: "file-unknown" });
  expect(await deskOf(club.visitor).case({ subjectId, caseId })).toMatchObject({ refused: "not-signed-in" });
});

test("a file that is in no case yet is nobody's business but the firm's", async () => {
  const own = deskOf(club.applicant(subjectId));
  const { fileId } = ok(await own.attach({ subjectId, name: "草稿.pdf", bytes: smallPdf("草稿") }));
  expect(ok(await own.file({ subjectId, fileId })).name).toBe("草稿.pdf");
  expect(await deskOf(club.clerk).file({ subjectId, fileId })).toMatchObject({ refused: "file-unknown" });
});

test("objections that come at once are all kept, one after another", async () => {
  ok(await grant());
  ok(await deskOf(club.clerk).openNotice(await step()));
  const { code } = await look();
  const text = "他没有上满二十课时，请核对。";
  const senders = Array.from({ length: 8 }, (_, at) => ({
    code,
    name: `邻居${at}`,
    contact: "13800000000",
    text,
  }));
  for (const it of await Promise.all(senders.map((one) => deskOf(club.visitor).objectTo(one)))) ok(it);
  expect((await look()).notice?.objections).toHaveLength(8);
  const clerk = deskOf(club.clerk);
  for (let left = 8; left > 0; left--) {
    expect((await look()).status).toBe("objected");
    ok(await clerk.answerObjection({ ...(await step()), upheld: false, answer: "课时已经逐条核对。" }));
  }
  expect((await look()).status).toBe("onNotice");
});

test("a step out of turn is refused with the reason and changes nothing", async () => {
  const before = await look();
  const input = await step();
  const early = { ...input, outcome: "granted" as const, amount: 30_000, reason };
  expect(await deskOf(club.decider).decide(early)).toMatchObject({
    refused: "step-closed",
    says: "现在不能办这一步：要先受理。",
  });
  for (const out of ["openNotice", "closeNotice", "deliver"] as const)
    expect(await deskOf(club.clerk)[out](input)).toMatchObject({ refused: "step-closed" });
  expect(await deskOf(club.clerk).answerObjection({ ...input, upheld: true, answer: reason })).toMatchObject({
    refused: "step-closed",
  });
  expect(await look()).toEqual(before);
});

test("when the fund is short nothing is decided", async () => {
  money = moneyInMemory(20_000);
  expect(await grant()).toMatchObject({ refused: "fund-short" });
  expect(await look()).toMatchObject({ status: "accepted", decision: null, version: 2 });
});

test("an upheld objection gives the money back and sends the case to a new decision", async () => {
  ok(await grant());
  ok(await deskOf(club.clerk).openNotice(await step()));
  const { code } = await look();
  const objection = { code, name: "邻居", contact: "13800000000", text: "他没有上满二十课时，请核对。" };
  ok(await deskOf(club.visitor).objectTo(objection));
  ok(
    await deskOf(club.clerk).answerObjection({
      ...(await step()),
      upheld: true,
      answer: "核对属实，重新决定。",
    }),
  );
  expect(money.payments).toMatchObject([{ state: "cancelled" }]);
  expect(await look()).toMatchObject({ status: "accepted", amount: null });
  expect(ok(await deskOf(club.visitor).notices({})).map((it) => it.code)).not.toContain(code);
  const refusal = { ...(await step()), outcome: "refused" as const, reason: "课时不足二十节，不予补贴" };
  ok(await deskOf(club.decider).decide(refusal));
  const view = await look();
  expect(view).toMatchObject({ status: "refused", clock: "done", decision: { reason: refusal.reason } });
  expect(view.remedies).toMatchObject([{ label: "投诉", unitName: "理事会", lastDay: "2026-12-02" }]);
  expect(view.next.every((it) => !it.open)).toBe(true);
});

test("a refused applicant may apply again", async () => {
  ok(await deskOf(club.clerk).accept({ ...(await step()), checked: [] }));
  ok(await deskOf(club.decider).decide({ ...(await step()), outcome: "refused", reason }));
  const again = ok(await deskOf(club.applicant(subjectId)).submit(await formOf(subjectId)));
  expect(again.caseId).not.toBe(caseId);
});

test("before the decision the applicant takes it back, afterwards no more", async () => {
  ok(await grant());
  const late = await deskOf(club.applicant(subjectId)).withdraw({ ...(await step()), reason });
  expect(late).toMatchObject({
    refused: "step-closed",
    says: "现在不能办这一步：已经作出决定，不能再撤回。",
  });
});

test("a correction is asked for what exists, once a thing, and not for what the register says", async () => {
  const ask = async (...targets: string[]) =>
    deskOf(club.clerk).askCorrection({
      ...(await step()),
      items: targets.map((target) => ({ target, says: "请改正这一项" })),
    });
  for (const bad of [["weight"], ["memberName"], ["bankAccount", "bankAccount"]])
    expect(await ask(...bad)).toMatchObject({ refused: "form-incomplete" });
  ok(await ask("bankAccount"));
  const other = { ...(await step()), answers: { bankAccount: "1", lessons: "99" } };
  expect(await deskOf(club.applicant(subjectId)).correct(other)).toMatchObject({
    refused: "form-incomplete",
    problems: [{ field: "lessons", code: "not-asked" }],
  });
});

test("an unknown or mistyped code says how to read it", async () => {
  for (const code of ["SQ-0000-0000-0", "没有", randomUUID()])
    expect(await deskOf(club.visitor).verify({ code })).toMatchObject({ refused: "code-unknown" });
});

test("characters that cannot be kept are named, not a fault", async () => {
  const input = { ...(await step()), reason: "理由里有一个\u0000零字符" };
  expect(await deskOf(club.applicant(subjectId)).withdraw(input)).toMatchObject({
    refused: "bad-input",
    problems: [{ field: "reason", code: "unstorable" }],
  });
});

test("an objection that was sent twice is one; the same words from another form are another", async () => {
  ok(await grant());
  ok(await deskOf(club.clerk).openNotice(await step()));
  const { code } = await look();
  const objection = {
    code,
    name: "邻居",
    contact: "13800000000",
    text: "他没有上满二十课时，请核对。",
    idempotencyKey: "form-0001",
  };
  const visitor = deskOf(club.visitor);
  const twice = await Promise.all([visitor.objectTo(objection), visitor.objectTo(objection)]);
  expect(twice).toEqual([twice[0], twice[0]]);
  expect(ok(await visitor.objectTo(objection))).toEqual({ received: true, answerTo: "教练组" });
  expect((await look()).notice?.objections).toHaveLength(1);
  // Visitors who were shown one page at once hold one key: what another one says is not lost.
  ok(await visitor.objectTo({ ...objection, name: "另一位邻居" }));
  ok(await visitor.objectTo({ ...objection, idempotencyKey: "form-0002" }));
  expect((await look()).notice?.objections).toHaveLength(3);
});

test("a correction that comes back unchanged is refused beside what was not changed", async () => {
  const items = [
    { target: "bankAccount", says: "账号少了一位" },
    { target: "receipt", says: "发票看不清" },
  ];
  ok(await deskOf(club.clerk).askCorrection({ ...(await step()), items }));
  const own = deskOf(club.applicant(subjectId));
  const same = ok(await own.attach({ subjectId, name: "换了名字.pdf", bytes: smallPdf() }));
  const unchanged = await own.correct({
    ...(await step()),
    answers: { bankAccount: " 6222 " },
    materials: [{ material: "receipt", fileId: same.fileId }],
  });
  expect(unchanged).toMatchObject({
    refused: "form-incomplete",
    problems: [
      { field: "bankAccount", code: "unchanged", says: expect.stringContaining("还是原来的内容") },
      { field: "receipt", code: "unchanged" },
    ],
  });
  const better = ok(await own.attach({ subjectId, name: "发票.pdf", bytes: smallPdf("看得清") }));
  ok(
    await own.correct({
      ...(await step()),
      answers: { bankAccount: "62220" },
      materials: [{ material: "receipt", fileId: better.fileId }],
    }),
  );
});
