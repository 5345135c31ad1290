import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  above,
  all,
  any,
  atLeast,
  atMost,
  below,
  type Condition,
  choice,
  choose,
  date,
  equals,
  fact,
  formula,
  fullYearsSince,
  isFalse,
  isTrue,
  money,
  multiply,
  number,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { announcement, relief2019 } from "./documents.ts";
import { incomeTaxRate } from "./high-tech-certificate.ts";

const rules = citing("财税〔2018〕55号");
const startup = (quote: string): Citation => rules("二（一）", quote);
const fund = (quote: string): Citation => rules("二（二）", quote);
const angel = (quote: string): Citation => rules("二（三）", quote);

const DEDUCTED_SHARE = rate(0.7);
const HELD_YEARS = 2;
const LEAST_GRADUATES = rate(0.3);
const LEAST_RD = rate(0.2);
const MOST_MONTHS_OLD = 60;
const LESS_THAN_HALF = rate(0.5);

const seventyPercent = rules("一", "可以按照投资额的70%");
const heldTwoYears = rules("一", "满2年（24个月，下同）的");
const investedOn = fact("investedOn");

/** How big the start-up may be when it is invested in. */
type Bounds = { staff: number; money: number };
const sizeOf = ({ staff, money: most }: Bounds, says: (quote: string) => Citation): readonly Condition[] => [
  atMost(fact("investeeEmployees"), number(staff), says(`从业人数不超过${staff}人`)),
  atMost(fact("investeeAssets"), money(most), says(`资产总额和年销售收入均不超过${most / wan(1)}万元`)),
  atMost(fact("investeeSales"), money(most), says(`资产总额和年销售收入均不超过${most / wan(1)}万元`)),
];
const FIRST: Bounds = { staff: 200, money: wan(3000) };
const WIDENED: Bounds = { staff: 300, money: wan(5000) };

const investee: readonly Condition[] = [
  isTrue("investeeResident", startup("注册成立、实行查账征收的居民企业")),
  atLeast(fact("investeeGraduateShare"), LEAST_GRADUATES, startup("具有大学本科以上学历的从业人数不低于30%")),
  atMost(
    fact("investeeMonthsOld"),
    number(MOST_MONTHS_OLD),
    startup("接受投资时设立时间不超过5年（60个月）"),
  ),
  isFalse("investeeListed", startup("接受投资时以及接受投资后2年内未在境内外证券交易所上市")),
  atLeast(fact("investeeRdShare"), LEAST_RD, startup("研发费用总额占成本费用支出的比例不低于20%")),
];

const isAngel = equals(fact("investorKind"), choice("angel"), angel("天使投资个人"));
const investor: readonly Condition[] = [
  any(isAngel, isTrue("ventureFundFiled", fund("按照上述规定完成备案且规范运作"))),
  isFalse("investorIsInsider", fund("不属于被投资初创科技型企业的发起人")),
  below(fact("investorShare"), LESS_THAN_HALF, fund("持有被投资初创科技型企业的股权比例合计应低于50%")),
  isTrue("paidInCash", rules("二（四）", "直接支付现金方式取得的股权投资")),
  above(fact("investedAmount"), money(0), seventyPercent),
  atLeast(fullYearsSince(investedOn), number(HELD_YEARS), heldTwoYears),
];

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  size: readonly Condition[];
  says: string;
};
const versionOf = ({ size, says, ...period }: Period): PolicyVersion => {
  const deduction = multiply(fact("investedAmount"), DEDUCTED_SHARE);
  const isCompany = equals(fact("investorKind"), choice("company"), seventyPercent);
  return {
    ...period,
    appliesTo: oneOf(fact("investorKind"), ["company", "partnership", "angel"], seventyPercent),
    when: all(...size, ...investee, ...investor),
    amount: formula(deduction, seventyPercent),
    worth: formula(choose([{ when: isCompany, gives: multiply(deduction, incomeTaxRate) }]), seventyPercent),
    note: `${says}当年不足抵扣的可以结转以后年度。省下的税只对公司制创业投资企业按 25%（高新技术企业 15%）估算，小型微利企业省得少；合伙人和天使投资个人要看各自的所得。投资未上市中小高新技术企业的另按企业所得税法实施条例第九十七条。${ISSUE_DAY_FROM_MEMORY}`,
  };
};

/** Older investments keep the first bounds, however late one asks. */
const COVERED_FROM = "2017-01-01";
const widenedBy = (says: (quote: string) => Citation): Condition =>
  any(
    all(
      atLeast(investedOn, date(COVERED_FROM), relief2019("五", "2019年1月1日前2年内发生的投资")),
      ...sizeOf(WIDENED, says),
    ),
    all(...sizeOf(FIRST, startup)),
  );

const periods: readonly Period[] = [
  {
    version: "2018",
    issuedOn: day("2018-05-14"),
    effectiveFrom: day("2018-01-01"),
    effectiveTo: day("2018-12-31"),
    certainty: "memory",
    size: sizeOf(FIRST, startup),
    says: "天使投资个人从 2018 年 7 月 1 日起适用。",
  },
  {
    version: "2019",
    issuedOn: day("2019-01-17"),
    effectiveFrom: day("2019-01-01"),
    effectiveTo: day("2021-12-31"),
    certainty: "secondary",
    size: [widenedBy((quote) => relief2019("五", quote))],
    says: "",
  },
  {
    version: "2022",
    issuedOn: day("2022-02-09"),
    effectiveFrom: day("2022-01-01"),
    effectiveTo: day("2023-12-31"),
    certainty: "memory",
    size: [widenedBy((quote) => announcement(2022, 6)("一", quote))],
    says: "",
  },
  {
    version: "2024",
    issuedOn: day("2023-08-01"),
    effectiveFrom: day("2024-01-01"),
    effectiveTo: day("2027-12-31"),
    certainty: "memory",
    size: [widenedBy((quote) => announcement(2023, 17)("一", quote))],
    says: "",
  },
];

/** Who holds a stake in a young technology firm for two years may deduct seven tenths of what it paid. */
export const ventureInvestmentDeduction: Policy = {
  id: "m04/venture-investment-deduction",
  name: "投资初创科技型企业抵扣应纳税所得额",
  summary:
    "创业投资企业和天使投资个人，以现金投资初创科技型企业、持股满两年的，可以按投资额的 70% 抵扣应纳税所得额。",
  kind: "entitlement",
  benefit: "按投资额的 70% 抵扣应纳税所得额",
  measure: 4,
  unit: "tax",
  amountMeans: "deduction",
  versions: periods.map(versionOf),
};
