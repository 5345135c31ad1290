import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { definePlan } from "#kernel/plan";
import { isRefusal, type Refusal } from "#platform/http";
import { awardClub, type Club, openClub } from "../../test/world/award-club.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
/** In spring two rackets, in November 700 yuan for at most two. */
const plan = definePlan({
  ...awardClub,
  measures: awardClub.measures.map((it) => ({
    ...it,
    services: it.services.map((one) =>
      one.id === SERVICE
        ? {
            ...one,
            taken: {
              from: day("2026-01-01"),
              windows: [
                { from: day("2026-11-02"), to: day("2026-11-20"), quota: 2, budget: 70_000 },
                { from: day("2027-03-01"), to: day("2027-03-31"), quota: 2 },
              ],
            },
          }
        : one,
    ),
  })),
});
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const reason = "理由写在这里，不少于五个字";
let club: Club;
const desk = (ctx: Club["clerk"]) => applicationsDesk(ctx, moneyInMemory());
const file = async () => {
  const subjectId = club.nextMember();
  const own = desk(club.applicant(subjectId));
  const { fileId } = ok(await own.attach({ subjectId, name: "发票.pdf", bytes: smallPdf() }));
  const form = {
    service: SERVICE,
    subjectId,
    answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
    facts: { owesFees: "否" },
    materials: [{ material: "receipt", fileId }],
  };
  const receipt = await own.submit(application(form));
  return isRefusal(receipt) ? receipt : { subjectId, caseId: receipt.caseId };
};
const accepted = async () => {
  const key = ok(await file());
  ok(await desk(club.clerk).accept({ ...key, version: 1, checked: [] }));
  return key;
};
const grant = (key: { subjectId: string; caseId: string }, amount: number) =>
  desk(club.decider).decide({ ...key, version: 2, outcome: "granted", amount, reason });
const granted = async () => ok(await desk(club.visitor).intake({ service: SERVICE })).window;

beforeAll(async () => {
  club = await openClub(plan);
});
afterAll(() => club.world.close());
beforeEach(() => club.world.setNow("2026-11-02"));

test("outside of the windows an application is refused with the next one named, before it is looked at", async () => {
  club.world.setNow("2026-11-21");
  expect(await file()).toMatchObject({
    refused: "not-taken",
    says: "这个事项现在不收申请。下一次申请期：2027年3月1日（周一） 至 2027年3月31日（周三）。",
  });
  expect(ok(await desk(club.visitor).intake({ service: SERVICE }))).toMatchObject({
    open: false,
    window: null,
  });
  club.world.setNow("2027-04-01");
  expect(await file()).toMatchObject({ says: expect.stringContaining("还没有公布下一次") });
});

test("money and places of a window are counted when it is decided, over all who were handed in while it was open", async () => {
  const [first, second, third] = [await accepted(), await accepted(), await accepted()];
  ok(await grant(first, 40_000));
  expect(await granted()).toEqual({
    from: "2026-11-02",
    to: "2026-11-20",
    quota: 2,
    budget: 70_000,
    granted: 1,
    grantedAmount: 40_000,
  });
  // Decided after the window has closed, it is still the window's money.
  club.world.setNow("2026-12-01");
  expect(await grant(second, 40_000)).toMatchObject({
    refused: "window-short",
    says: expect.stringContaining("余额 300.00元"),
  });
  ok(await grant(second, 30_000));
  expect(await grant(third, 20_000)).toMatchObject({ refused: "window-full" });
  expect(ok(await desk(club.decider).case(third))).toMatchObject({
    status: "accepted",
    window: { quota: 2, granted: 2 },
  });
  ok(
    await desk(club.decider).decide({
      ...third,
      version: 2,
      outcome: "refused",
      reason: "名额已满，不予同意",
    }),
  );
});

test("an upheld objection gives the place back, and of two who decide on the last one exactly one gets it", async () => {
  const others = [await accepted(), await accepted()];
  // Two places are taken by the test before: one is given back.
  const [taken] = ok(await desk(club.clerk).queue({ tab: "all" })).cases.filter(
    (it) => it.status === "decided",
  );
  if (!taken) throw new Error("Somebody was granted");
  const key = { subjectId: taken.subjectId, caseId: taken.caseId };
  const at = async () => ({ ...key, version: ok(await desk(club.clerk).case(key)).version });
  ok(await desk(club.clerk).openNotice(await at()));
  const objection = {
    code: taken.code,
    name: "邻居",
    contact: "13800000000",
    text: "他没有上满二十课时，请核对。",
  };
  ok(await desk(club.visitor).objectTo(objection));
  ok(await desk(club.clerk).answerObjection({ ...(await at()), upheld: true, answer: "核对属实，重新决定" }));
  expect((await granted())?.granted).toBe(1);
  const answers = await Promise.all(others.map((it) => grant(it, 20_000)));
  expect(answers.filter((it) => !isRefusal(it))).toHaveLength(1);
  expect(answers.filter(isRefusal).map((it) => it.refused)).toEqual(["window-full"]);
  expect((await granted())?.granted).toBe(2);
});
