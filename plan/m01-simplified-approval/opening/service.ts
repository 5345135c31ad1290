import type { ServiceItem } from "#kernel/process";
import { againstPrefecture } from "../../remedies.ts";
import { rating } from "../../service-defaults.ts";
import { platformDefault } from "../../sources.ts";
import { companyLaw, registrationDetails, registrationRules } from "../documents.ts";
import {
  completeThePapers,
  keptWithRegistration,
  registrationAgents,
  threeDaysMore,
} from "../registration.ts";
import { openingBankAccount } from "./bank-account.ts";
import { companyBlock } from "./company-form.ts";
import { openingHousingFund } from "./housing-fund.ts";
import { openingLicence } from "./licence.ts";
import { openingMaterials } from "./materials.ts";
import { openingBasis, threeDays } from "./part.ts";
import { contactsBlock, legalBlock, officersBlock } from "./people-form.ts";
import { openingSeal } from "./seal.ts";
import { bankBlock, opensAccount, sealBlock, taxBlock } from "./seal-tax-form.ts";
import { applicantBlock, shareholderBlock } from "./shareholders-form.ts";
import { openingSocialInsurance } from "./social-insurance.ts";
import { employeeBlock, fundBlock, staffBlock } from "./staff-form.ts";
import { openingTax } from "./tax.ts";
import { openingWorkedCases } from "./worked-cases.ts";

const parts = [
  openingLicence,
  openingSeal,
  openingTax,
  openingSocialInsurance,
  openingHousingFund,
  openingBankAccount,
];

/** 企业开办一件事: one form, six files side by side, and one end. The three days begin when the papers are complete. */
export const openingService: ServiceItem = {
  id: "m01/open-enterprise",
  revision: 1,
  name: "企业开办一件事",
  summary:
    "一张表、一次提交，营业执照、公章、税务和发票、社会保险、住房公积金、银行开户预约六件事并联办理，材料齐全的 3 个工作日办完。",
  measure: 1,
  owner: "market-regulation",
  contact: { note: "咨询电话和“企业开办”专窗地址由登记机关公布后填入。" },
  basis: openingBasis,
  applicants: ["person"],
  coApplicants: {
    named: "其他股东（合伙人）",
    atLeast: 0,
    atMost: 49,
    cite: registrationDetails(
      "第十六条",
      "在办理登记、备案事项时，申请人应当配合登记机关通过实名认证系统，采用人脸识别等方式对下列人员进行实名验证",
    ),
  },
  agents: registrationAgents,
  repeats: true,
  form: [
    applicantBlock,
    companyBlock,
    shareholderBlock,
    legalBlock,
    officersBlock,
    contactsBlock,
    sealBlock,
    taxBlock,
    staffBlock,
    employeeBlock,
    fundBlock,
    bankBlock,
  ],
  materials: openingMaterials,
  limits: { promised: threeDays, start: "acceptance", extension: threeDaysMore },
  correction: completeThePapers,
  steps: [
    {
      is: "accept",
      by: "market-regulation",
      checklist: [
        {
          item: "材料齐全、符合法定形式",
          cite: registrationRules("第十九条", "登记机关应当对申请材料进行形式审查"),
        },
        {
          item: "股东为一个以上五十个以下，出资额之和等于注册资本",
          cite: companyLaw("第四十二条", "有限责任公司由一个以上五十个以下股东出资设立"),
        },
        {
          item: "住所在本州，属于本登记机关管辖",
          cite: registrationDetails(
            "第十条",
            "申请人应当根据市场主体类型依法向其住所（主要经营场所、经营场所）所在地具有登记管辖权的登记机关办理登记",
          ),
        },
        {
          item: "六个单位要用的信息都已填齐",
          cite: platformDefault("材料齐全的标准是六件事都能办，不能受理后再要材料"),
        },
      ],
    },
    {
      is: "files",
      by: "market-regulation",
      services: parts.map((it) => it.id),
      // Without a licence there is no company; what else is missing the registrar weighs.
      required: [openingLicence.id],
      // Nobody has to: who wants no appointment with a bank gets none.
      when: [{ service: openingBankAccount.id, showIf: opensAccount }],
      atOnce: true,
    },
    { is: "decide", by: "market-regulation", title: "汇总办结" },
    { is: "deliver", result: "openingReceipt" },
  ],
  results: [{ id: "openingReceipt", name: "企业开办办结单", kind: "receipt" }],
  remedies: againstPrefecture,
  rating,
  retention: keptWithRegistration,
  tests: openingWorkedCases(parts.map((it) => it.id)),
};

/** The joint service and the six that only it opens. */
export const openingServices: readonly ServiceItem[] = [openingService, ...parts];
