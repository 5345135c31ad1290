import { afterEach, beforeEach, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, smallPdf } from "#engines/applications/testing";
import { sequence } from "#engines/audit";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { financeDesk, moneyPort, unbalancedAccounts } from "./index.ts";

const SERVICE = "juniors/racket-grant";
let club: Club;
beforeEach(async () => {
  club = await openClub(tennisClub);
});
afterEach(() => club.world.close());

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};

/** A member asks for the 300 yuan, the club grants it: the payment is due. */
const granted = async (subjectId = club.nextMember()) => {
  const mine = applicationsDesk(club.applicant(subjectId), moneyPort);
  const file = ok(await mine.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const { answers } = ok(await mine.prefilled({ service: SERVICE, subjectId }));
  const { caseId } = ok(
    await mine.submit(
      application({
        service: SERVICE,
        subjectId,
        answers: { ...answers, bankAccountName: "会员", bankAccount: "6222000122" },
        facts: { owesFees: "否" },
        materials: [{ material: "receipt", fileId: file.fileId }],
      }),
    ),
  );
  const key = { subjectId, caseId };
  const officer = (who: Context) => applicationsDesk(who, moneyPort);
  const { version } = ok(await officer(club.clerk).accept({ ...key, version: 1, checked: ["课时记录属实"] }));
  ok(
    await officer(club.decider).decide({ ...key, version, outcome: "granted", reason: "课时属实，予以补贴" }),
  );
  const [payment] = ok(await financeDesk(club.preparer).payments({ state: "due" }));
  if (!payment) throw new Error("Nothing is due");
  return { key, payment: { subjectId, paymentId: payment.paymentId } };
};
const fund = async () => ok(await financeDesk(club.visitor).funds({})).find((it) => it.year === 2026);
const caseOf = async (key: { subjectId: string; caseId: string }) =>
  ok(await applicationsDesk(club.applicant(key.subjectId), moneyPort).case(key));

test("a grant is set aside, made out by one person, released by another, and the result is delivered", async () => {
  expect(await fund()).toMatchObject({ budget: 90_000, committed: 0, paid: 0, left: 90_000 });
  const { key, payment } = await granted();
  expect(await fund()).toMatchObject({ committed: 30_000, paid: 0, left: 60_000 });
  expect(ok(await financeDesk(club.preparer).prepare(payment))).toMatchObject({
    state: "prepared",
    preparedBy: "出纳",
    payee: "会员1",
    account: "6222000122",
  });
  expect((await caseOf(key)).payment?.state).toBe("prepared");
  expect(ok(await financeDesk(club.releaser).release(payment))).toMatchObject({
    state: "paid",
    releasedBy: "会计",
    paidOn: "2026-11-02",
  });
  expect(await fund()).toMatchObject({ committed: 0, paid: 30_000, left: 60_000 });
  const done = await caseOf(key);
  expect(done.status).toBe("delivered");
  expect(done.payment).toMatchObject({ state: "paid" });
  expect(done.result?.code).toMatch(/^JG-/);
  expect(await unbalancedAccounts(club.world.app)).toEqual([]);
  await sequence(club.world.app);
  const { rows } = await club.world.database.execute(
    "SELECT action FROM audit_log WHERE action LIKE 'payment.%' ORDER BY index",
  );
  expect(rows).toEqual([{ action: "payment.prepared" }, { action: "payment.paid" }]);
});

test("who made a payment out does not release it, even with both roles", async () => {
  const { payment } = await granted();
  const both = club.world.as(
    person(
      "一人两职",
      { role: "paymentPreparer", unit: "treasury" },
      { role: "paymentReleaser", unit: "treasury" },
    ),
  );
  ok(await financeDesk(both).prepare(payment));
  expect(await financeDesk(both).release(payment)).toMatchObject({ refused: "same-person", status: 409 });
  expect(await fund()).toMatchObject({ committed: 30_000, paid: 0 });
  expect(ok(await financeDesk(club.releaser).release(payment)).state).toBe("paid");
});

test("two people who release at the same moment pay once", async () => {
  const { payment } = await granted();
  ok(await financeDesk(club.preparer).prepare(payment));
  const other = club.world.as(person("另一位会计", { role: "paymentReleaser", unit: "treasury" }));
  const answers = await Promise.all([
    financeDesk(club.releaser).release(payment),
    financeDesk(other).release(payment),
    financeDesk(club.releaser).release(payment),
  ]);
  expect(answers.filter((it) => !isRefusal(it))).toHaveLength(1);
  expect(answers.filter(isRefusal).map((it) => it.refused)).toEqual([
    "payment-wrong-state",
    "payment-wrong-state",
  ]);
  expect(await fund()).toMatchObject({ committed: 0, paid: 30_000 });
  expect(await unbalancedAccounts(club.world.app)).toEqual([]);
});

test("a role held in another unit pays nothing here", async () => {
  const { payment } = await granted();
  const elsewhere = club.world.as(
    person("教练", { role: "paymentPreparer", unit: "coaching" }, { role: "clerk", unit: "treasury" }),
  );
  expect(await financeDesk(elsewhere).prepare(payment)).toMatchObject({ refused: "not-your-unit" });
  expect(await financeDesk(club.clerk).prepare(payment)).toMatchObject({ refused: "not-allowed" });
  expect(await financeDesk(club.visitor).prepare(payment)).toMatchObject({ refused: "not-signed-in" });
  expect(ok(await financeDesk(club.clerk).payments({}))).toEqual([]);
});

test("a payment that is sent back is made out again", async () => {
  const { key, payment } = await granted();
  const early = await financeDesk(club.releaser).sendBack({ ...payment, reason: "账号少一位" });
  expect(early).toMatchObject({ refused: "payment-wrong-state" });
  ok(await financeDesk(club.preparer).prepare(payment));
  const back = ok(await financeDesk(club.releaser).sendBack({ ...payment, reason: "账号少一位" }));
  expect(back).toMatchObject({ state: "returned", preparedBy: null });
  expect((await caseOf(key)).payment?.state).toBe("returned");
  expect(await financeDesk(club.releaser).release(payment)).toMatchObject({ refused: "payment-wrong-state" });
  ok(await financeDesk(club.preparer).prepare(payment));
  expect(ok(await financeDesk(club.releaser).release(payment)).state).toBe("paid");
});

test("an unknown payment, and one of another firm under this number, are not there", async () => {
  const { payment } = await granted();
  const other = { ...payment, subjectId: club.nextMember() };
  expect(await financeDesk(club.preparer).prepare(other)).toMatchObject({ refused: "payment-unknown" });
  expect(await financeDesk(club.preparer).prepare({ ...payment, paymentId: "x" })).toMatchObject({
    refused: "bad-input",
  });
});

test("a step that is sent twice under one key is one step, and its second answer is the first's", async () => {
  const { key, payment } = await granted();
  const sent = { ...payment, idempotencyKey: "button-0001" };
  const [preparer, releaser] = [financeDesk(club.preparer), financeDesk(club.releaser)];
  const prepared = ok(await preparer.prepare(sent));
  expect(ok(await preparer.prepare(sent))).toEqual(prepared);
  expect(await preparer.prepare({ ...payment, idempotencyKey: "button-0002" })).toMatchObject({
    refused: "payment-wrong-state",
  });
  const back = { ...sent, reason: "账号少了一位" };
  const returned = ok(await releaser.sendBack(back));
  expect(ok(await releaser.sendBack(back))).toEqual(returned);
  // The old sheet, sent again late: nothing is made out anew by it.
  expect(ok(await preparer.prepare(sent))).toEqual(prepared);
  expect(ok(await preparer.payments({ state: "due" })).map((it) => it.paymentId)).toEqual([
    payment.paymentId,
  ]);
  ok(await preparer.prepare({ ...payment, idempotencyKey: "button-0003" }));
  const release = { ...payment, idempotencyKey: "button-0001" };
  const both = await Promise.all([releaser.release(release), releaser.release(release)]);
  expect(both.map((it) => ok(it).state)).toEqual(["paid", "paid"]);
  expect(ok(await releaser.release(release))).toEqual(both[0]);
  expect(await fund()).toMatchObject({ committed: 0, paid: 30_000 });
  expect((await caseOf(key)).timeline.filter((it) => it.title.includes("拨付"))).toHaveLength(1);
  expect(await unbalancedAccounts(club.world.app)).toEqual([]);
  // The key of one person is nobody else's.
  const other = club.world.as(person("另一位会计", { role: "paymentReleaser", unit: "treasury" }));
  expect(await financeDesk(other).release(release)).toMatchObject({ refused: "payment-wrong-state" });
});
