import { platformDefault } from "../../sources.ts";
import { accountRules, businessRules } from "../documents.ts";
import { companyBlock } from "./company-form.ts";
import { accountOriginals, identity } from "./materials.ts";
import { openingPart } from "./part.ts";
import { legalBlock } from "./people-form.ts";
import { bankBlock } from "./seal-tax-form.ts";

export const openingBankAccount = openingPart({
  id: "m01/opening-bank-account",
  name: "银行开户预约",
  summary: "开办专窗把预约转给企业自选的银行，银行确认时间并告知要带什么；账户由银行按规定开立。",
  owner: "market-regulation",
  basis: [
    accountRules("企业申请开立基本存款账户，应当向银行出具营业执照和法定代表人或单位负责人有效身份证件"),
    businessRules("第二十六条", "商业银行应当向社会公开开设企业账户的服务标准、资费标准和办理时限"),
  ],
  form: [companyBlock, legalBlock, bankBlock],
  materials: [identity, accountOriginals],
  checklist: [
    {
      item: "银行网点由企业自己选定",
      cite: platformDefault("开户预约由企业自愿，任何单位不得指定银行"),
    },
    { item: "已告知到网点要带的证件", cite: accountRules("应当向银行出具有效身份证件") },
  ],
  asks: [
    {
      unit: "account-banks",
      asks: "约定的时间能不能接待，要带什么",
      within: {
        days: 2,
        unit: "working",
        cite: platformDefault("银行回复预约的期限没有文件规定，平台按 2 个工作日计；不回复的催办"),
      },
      onSilence: "reminded",
    },
  ],
  result: { id: "accountReceipt", name: "开户预约回执", kind: "receipt" },
  story: {
    answers: { unit: "account-banks", says: "可以，请带营业执照和身份证原件。" },
    done: "预约已确认，请按约到网点办理。",
    corrects: {
      field: "visitOn",
      label: "想去的日期",
      says: "这一天网点不对公营业，请另选。",
      to: "2026-03-12",
    },
    refused: "核实身份时本人否认开户意愿，不予受理预约。",
  },
});
