import type { FormBlock } from "#kernel/forms";
import { firmFields, heads, idNumber, lastYear, personal } from "../form-parts.ts";
import { borrowerGroups, isFirm } from "./borrower.ts";

/** What a small firm is asked instead of what a person is. */
export const firm: FormBlock = {
  title: "小微企业",
  showIf: isFirm,
  fields: [
    ...firmFields.filter((it) => it.key !== "region"),
    heads("employees", "在职职工人数", "计算招用比例用。"),
    lastYear("revenue", "上年度营业收入", "划型用，以年度利润表为准。"),
    lastYear("totalAssets", "上年末资产总额", "划型用，以年度资产负债表为准。", false),
  ],
};

export const hires: FormBlock = {
  title: "近一年新招用的重点群体人员",
  help: "只填签了一年以上劳动合同的人。",
  showIf: isFirm,
  repeats: { key: "hires", one: "新招用人员", atLeast: 1, atMost: 60 },
  fields: [
    personal("hireName", "姓名"),
    idNumber("hireId", "身份证号码"),
    {
      key: "hireGroup",
      label: "所属群体",
      type: "choice",
      choices: borrowerGroups,
      required: true,
      sensitivity: "personal",
    },
    { key: "hiredOn", label: "合同开始日期", type: "day", required: true, sensitivity: "internal" },
    { key: "hiredUntil", label: "合同到期日期", type: "day", required: true, sensitivity: "internal" },
  ],
};
