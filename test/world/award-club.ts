import { randomUUID } from "node:crypto";
import { putRecords } from "#engines/registers";
import { yuan } from "#kernel/money";
import { definePlan, type Plan } from "#kernel/plan";
import type { ServiceItem, Step } from "#kernel/process";
import { type Policy, range } from "#kernel/rules";
import { type Context, systemActor, type Tell } from "#platform/context";
import { openWorld, person, type World } from "./index.ts";
import { tennisClub } from "./tennis-club.ts";
import { racketCases, racketGrant, racketService, says } from "./tennis-club-grant.ts";

/** The racket grant as an award: 200 to 400 yuan, published for objection before it is paid. */
const award: Policy = {
  ...racketGrant,
  kind: "award",
  versions: racketGrant.versions.map((it) => ({
    ...it,
    amount: range(yuan(200), yuan(400), "coaching", says("一（二）", "200元—400元")),
  })),
};
const service: ServiceItem = {
  ...racketService,
  limits: { promised: { days: 20, unit: "working", cite: says("一（二）", "20个工作日内") } },
  correction: { ...racketService.correction, maxRounds: 1, replyWithin: { days: 10, unit: "working" } },
  steps: racketService.steps.flatMap((it): Step[] =>
    it.is === "pay"
      ? [
          {
            is: "publicNotice",
            by: "coaching",
            term: { days: 5, unit: "working", cite: says("一（二）", "公示5个工作日") },
          },
          it,
        ]
      : [it],
  ),
};

/** The tennis club with a public notice on the way: every step that a case can take, and nothing of Chuxiong. */
export const awardClub: Plan = definePlan({
  ...tennisClub,
  measures: tennisClub.measures.map((it) =>
    it.services.length === 0
      ? it
      : {
          ...it,
          services: [service],
          policies: [
            {
              policy: award,
              cases: racketCases.map(({ amount, ...rest }) =>
                amount ? { ...rest, amount: { min: yuan(200), max: yuan(400) } } : rest,
              ),
            },
          ],
        },
  ),
});

export type Club = {
  world: World;
  /** One member after another with 24 lessons, which is enough: 会员1, 会员2 … up to 40. */
  nextMember(): string;
  /** A member with too few lessons. */
  beginner: string;
  applicant(subjectId: string): Context;
  clerk: Context;
  decider: Context;
  preparer: Context;
  releaser: Context;
  visitor: Context;
};

const MEMBERS = 40;

/** A club with members in its register and people at their desks. The clock stands at Monday 2 November 2026, 10:00. */
export const openClub = async (plan: Plan = awardClub, tell?: Tell): Promise<Club> => {
  const world = await openWorld({ plan, now: "2026-11-02T02:00:00.000Z", ...(tell ? { tell } : {}) });
  const members = Array.from({ length: MEMBERS }, () => randomUUID());
  const beginner = randomUUID();
  const junior = (subjectId: string, at: number, lessons: number) => ({
    subjectId,
    key: `M${at}`,
    name: `会员${at}`,
    region: "990001",
    fields: { memberNumber: `M${at}`, fullName: `会员${at}`, side: "990001", membership: "junior", lessons },
  });
  const records = [...members.map((id, at) => junior(id, at + 1, 24)), junior(beginner, 99, 10)];
  const system = world.as(systemActor("test"));
  await world.app.db
    .transaction()
    .execute((tx) =>
      putRecords(system, tx, { batchId: randomUUID(), register: "members", label: "会员", records }),
    );
  const officer = (name: string, role: "clerk" | "decider" | "paymentPreparer" | "paymentReleaser") =>
    world.as(person(name, { role, unit: role.startsWith("payment") ? "treasury" : "coaching" }));
  return {
    world,
    nextMember: () => {
      const next = members.shift();
      if (!next) throw new Error(`The club has ${MEMBERS} members only`);
      return next;
    },
    beginner,
    applicant: (subjectId) => world.as(person("家长", { role: "applicant", subjectId })),
    clerk: officer("教练甲", "clerk"),
    decider: officer("主教练", "decider"),
    preparer: officer("出纳", "paymentPreparer"),
    releaser: officer("会计", "paymentReleaser"),
    visitor: world.as({ is: "visitor" }),
  };
};
