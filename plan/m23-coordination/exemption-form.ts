import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { countyField } from "../county-field.ts";
import { personal, phone } from "../form-parts.ts";
import { decisionsBlock, lossBlock } from "./exemption-facts-form.ts";

const inside = (it: Omit<FieldDeclaration, "sensitivity">): FieldDeclaration => ({
  ...it,
  sensitivity: "internal",
});
const confidential = ["development-reform", "audit", "discipline-inspection"];

const applicant: FormBlock = {
  title: "申请人",
  fields: [
    inside({
      key: "appliesAs",
      label: "以谁的名义申请",
      type: "choice",
      choices: [
        { value: "unit", label: "单位" },
        { value: "person", label: "本人" },
      ],
      required: true,
    }),
    inside({ key: "unitName", label: "所在单位", type: "text", required: true, maxLength: 100 }),
    countyField("unitCounty", "单位所在县市", false),
    personal("personName", "当事人姓名", {
      hint: "以单位名义申请的，写直接负责的人。",
      seenBy: confidential,
    }),
    personal("personPost", "当时的职务或者岗位", { maxLength: 80, seenBy: confidential }),
    phone("personPhone", "联系电话", { seenBy: confidential }),
  ],
};

const matter: FormBlock = {
  title: "事情经过",
  fields: [
    inside({ key: "matterTitle", label: "事项名称", type: "text", required: true, maxLength: 100 }),
    inside({
      key: "ground",
      label: "属于哪种情形",
      type: "choice",
      choices: [
        { value: "reform", label: "改革探索、先行先试中的失误或者偏差" },
        { value: "research", label: "科研项目尽责仍未完成" },
        { value: "transfer", label: "科技管理或者成果转化的决策失误" },
      ],
      required: true,
    }),
    inside({ key: "matterFrom", label: "从哪一天开始", type: "day", required: true }),
    inside({
      key: "policyBasis",
      label: "当时依据的政策文件",
      type: "text",
      required: true,
      maxLength: 200,
      hint: "写文号；没有现成规定、属于先行先试的写明。",
    }),
    inside({
      key: "projectNumber",
      label: "科研项目编号",
      type: "text",
      required: true,
      showIf: { field: "ground", oneOf: ["research"] },
    }),
    inside({ key: "whatHappened", label: "经过和原因", type: "longText", required: true, maxLength: 2000 }),
    inside({
      key: "underInquiry",
      label: "有没有机关正在调查、审计或者已经问责",
      type: "boolean",
      required: true,
      seenBy: confidential,
    }),
    inside({
      key: "inquiryBy",
      label: "哪个机关、什么时候",
      type: "text",
      required: true,
      showIf: { field: "underInquiry", oneOf: ["是"] },
      seenBy: confidential,
    }),
    inside({
      key: "privateGain",
      label: "本人、亲属或者单位有没有从中得到好处",
      type: "boolean",
      required: true,
      hint: "有的不能免责，请如实填写。",
      seenBy: confidential,
    }),
  ],
};

export const exemptionForm: readonly FormBlock[] = [applicant, matter, lossBlock, decisionsBlock];
