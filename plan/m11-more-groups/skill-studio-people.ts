import type { FormBlock, ShowIf } from "#kernel/forms";
import { idNumber, personal, phone } from "../form-parts.ts";

const inSkill: ShowIf = { field: "honourKind", oneOf: ["contest"] };

export const master: FormBlock = {
  title: "领办人",
  help: "领办人要在网上确认以后，申请才算提交。",
  fields: [
    personal("masterName", "姓名"),
    idNumber("masterId", "身份证号码"),
    phone("masterPhone", "手机号码"),
    {
      key: "masterLevel",
      label: "职业技能等级",
      type: "choice",
      choices: [
        { value: "senior", label: "高级工" },
        { value: "technician", label: "技师" },
        { value: "seniorTechnician", label: "高级技师" },
        { value: "special", label: "特级技师" },
        { value: "chief", label: "首席技师" },
        { value: "none", label: "没有等级，有绝技绝活" },
      ],
      required: true,
      sensitivity: "internal",
    },
    {
      key: "masterCertificate",
      label: "等级证书编号",
      type: "text",
      required: true,
      showIf: { is: "not", of: { field: "masterLevel", oneOf: ["none"] } },
      sensitivity: "personal",
    },
    {
      key: "masterSkill",
      label: "绝技绝活",
      type: "longText",
      required: true,
      maxLength: 600,
      showIf: { field: "masterLevel", oneOf: ["none"] },
      hint: "是什么、跟谁学的、做了多少年。",
    },
    {
      key: "yearsInTrade",
      label: "从事本工种的年数",
      type: "integer",
      unit: "年",
      required: true,
      min: 0,
      max: 70,
    },
  ],
};

export const members: FormBlock = {
  title: "成员",
  repeats: { key: "members", one: "成员", atLeast: 1, atMost: 20 },
  fields: [
    personal("memberName", "姓名"),
    { key: "memberLevel", label: "职业技能等级或者职称", type: "text", required: true, maxLength: 40 },
    { key: "memberDuty", label: "分工", type: "text", required: true, maxLength: 60 },
  ],
};

export const honours: FormBlock = {
  title: "获奖和成果",
  help: "没有的可以不填。",
  repeats: { key: "honours", one: "成果", atLeast: 0, atMost: 20 },
  fields: [
    {
      key: "honourKind",
      label: "类别",
      type: "choice",
      choices: [
        { value: "contest", label: "技能竞赛" },
        { value: "title", label: "荣誉称号" },
        { value: "patent", label: "专利" },
        { value: "improvement", label: "技术攻关、工艺改进" },
      ],
      required: true,
    },
    { key: "honourName", label: "名称", type: "text", required: true },
    { key: "honourOn", label: "取得日期", type: "day", required: true },
    { key: "contestLevel", label: "竞赛级别和名次", type: "text", required: true, showIf: inSkill },
  ],
};
