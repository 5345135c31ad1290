import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import {
  type Amount,
  above,
  add,
  choice,
  choose,
  type Expression,
  equals,
  fact,
  formula,
  money,
  multiply,
  oneOf,
  open,
  type Policy,
  type PolicyVersion,
  rate,
  subtract,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { socialInsuranceLaw } from "./documents.ts";

/** The employer's part. Work injury varies by trade and medical insurance is not in this measure: both stay out. */
const PENSION = rate(0.16);
/** How Yunnan splits the total of 1 % between employer and staff was not confirmed. */
const UNEMPLOYMENT = rate(0.007);
const HALF = rate(0.5);

const pension = citing("国办发〔2019〕13号")("一", "养老保险单位缴费比例高于16%的，可降至16%");
const unemployment2021 = citing("人社部发〔2023〕19号")(
  "一",
  "继续实施阶段性降低失业保险费率至1%的政策，实施期限延长至2024年底",
);
const unemployment2025 = citing("人社部发〔2024〕44号")("一", "阶段性降低失业保险费率政策");
const exempted = citing("人社部发〔2020〕11号")("一", "免征中小微企业三项社会保险单位缴费部分");
const prolonged = citing("人社部发〔2020〕49号")(
  "一",
  "中小微企业三项社会保险单位缴费部分免征的政策，延长执行到2020年12月底",
);
const wagesPaid = socialInsuranceLaw(
  "第十二条",
  "用人单位应当按照国家规定的本单位职工工资总额的比例缴纳基本养老保险费",
);
const unconfirmed = (cite: Citation): Citation => ({ ...cite, certainty: "unconfirmed" });

const wages = fact("contributionWages");
const whole = multiply(wages, add(PENSION, UNEMPLOYMENT));
/** 中小微企业 owe nothing; what large firms owe differs. Where the standard of sizes is silent, nobody can tell. */
const bySize = (large: Expression, cite: Citation): Expression =>
  choose([
    { when: equals(fact("size"), choice("large"), cite), gives: large },
    { when: oneOf(fact("size"), ["medium", "small", "micro"], cite), gives: money(0) },
  ]);
const exemptFor = (large: Expression, cite: Citation): Pick<PolicyVersion, "amount" | "worth"> => {
  const due = bySize(large, cite);
  return { amount: formula(due, unconfirmed(cite)), worth: formula(subtract(whole, due), unconfirmed(cite)) };
};
const ordinary = (cite: Citation): { amount: Amount } => ({ amount: formula(whole, unconfirmed(cite)) });

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "amount"> & {
  worth?: Amount;
  says?: string;
};
const versionOf = ({ says = "", ...period }: Period): PolicyVersion => ({
  ...period,
  appliesTo: oneOf(fact("subjectKind"), ["enterprise", "cooperative", "soleTrader"], wagesPaid),
  when: above(wages, money(0), wagesPaid),
  certainty: "memory",
  note: `只算单位缴的养老保险 16% 和失业保险 0.7%，工伤、医疗保险不在内；云南单位和职工如何分担失业保险 1% 未经核实。${says}${ISSUE_DAY_FROM_MEMORY}`,
});

const periods: readonly Period[] = [
  {
    version: "2019",
    issuedOn: day("2019-04-01"),
    effectiveFrom: day("2019-05-01"),
    effectiveTo: day("2020-01-31"),
    ...ordinary(pension),
  },
  {
    version: "2020",
    issuedOn: day("2020-02-20"),
    effectiveFrom: day("2020-02-01"),
    effectiveTo: day("2020-06-30"),
    ...exemptFor(multiply(whole, HALF), exempted),
    says: "按全年折算显示：中小微企业 2020 年 2 月起免缴，大型企业 2 月至 6 月减半。",
  },
  {
    version: "2020-second-half",
    issuedOn: day("2020-06-22"),
    effectiveFrom: day("2020-07-01"),
    effectiveTo: day("2020-12-31"),
    ...exemptFor(whole, prolonged),
    says: "按全年折算显示：中小微企业免缴到 2020 年底，大型企业恢复缴费。",
  },
  {
    version: "2021",
    issuedOn: day("2021-01-01"),
    effectiveFrom: day("2021-01-01"),
    effectiveTo: day("2024-12-31"),
    ...ordinary(unemployment2021),
    says: "失业保险 1% 由每年的通知延长，最后一次是人社部发〔2023〕19号；生效首日代替了成文日期。",
  },
  {
    version: "2025",
    issuedOn: day("2025-01-01"),
    effectiveFrom: day("2025-01-01"),
    effectiveTo: day("2025-12-31"),
    ...ordinary(unemployment2025),
    says: "生效首日代替了成文日期。",
  },
  {
    version: "2026",
    issuedOn: day("2026-01-01"),
    effectiveFrom: day("2026-01-01"),
    effectiveTo: null,
    amount: open("human-resources", unconfirmed(pension)),
    says: "2026 年失业保险费率还没有查到文件，等州人力资源和社会保障局补充。",
  },
];

/** What an employer pays into pension and unemployment insurance since the rate was lowered: information, no relief to apply for. */
export const socialInsuranceRates: Policy = {
  id: "m04/social-insurance-rates",
  name: "降低社会保险单位缴费比例",
  summary: "企业职工养老保险的单位缴费比例从 2019 年 5 月起降到 16%，失业保险总费率阶段性按 1%，不用申请。",
  kind: "entitlement",
  benefit: "养老保险单位缴费 16%，失业保险总费率 1%",
  measure: 4,
  unit: "human-resources",
  amountMeans: "taxDue",
  per: "year",
  versions: periods.map(versionOf),
};
