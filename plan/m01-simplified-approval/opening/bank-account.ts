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
  summary: "把开户预约送到企业自选的银行，银行确认时间并告知要带什么；账户由银行按规定开立。",
  owner: "account-banks",
  basis: [
    accountRules("企业申请开立基本存款账户，应当向银行出具营业执照和法定代表人或单位负责人有效身份证件"),
    businessRules("第二十六条", "商业银行应当向社会公开开设企业账户的服务标准、资费标准和办理时限"),
  ],
  form: [companyBlock, legalBlock, bankBlock],
  materials: [identity, accountOriginals],
  checklist: [
    {
      item: "银行网点由企业自己选定；不预约的直接办结",
      cite: platformDefault("开户预约由企业自愿，任何单位不得指定银行"),
    },
    { item: "已告知到网点要带的证件", cite: accountRules("应当向银行出具有效身份证件") },
  ],
  result: { id: "accountReceipt", name: "开户预约回执", kind: "receipt" },
  story: {
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
