import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { definePlan } from "#kernel/plan";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { coachCertificate, coachingClub } from "../../test/world/tennis-club-academy.ts";
import { deemAccepted } from "./deemed.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory } from "./testing.ts";

/** The coach's certificate, but whoever says nothing in five working days has accepted it. */
const hasty = {
  ...coachCertificate,
  steps: coachCertificate.steps.map((it) =>
    it.is === "accept"
      ? { ...it, deemedAfter: { days: 5, unit: "working" as const, cite: coachCertificate.correction.cite } }
      : it,
  ),
};
const plan = definePlan({
  ...coachingClub,
  measures: coachingClub.measures.map((it) => ({
    ...it,
    services: it.services.map((one) => (one.id === hasty.id ? hasty : one)),
  })),
});
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
let club: Club;
let subjectId: string;
let caseId: string;
const clerk = () => applicationsDesk(club.clerk, moneyInMemory());
const applicant = () => applicationsDesk(club.applicant(subjectId), moneyInMemory());
const look = async () => ok(await applicant().case({ subjectId, caseId }));
const at = async () => ({ subjectId, caseId, version: (await look()).version });

beforeAll(async () => {
  club = await openClub(plan);
});
afterAll(() => club.world.close());
beforeEach(async () => {
  club.world.setNow("2026-11-02");
  subjectId = club.nextMember();
  const form = { service: hasty.id, subjectId, answers: { motive: "喜欢教孩子" } };
  ({ caseId } = ok(await applicant().submit(application(form))));
});

test("after the last day to answer, and not on it, silence counts as acceptance from the day of receipt", async () => {
  club.world.setNow("2026-11-09");
  await deemAccepted(club.world.app);
  expect((await look()).status).toBe("submitted");
  club.world.setNow("2026-11-10");
  expect(await deemAccepted(club.world.app)).toBe(1);
  const view = await look();
  expect(view).toMatchObject({ status: "inReview", version: 2 });
  expect(view.timeline.at(-1)).toMatchObject({ title: "视为受理", who: "系统" });
  // The clock of an item that counts from acceptance has run since Monday the second.
  expect(view.reading.ledger[0]?.day).toBe("2026-11-02");
  expect(view.reading.used).toBe(6);
  expect(await deemAccepted(club.world.app)).toBe(0);
});

test("a correction asked in time is a word; after it the days begin again", async () => {
  club.world.setNow("2026-11-06");
  ok(await clerk().askCorrection({ ...(await at()), items: [{ target: "motive", says: "请写得具体一些" }] }));
  club.world.setNow("2026-11-11");
  expect(await deemAccepted(club.world.app)).toBe(0);
  ok(await applicant().correct({ ...(await at()), answers: { motive: "教了三年孩子" } }));
  club.world.setNow("2026-11-18");
  expect(await deemAccepted(club.world.app)).toBe(0);
  club.world.setNow("2026-11-19");
  expect(await deemAccepted(club.world.app)).toBe(1);
  expect((await look()).reading.ledger[0]?.day).toBe("2026-11-11");
});

test("what somebody accepted in time, and items that deem nothing, are left alone", async () => {
  ok(await clerk().accept({ ...(await at()), checked: [] }));
  club.world.setNow("2026-12-01");
  expect(await deemAccepted(club.world.app)).toBe(0);
  expect(await clerk().accept({ ...(await at()), checked: [] })).toMatchObject({ refused: "step-closed" });
});
