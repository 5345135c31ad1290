import { day } from "#kernel/calendar";
import { definePlan } from "#kernel/plan";
import { atLeast, fact, formula, money, multiply, number, type Policy } from "#kernel/rules";
import { tennisClubDeclaration } from "../../../test/world/tennis-club.ts";
import { racketGrant, says } from "../../../test/world/tennis-club-grant.ts";

/** Beside the grant, which also asks what no register holds: a policy that the register settles, with a sum of its own for each. */
const steady: Policy = {
  ...racketGrant,
  id: "juniors/steady",
  name: "常练奖",
  versions: racketGrant.versions.map((it) => ({
    ...it,
    when: atLeast(fact("lessons"), number(20), says("一（二）", "练满20课时")),
    amount: formula(multiply(money(1_000), fact("lessons")), says("一（二）", "每人补贴300元")),
  })),
};
const on = day("2025-04-01");
/** The tennis club with it. */
export const steadyClub = definePlan({
  ...tennisClubDeclaration,
  measures: tennisClubDeclaration.measures.map((it) => ({
    ...it,
    policies:
      it.number === 2
        ? [
            ...it.policies,
            {
              policy: steady,
              cases: [
                { name: "24 课时", on, facts: { membership: "junior", lessons: 24 }, outcome: "met" },
                { name: "19 课时", on, facts: { membership: "junior", lessons: 19 }, outcome: "unmet" },
                { name: "不知道", on, facts: { membership: "junior" }, outcome: "unknown" },
              ],
            },
          ]
        : it.policies,
  })),
});
