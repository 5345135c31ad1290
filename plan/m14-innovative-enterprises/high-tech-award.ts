import { day } from "#kernel/calendar";
import { wan } from "#kernel/money";
import {
  all,
  answered,
  any,
  atLeast,
  atMost,
  below,
  choice,
  date,
  equals,
  fact,
  fullYearsSince,
  isFalse,
  isTrue,
  judged,
  number,
  oneOf,
  type Policy,
  range,
  today,
} from "#kernel/rules";
import { document, quoting } from "../document.ts";
import { currentRegions } from "../regions.ts";
import { highTechRules, platformDefault } from "../sources.ts";

const says = quoting("三（十四）");
const newlyCertified = says("对新获认定的高新技术企业");
const validThreeYears = highTechRules("第九条", "其资格自颁发证书之日起有效期为三年");
const ofThisPrefecture = platformDefault("方案由楚雄州人民政府印发，适用于登记在本州十县市的企业");

const certifiedOn = fact("highTechCertifiedOn");

/**
 * Research subsidy for newly recognised high-tech enterprises. An award rather than an entitlement: the plan gives
 * a range and leaves the choice within it, and the criteria for 10 or 30, to the bureau. Whether such a selective
 * subsidy needs a legal basis under 公平竞争审查条例 art. 10 is a question for the review before each yearly call.
 */
export const highTechAward: Policy = {
  id: "m14/high-tech-award",
  name: "新获认定高新技术企业研发补助",
  summary:
    "登记在本州、方案印发以后新获得高新技术企业认定的企业，可以申报一笔 10 万至 30 万元的研发补助，具体金额由州科技局核定。",
  kind: "award",
  benefit: "一次性研发补助 10万元—30万元",
  measure: 14,
  unit: "science-technology",
  service: "m14/high-tech-award",
  versions: [
    {
      version: "2020",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day(document.issuedOn),
      effectiveTo: null,
      appliesTo: equals(fact("subjectKind"), choice("enterprise"), newlyCertified),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          ofThisPrefecture,
        ),
        // The list of recognised enterprises is complete: no date in the register means no certificate.
        answered("highTechCertifiedOn", newlyCertified),
        atLeast(certifiedOn, date(document.issuedOn), newlyCertified),
        atMost(certifiedOn, today, newlyCertified),
        below(fullYearsSince(certifiedOn), number(3), validThreeYears),
        any(
          isTrue("firstHighTechCertification", newlyCertified),
          all(
            isFalse("firstHighTechCertification", newlyCertified),
            judged("到期后重新认定的是否算“新获认定”，由州科技局判断", newlyCertified),
          ),
        ),
      ),
      amount: range(wan(10), wan(30), "science-technology", says("给予10万元—30万元的研发补助")),
      certainty: "verified",
      note: "方案没有写 10 万元与 30 万元之间如何分档，也没有写申报期限和终止日期。“证书在有效期内可以申报”是平台的理解，是否继续执行以州人民政府最新文件为准。",
    },
  ],
};
