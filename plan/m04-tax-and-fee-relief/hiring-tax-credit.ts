import { yuan } from "#kernel/money";
import { atLeast, fact, money, multiply, number, oneOf, type Policy } from "#kernel/rules";
import { CORPORATE_TAXPAYERS } from "./corporate-income-tax.ts";
import {
  CREDIT,
  type CreditGroup,
  creditAmounts,
  creditVersions,
  priorityGroups,
  veterans,
} from "./employment-tax-credit.ts";

const PER_HEAD = yuan(6000);

type Hiring = Pick<Policy, "id" | "name" | "summary" | "benefit"> & {
  of: CreditGroup;
  /** The fact that counts those hired, and how the documents call the hiring. */
  hired: string;
  says: string;
  raisedBy: number;
};
/** Tax credit of employers for each person of a group whom they hire with a contract and insurance. */
const hiring = ({ of, hired, says, raisedBy, ...named }: Hiring): Policy => ({
  ...named,
  ...CREDIT,
  versions: creditVersions(of, "二", (clause) => ({
    appliesTo: oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, clause(says)),
    when: atLeast(
      fact(hired),
      number(1),
      clause(
        "与其签订1年以上期限劳动合同并依法缴纳社会保险费的，自签订劳动合同并缴纳社会保险当月起，在3年内按实际招用人数予以定额依次扣减",
      ),
    ),
    ...creditAmounts({
      limit: multiply(money(PER_HEAD), fact(hired)),
      raisedBy,
      cite: clause(`定额标准为每人每年6000元，最高可上浮${raisedBy * 100}%`),
    }),
  })),
});

export const priorityGroupHiring = hiring({
  id: "m04/priority-group-hiring",
  name: "招用重点群体就业扣减税费",
  summary:
    "企业招用脱贫人口或登记失业半年以上的人，签一年以上合同、缴社会保险的，三年内每人每年可以从税费里扣减 6000 元，省里可以再上浮。",
  benefit: "每招用一人每年扣减税费 6000 元—7800 元，三年",
  of: priorityGroups,
  hired: "priorityHires",
  says: "企业招用",
  raisedBy: 0.3,
});

export const veteranHiring = hiring({
  id: "m04/veteran-hiring",
  name: "招用退役士兵就业扣减税费",
  summary:
    "企业招用自主就业的退役士兵，签一年以上合同、缴社会保险的，三年内每人每年可以从税费里扣减 6000 元，省里最多可以上浮一半。",
  benefit: "每招用一人每年扣减税费 6000 元—9000 元，三年",
  of: veterans,
  hired: "veteranHires",
  says: "企业招用自主就业退役士兵",
  raisedBy: 0.5,
});
