import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { applicationsDesk, caseFigures, recordPaid, recordPaymentPrepared } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
const money = moneyInMemory();
let club: Club;
let subjectId: string;
let caseId: string;

beforeAll(async () => {
  club = await openClub();
  subjectId = club.nextMember();
});
afterAll(() => club.world.close());

const desk = (who: "clerk" | "decider" | "applicant" | "visitor") =>
  applicationsDesk(who === "applicant" ? club.applicant(subjectId) : club[who], money);
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const look = async () => ok(await desk("applicant").case({ subjectId, caseId }));
const step = async () => ({ subjectId, caseId, version: (await look()).version });

test("the form comes filled from the register and says whether one qualifies", async () => {
  const form = ok(await desk("applicant").prefilled({ service: SERVICE, subjectId }));
  expect(form.answers).toEqual({ memberName: "会员1", lessons: "24" });
  expect(form.evaluation).toMatchObject({ outcome: "unknown", missing: ["owesFees"] });
  expect(form.openCase).toBeNull();
});

test("a draft is kept with its files", async () => {
  const file = ok(await desk("applicant").attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const materials = [{ material: "receipt", fileId: file.fileId }];
  ok(
    await desk("applicant").saveDraft({
      service: SERVICE,
      subjectId,
      answers: { bankAccountName: "会员1" },
      facts: { owesFees: "否" },
      materials,
    }),
  );
  const form = ok(await desk("applicant").prefilled({ service: SERVICE, subjectId }));
  expect(form.answers).toEqual({ memberName: "会员1", lessons: "24", bankAccountName: "会员1" });
  expect(form.draft?.materials).toEqual([{ material: "receipt", file }]);
  expect(form.evaluation?.outcome).toBe("met");
});

test("submitting gives a receipt with a code and a due day", async () => {
  const form = ok(await desk("applicant").prefilled({ service: SERVICE, subjectId }));
  const receipt = ok(
    await desk("applicant").submit(
      application({
        service: SERVICE,
        subjectId,
        answers: { ...form.answers, bankAccount: "6222 0001" },
        facts: { owesFees: "否" },
        materials: (form.draft?.materials ?? []).map((it) => ({
          material: it.material,
          fileId: it.file.fileId,
        })),
      }),
    ),
  );
  caseId = receipt.caseId;
  expect(receipt).toMatchObject({ on: "2026-11-02", due: "2026-11-30", alreadyThere: false });
  expect(receipt.code).toMatch(/^SQ-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
  expect(ok(await desk("applicant").prefilled({ service: SERVICE, subjectId }))).toMatchObject({
    draft: null,
    openCase: { code: receipt.code },
  });
});

test("the clerk finds it in the queue and accepts it", async () => {
  const page = ok(await desk("clerk").queue({ tab: "toAccept" }));
  expect(page.cases).toMatchObject([{ applicant: "会员1", left: 20, due: "2026-11-30", unit: "coaching" }]);
  const done = ok(await desk("clerk").accept({ ...(await step()), checked: ["课时记录属实"] }));
  expect(done.status).toBe("accepted");
});

test("a correction stops the clock and the answer starts it again", async () => {
  club.world.setNow("2026-11-04");
  const items = [
    { target: "receipt", says: "发票看不清，请重新扫描" },
    { target: "bankAccount", says: "账号少了几位" },
  ];
  ok(await desk("clerk").askCorrection({ ...(await step()), items }));
  club.world.setNow("2026-11-11");
  const waiting = await look();
  expect(waiting).toMatchObject({ status: "correcting", clock: "suspended", left: null, due: "2026-12-08" });
  expect(waiting.correction).toMatchObject({ replyBy: "2026-11-18", answered: false });
  expect(waiting.next.find((it) => it.action === "correct")).toMatchObject({ open: true });
  // The wait is told at the step that waits, and the reply day is not taken for the day of the decision.
  const wait = {
    state: "now",
    expected: null,
    says: "停表，等申请人在 2026年11月18日（周三） 前（含当日）补正。",
  };
  expect(waiting.path.slice(1, 3)).toMatchObject([{ title: "受理", says: null }, wait]);

  const file = ok(await desk("applicant").attach({ subjectId, name: "新发票.pdf", bytes: smallPdf("新") }));
  const partly = await desk("applicant").correct({
    ...(await step()),
    answers: { bankAccount: "6222000122" },
  });
  expect(partly).toMatchObject({ refused: "form-incomplete", problems: [{ field: "receipt" }] });
  ok(
    await desk("applicant").correct({
      ...(await step()),
      answers: { ...waiting.answers, bankAccount: "6222000122" },
      materials: [{ material: "receipt", fileId: file.fileId }],
    }),
  );
  const back = await look();
  expect(back).toMatchObject({ status: "accepted", clock: "running", left: 19 });
  expect(back.answers.bankAccount).toBe("6222000122");
  expect(back.materials[0]?.file?.name).toBe("新发票.pdf");
  // One working day was used before the wait (3 November); 4 to 11 November do not count.
  expect(back.due).toBe("2026-12-08");
});

test("a second correction is refused: everything is to be told at once", async () => {
  const items = [{ target: "bankAccount", says: "再改一次" }];
  expect(await desk("clerk").askCorrection({ ...(await step()), items })).toMatchObject({
    refused: "correction-rounds-used",
  });
});

test("an amount outside the range is refused with its source", async () => {
  const input = { ...(await step()), outcome: "granted" as const, reason: "课时属实，予以补贴" };
  const refused = await desk("decider").decide({ ...input, amount: 50_000 });
  expect(refused).toMatchObject({ refused: "amount-outside-range" });
  expect(isRefusal(refused) && refused.says).toContain("200元 至 400元");
  expect(isRefusal(refused) && refused.says).toContain("一（二）");
  expect(await desk("decider").decide(input)).toMatchObject({ refused: "amount-missing" });
  expect(money.payments).toEqual([]);
  expect((await look()).status).toBe("accepted");
});

test("a grant sets the money aside and is published for five working days", async () => {
  const reason = "课时属实，予以补贴";
  ok(await desk("decider").decide({ ...(await step()), outcome: "granted", amount: 30_000, reason }));
  expect(money.payments).toMatchObject([
    { amount: 30_000, fund: "racket-fund", payee: "会员1", account: "6222000122", state: "committed" },
  ]);
  ok(await desk("clerk").openNotice(await step()));
  const [notice] = ok(await desk("visitor").notices({}));
  expect(notice).toMatchObject({ applicant: "会员1", amount: 30_000, until: "2026-11-18", open: true });
  expect(await desk("clerk").closeNotice(await step())).toMatchObject({ refused: "notice-running" });
});

test("an objection that is not upheld is answered, and the notice goes on", async () => {
  const { code } = await look();
  const text = "他没有上满二十课时，请核对。";
  const objection = { code: code.toLowerCase(), name: "邻居", contact: "13800000000", text };
  expect(ok(await desk("visitor").objectTo(objection))).toEqual({ received: true, answerTo: "教练组" });
  club.world.setNow("2026-11-19");
  expect(await desk("clerk").closeNotice(await step())).toMatchObject({ refused: "objection-open" });
  const seen = JSON.stringify(await look());
  expect(seen).toContain(text);
  expect(seen).not.toContain("13800000000");
  const officer = ok(await desk("clerk").case({ subjectId, caseId }));
  expect(JSON.stringify(officer.timeline)).toContain("13800000000");
  // The objector is not the applicant, nor anybody of a unit.
  expect(officer.timeline.at(-1)).toMatchObject({ title: "收到异议", unit: null });
  expect(officer.timeline[0]).toMatchObject({ title: "提交申请", unit: "会员1" });
  ok(await desk("clerk").answerObjection({ ...(await step()), upheld: false, answer: "课时已经逐条核对。" }));
  expect(await desk("visitor").objectTo(objection)).toMatchObject({ refused: "notice-closed" });
});

test("after the notice two people pay, and the result delivers itself with a code", async () => {
  const closed = ok(await desk("clerk").closeNotice(await step()));
  expect(closed.status).toBe("toPay");
  expect(money.payments).toMatchObject([{ state: "due" }]);
  const { db } = club.world.app;
  const key = { subjectId, caseId };
  await db.transaction().execute((tx) => recordPaymentPrepared(tx, club.preparer, key));
  await db.transaction().execute((tx) => recordPaid(tx, club.releaser, { ...key, amount: 30_000 }));
  const view = await look();
  expect(view).toMatchObject({ status: "delivered", clock: "done", unit: null, left: null, due: null });
  expect(view.path.map((it) => [it.title, it.state])).toEqual([
    ["提交申请", "done"],
    ["受理", "done"],
    ["审核决定", "done"],
    ["公示", "done"],
    ["拨付", "done"],
    ["送达结果", "done"],
  ]);
  expect(view.timeline.map((it) => it.who).slice(-3)).toEqual(["出纳", "会计", "系统"]);

  const result = ok(await desk("visitor").verify({ code: (view.result?.code ?? "").toLowerCase() }));
  expect(result).toMatchObject({
    kind: "result",
    state: "valid",
    // A natural person is not named to whoever holds the code.
    applicant: "会**",
    amount: 30_000,
    paidOn: "2026-11-19",
  });
  const receipt = ok(await desk("visitor").verify({ code: view.code }));
  expect(receipt).toMatchObject({ kind: "receipt", amount: null, paidOn: null });
});

test("the figures follow from these events", async () => {
  const figures = await caseFigures(club.world.app.db, {
    service: SERVICE,
    today: club.world.app.today(),
  });
  expect(figures).toEqual({
    submitted: 1,
    open: 0,
    granted: 1,
    paid: 1,
    refused: 0,
    overdue: 0,
    grantedAmount: 30_000,
    paidAmount: 30_000,
    // 3 and 19 November; between them the case waited for the correction and for the notice.
    medianWorkingDays: 2,
    sample: false,
  });
});

test("who was granted it cannot apply again", async () => {
  const form = application({ service: SERVICE, subjectId, answers: {} });
  expect(await desk("applicant").submit(form)).toMatchObject({ refused: "already-applied" });
});
