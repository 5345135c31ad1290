import { companyLaw, registrationRules } from "../documents.ts";
import { revocableRegistration, threeDaysMore, threeDaysToRegister } from "../registration.ts";
import { companyBlock } from "./company-form.ts";
import {
  appointments,
  articles,
  identity,
  openingPromise,
  partnershipAgreement,
  premisesPaper,
  priorApproval,
} from "./materials.ts";
import { openingPart } from "./part.ts";
import { contactsBlock, legalBlock, officersBlock } from "./people-form.ts";
import { applicantBlock, shareholderBlock } from "./shareholders-form.ts";

export const openingLicence = openingPart({
  id: "m01/opening-licence",
  name: "企业设立登记（营业执照）",
  summary: "核对登记事项和材料，符合法定形式的予以登记，签发营业执照。",
  owner: "market-regulation",
  basis: [
    registrationRules("第二十一条", "申请人申请市场主体设立登记，登记机关依法予以登记的，签发营业执照"),
    companyLaw("第二十九条", "设立公司，应当依法向公司登记机关申请设立登记"),
  ],
  form: [applicantBlock, companyBlock, shareholderBlock, legalBlock, officersBlock, contactsBlock],
  materials: [
    identity,
    articles,
    partnershipAgreement,
    premisesPaper,
    appointments,
    priorApproval,
    openingPromise,
  ],
  checklist: [
    { item: "名称符合规定，没有重名", cite: registrationRules("第十条", "市场主体只能登记一个名称") },
    {
      item: "股东人数和出资符合规定，出资额之和等于注册资本",
      cite: companyLaw("第四十七条", "有限责任公司的注册资本为在公司登记机关登记的全体股东认缴的出资额"),
    },
    {
      item: "出资日期在公司成立之日起五年以内",
      cite: companyLaw("第四十七条", "由股东按照公司章程的规定自公司成立之日起五年内缴足"),
    },
    {
      item: "法定代表人没有不得任职的情形",
      cite: registrationRules("第十二条", "有下列情形之一的，不得担任公司、非公司企业法人的法定代表人"),
    },
    {
      item: "须经批准的项目有批准文件，且在有效期内",
      cite: registrationRules("第二十一条", "应当在批准文件有效期内向登记机关申请登记"),
    },
    {
      item: "有关人员都已实名验证",
      cite: registrationRules("第十五条", "市场主体实行实名登记。申请人应当配合登记机关核验身份信息"),
    },
  ],
  statutory: threeDaysToRegister,
  extension: threeDaysMore,
  result: { id: "licence", name: "营业执照", kind: "certificate", revocable: revocableRegistration },
  story: {
    done: "符合法定形式，准予登记。",
    corrects: {
      field: "shareholder.1.contribution",
      label: "股东1 · 认缴出资额",
      says: "各股东出资额之和不等于注册资本。",
      to: "60",
    },
    refused: "拟任法定代表人有不得任职的情形，不予登记。",
  },
});
