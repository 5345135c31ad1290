import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  add,
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  divide,
  fact,
  isTrue,
  judged,
  money,
  number,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { isEnterprise, reviewed, rules2022, rules2026, soundSmallFirm } from "./documents.ts";

const old = (quote: string) => rules2022("附件2", quote);

/** Above a revenue of its own, or with money from investors in its place. */
const grownOrFunded = (revenue: number, cite: ReturnType<typeof rules2026>): Condition =>
  any(
    atLeast(fact("revenue"), money(wan(revenue)), cite),
    atLeast(fact("equityInTwoYears"), money(wan(2000)), cite),
  );

const oldResearch = old("上年度研发费用总额不低于100万元，且占营业收入总额比重不低于3%");
const oldScore = old("评价得分达到60分以上或满足下列条件之一");

const version2022: PolicyVersion = {
  version: "2022",
  issuedOn: day("2022-06-01"),
  effectiveFrom: day("2022-06-01"),
  effectiveTo: day("2026-03-31"),
  appliesTo: isEnterprise,
  when: all(
    soundSmallFirm,
    isTrue("innovativeTitle", rules2022("条次待核", "由创新型中小企业按属地原则自愿提出申请")),
    atLeast(fact("nicheYears"), number(2), old("从事特定细分市场时间达到2年以上")),
    atLeast(fact("rdExpense"), money(wan(100)), oldResearch),
    atLeast(divide(fact("rdExpense"), fact("revenue")), rate(0.03), oldResearch),
    grownOrFunded(
      1000,
      old(
        "上年度营业收入总额在1000万元以上，或近2年新增股权融资总额（合格机构投资者的实缴额）达到2000万元以上",
      ),
    ),
    any(
      oneOf(
        fact("scienceAwards"),
        ["provincialTop3", "nationalTop5", "nationalTop3"],
        old("近三年获得过省级科技奖励，并在获奖单位中排名前三；或获得国家级科技奖励，并在获奖单位中排名前五"),
      ),
      atLeast(
        add(fact("rdExpense"), fact("rdExpenseOneYearEarlier")),
        money(wan(2000)),
        old("近两年研发费用总额均值在1000万元以上"),
      ),
      atLeast(
        fact("equityInTwoYears"),
        money(wan(6000)),
        old("近两年新增股权融资总额（合格机构投资者的实缴额）6000万元以上"),
      ),
      oneOf(
        fact("makerChina"),
        ["top500", "top50"],
        old("近三年进入“创客中国”中小企业创新创业大赛全国500强企业组名单"),
      ),
      judged("按附件2的评价指标得分是否达到 60 分，其中特色化指标由省里规定，由省级工信部门评定", oldScore),
    ),
  ),
  amount: null,
  certainty: "memory",
  note: "附件2的十三项评价指标含省里自定的特色化指标，没有拿到，不能自动评分。研发、收入和融资三项来自转载文本，其余凭记忆录入。印发日期没有查到，以施行日代替。",
};

const research2026 = rules2026(
  "附件1（三）",
  "近两年研发费用均不低于100万元，且每年占营业收入比重均不低于3%",
);
const property2026 = rules2026(
  "附件1（四）",
  "拥有1项以上与主导产品相关的Ⅰ类知识产权，且实际应用并产生经济效益",
);

const version2026: PolicyVersion = {
  version: "2026",
  issuedOn: day("2026-04-01"),
  effectiveFrom: day("2026-04-01"),
  effectiveTo: null,
  appliesTo: isEnterprise,
  when: all(
    soundSmallFirm,
    isTrue("innovativeTitle", rules2026("附件1（一）", "已获得科技和创新型中小企业称号")),
    atLeast(
      fact("nicheYears"),
      number(3),
      rules2026("附件1（一）", "截至上年末从事特定细分市场时间达到3年以上"),
    ),
    grownOrFunded(
      1500,
      rules2026("附件1（二）", "上年度营业收入1500万元以上，或近两年新增股权投资2000万元以上"),
    ),
    atLeast(
      divide(fact("mainRevenue"), fact("revenue")),
      rate(0.8),
      rules2026("附件1（二）", "主营业务收入占营业收入比重不低于80%"),
    ),
    atMost(
      divide(fact("totalLiabilities"), fact("totalAssets")),
      rate(0.8),
      rules2026("附件1（二）", "上年末资产负债率不高于80%"),
    ),
    atLeast(fact("rdExpense"), money(wan(100)), research2026),
    atLeast(divide(fact("rdExpense"), fact("revenue")), rate(0.03), research2026),
    atLeast(fact("rdExpenseOneYearEarlier"), money(wan(100)), research2026),
    atLeast(divide(fact("rdExpenseOneYearEarlier"), fact("revenueOneYearEarlier")), rate(0.03), research2026),
    any(
      atLeast(fact("classOneIp"), number(1), property2026),
      oneOf(fact("scienceAwards"), ["provincialTop3", "nationalTop3"], property2026),
      isTrue("researchInstitute", property2026),
    ),
    reviewed(
      "specializedReview",
      "主导产品的市场占有率是否较为靠前、有一定知名度和影响力，由工信部门判断",
      rules2026("附件1（五）", "主导产品在国内或国际细分市场占有率较为靠前，有一定知名度、影响力"),
    ),
    atLeast(
      fact("developmentScore"),
      number(50),
      rules2026("附件1（六）", "专精特新发展评价得分达到50分以上"),
    ),
  ),
  amount: null,
  certainty: "secondary",
  note: "数字核对过转载的条件表，引文是条件的要点，还没有与公报原文逐字核对；划型、名单和近三年无事故三项沿用 2022 年办法的写法。印发日期没有查到，以施行日代替。Ⅰ类知识产权不含转入的，企业须在权利人中排前三名。2026 年 4 月 1 日以前的证书到期前继续有效。",
};

export const specializedSme: Policy = {
  id: "m13/specialized-sme",
  name: "专精特新中小企业认定",
  summary:
    "在一个细分市场里专注做了几年、持续投入研发的中小企业，可以申请省级专精特新中小企业认定，称号有效三年。2026 年 4 月起收入、主营占比和知识产权的要求提高，并看培育平台给出的评价得分。",
  kind: "award",
  benefit: "专精特新中小企业称号（有效期三年）",
  measure: 13,
  unit: "industry-information",
  amountMeans: "advantage",
  versions: [version2022, version2026],
};
