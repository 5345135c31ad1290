import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  all,
  answered,
  any,
  atLeast,
  below,
  type Condition,
  fact,
  fullYearsSince,
  isTrue,
  money,
  number,
  oneOf,
  type Policy,
} from "#kernel/rules";
import { highTechRules } from "../sources.ts";
import { isEnterprise, rules2022, soundSmallFirm } from "./documents.ts";

const says = (quote: string) => rules2022("附件1", quote);
const score = says(
  "评价得分达到60分以上（其中创新能力指标得分不低于20分、成长性指标及专业化指标得分均不低于15分）",
);
const PASS = { total: 60, innovation: 20, growth: 15, specialisation: 15 } as const;

const title = says("获得高新技术企业、国家级技术创新示范企业、知识产权优势企业和知识产权示范企业等荣誉");
/** Any one of these takes the place of the points. */
const direct: readonly Condition[] = [
  oneOf(
    fact("scienceAwards"),
    ["provincial", "provincialTop3", "national", "nationalTop5", "nationalTop3"],
    says("近三年内获得过国家级、省级科技奖励"),
  ),
  all(
    answered("highTechCertifiedOn", title),
    below(
      fullYearsSince(fact("highTechCertifiedOn")),
      number(3),
      highTechRules("第九条", "其资格自颁发证书之日起有效期为三年"),
    ),
  ),
  isTrue("demonstrationTitle", title),
  isTrue("researchInstitute", says("拥有经认定的省部级以上研发机构")),
  atLeast(
    fact("equityInThreeYears"),
    money(wan(500)),
    says("近三年内新增股权融资总额（合格机构投资者的实缴额）500万元以上"),
  ),
];

/** The first step, which the two others build on: 创新型中小企业, since 2026 科技和创新型中小企业. */
export const innovativeSme: Policy = {
  id: "m13/innovative-sme",
  name: "创新型中小企业评价",
  summary:
    "中小企业有科技奖励、高企等荣誉、省部级研发机构或 500 万元以上股权融资之一的，可以直接评为创新型中小企业；没有的，评价满 60 分也可以。这是申报专精特新的第一步。",
  kind: "entitlement",
  benefit: "创新型中小企业称号（有效期三年）",
  measure: 13,
  unit: "industry-information",
  amountMeans: "advantage",
  versions: [
    {
      version: "2022",
      issuedOn: day("2022-06-01"),
      effectiveFrom: day("2022-06-01"),
      effectiveTo: null,
      appliesTo: isEnterprise,
      when: all(
        soundSmallFirm,
        any(
          ...direct,
          all(
            atLeast(fact("innovativeScore"), number(PASS.total), score),
            atLeast(fact("innovationPoints"), number(PASS.innovation), score),
            atLeast(fact("growthPoints"), number(PASS.growth), score),
            atLeast(fact("specialisationPoints"), number(PASS.specialisation), score),
          ),
        ),
      ),
      amount: null,
      score: {
        min: fact("innovativeScore"),
        max: fact("innovativeScore"),
        outOf: 100,
        passAt: PASS.total,
        cite: score,
      },
      certainty: "memory",
      note: "标准凭记忆录入，印发日期没有查到，以施行日代替。2026 年 4 月 1 日起的新办法规定，科技型与创新型合并的新标准公布以前仍按这套标准评价。",
    },
  ],
};
