import { platformDefault } from "../../sources.ts";
import { sealRules } from "../documents.ts";
import { companyBlock } from "./company-form.ts";
import { identity } from "./materials.ts";
import { openingPart } from "./part.ts";
import { legalBlock } from "./people-form.ts";
import { sealBlock } from "./seal-tax-form.ts";

export const openingSeal = openingPart({
  id: "m01/opening-seal",
  name: "公章刻制",
  summary: "企业自选的刻章单位按登记信息刻制印章，信息报公安机关备案。",
  owner: "public-security",
  basis: [sealRules("国家行政机关和企业事业单位、社会团体刻制印章，应到当地公安机关指定的刻章单位刻制")],
  form: [companyBlock, legalBlock, sealBlock],
  materials: [identity],
  checklist: [
    {
      item: "印章名称与登记的企业名称完全一致",
      cite: platformDefault("印章按登记机关推送的名称刻制，不再要求企业交营业执照复印件"),
    },
    {
      item: "刻章单位有资质，由企业自己选定",
      cite: sealRules("应到当地公安机关指定的刻章单位刻制"),
    },
  ],
  result: { id: "sealReceipt", name: "印章刻制备案回执", kind: "receipt" },
  story: {
    done: "印章已刻好，信息已备案。",
    corrects: {
      field: "sealMaker",
      label: "选定的刻章单位",
      says: "这家单位已经停业，请另选。",
      to: "样例印章店",
    },
    refused: "选的刻章单位没有资质，企业不愿另选。",
  },
});
