import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import { idNumber, personal } from "../form-parts.ts";

const guarantor: ShowIf = { field: "counterGuarantee", oneOf: ["guarantor"] };

const text = (key: string, label: string, more: Partial<FieldDeclaration> = {}): FieldDeclaration => ({
  key,
  label,
  type: "text",
  required: true,
  ...more,
});

export const loan: FormBlock = {
  title: "贷款",
  help: "额度和期限最终由经办银行决定。",
  fields: [
    text("loanAmount", "申请金额", {
      type: "money",
      unit: "万元",
      min: 100,
      hint: "个人最高 30 万元，小微企业最高 400 万元，合伙创业的可以多一成。",
      sensitivity: "internal",
    }),
    text("loanMonths", "申请期限", {
      type: "integer",
      unit: "个月",
      min: 1,
      max: 36,
      hint: "个人最长 36 个月，小微企业最长 24 个月。",
    }),
    text("loanUse", "用途", { type: "longText", maxLength: 600, hint: "写明买什么、租什么、大致多少钱。" }),
    text("bankWanted", "希望办理的银行", { required: false, hint: "没有想好的不填，由窗口推荐。" }),
    text("counterGuarantee", "反担保", {
      type: "choice",
      choices: [
        { value: "none", label: "申请免反担保" },
        { value: "guarantor", label: "有保证人" },
        { value: "mortgage", label: "有抵押物" },
      ],
      hint: "高校毕业生的个人贷款原则上不要反担保。",
    }),
    personal("guarantorName", "保证人姓名", { showIf: guarantor }),
    idNumber("guarantorId", "保证人身份证号码", { showIf: guarantor }),
    text("mortgaged", "抵押物", {
      showIf: { field: "counterGuarantee", oneOf: ["mortgage"] },
      hint: "写明是什么、在哪里、值多少。",
      sensitivity: "internal",
    }),
  ],
};
