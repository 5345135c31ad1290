import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  all,
  atMost,
  choose,
  fact,
  formulaRange,
  isTrue,
  money,
  number,
  oneOf,
  type Policy,
} from "#kernel/rules";
import { currentRegions } from "../regions.ts";
import { fromMemory, platformDefault } from "../sources.ts";

/** Read only in part: numbers from press reports, articles not at hand. */
const rules = citing("云政办规〔2022〕7号");
const says = (quote: string) => fromMemory(rules("条次待核", quote));
const loan = says("贷：个人贷款额度不超过20万元，期限不超过3年");
const together = says("合伙创业贷款额度不超过110万元");

export const loanExemptionSupport: Policy = {
  id: "m21/loan-exemption-support",
  name: "“贷免扶补”创业贷款",
  summary:
    "在本州创业、由承办单位推荐的个人，可以得到不超过 20 万元的三年期贷款，不要反担保，由财政贴息，还有一对一的创业导师。合伙创业的不超过 110 万元。",
  kind: "entitlement",
  benefit: "三年期贷款，免反担保，贴息，创业辅导",
  measure: 21,
  unit: "human-resources",
  amountMeans: "loan",
  group: "m21/startup-loan",
  versions: [
    {
      version: "2022",
      issuedOn: day("2022-08-17"),
      effectiveFrom: day("2022-08-17"),
      effectiveTo: null,
      appliesTo: oneOf(fact("subjectKind"), ["person", "soleTrader"], loan),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("在本州十县市创业的，向本州的承办单位申请"),
        ),
        isTrue("recommendedByUndertaker", says("承办单位审核、推荐")),
      ),
      amount: formulaRange(
        {
          min: money(wan(0)),
          max: choose(
            [{ when: atMost(fact("startupPartners"), number(1), together), gives: money(wan(20)) }],
            money(wan(110)),
          ),
        },
        "human-resources",
        loan,
      ),
      certainty: "secondary",
      note: "全文没有拿到：扶持对象的条件由承办单位审核，平台只问是否已获推荐。施行日没有查到，以印发日代替。2023 年 10 月国家把个人额度提高到 30 万元，本省是否跟着提高没有查到。贴息多少没有查到。",
    },
  ],
};
