import { afterAll, beforeAll, expect, test } from "vitest";
import { definePlan } from "#kernel/plan";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { applicationsDesk, recordPaid, recordPaymentPrepared, recordPaymentReturned } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
const reason = "课时属实，予以补贴";
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};

/** Submits and accepts; gives the key of the case. */
const accepted = async (club: Club, money: ReturnType<typeof moneyInMemory>) => {
  const subjectId = club.nextMember();
  const desk = applicationsDesk(club.applicant(subjectId), money);
  const { fileId } = ok(await desk.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const { caseId } = ok(
    await desk.submit(
      application({
        service: SERVICE,
        subjectId,
        answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
        facts: { owesFees: "否" },
        materials: [{ material: "receipt", fileId }],
      }),
    ),
  );
  ok(await applicationsDesk(club.clerk, money).accept({ subjectId, caseId, version: 1, checked: [] }));
  return { subjectId, caseId };
};

let club: Club;
beforeAll(async () => {
  club = await openClub(tennisClub);
});
afterAll(() => club.world.close());

test("a service without public notice goes from the decision straight to the payment", async () => {
  const money = moneyInMemory();
  const key = await accepted(club, money);
  // The amount is fixed, so nobody types it.
  const decided = ok(
    await applicationsDesk(club.decider, money).decide({ ...key, version: 2, outcome: "granted", reason }),
  );
  expect(decided.status).toBe("toPay");
  expect(money.payments).toMatchObject([{ amount: 30_000, state: "due" }]);
  const { db } = club.world.app;
  await db.transaction().execute((tx) => recordPaymentPrepared(tx, club.preparer, key));
  await db
    .transaction()
    .execute((tx) => recordPaymentReturned(tx, club.releaser, { ...key, reason: "账号不对" }));
  await db.transaction().execute((tx) => recordPaymentPrepared(tx, club.preparer, key));
  await db.transaction().execute((tx) => recordPaid(tx, club.releaser, { ...key, amount: 30_000 }));
  const view = ok(await applicationsDesk(club.applicant(key.subjectId), money).case(key));
  expect(view).toMatchObject({ status: "delivered", notice: null });
  expect(view.path.map((it) => it.title)).toEqual(["提交申请", "受理", "审核决定", "拨付", "送达结果"]);
});

test("money that is not due, or not the amount decided, cannot be recorded as paid", async () => {
  const money = moneyInMemory();
  const key = await accepted(club, money);
  const { db } = club.world.app;
  const pay = (amount: number) =>
    db.transaction().execute((tx) => recordPaid(tx, club.releaser, { ...key, amount }));
  await expect(pay(30_000)).rejects.toThrow("not its next step");
  ok(await applicationsDesk(club.decider, money).decide({ ...key, version: 2, outcome: "granted", reason }));
  await db.transaction().execute((tx) => recordPaymentPrepared(tx, club.preparer, key));
  await expect(pay(40_000)).rejects.toThrow("another amount");
  const view = ok(await applicationsDesk(club.clerk, money).case(key));
  expect(view).toMatchObject({ status: "toPay", payment: { state: "prepared" } });
});

test("a service that pays nothing is delivered by the officer and never touches money", async () => {
  const unpaid = definePlan({
    ...tennisClub,
    measures: tennisClub.measures.map((it) => ({
      ...it,
      services: it.services.map((one) => ({ ...one, steps: one.steps.filter((step) => step.is !== "pay") })),
      policies: it.policies.map(({ policy, cases }) => ({
        policy: { ...policy, versions: policy.versions.map((one) => ({ ...one, amount: null })) },
        cases: cases.map(({ amount: _, ...rest }) => rest),
      })),
    })),
  });
  const other = await openClub(unpaid);
  try {
    const money = moneyInMemory();
    const key = await accepted(other, money);
    const decided = { ...key, version: 2, outcome: "granted" as const, reason };
    expect(ok(await applicationsDesk(other.decider, money).decide(decided)).status).toBe("decided");
    expect(ok(await applicationsDesk(other.clerk, money).deliver({ ...key, version: 3 })).status).toBe(
      "delivered",
    );
    expect(money.payments).toEqual([]);
  } finally {
    await other.world.close();
  }
});
