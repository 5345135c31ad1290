import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  any,
  atMost,
  below,
  type Condition,
  choice,
  equals,
  fact,
  fixed,
  formula,
  isTrue,
  money,
  multiply,
  number,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { announcement, relief2019, vatLaw, vatRegulation } from "./documents.ts";

const MONTHS = 12;
const ORDINARY_RATE = 0.03;
const REDUCED_RATE = 0.01;
/** What sales that do not bear 3 % bear instead. */
const HIGHER_RATE = 0.05;

const sales = fact("monthlySales");
const upToAndWith = (wanYuan: number, cite: Citation): Condition => atMost(sales, money(wan(wanYuan)), cite);

const tenWan = relief2019("一", "对月销售额10万元以下（含本数）的增值税小规模纳税人，免征增值税");
const fifteenWan = announcement(2021, 11)(
  "一",
  "对月销售额15万元以下（含本数）的增值税小规模纳税人，免征增值税",
);
const allOf2022 = announcement(2022, 15)("一", "增值税小规模纳税人适用3%征收率的应税销售收入，免征增值税");
const tenWanAgain = announcement(2023, 1)(
  "一",
  "对月销售额10万元以下（含本数）的增值税小规模纳税人，免征增值税",
);
const threshold = {
  // The law exempts what has not reached the threshold; whether exactly 10万 is still exempt was not read.
  ...announcement(2026, 10)("一", "小规模纳税人 起征点 月销售额10万元"),
  certainty: "unconfirmed",
} as const;
const belowThreshold = {
  ...vatLaw("第二十三条", "小规模纳税人发生应税交易，销售额未达到起征点的，免征增值税"),
  certainty: "memory",
} as const;

const threePercent = vatRegulation("第十二条", "小规模纳税人增值税征收率为3%");
const fivePercent: Citation = {
  document: "财税〔2016〕36号",
  clause: "附件2",
  quote: "按照5%的征收率计算应纳税额",
  certainty: "memory",
};
const onePercent2020 = announcement(2020, 13)("一", "适用3%征收率的应税销售收入，减按1%征收率征收增值税");
const onePercent2021 = announcement(2021, 7)("一", "适用3%征收率的应税销售收入，减按1%征收率征收增值税");
const onePercent2023 = announcement(2023, 1)("二", "适用3%征收率的应税销售收入，减按1%征收率征收增值税");
const onePercent2026 = {
  ...announcement(2026, 10)("一", "小规模纳税人 减按1%征收率 不动产除外"),
  certainty: "memory",
} as const;

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  exempt: Condition;
  cite: Citation;
  /** Due on all sales when they are not exempt. */
  rate: number;
  rateCite: Citation;
  /** What exempt sales would bear, when that is another rate. */
  saved?: number;
  says: string;
  issueDayChecked?: true;
};

const versionOf = ({
  exempt,
  cite,
  rate: due,
  rateCite,
  saved,
  says,
  issueDayChecked,
  ...period
}: Period): PolicyVersion => ({
  ...period,
  appliesTo: equals(fact("taxpayerKind"), choice("smallScale"), cite),
  when: exempt,
  amount: fixed(0, cite),
  otherwise: formula(multiply(sales, rate(due)), rateCite),
  worth: formula(multiply(multiply(sales, number(MONTHS)), rate(saved ?? due)), cite),
  note: `${says}按季申报的，季销售额除以 3 来比。${issueDayChecked ? "" : ISSUE_DAY_FROM_MEMORY}`,
});

const mostlyThree = "这里假定销售都适用 3% 的征收率。";
const periods: readonly Period[] = [
  {
    version: "2019",
    issuedOn: day("2019-01-17"),
    effectiveFrom: day("2019-01-01"),
    effectiveTo: day("2020-02-29"),
    certainty: "secondary",
    exempt: upToAndWith(10, tenWan),
    cite: tenWan,
    rate: ORDINARY_RATE,
    rateCite: threePercent,
    says: mostlyThree,
  },
  {
    version: "2020",
    issuedOn: day("2020-02-28"),
    effectiveFrom: day("2020-03-01"),
    effectiveTo: day("2021-03-31"),
    certainty: "memory",
    exempt: upToAndWith(10, tenWan),
    cite: tenWan,
    rate: REDUCED_RATE,
    rateCite: onePercent2020,
    says: `${mostlyThree}减按 1% 先到 2020 年 5 月底，后两次延长。`,
  },
  {
    version: "2021",
    issuedOn: day("2021-03-31"),
    effectiveFrom: day("2021-04-01"),
    effectiveTo: day("2022-03-31"),
    certainty: "memory",
    exempt: upToAndWith(15, fifteenWan),
    cite: fifteenWan,
    rate: REDUCED_RATE,
    rateCite: onePercent2021,
    says: mostlyThree,
  },
  {
    version: "2022",
    issuedOn: day("2022-03-24"),
    effectiveFrom: day("2022-04-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "memory",
    exempt: any(upToAndWith(15, fifteenWan), isTrue("threePercentSales", allOf2022)),
    cite: allOf2022,
    rate: HIGHER_RATE,
    rateCite: fivePercent,
    saved: ORDINARY_RATE,
    says: "适用 3% 征收率的销售全部免税，适用 5% 的只有不超过 15 万元才免税；省下的税按 3% 估算。",
  },
  {
    version: "2023",
    issuedOn: day("2023-01-09"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2025-12-31"),
    certainty: "memory",
    exempt: upToAndWith(10, tenWanAgain),
    cite: tenWanAgain,
    rate: REDUCED_RATE,
    rateCite: onePercent2023,
    says: `${mostlyThree}先到 2023 年底，后由同年第 19 号公告延长，到增值税法施行为止。`,
  },
  {
    version: "2026",
    issuedOn: day("2026-01-30"),
    effectiveFrom: day("2026-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "secondary",
    exempt: below(sales, money(wan(10)), threshold),
    cite: belowThreshold,
    rate: REDUCED_RATE,
    rateCite: onePercent2026,
    says: `${mostlyThree}法律说未达到起征点的免税，这里按低于 10 万元理解；正好 10 万元是否免税，以税务机关解释为准。`,
    issueDayChecked: true,
  },
];

/** Value-added tax of small-scale taxpayers: nothing below a monthly threshold, the whole of the sales above it. */
export const vatSmallScaleExemption: Policy = {
  id: "m04/vat-small-scale-exemption",
  name: "小规模纳税人免征增值税",
  summary: "小规模纳税人月销售额没有达到起征点的，不缴增值税；达到的，全部销售额按 1% 缴纳。",
  kind: "entitlement",
  benefit: "月销售额不到 10 万元免征增值税",
  measure: 4,
  unit: "tax",
  amountMeans: "taxDue",
  per: "month",
  versions: periods.map(versionOf),
};
