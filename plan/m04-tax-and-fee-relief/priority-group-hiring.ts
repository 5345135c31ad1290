import { type Day, day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import { yuan } from "#kernel/money";
import {
  atLeast,
  fact,
  money,
  multiply,
  number,
  oneOf,
  type Policy,
  type PolicyVersion,
} from "#kernel/rules";
import { CORPORATE_TAXPAYERS } from "./corporate-income-tax.ts";
import { announcement } from "./documents.ts";
import { creditAmounts } from "./employment-tax-credit.ts";

const RAISED_BY = 0.3;
const PER_HEAD = yuan(6000);

type Period = {
  version: string;
  issuedOn: Day;
  effectiveFrom: Day;
  effectiveTo: Day;
  clause: (quote: string) => Citation;
};
const versionOf = ({ clause, ...period }: Period): PolicyVersion => ({
  ...period,
  appliesTo: oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, clause("企业招用")),
  when: atLeast(
    fact("priorityHires"),
    number(1),
    clause(
      "与其签订1年以上期限劳动合同并依法缴纳社会保险费的，自签订劳动合同并缴纳社会保险当月起，在3年内按实际招用人数予以定额依次扣减",
    ),
  ),
  ...creditAmounts({
    limit: multiply(money(PER_HEAD), fact("priorityHires")),
    raisedBy: RAISED_BY,
    cite: clause("定额标准为每人每年6000元，最高可上浮30%"),
  }),
  certainty: "memory",
});

/** Tax credit of employers for each person from a priority group whom they hire with a contract and insurance. */
export const priorityGroupHiring: Policy = {
  id: "m04/priority-group-hiring",
  name: "招用重点群体就业扣减税费",
  summary:
    "企业招用脱贫人口或登记失业半年以上的人，签一年以上合同、缴社会保险的，三年内每人每年可以从税费里扣减 6000 元，省里可以再上浮。",
  kind: "entitlement",
  benefit: "每招用一人每年扣减税费 6000 元—7800 元，三年",
  measure: 4,
  unit: "tax",
  amountMeans: "deduction",
  per: "year",
  versions: [
    versionOf({
      version: "2019",
      issuedOn: day("2019-02-02"),
      effectiveFrom: day("2019-01-01"),
      effectiveTo: day("2022-12-31"),
      clause: (quote) => citing("财税〔2019〕22号")("二", quote),
    }),
    versionOf({
      version: "2023",
      issuedOn: day("2023-08-02"),
      effectiveFrom: day("2023-01-01"),
      effectiveTo: day("2027-12-31"),
      clause: (quote) => announcement(2023, 15, "人力资源社会保障部", "农业农村部")("二", quote),
    }),
  ],
};
