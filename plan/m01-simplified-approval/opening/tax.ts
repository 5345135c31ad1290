import { invoiceRules, taxCollectionLaw } from "../documents.ts";
import { companyBlock } from "./company-form.ts";
import { identity } from "./materials.ts";
import { openingPart } from "./part.ts";
import { contactsBlock, legalBlock } from "./people-form.ts";
import { taxBlock } from "./seal-tax-form.ts";

const invoices = invoiceRules(
  "第十五条",
  "主管税务机关根据领用单位和个人的经营范围、规模和风险等级，在5个工作日内确认领用发票的种类、数量以及领用方式",
);

export const openingTax = openingPart({
  id: "m01/opening-tax",
  name: "税务登记信息确认和发票领用",
  summary: "按登记机关推送的信息确认税务登记；要领用发票的，确认种类、数量和领用方式。",
  owner: "tax",
  basis: [
    taxCollectionLaw("第十五条", "自领取营业执照之日起三十日内，持有关证件，向税务机关申报办理税务登记"),
    invoices,
  ],
  form: [companyBlock, legalBlock, contactsBlock, taxBlock],
  materials: [identity],
  checklist: [
    {
      item: "登记信息齐全，当日确认",
      cite: taxCollectionLaw("第十五条", "税务机关应当于收到申报的当日办理登记并发给税务登记证件"),
    },
    { item: "需要发票的，已按经营范围、规模和风险等级确认", cite: invoices },
  ],
  statutory: { days: 5, unit: "working", cite: invoices },
  result: { id: "taxReceipt", name: "税务登记信息和发票领用回执", kind: "receipt" },
  story: {
    done: "已确认税务登记信息和发票领用。",
    corrects: {
      field: "monthlySalesExpected",
      label: "预计每月的销售额",
      says: "多写了一位，请核对。",
      to: "8",
    },
    refused: "法定代表人名下有非正常户没有解除，先处理后再领用发票。",
  },
});
