import type { FactDeclaration } from "#kernel/rules";
import { enterpriseSize, enterpriseSizes } from "./enterprise-size.ts";
import { innovationFacts } from "./facts/innovation.ts";
import { yearFigures } from "./facts/year-figures.ts";
import { industries, industrySections } from "./industries.ts";
import { closingFacts } from "./m01-simplified-approval/facts.ts";
import { taxFacts } from "./m04-tax-and-fee-relief/facts.ts";
import { ventureInvestmentFacts } from "./m04-tax-and-fee-relief/venture-investment-facts.ts";
import { procurementFacts } from "./m05-government-procurement/facts.ts";
import { graduateFacts } from "./m10-graduates/facts.ts";
import { smallFirmFacts } from "./m12-small-firms/facts.ts";
import { gradientFacts } from "./m13-large-lead-small/facts.ts";
import { highTechFacts } from "./m14-innovative-enterprises/facts.ts";
import { loanFacts } from "./m21-differentiated-finance/facts.ts";
import { insuranceFacts } from "./m22-technology-insurance/facts.ts";
import { regionChoices } from "./regions.ts";

/** The register of enterprises holds it under the same key. */
const held = <Key extends string>(key: Key) => ({
  key,
  source: { register: "market-subjects", field: key },
});
const lastYearMoney = { type: "money", unit: "万元", period: "lastYear", sensitivity: "internal" } as const;

/** The field dictionary: every fact that a policy may ask about. Money is stored in 分 and asked for in 万元. */
export const vocabulary = [
  {
    ...held("subjectKind"),
    name: "主体类型",
    synonyms: ["市场主体类型", "经营主体类型"],
    type: "choice",
    choices: [
      { value: "enterprise", label: "企业" },
      { value: "soleTrader", label: "个体工商户" },
      { value: "cooperative", label: "农民专业合作社" },
      { value: "institution", label: "事业单位或社会组织" },
      { value: "person", label: "个人" },
    ],
    period: "current",
    sensitivity: "public",
    question: "您是哪一类主体？",
    hint: "以营业执照或登记证书上的类型为准。",
  },
  {
    ...held("region"),
    name: "所在县市",
    synonyms: ["注册地", "登记地", "所属县市"],
    type: "choice",
    choices: regionChoices,
    // Any county of the country; a code of our own prefecture that is not listed is a slip.
    others: { like: "(?!5323)[1-8][0-9]{5}", such: "530102" },
    period: "current",
    sensitivity: "public",
    question: "登记在哪个县市？",
    hint: "以营业执照上的住所为准。",
  },
  {
    ...held("industry"),
    name: "所属行业",
    synonyms: ["行业", "行业类别", "国民经济行业"],
    type: "choice",
    choices: industries,
    branches: industrySections,
    hierarchical: true,
    period: "current",
    sensitivity: "public",
    question: "主要做哪个行业？",
    hint: "按国民经济行业分类（GB/T 4754-2017）的大类，选收入占比最大的一个。",
  },
  {
    ...held("foundedOn"),
    name: "成立日期",
    synonyms: ["成立", "注册日期", "设立日期"],
    type: "day",
    period: "atDate",
    sensitivity: "public",
    question: "哪一天成立？",
    hint: "营业执照上的成立日期。",
  },
  {
    ...held("employees"),
    name: "从业人数",
    synonyms: ["职工总数", "员工人数", "从业人员"],
    type: "integer",
    unit: "人",
    period: "current",
    sensitivity: "internal",
    question: "现在有多少从业人员？",
    hint: "含劳务派遣人员；没有固定用工的填 0。",
  },
  {
    ...held("revenue"),
    ...lastYearMoney,
    name: "上年度营业收入",
    synonyms: ["营业收入", "销售收入"],
    question: "上一年度的营业收入是多少？",
    hint: "以年度财务报表的利润表为准。",
  },
  {
    ...held("totalAssets"),
    ...lastYearMoney,
    name: "上年末资产总额",
    synonyms: ["资产总额", "总资产"],
    question: "上年末的资产总额是多少？",
    hint: "以年度资产负债表的期末数为准。",
  },
  {
    ...held("taxableIncome"),
    signed: true,
    ...lastYearMoney,
    name: "上年度应纳税所得额",
    synonyms: ["应纳税所得额"],
    question: "上一年度的应纳税所得额是多少？",
    hint: "企业看企业所得税年度纳税申报表，个体工商户看经营所得的年度申报表；亏损填负数。",
  },
  {
    ...held("rdExpense"),
    ...lastYearMoney,
    name: "上年度研发费用",
    synonyms: ["研发费用", "研究开发费用", "研发投入"],
    question: "上一年度的研发费用是多少？",
    hint: "以研发费用辅助账或审计报告为准；没有研发支出填 0。",
  },
  {
    ...held("rdStaff"),
    name: "研发人员数",
    synonyms: ["科技人员", "科技人员数", "研发人员"],
    type: "integer",
    unit: "人",
    period: "lastYear",
    sensitivity: "internal",
    question: "上一年度有多少研发人员？",
    hint: "全年实际工作累计 183 天以上的科技人员。",
  },
  {
    ...held("highTechCertifiedOn"),
    name: "高新技术企业证书发证日期",
    synonyms: ["高企发证日期", "高企证书日期"],
    type: "day",
    period: "atDate",
    sensitivity: "public",
    question: "高新技术企业证书是哪一天发的？",
    hint: "填最近一次取得的证书上的发证日期；没有取得过就不填。",
  },
  {
    // No register tells a first certificate from a renewed one: only the firm can say.
    key: "firstHighTechCertification",
    name: "首次获得高新技术企业认定",
    synonyms: ["首次认定高企"],
    type: "boolean",
    period: "current",
    sensitivity: "internal",
    question: "这是第一次获得高新技术企业认定吗？",
    hint: "证书到期后又通过认定的，选“否”。",
  },
  {
    ...held("highTechRevenue"),
    ...lastYearMoney,
    name: "上年度高新技术产品（服务）收入",
    synonyms: ["高新技术产品收入", "高新收入"],
    question: "上一年度高新技术产品（服务）的收入是多少？",
    hint: "只算列入高新技术领域的主要产品和服务。",
  },
  {
    ...held("taxpayerKind"),
    name: "增值税纳税人类型",
    synonyms: ["纳税人类型"],
    type: "choice",
    choices: [
      { value: "smallScale", label: "小规模纳税人" },
      { value: "general", label: "一般纳税人" },
    ],
    period: "current",
    sensitivity: "internal",
    question: "是小规模纳税人还是一般纳税人？",
    hint: "可在电子税务局的纳税人信息里查到。",
  },
  {
    ...held("monthlySales"),
    name: "月均销售额",
    synonyms: ["月销售额"],
    type: "money",
    unit: "万元",
    period: "current",
    sensitivity: "internal",
    question: "平均每月的销售额是多少？",
    hint: "不含增值税；按季申报的，用季销售额除以 3。",
  },
  {
    ...held("restrictedIndustry"),
    name: "从事国家限制或禁止行业",
    synonyms: ["限制禁止行业"],
    type: "boolean",
    period: "current",
    sensitivity: "internal",
    question: "是否从事国家限制或禁止的行业？",
    hint: "对照《产业结构调整指导目录》的限制类和淘汰类。",
  },
  {
    ...held("creditGrade"),
    name: "信用风险等级",
    synonyms: ["企业信用风险分类", "信用等级"],
    type: "choice",
    choices: [
      { value: "A", label: "A 类（风险低）" },
      { value: "B", label: "B 类（风险一般）" },
      { value: "C", label: "C 类（风险较高）" },
      { value: "D", label: "D 类（风险高）" },
    ],
    period: "current",
    sensitivity: "internal",
    question: "信用风险分类是哪一级？",
    hint: "由市场监管部门按信用记录划分，不清楚就不填。",
  },
  {
    ...held("loanCount"),
    name: "已享受创业担保贷款贴息次数",
    synonyms: ["创业担保贷款次数", "贴息次数"],
    type: "integer",
    unit: "次",
    period: "current",
    sensitivity: "internal",
    question: "已经享受过几次创业担保贷款贴息？",
    hint: "没有享受过填 0。",
  },
  {
    key: "size",
    name: "企业规模",
    synonyms: ["企业规模类型", "划型"],
    type: "choice",
    choices: enterpriseSizes,
    derived: enterpriseSize,
    period: "lastYear",
    sensitivity: "internal",
    question: "企业规模是哪一类？",
    hint: "按行业、从业人数、营业收入和资产总额算出，不用填写。",
  },
  // Measures 10, 12, 13, 14 and 21: small firms on their way up, innovative enterprises, startup loans.
  ...yearFigures,
  ...innovationFacts,
  ...smallFirmFacts,
  ...highTechFacts,
  ...gradientFacts,
  ...loanFacts,
  ...graduateFacts,
  // Measure 1: whether a firm may be closed in the simple way.
  ...closingFacts,
  // Measures 4, 5 and 22: what only the taxpayer, the supplier or the maker can say.
  ...taxFacts,
  ...ventureInvestmentFacts,
  ...procurementFacts,
  ...insuranceFacts,
] as const satisfies readonly FactDeclaration[];
export type FactKey = (typeof vocabulary)[number]["key"];
