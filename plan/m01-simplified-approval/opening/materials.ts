import type { MaterialDeclaration } from "#kernel/forms";
import { broughtLater, uploaded } from "../../service-defaults.ts";
import { accountRules, registrationDetails, registrationRules } from "../documents.ts";
import { opensAccount } from "./seal-tax-form.ts";

const limited = { field: "companyType", oneOf: ["limited"] } as const;

/** What the state can look up itself it does not ask for. */
export const identity: MaterialDeclaration = {
  key: "identity",
  name: "法定代表人、股东等人的身份信息",
  basis: registrationRules(
    "第十六条",
    "登记机关能够通过政务信息共享平台获取的市场主体登记相关信息，不得要求申请人重复提供",
  ),
  source: "register",
  required: true,
  hint: "实名验证通过的，不再交身份证复印件。",
};
export const articles: MaterialDeclaration = uploaded({
  key: "articles",
  name: "公司章程",
  basis: registrationRules(
    "第十六条",
    "公司、非公司企业法人、农民专业合作社（联合社）章程或者合伙企业合伙协议",
  ),
  accept: ["pdf"],
  showIf: limited,
  hint: "全体股东签名或者盖章后扫描成 PDF。",
});
export const partnershipAgreement: MaterialDeclaration = uploaded({
  key: "partnershipAgreement",
  name: "合伙协议",
  basis: registrationRules(
    "第十六条",
    "公司、非公司企业法人、农民专业合作社（联合社）章程或者合伙企业合伙协议",
  ),
  accept: ["pdf"],
  showIf: { field: "companyType", oneOf: ["partnership"] },
  hint: "全体合伙人签名或者盖章后扫描成 PDF。",
});
export const premisesPaper: MaterialDeclaration = uploaded({
  key: "premisesPaper",
  name: "住所（主要经营场所）相关文件",
  basis: registrationRules("第十六条", "住所或者主要经营场所相关文件"),
  hint: "自有的交产权证明，租赁的交租赁合同，无偿使用的交使用证明。",
});
export const appointments: MaterialDeclaration = uploaded({
  key: "appointments",
  name: "法定代表人、董事、监事、经理的任职文件",
  basis: registrationDetails(
    "第二十六条",
    "申请办理公司设立登记，还应当提交法定代表人、董事、监事和高级管理人员的任职文件和自然人身份证明",
  ),
  showIf: limited,
  hint: "股东会决议、股东决定或者聘任书。",
});
export const priorApproval: MaterialDeclaration = uploaded({
  key: "priorApproval",
  name: "登记前须经批准的项目的批准文件",
  basis: registrationRules("第十四条", "市场主体应当在申请登记时提交有关批准文件"),
  showIf: { field: "needsPriorApproval", oneOf: ["是"] },
  hint: "在有效期内的批准文件或者许可证。",
});
export const openingPromise: MaterialDeclaration = {
  key: "openingPromise",
  name: "申请材料真实、合法、有效的承诺",
  basis: registrationRules("第十七条", "申请人应当对提交材料的真实性、合法性和有效性负责"),
  source: "promise",
  required: true,
};
export const accountOriginals: MaterialDeclaration = broughtLater({
  key: "accountOriginals",
  name: "开户申请书和法定代表人有效身份证件",
  basis: accountRules("企业申请开立基本存款账户，应当向银行出具营业执照和法定代表人或单位负责人有效身份证件"),
  showIf: opensAccount,
  hint: "到网点开户那天带去，先不用上传。",
});

export const openingMaterials: readonly MaterialDeclaration[] = [
  identity,
  articles,
  partnershipAgreement,
  premisesPaper,
  appointments,
  priorApproval,
  openingPromise,
  accountOriginals,
];
