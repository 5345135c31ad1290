import type { Step } from "#kernel/process";
import { quoting } from "../document.ts";
import { fiveDaysNotice } from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { incubatorRules } from "./documents.ts";

const says = quoting("四（十五）");
const owner = "science-technology";

export const incubatorSteps: readonly Step[] = [
  {
    is: "accept",
    by: owner,
    at: "county",
    checklist: [
      { item: "具有独立法人资格", cite: says("建设具有独立法人资格的孵化机构") },
      { item: "运营地在本县市", cite: platformDefault("由运营地的县市科技部门受理，方案适用于本州十县市") },
      { item: "表里的数字与名录和材料一致", cite: platformDefault("受理时先对照名录，不一致的一次告知补正") },
    ],
  },
  {
    is: "inspection",
    by: owner,
    at: "county",
    checklist: [
      { item: "场地面积和用途与申报一致", cite: incubatorRules("具有可自主支配的孵化场地面积") },
      {
        item: "抽查的在孵企业在场内办公",
        cite: incubatorRules("在孵企业主要指注册地和主要研发、办公场所须在本孵化器场地内的企业"),
      },
      { item: "专职人员和创业导师名实相符", cite: incubatorRules("拥有职业化的服务队伍") },
      {
        item: "申报的服务有记录",
        cite: says("提供公共技术、检验检测、财税会计、法律政策、教育培训、管理咨询、行业监测等服务"),
      },
    ],
  },
  {
    is: "expertReview",
    by: owner,
    atLeast: 5,
    passMark: 60,
    cite: platformDefault(
      "专家人数和合格线没有文件规定，平台按 5 位专家、平均 60 分计，由州科技局确认后公布评分表",
    ),
    excluded: platformDefault("专家评审由外部专家排期，不计入承诺时限，开始和结束都告知申请单位"),
  },
  { is: "decide", by: owner, title: "拟认定" },
  fiveDaysNotice(owner, "拟认定名单"),
  { is: "deliver", by: owner, result: "incubatorCertificate" },
];
