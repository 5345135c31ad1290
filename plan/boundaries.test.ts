import { expect, test } from "vitest";
import { boundariesOf, boundaryProblems } from "#kernel/rules";
import { plan } from "./index.ts";

test.each(plan.policies.map((policy) => ({ policy })))(
  "every bound of $policy.id decides something, one step to either side",
  ({ policy }) => {
    expect(boundaryProblems(policy, plan.facts, plan.cases.get(policy.id))).toEqual([]);
  },
);

test("the certificate counts from the day of the plan until three years are full", () => {
  const policy = plan.getPolicy("m14/high-tech-award");
  const found = boundariesOf(policy, plan.facts, plan.cases.get(policy.id));
  expect(
    found.map((it) => it.cases.map(({ facts, outcome }) => [facts.highTechCertifiedOn, outcome])),
  ).toEqual([
    [
      ["2020-05-27", "unmet"],
      ["2020-05-28", "met"],
      ["2020-05-29", "met"],
    ],
    [
      ["2026-03-01", "met"],
      ["2026-03-02", "met"],
      ["2026-03-03", "unmet"],
    ],
    [
      ["2023-03-01", "unmet"],
      ["2023-03-02", "unmet"],
      ["2023-03-03", "met"],
    ],
  ]);
});
