import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { familyCard, familyClub } from "../../test/world/tennis-club-family.ts";
import { withRefund } from "../../test/world/tennis-club-refund.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

// What the applicant gives after filing, and what the decider gives in the end: one world, for both need little of it.
let money = moneyInMemory();
let club: Club;
let subjectId: string;
const reason = "理由写在这里，不少于五个字";
const deskOf = (ctx: Context) => applicationsDesk(ctx, money);
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${JSON.stringify(answer.problems)}`);
  return answer;
};
const problemsOf = (answer: unknown): string[] =>
  isRefusal(answer) ? (answer.problems ?? []).map((it) => `${it.field}:${it.code}`) : ["none"];

beforeAll(async () => {
  club = await openClub(withRefund(familyClub()));
});
afterAll(() => club.world.close());
beforeEach(() => {
  money = moneyInMemory();
  subjectId = club.nextMember();
});

const FAMILY = {
  phone: "13800001234",
  married: "是",
  spouse: "李四光",
  spousePlays: "否",
  "children.1.name": "李小一",
  "children.1.level": "new",
  "children.2.name": "李小二",
  "children.2.level": "some",
  "children.2.coach": "王教练",
};
const filed = async () => {
  const subjectId = club.nextMember();
  const own = deskOf(club.applicant(subjectId));
  const { fileId } = ok(await own.attach({ subjectId, name: "证.pdf", bytes: smallPdf(subjectId) }));
  const materials = [{ material: "certificate", fileId }];
  const form = application({ service: familyCard.id, subjectId, answers: FAMILY, materials });
  return { subjectId, caseId: ok(await own.submit(form)).caseId };
};

test("a correction of a whole block has more times or fewer, and nothing of those taken out is left", async () => {
  const key = await filed();
  const own = deskOf(club.applicant(key.subjectId));
  const clerk = deskOf(club.clerk);
  const ask = async (...targets: string[]) =>
    clerk.askCorrection({
      ...key,
      version: 1,
      items: targets.map((target) => ({ target, says: "请核对有几个" })),
    });
  expect(problemsOf(await ask("children", "children.1.name"))).toEqual(["children.1.name:bad-target"]);
  ok(await ask("children", "spouse"));
  expect(ok(await own.case(key)).correction?.items[0]?.label).toBe("子女（可以增减）");
  const one = { "children.1.name": "李小二", "children.1.level": "some", "children.1.coach": "王教练" };
  const send = (children: Record<string, string>, blocks: string[] = ["children"]) =>
    own.correct({ ...key, version: 2, answers: { ...children, spouse: "李四" }, blocks });
  // Left out is not the same as none at all: what is not named as sent in full stays as it was.
  expect(problemsOf(await send({}, []))).toEqual(["children:not-answered"]);
  expect(problemsOf(await send(one, []))).toContain("children:not-answered");
  const before = Object.fromEntries(Object.entries(FAMILY).filter(([it]) => it.startsWith("children.")));
  expect(problemsOf(await send(before))).toEqual(["children:unchanged"]);
  expect(problemsOf(await send({ "children.1.name": "李小二" }))).toEqual(["children.1.level:required"]);
  expect(problemsOf(await send({ ...one, "children.3.name": "甲", "children.3.level": "new" }))).toEqual([
    "children:gap",
  ]);
  expect(problemsOf(await send(one, ["children", "lessons"]))).toEqual(["lessons:not-asked"]);
  ok(await send(one));

  const seen = ok(await own.case(key));
  expect(
    Object.fromEntries(Object.entries(seen.answers).filter(([it]) => it.startsWith("children."))),
  ).toEqual(one);
  expect(seen.timeline.at(-1)?.says).toBe("改了：子女（原有 2 个子女，现有 1 个）、配偶姓名。恢复计时。");
  expect(seen.sheet.find((it) => it.repeats === "children")?.times).toHaveLength(1);
});

test("all times of a block may be taken out, or one added", async () => {
  const emptied = await filed();
  const more = await filed();
  for (const key of [emptied, more])
    ok(
      await deskOf(club.clerk).askCorrection({
        ...key,
        version: 1,
        items: [{ target: "children", says: "请核对有几个" }],
      }),
    );
  const send = (key: { subjectId: string; caseId: string }, answers: Record<string, string>) =>
    deskOf(club.applicant(key.subjectId)).correct({ ...key, version: 2, answers, blocks: ["children"] });
  ok(await send(emptied, {}));
  const children = Object.entries(FAMILY).filter(([it]) => it.startsWith("children."));
  ok(
    await send(more, {
      ...Object.fromEntries(children),
      "children.3.name": "李小三",
      "children.3.level": "new",
    }),
  );
  const times = async (key: { subjectId: string; caseId: string }) =>
    ok(await deskOf(club.applicant(key.subjectId)).case(key)).sheet.find((it) => it.repeats === "children")
      ?.times.length;
  expect([await times(emptied), await times(more)]).toEqual([0, 3]);
});

const refundOf = async (service: string) => {
  const receipt = ok(
    await deskOf(club.applicant(subjectId)).submit(
      application({
        service,
        subjectId,
        answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
        facts: { owesFees: "否" },
      }),
    ),
  );
  const seen = async () => ok(await deskOf(club.decider).case({ subjectId, caseId: receipt.caseId }));
  const next = async () => ({ subjectId, caseId: receipt.caseId, version: (await seen()).version });
  ok(await deskOf(club.clerk).accept({ ...(await next()), checked: [] }));
  return { seen, next };
};
const granted = { outcome: "granted" as const, reason };
const belowReason = "有一半课时是别人代上的";

test("of a reckoned amount nobody gives more, and less only with a reason that the applicant reads", async () => {
  const { seen, next } = await refundOf("juniors/lesson-refund");
  const range = { min: 12_000, max: 24_000, reckoned: true };
  expect((await seen()).range).toMatchObject({ ...range, cite: expect.stringContaining("一（二）") });
  const decide = async (more: object) =>
    deskOf(club.decider).decide({ ...(await next()), ...granted, ...more });
  expect(await decide({})).toMatchObject({ refused: "amount-missing" });
  expect(await decide({ amount: 24_001, belowReason })).toMatchObject({
    refused: "amount-above-reckoned",
    says: expect.stringContaining("240.00元"),
  });
  expect(await decide({ amount: 11_999 })).toMatchObject({
    refused: "amount-below-reckoned",
    says: expect.stringContaining("120.00元"),
  });
  expect(await decide({ amount: 11_999, belowReason: "少" })).toMatchObject({ refused: "bad-input" });
  expect(money.payments).toHaveLength(0);
  ok(await decide({ amount: 11_999, belowReason }));
  const { decision, timeline } = await seen();
  expect(decision).toMatchObject({ amount: 11_999, belowReason });
  expect(timeline.some((it) => it.says?.includes(belowReason))).toBe(true);
});

test("a proposal to be signed twice is bound by the same reckoning, and a reason nobody needs is not kept", async () => {
  const { seen, next } = await refundOf("juniors/lesson-refund-signed");
  const propose = async (more: object) =>
    deskOf(club.decider).propose({ ...(await next()), ...granted, ...more });
  expect(await propose({ amount: 30_000 })).toMatchObject({ refused: "amount-above-reckoned" });
  expect(await propose({ amount: 1 })).toMatchObject({ refused: "amount-below-reckoned" });
  ok(await propose({ amount: 24_000, belowReason }));
  const second = club.world.as(person("副教练", { role: "decider", unit: "coaching" }));
  ok(await deskOf(second).countersign(await next()));
  const { decision } = await seen();
  expect(decision).toMatchObject({ amount: 24_000 });
  expect(decision).not.toHaveProperty("belowReason");
});
