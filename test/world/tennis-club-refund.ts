import { yuan } from "#kernel/money";
import { definePlan, type Plan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import { fact, formulaRange, money, multiply, type Policy } from "#kernel/rules";
import { racketCases, racketGrant, racketService, says } from "./tennis-club-grant.ts";

const times = (perLesson: number) => multiply(fact("lessons"), money(yuan(perLesson)));

/** Worked out for each member: 5 to 10 yuan a lesson, so 120 to 240 yuan for 24 lessons. */
const refund: Policy = {
  ...racketGrant,
  id: "juniors/lesson-refund",
  name: "课时返还",
  service: "juniors/lesson-refund",
  versions: racketGrant.versions.map((it) => ({
    ...it,
    amount: formulaRange(
      { min: times(5), max: times(10) },
      "coaching",
      says("一（二）", "每课时返还5元到10元"),
    ),
  })),
};

const refundCases = racketCases.map(({ amount, ...rest }) =>
  amount ? { ...rest, amount: { min: 12_000, max: 24_000 } } : rest,
);

const refundService: ServiceItem = {
  ...racketService,
  id: "juniors/lesson-refund",
  name: "课时返还申领",
  eligibility: { policy: refund.id, mode: "gate" },
  materials: [],
  steps: racketService.steps.map((it) => (it.is === "decide" ? { ...it, policy: refund.id } : it)),
};
/** The same with two signatures. */
const signedService: ServiceItem = {
  ...refundService,
  id: "juniors/lesson-refund-signed",
  name: "课时返还申领（会签）",
  steps: refundService.steps.map((it) => (it.is === "decide" ? { ...it, countersigned: true as const } : it)),
};

/** A club that gives lessons back, too. */
export const withRefund = (plan: Plan): Plan =>
  definePlan({
    ...plan,
    measures: plan.measures.map((it) =>
      it.number === 2
        ? {
            ...it,
            services: [...it.services, refundService, signedService],
            policies: [...it.policies, { policy: refund, cases: refundCases }],
          }
        : it,
    ),
  });
