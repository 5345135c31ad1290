import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import {
  above,
  add,
  all,
  answered,
  any,
  type Condition,
  choose,
  divide,
  type Expression,
  fact,
  formula,
  formulaRange,
  isTrue,
  least,
  money,
  multiply,
  not,
  number,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
  within,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { CORPORATE_TAXPAYERS, profit } from "./corporate-income-tax.ts";
import { announcement, incomeTaxRegulation, relief2019, taxCollectionLaw } from "./documents.ts";
import { incomeTaxRate } from "./high-tech-certificate.ts";
import { EIGHTH_OF_20, HALF_OF_20, QUARTER_OF_20, rateIfSmallProfit } from "./small-profit-firm.ts";

/** Shares of the expense that may be deducted once more. */
const HALF = rate(0.5);
const THREE_QUARTERS = rate(0.75);
const WHOLE = rate(1);
const WHOLE_AND_FIFTH = rate(1.2);

const rules2015 = citing("财税〔2015〕119号");
const audited = rules2015("五", "实行查账征收并能够准确归集研发费用的居民企业");
const assessed = taxCollectionLaw("第三十五条", "税务机关有权核定其应纳税额");
/** Tobacco; hotels and restaurants; wholesale and retail; real estate; leasing and business services; entertainment. */
const EXCLUDED_INDUSTRIES = ["C16", "H61", "H62", "F51", "F52", "K70", "L71", "L72", "R90"];
const excluded = rules2015("四", "不适用税前加计扣除政策的行业");
const MANUFACTURING = ["C"];

const rdExpense = fact("rdExpense");
/** Stands on a complete list that an authority keeps: who is not recorded there is not on it. */
const listed = (key: string, cite: Citation): Condition => all(answered(key, cite), isTrue(key, cite));
const technologySme = (document: string, quote: string): Condition =>
  listed("technologySme", citing(document)("一", quote));
const manufacturer = within(
  fact("industry"),
  MANUFACTURING,
  announcement(2021, 13)("一", "制造业企业开展研发活动中实际发生的研发费用"),
);
const technologySme2017 = technologySme("财税〔2017〕34号", "科技型中小企业开展研发活动中实际发生的研发费用");
const technologySme2022 = listed(
  "technologySme",
  announcement(2022, 16, "科技部")("一", "科技型中小企业开展研发活动中实际发生的研发费用"),
);
const chipsOrMachineTools = listed(
  "chipOrMachineToolMaker",
  announcement(
    2023,
    44,
    "国家发展改革委",
    "工业和信息化部",
  )("一", "集成电路企业和工业母机企业开展研发活动中实际发生的研发费用"),
);

const MONTHS = 12;
const MONTHS_BEFORE_OCTOBER = 9;
/** The rule of three quarters before October 2022, of the whole after, by months of the year. */
const mixed2022 = divide(
  add(
    multiply(THREE_QUARTERS, number(MONTHS_BEFORE_OCTOBER)),
    multiply(WHOLE, number(MONTHS - MONTHS_BEFORE_OCTOBER)),
  ),
  number(MONTHS),
);

/** How little and how much a yuan less of income saves a small low-profit firm; anybody, where its bounds are not kept here. */
type SmallProfit = { least: number; most: number; defines?: (quote: string) => Citation };
const in2019 = (quote: string): Citation => relief2019("二", quote);
const in2022: SmallProfit = {
  least: EIGHTH_OF_20,
  most: QUARTER_OF_20,
  defines: (quote) => announcement(2022, 13)("二", quote),
};
const in2023 = (quote: string): Citation => announcement(2023, 12)("五", quote);
/** Before 2019 fewer firms were small ones; after 2027 nobody has fixed the relief. */
const MOST = 0.25;

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  share: Expression;
  cite: Citation;
  small: SmallProfit;
  says?: string;
};
const versionOf = ({ share, cite, small, says = "", ...period }: Period): PolicyVersion => {
  const deduction = multiply(rdExpense, share);
  const savedAt = (of: number): Expression =>
    small.defines ? rateIfSmallProfit(of, incomeTaxRate, small.defines) : rate(of);
  return {
    ...period,
    appliesTo: oneOf(fact("subjectKind"), CORPORATE_TAXPAYERS, audited),
    when: all(
      // Tax is assessed (核定征收) only by a decision of the tax authority; without one on record it goes by the accounts.
      any(not(answered("auditedTaxCollection", assessed)), isTrue("auditedTaxCollection", audited)),
      not(within(fact("industry"), EXCLUDED_INDUSTRIES, excluded)),
      above(rdExpense, money(0), audited),
    ),
    amount: formula(deduction, cite),
    // Of a profit that is smaller than the deduction the rest saves tax in later years, if ever.
    worth: formulaRange(
      {
        min: multiply(least(deduction, profit), savedAt(small.least)),
        max: multiply(deduction, savedAt(small.most)),
      },
      null,
      cite,
    ),
    note: `${says}用上年度研发费用估算，指据实扣除之外再加的扣除额；形成无形资产的按摊销另算，委托境内研发按 80% 计入。省下的税按小型微利企业、高新技术企业和其他企业各自的税率估算；利润不够抵的，下限只算当年抵掉的部分，余下的结转以后年度。加计扣除以后所得才降到 300 万元以下的，省得更多。行业按主营业务收入占一半以上的算。${ISSUE_DAY_FROM_MEMORY}`,
  };
};

const periods: readonly Period[] = [
  {
    version: "2017",
    issuedOn: day("2017-05-02"),
    effectiveFrom: day("2017-01-01"),
    effectiveTo: day("2017-12-31"),
    certainty: "memory",
    small: { least: HALF_OF_20, most: MOST },
    share: choose([{ when: technologySme2017, gives: THREE_QUARTERS }], HALF),
    cite: { ...incomeTaxRegulation("第九十五条", "按照研究开发费用的50%加计扣除"), certainty: "verified" },
  },
  {
    version: "2018",
    issuedOn: day("2018-09-20"),
    effectiveFrom: day("2018-01-01"),
    effectiveTo: day("2020-12-31"),
    certainty: "memory",
    small: { least: QUARTER_OF_20, most: MOST, defines: in2019 },
    share: THREE_QUARTERS,
    cite: citing("财税〔2018〕99号")("一", "再按照实际发生额的75%在税前加计扣除"),
  },
  {
    version: "2021",
    issuedOn: day("2021-03-31"),
    effectiveFrom: day("2021-01-01"),
    effectiveTo: day("2021-12-31"),
    certainty: "memory",
    small: { least: EIGHTH_OF_20, most: HALF_OF_20, defines: in2019 },
    share: choose([{ when: manufacturer, gives: WHOLE }], THREE_QUARTERS),
    cite: announcement(2021, 13)("一", "再按照实际发生额的100%在税前加计扣除"),
    says: "制造业以外的企业仍按 75%，由 2021 年第 6 号公告延长到 2023 年底。",
  },
  {
    version: "2022",
    issuedOn: day("2022-03-23"),
    effectiveFrom: day("2022-01-01"),
    effectiveTo: day("2022-09-30"),
    certainty: "memory",
    small: in2022,
    share: choose([{ when: any(manufacturer, technologySme2022), gives: WHOLE }], THREE_QUARTERS),
    cite: announcement(2022, 16, "科技部")("一", "再按照实际发生额的100%在税前加计扣除"),
  },
  {
    version: "2022-q4",
    issuedOn: day("2022-09-22"),
    effectiveFrom: day("2022-10-01"),
    effectiveTo: day("2022-12-31"),
    certainty: "memory",
    small: in2022,
    share: choose([{ when: any(manufacturer, technologySme2022), gives: WHOLE }], mixed2022),
    cite: announcement(
      2022,
      28,
      "科技部",
    )(
      "一",
      "现行适用研发费用税前加计扣除比例75%的企业，在2022年10月1日至2022年12月31日期间，税前加计扣除比例提高至100%",
    ),
    says: "第四季度提高到 100%，这里按全年研发费用和月份数的比例计算；企业也可以选择按第四季度实际发生额计算。",
  },
  {
    version: "2023",
    issuedOn: day("2023-03-26"),
    effectiveFrom: day("2023-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "memory",
    small: { least: QUARTER_OF_20, most: QUARTER_OF_20, defines: in2023 },
    share: choose([{ when: chipsOrMachineTools, gives: WHOLE_AND_FIFTH }], WHOLE),
    cite: announcement(2023, 7)("一", "再按照实际发生额的100%在税前加计扣除"),
  },
  {
    version: "2028",
    issuedOn: day("2023-03-26"),
    effectiveFrom: day("2028-01-01"),
    effectiveTo: null,
    certainty: "memory",
    small: { least: QUARTER_OF_20, most: MOST, defines: in2023 },
    share: WHOLE,
    cite: announcement(2023, 7)("一", "再按照实际发生额的100%在税前加计扣除"),
    says: "集成电路和工业母机企业的 120% 只规定到 2027 年底。",
  },
];

/** Research expense deducted once more from the taxable income, a share that grew from half to the whole. */
export const rdSuperDeduction: Policy = {
  id: "m04/rd-super-deduction",
  name: "研发费用加计扣除",
  summary:
    "查账征收的企业，研发费用据实扣除以后，再按 100% 加计扣除一次；烟草、餐饮住宿、批发零售等行业除外。",
  kind: "entitlement",
  benefit: "研发费用再按 100% 加计扣除",
  measure: 4,
  unit: "tax",
  amountMeans: "deduction",
  per: "year",
  versions: periods.map(versionOf),
};
