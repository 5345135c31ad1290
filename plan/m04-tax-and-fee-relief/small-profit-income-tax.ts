import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  all,
  bySlices,
  fact,
  formula,
  oneOf,
  type Policy,
  type PolicyVersion,
  subtract,
  type Tier,
  tier,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import {
  CORPORATE_TAXPAYERS,
  corporateTaxpayersCite,
  ordinaryRateCite,
  ordinaryTax,
  profit,
} from "./corporate-income-tax.ts";
import { announcement, relief2019 } from "./documents.ts";
import { EIGHTH_OF_20, HALF_OF_20, QUARTER_OF_20, smallProfitFirm } from "./small-profit-firm.ts";

/** The first slice of the taxable income, and the second above it. */
const FIRST_SLICE = wan(100);
const SECOND_SLICE = wan(300);

const firstSlice = (rate: number, cite: Citation): Tier => tier(FIRST_SLICE, rate, cite);
const secondSlice = (rate: number, cite: Citation): Tier => tier(SECOND_SLICE, rate, cite);

const quarter2019 = relief2019(
  "二",
  "年应纳税所得额不超过100万元的部分，减按25%计入应纳税所得额，按20%的税率缴纳企业所得税",
);
const half2019 = relief2019(
  "二",
  "年应纳税所得额超过100万元但不超过300万元的部分，减按50%计入应纳税所得额，按20%的税率缴纳企业所得税",
);
const halvedAgain = announcement(2021, 12)(
  "一",
  "对小型微利企业年应纳税所得额不超过100万元的部分，在财税〔2019〕13号第二条规定的优惠政策基础上，再减半征收企业所得税",
);
const quarter2022 = announcement(2022, 13)(
  "一",
  "对小型微利企业年应纳税所得额超过100万元但不超过300万元的部分，减按25%计入应纳税所得额，按20%的税率缴纳企业所得税",
);
const quarter2023 = announcement(2023, 6)(
  "一",
  "对小型微利企业年应纳税所得额不超过100万元的部分，减按25%计入应纳税所得额，按20%的税率缴纳企业所得税",
);
const until2027 = announcement(2023, 12)(
  "三",
  "对小型微利企业减按25%计算应纳税所得额，按20%的税率缴纳企业所得税政策，延续执行至2027年12月31日",
);

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  defines: (quote: string) => Citation;
  slices: readonly Tier[];
  amountCite: Citation;
};

const versionOf = ({ defines, slices, amountCite, ...period }: Period): PolicyVersion => {
  const due = bySlices(profit, ...slices);
  return {
    ...period,
    appliesTo: oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, corporateTaxpayersCite),
    when: all(...smallProfitFirm(defines)),
    amount: formula(due, amountCite),
    otherwise: formula(ordinaryTax, ordinaryRateCite),
    worth: formula(subtract(ordinaryTax, due), amountCite),
    note: `按查询日所在年度的税率，用上年度的应纳税所得额估算；从业人数和资产总额按全年季度平均值算。应纳税所得额超过 300 万元一点，全部所得都按 25% 缴税。${ISSUE_DAY_FROM_MEMORY}`,
  };
};

const periods: readonly Period[] = [
  {
    version: "2019",
    issuedOn: day("2019-01-17"),
    effectiveFrom: day("2019-01-01"),
    effectiveTo: day("2020-12-31"),
    certainty: "secondary",
    defines: (quote) => relief2019("二", quote),
    slices: [firstSlice(QUARTER_OF_20, quarter2019), secondSlice(HALF_OF_20, half2019)],
    amountCite: quarter2019,
  },
  {
    version: "2021",
    issuedOn: day("2021-04-02"),
    effectiveFrom: day("2021-01-01"),
    effectiveTo: day("2021-12-31"),
    certainty: "memory",
    defines: (quote) => relief2019("二", quote),
    slices: [firstSlice(EIGHTH_OF_20, halvedAgain), secondSlice(HALF_OF_20, half2019)],
    amountCite: halvedAgain,
  },
  {
    version: "2022",
    issuedOn: day("2022-03-14"),
    effectiveFrom: day("2022-01-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "memory",
    defines: (quote) => announcement(2022, 13)("二", quote),
    slices: [firstSlice(EIGHTH_OF_20, halvedAgain), secondSlice(QUARTER_OF_20, quarter2022)],
    amountCite: quarter2022,
  },
  {
    version: "2023",
    issuedOn: day("2023-03-26"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2024-12-31"),
    certainty: "memory",
    defines: (quote) => announcement(2022, 13)("二", quote),
    slices: [firstSlice(QUARTER_OF_20, quarter2023), secondSlice(QUARTER_OF_20, quarter2022)],
    amountCite: quarter2023,
  },
  {
    version: "2025",
    issuedOn: day("2023-08-02"),
    effectiveFrom: day("2025-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "secondary",
    defines: (quote) => announcement(2023, 12)("五", quote),
    slices: [tier(SECOND_SLICE, QUARTER_OF_20, until2027)],
    amountCite: until2027,
  },
];

/** Corporate income tax of small low-profit firms: one yuan over a bound and the ordinary rate falls on everything. */
export const smallProfitIncomeTax: Policy = {
  id: "m04/small-profit-income-tax",
  name: "小型微利企业减征企业所得税",
  summary:
    "年应纳税所得额不超过 300 万元、从业人数不超过 300 人、资产总额不超过 5000 万元的企业，现在实际按 5% 缴纳企业所得税。",
  kind: "entitlement",
  benefit: "企业所得税实际税负 5%（原为 25%）",
  measure: 4,
  unit: "tax",
  amountMeans: "taxDue",
  per: "year",
  group: "corporate-income-tax",
  versions: periods.map(versionOf),
};
