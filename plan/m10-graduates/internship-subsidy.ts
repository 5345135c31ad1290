import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import { all, atLeast, atMost, fact, isTrue, number, oneOf, open, type Policy } from "#kernel/rules";
import { document, quoting } from "../document.ts";
import { currentRegions } from "../regions.ts";
import { fromMemory, platformDefault } from "../sources.ts";

const national = citing("人社部函〔2018〕186号");
/** Neither the wording nor the articles are at hand. */
export const byInternshipPlan = (quote: string): Citation => fromMemory(national("条次待核", quote));
export const trainees = byInternshipPlan("离校2年内未就业高校毕业生和16—24岁失业青年");
export const months = byInternshipPlan("见习期限一般为3—12个月");
export const paidAndInsured = byInternshipPlan("见习单位支付基本生活费，办理人身意外伤害保险");
const supported = quoting("二（十）")("支持开展高校毕业生就业创业促进计划");

/** The month's amount of the province is not known: it stays open. */
export const internshipSubsidy: Policy = {
  id: "m10/internship-subsidy",
  name: "就业见习补贴",
  summary:
    "已经认定的就业见习单位，接收毕业生和失业青年见习 3 到 12 个月、按月发了基本生活费并投了保的，可以申请补贴。每人每月补多少没有查到，保持空缺。",
  kind: "entitlement",
  benefit: "按见习人数和月数补贴见习单位，标准待公布",
  measure: 10,
  unit: "human-resources",
  service: "m10/internship-subsidy",
  versions: [
    {
      version: "2020",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day(document.issuedOn),
      effectiveTo: null,
      appliesTo: oneOf(
        fact("subjectKind"),
        ["enterprise", "soleTrader", "cooperative", "institution"],
        byInternshipPlan("就业见习单位"),
      ),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("在本州十县市设立的见习单位，向本州人力资源社会保障部门申请"),
        ),
        isTrue("internshipUnit", quoting("二（十一）")("深化青年就业见习基地和青年创业园建设")),
        isTrue("traineesInScope", trainees),
        atLeast(fact("shortestInternship"), number(3), months),
        atMost(fact("longestInternship"), number(12), months),
        isTrue("traineesPaidAndInsured", paidAndInsured),
      ),
      amount: open("human-resources", supported),
      certainty: "memory",
      note: "见习对象、期限、先发后补凭记忆录入；云南省和本州每人每月的标准、留用率达到一半提高多少都没有查到，保持空缺。三年百万青年见习计划到 2021 年，此后沿用的文件没有查到，是否继续执行以最新文件为准。",
    },
  ],
};
