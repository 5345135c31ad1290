import { type Day, day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import { yuan } from "#kernel/money";
import { all, choice, equals, fact, money, oneOf, type Policy, type PolicyVersion } from "#kernel/rules";
import { announcement } from "./documents.ts";
import { creditAmounts, withinCreditMonths } from "./employment-tax-credit.ts";

const RAISED_BY = 0.2;
const GROUPS = ["liftedFromPoverty", "registeredUnemployed", "unemployedHousehold", "graduate"];

type Period = {
  version: string;
  issuedOn: Day;
  effectiveFrom: Day;
  effectiveTo: Day;
  limit: number;
  clause: (quote: string) => Citation;
};
const versionOf = ({ limit, clause, ...period }: Period): PolicyVersion => ({
  ...period,
  appliesTo: equals(fact("subjectKind"), choice("soleTrader"), clause("从事个体经营的")),
  when: all(
    oneOf(fact("ownerGroup"), GROUPS, clause("自主创业税收政策")),
    withinCreditMonths(clause("自办理个体工商户登记当月起，在3年（36个月，下同）内")),
  ),
  ...creditAmounts({
    limit: money(limit),
    raisedBy: RAISED_BY,
    cite: clause(
      `按每户每年${limit / yuan(1)}元为限额依次扣减其当年实际应缴纳的增值税、城市维护建设税、教育费附加、地方教育附加和个人所得税。限额标准最高可上浮20%`,
    ),
  }),
  certainty: "memory",
});

/** Tax credit of people from priority groups (重点群体) who run a business of their own. */
export const priorityGroupSelfEmployment: Policy = {
  id: "m04/priority-group-self-employment",
  name: "重点群体从事个体经营扣减税费",
  summary:
    "脱贫人口、登记失业人员和毕业年度高校毕业生办个体工商户，三年内每年可以从税费里扣减 2 万元，省里可以再上浮。",
  kind: "entitlement",
  benefit: "每户每年扣减税费 2 万元—2.4 万元，三年",
  measure: 4,
  unit: "tax",
  amountMeans: "deduction",
  per: "year",
  group: "self-employment-tax-credit",
  versions: [
    versionOf({
      version: "2019",
      issuedOn: day("2019-02-02"),
      effectiveFrom: day("2019-01-01"),
      effectiveTo: day("2022-12-31"),
      limit: yuan(12_000),
      clause: (quote) => citing("财税〔2019〕22号")("一", quote),
    }),
    versionOf({
      version: "2023",
      issuedOn: day("2023-08-02"),
      effectiveFrom: day("2023-01-01"),
      effectiveTo: day("2027-12-31"),
      limit: yuan(20_000),
      clause: (quote) => announcement(2023, 15, "人力资源社会保障部", "农业农村部")("一", quote),
    }),
  ],
};
