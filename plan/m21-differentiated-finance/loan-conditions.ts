import type { Citation } from "#kernel/citation";
import { type Fen, wan } from "#kernel/money";
import {
  above,
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  choice,
  choose,
  type Expression,
  equals,
  fact,
  isFalse,
  judged,
  type Limit,
  money,
  multiply,
  number,
  oneOf,
  rate,
  timesInLife,
} from "#kernel/rules";
import { quoting } from "../document.ts";

const says = quoting("六（二十一）");
const again = says("对还款积极、带动能力强、创业项目好的借款个人和小微企业，可继续提供创业担保贷款贴息");

export const threeTimesInLife: Limit = timesInLife(3, "loanCount", says("但累计不超过3次"));

/** The first loan asks nothing of earlier ones; a further one is a matter of how they were repaid. */
export const firstOrWellRepaid: Condition = any(
  atMost(fact("loanCount"), number(0), again),
  all(
    above(fact("loanCount"), number(0), again),
    judged("前次贷款是否还款积极、带动就业能力强、创业项目好，由经办机构判断", again),
  ),
);

/** The groups in force under both versions. */
export const GROUPS = [
  "registeredUnemployed",
  "employmentDifficulty",
  "veteran",
  "releasedPrisoner",
  "graduate",
  "capacityReduction",
  "returningWorker",
  "onlineMerchant",
  "liftedFromPoverty",
  "ruralFounder",
] as const;

type Terms = {
  groups: readonly string[];
  /** Share of the staff that must be new hires of the groups; the lower one above a hundred staff. */
  hired: number;
  hiredInLarge: number;
  cites: {
    scope: Citation;
    group: Citation;
    loans: Citation;
    size: Citation;
    hires: Citation;
    record: Citation;
  };
};

const LARGE_STAFF = 100;

/** Whether the borrower is a person (or a sole trader, who borrows as one). */
export const isPerson = (cite: Citation): Condition =>
  oneOf(fact("subjectKind"), ["person", "soleTrader"], cite);

export const mayBorrow = ({ groups, hired, hiredInLarge, cites }: Terms): Condition => {
  const required = choose(
    [{ when: above(fact("employees"), number(LARGE_STAFF), cites.hires), gives: rate(hiredInLarge) }],
    rate(hired),
  );
  return any(
    all(
      isPerson(cites.scope),
      oneOf(fact("founderGroups"), groups, cites.group),
      isFalse("otherLoans", cites.loans),
    ),
    all(
      equals(fact("subjectKind"), choice("enterprise"), cites.scope),
      oneOf(fact("size"), ["small", "micro"], cites.size),
      // A share of no staff is no hire.
      atLeast(fact("loanGroupHires"), number(1), cites.hires),
      atLeast(fact("loanGroupHires"), multiply(fact("employees"), required), cites.hires),
      isFalse("wageArrears", cites.record),
    ),
  );
};

export const mayApply = (cite: Citation): Condition =>
  oneOf(fact("subjectKind"), ["person", "soleTrader", "enterprise"], cite);

/** Partners may borrow a tenth more than each of them alone. */
const PARTNERS_SHARE = 1.1;

/** The most that this borrower may get: of a person, of partners together, of an enterprise. */
export const ceiling = (
  person: Fen,
  enterprise: Fen,
  cites: { person: Citation; partners: Citation },
): Expression =>
  choose(
    [
      {
        when: equals(fact("subjectKind"), choice("enterprise"), cites.person),
        gives: money(enterprise),
      },
      { when: atMost(fact("startupPartners"), number(1), cites.partners), gives: money(person) },
    ],
    multiply(multiply(fact("startupPartners"), money(person)), number(PARTNERS_SHARE)),
  );

export const nothing = money(wan(0));
