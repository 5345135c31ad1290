import { type Citation, citing } from "#kernel/citation";
import type { ServiceItem } from "#kernel/process";
import { quoting } from "../document.ts";
import { complaint, litigation, reconsideration } from "../remedies.ts";
import {
  agents,
  broughtLater,
  businessLicence,
  correctOnce,
  keptTenYears,
  rating,
  truthPromise,
  uploaded,
  workingDays,
} from "../service-defaults.ts";
import { fromMemory, platformDefault } from "../sources.ts";
import { patentPledgeCases } from "./patent-pledge.cases.ts";
import { patentPledgeForm } from "./patent-pledge-form.ts";

const products = quoting("一（六）")(
  "推动并支持银行业、保险业金融机构开发和完善知识产权质押融资产品及各类专利保险产品",
);
const model = quoting("六（二十一）")("探索“贷款+保险保障+财政风险补偿”的专利权质押融资模式");
const measures = citing("国家知识产权局公告第461号");
/** 专利权质押登记办法: articles and wording are not at hand. */
const says = (quote: string): Citation => fromMemory(measures("条次待核", quote));

/** The registration is the state office's; here the file is put in order with the bank and handed on. */
export const patentPledgeService: ServiceItem = {
  id: "m06/patent-pledge",
  revision: 1,
  name: "专利质押融资登记协助",
  summary:
    "企业用专利质押贷款的，州市场监管局帮助核对登记材料，同时请贷款银行和承保机构确认，材料齐了出具协助办理单。登记由国家知识产权局办理，本事项不代替登记。",
  measure: 6,
  owner: "market-regulation",
  level: "prefecture",
  contact: { note: "咨询电话和窗口地址由州市场监管局公布后填入；风险补偿的比例没有公布。" },
  basis: [products, model, says("专利权质押登记")],
  applicants: ["enterprise", "soleTrader", "cooperative"],
  agents,
  repeats: true,
  form: patentPledgeForm,
  materials: [
    uploaded({
      key: "registrationForm",
      name: "专利权质押登记申请表",
      basis: says("专利权质押登记申请表"),
      accept: ["pdf"],
      hint: "用国家知识产权局的表，出质人和质权人都签章。",
    }),
    uploaded({
      key: "pledgeContract",
      name: "专利权质押合同",
      basis: says("专利权质押合同"),
      accept: ["pdf"],
      hint: "含主合同的，一并放进来。",
    }),
    uploaded({
      key: "bankIdentity",
      name: "质权人身份证明",
      basis: says("双方当事人的身份证明"),
      hint: "银行的营业执照和经办授权。",
    }),
    { ...businessLicence, name: "出质人营业执照", basis: says("双方当事人的身份证明") },
    uploaded({
      key: "ownersConsent",
      name: "共有人同意出质的证明",
      basis: platformDefault("与他人共有的专利，共有人都要同意；不是共有的不用交"),
      required: false,
      accept: ["pdf"],
      hint: "有一件是共有的就要交。",
    }),
    uploaded({
      key: "valuationReport",
      name: "专利价值评估报告",
      basis: platformDefault("申请表里写了有评估报告的交"),
      showIf: { field: "valuation", oneOf: ["report"] },
      accept: ["pdf"],
      hint: "在有效期内的。",
    }),
    broughtLater({
      key: "registerCopy",
      name: "专利登记簿副本",
      basis: platformDefault("用来核对专利有效、没有别的质押；正在申请出具的可以后补"),
      hint: "由国家知识产权局出具。",
    }),
    truthPromise("出质人承诺专利没有权属争议，所填信息真实"),
  ],
  limits: {
    promised: workingDays(15, "协助办理没有规定时限，平台按 15 个工作日计，由州市场监管局确认"),
    start: "receipt",
  },
  correction: correctOnce("出质人", "close"),
  steps: [
    {
      is: "accept",
      by: "market-regulation",
      term: workingDays(2, "收到申请后 2 个工作日内签收"),
      checklist: [
        { item: "出质人登记在本州", cite: platformDefault("方案适用于登记在本州十县市的企业") },
        { item: "出质人和质权人都签了章", cite: says("专利权质押登记申请表") },
      ],
    },
    {
      is: "review",
      by: "market-regulation",
      title: "核对登记材料",
      term: { days: 5, unit: "working", cite: says("自收到质押登记申请文件之日起5个工作日内进行审查") },
      checklist: [
        { item: "出质人是专利权人，共有的都已同意", cite: says("出质人与专利登记簿记载的专利权人一致") },
        { item: "专利有效，年费缴到债务到期以后或者已约定续缴", cite: says("专利权有效") },
        { item: "没有已经登记的质押", cite: says("专利权已经被申请质押登记") },
        { item: "合同写明担保范围和期限", cite: says("专利权质押合同") },
      ],
    },
    {
      is: "consult",
      by: "market-regulation",
      title: "请银行和承保机构确认",
      units: [
        {
          unit: "lending-bank",
          asks: "质押合同和贷款条件是否与贵行一致？登记办好以后多久放款？",
          within: workingDays(5, "贷款银行 5 个工作日内确认；逾期只催办，不视为确认"),
          onSilence: "reminded",
        },
        {
          unit: "pledge-insurer",
          asks: "是否承保或者担保？没有保险和担保的答“不涉及”。",
          within: workingDays(5, "承保或者担保机构 5 个工作日内答复；逾期按没有保险和担保办理"),
          onSilence: "agrees",
        },
      ],
    },
    {
      is: "decide",
      by: "market-regulation",
      title: "决定是否出具协助办理单",
      term: workingDays(2, "确认后 2 个工作日内决定"),
    },
    { is: "deliver", result: "assistance", term: workingDays(1, "决定后 1 个工作日内送达") },
  ],
  results: [{ id: "assistance", name: "专利质押登记协助办理单", kind: "letter" }],
  rating,
  remedies: [reconsideration("国家知识产权局（对不予登记的决定）"), litigation, complaint],
  retention: keptTenYears,
  tests: patentPledgeCases,
};
