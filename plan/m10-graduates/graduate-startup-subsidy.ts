import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import { all, fact, isFalse, oneOf, open, type Policy } from "#kernel/rules";
import { currentRegions } from "../regions.ts";
import { fromMemory, platformDefault } from "../sources.ts";

/** No number of this document is known to us; another of 2023 repeats the amount. */
const provincial = citing("《云南省进一步支持大学生创新创业若干措施》");
const says = (quote: string) => fromMemory(provincial("条次待核", quote));
const excellent = says("对优秀创业大学生给予一次性创业补贴，每人不超过3万元");

export const graduateStartupSubsidy: Policy = {
  id: "m10/graduate-startup-subsidy",
  name: "优秀创业大学生一次性补贴",
  summary:
    "在本州创业、没有领过一次性创业补贴的高校毕业生可以参加评选，评为优秀的每人得到不超过 3 万元的一次性补贴。符合条件只是能参加评选，不等于能得到。",
  kind: "award",
  benefit: "一次性创业补贴，每人不超过 3万元",
  measure: 10,
  unit: "human-resources",
  versions: [
    {
      version: "2022",
      issuedOn: day("2022-03-31"),
      effectiveFrom: day("2022-03-31"),
      effectiveTo: null,
      appliesTo: oneOf(fact("subjectKind"), ["person", "soleTrader", "enterprise"], excellent),
      when: all(
        oneOf(fact("founderGroups"), ["graduate"], excellent),
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("在本州十县市创业的，向本州人力资源社会保障部门申请"),
        ),
        isFalse("startupSubsidyReceived", excellent),
      ),
      amount: open("human-resources", excellent, wan(3)),
      certainty: "unconfirmed",
      note: "每人不超过 3 万元见于公开转载，2023 年 5 月省人力资源社会保障厅的通知又写了一次；公布年份、文号、毕业年限、经营时间要求和评选办法都没有查到。本州的具体标准没有查到，保持空缺。",
    },
  ],
};
