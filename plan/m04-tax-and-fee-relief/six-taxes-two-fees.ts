import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import {
  all,
  any,
  type Condition,
  choice,
  equals,
  fact,
  formula,
  multiply,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { CORPORATE_TAXPAYERS, corporateTaxpayersCite } from "./corporate-income-tax.ts";
import { announcement, relief2019 } from "./documents.ts";
import { smallProfitFirm } from "./small-profit-firm.ts";

const HALF = 0.5;
const PROVINCE_DECIDES = "减征幅度由省里在 50% 以内定；云南按最高的 50% 执行，还没有见到文件。";

const yearly = fact("sixTaxesTwoFees");
const smallScale = (cite: Citation): Condition => equals(fact("taxpayerKind"), choice("smallScale"), cite);
const soleTrader = (cite: Citation): Condition => equals(fact("subjectKind"), choice("soleTrader"), cite);
/** Small-scale taxpayers, sole traders, and companies that count as small low-profit ones. */
const widened = (who: Citation, defines: (quote: string) => Citation): Condition =>
  any(
    smallScale(who),
    soleTrader(who),
    all(oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, corporateTaxpayersCite), ...smallProfitFirm(defines)),
  );

const in2019 = relief2019(
  "三",
  "对增值税小规模纳税人可以在50%的税额幅度内减征资源税、城市维护建设税、房产税",
);
const in2022 = announcement(2022, 10)(
  "一",
  "对增值税小规模纳税人、小型微利企业和个体工商户可以在50%的税额幅度内减征",
);
const in2023 = announcement(2023, 12)(
  "二",
  "对增值税小规模纳税人、小型微利企业和个体工商户减半征收资源税（不含水资源税）",
);
const unconfirmed = (cite: Citation): Citation => ({ ...cite, certainty: "unconfirmed" });

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  when: Condition;
  cite: Citation;
  says: string;
};
const versionOf = ({ cite, says, ...period }: Period): PolicyVersion => {
  const half = multiply(yearly, rate(HALF));
  return {
    ...period,
    amount: formula(half, cite),
    otherwise: formula(yearly, cite),
    worth: formula(half, cite),
    note: `${says}${ISSUE_DAY_FROM_MEMORY}`,
  };
};

const periods: readonly Period[] = [
  {
    version: "2019",
    issuedOn: day("2019-01-17"),
    effectiveFrom: day("2019-01-01"),
    effectiveTo: day("2021-12-31"),
    certainty: "secondary",
    when: smallScale(in2019),
    cite: unconfirmed(in2019),
    says: PROVINCE_DECIDES,
  },
  {
    version: "2022",
    issuedOn: day("2022-03-01"),
    effectiveFrom: day("2022-01-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "secondary",
    when: widened(in2022, (quote) => announcement(2022, 13)("二", quote)),
    cite: unconfirmed(in2022),
    says: `${PROVINCE_DECIDES}原定执行到 2024 年底，2023 年起由同样减半的新规定代替。`,
  },
  {
    version: "2023",
    issuedOn: day("2023-08-02"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "secondary",
    when: widened(in2023, (quote) => announcement(2023, 12)("五", quote)),
    cite: in2023,
    says: "可以与这些税费的其他优惠叠加。",
  },
];

/** 六税两费: six small taxes and two surcharges at half. */
export const sixTaxesTwoFees: Policy = {
  id: "m04/six-taxes-two-fees",
  name: "“六税两费”减半征收",
  summary:
    "小规模纳税人、小型微利企业和个体工商户的资源税、城市维护建设税、房产税、城镇土地使用税、印花税、耕地占用税和两项教育附加，减半征收。",
  kind: "entitlement",
  benefit: "六税两费减半",
  measure: 4,
  unit: "tax",
  amountMeans: "taxDue",
  per: "year",
  versions: periods.map(versionOf),
};
