import { all, atLeast, fact, fixed, number, type Policy } from "#kernel/rules";
import { tennisClub } from "../../../test/world/tennis-club.ts";
import { racketGrant, says } from "../../../test/world/tennis-club-grant.ts";

/** Registers hold all that this grant asks for, so that everybody is decided; it runs out at so many racket grants. */
export const decided: Policy = {
  ...racketGrant,
  versions: racketGrant.versions.map((it) => ({
    ...it,
    when: all(atLeast(fact("lessons"), number(20), says("一（二）", "练满20课时"))),
    amount: fixed(30_000, says("一（二）", "每人补贴300元")),
    limits: [
      {
        is: "budget",
        fund: "racket-fund",
        by: "firstCome",
        cite: says("一（二）", "每人补贴300元"),
      } as const,
    ],
  })),
};
/** The tennis club with that grant alone. */
export const plan = {
  ...tennisClub,
  policies: [decided],
  findPolicy: (id: string) => (id === decided.id ? decided : undefined),
};
