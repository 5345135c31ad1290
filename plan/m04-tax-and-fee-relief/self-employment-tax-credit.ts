import type { Certainty } from "#kernel/citation";
import { yuan } from "#kernel/money";
import {
  all,
  below,
  type Condition,
  choice,
  equals,
  fact,
  fullMonthsSince,
  isTrue,
  money,
  number,
  oneOf,
  type Policy,
} from "#kernel/rules";
import {
  type Clause,
  CREDIT,
  type CreditGroup,
  creditAmounts,
  creditVersions,
  priorityGroups,
  veterans,
} from "./employment-tax-credit.ts";

/** From the month in which the business was registered. */
const CREDIT_MONTHS = 36;
const LIMITS = { in2019: yuan(12_000), in2023: yuan(20_000) };
const RAISED_BY = 0.2;
const GROUPS = ["liftedFromPoverty", "registeredUnemployed", "unemployedHousehold", "graduate"];

type SelfEmployment = Pick<Policy, "id" | "name" | "summary"> & {
  of: CreditGroup;
  owner: (clause: Clause) => Condition;
  certaintyOf2023?: Certainty;
};
/** Tax credit of people of a group who run a business of their own. */
const selfEmployment = ({ of, owner, certaintyOf2023, ...named }: SelfEmployment): Policy => ({
  ...named,
  ...CREDIT,
  benefit: "每户每年扣减税费 2 万元—2.4 万元，三年",
  group: "self-employment-tax-credit",
  versions: creditVersions(
    of,
    "一",
    (clause, period) => rules(owner(clause), clause, LIMITS[period]),
    certaintyOf2023,
  ),
});
const rules = (owner: Condition, clause: Clause, limit: number) => ({
  appliesTo: equals(fact("subjectKind"), choice("soleTrader"), clause("从事个体经营的")),
  when: all(
    owner,
    below(
      fullMonthsSince(fact("foundedOn")),
      number(CREDIT_MONTHS),
      clause("自办理个体工商户登记当月起，在3年（36个月，下同）内"),
    ),
  ),
  ...creditAmounts({
    limit: money(limit),
    raisedBy: RAISED_BY,
    cite: clause(
      `按每户每年${limit / yuan(1)}元为限额依次扣减其当年实际应缴纳的增值税、城市维护建设税、教育费附加、地方教育附加和个人所得税。限额标准最高可上浮20%`,
    ),
  }),
});

export const priorityGroupSelfEmployment = selfEmployment({
  id: "m04/priority-group-self-employment",
  name: "重点群体从事个体经营扣减税费",
  summary:
    "脱贫人口、登记失业人员和毕业年度高校毕业生办个体工商户，三年内每年可以从税费里扣减 2 万元，省里可以再上浮。",
  of: priorityGroups,
  owner: (clause) => oneOf(fact("ownerGroup"), GROUPS, clause("自主创业税收政策")),
});

export const veteranSelfEmployment = selfEmployment({
  id: "m04/veteran-self-employment",
  name: "退役士兵从事个体经营扣减税费",
  summary: "自主就业的退役士兵办个体工商户，三年内每年可以从税费里扣减 2 万元，省里可以再上浮。",
  of: veterans,
  certaintyOf2023: "secondary",
  owner: (clause) => isTrue("ownerIsVeteran", clause("自主就业退役士兵从事个体经营的")),
});
