import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const personal = { period: "current", sensitivity: "personal" } as const;

export const graduateFacts = [
  {
    key: "startupSubsidyReceived",
    ...personal,
    type: "boolean",
    name: "已领过一次性创业补贴",
    question: "创业者本人有没有领过一次性创业补贴？",
    hint: "每人只能领一次。",
  },
  {
    key: "internshipUnit",
    ...asked,
    type: "boolean",
    name: "已认定为就业见习单位",
    synonyms: ["就业见习基地"],
    question: "本单位是不是已经认定的就业见习单位（青年就业见习基地）？",
    hint: "以人力资源社会保障部门的认定文件为准。",
  },
  {
    key: "traineesInScope",
    ...asked,
    type: "boolean",
    name: "见习人员都在见习范围内",
    question: "这次申请补贴的见习人员，是不是都属于离校 2 年内没有就业的毕业生，或者 16 到 24 岁的失业青年？",
    hint: "有一个人不属于就选“否”，先把他从名单里去掉。",
  },
  {
    key: "shortestInternship",
    ...asked,
    type: "integer",
    unit: "个月",
    name: "最短的见习期限",
    question: "见习协议约定的期限，最短的一份是几个月？",
    hint: "按协议约定的期限，不按实际到岗的时间。",
  },
  {
    key: "longestInternship",
    ...asked,
    type: "integer",
    unit: "个月",
    name: "最长的见习期限",
    question: "见习协议约定的期限，最长的一份是几个月？",
    hint: "只有一份的，与最短的相同。",
  },
  {
    key: "traineesPaidAndInsured",
    ...asked,
    type: "boolean",
    name: "已发放基本生活费并办理保险",
    question: "是不是已经按月发放了基本生活费，并给每个人办理了人身意外伤害保险？",
    hint: "先发放、先投保，再申请补贴。",
  },
] as const satisfies readonly FactDeclaration[];
