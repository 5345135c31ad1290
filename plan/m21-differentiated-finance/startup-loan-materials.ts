import type { MaterialDeclaration } from "#kernel/forms";
import { broughtLater, truthPromise, uploaded } from "../service-defaults.ts";
import { platformDefault } from "../sources.ts";
import { isFirm, isPerson } from "./borrower.ts";
import { byLoanCopies, byLoanRules } from "./loan-documents.ts";

/** Without the business licence, which the register holds. No list of papers is at hand: what is asked follows from the conditions. */
export const startupLoanMaterials: readonly MaterialDeclaration[] = [
  uploaded({
    key: "idCard",
    name: "居民身份证",
    basis: byLoanRules("创业担保贷款申请人"),
    showIf: isPerson,
    hint: "正反两面放在一个文件里。",
  }),
  uploaded({
    key: "groupProof",
    name: "所属群体的证明",
    basis: byLoanCopies("城镇登记失业人员、就业困难人员（含残疾人）、退役军人等群体"),
    showIf: isPerson,
    hint: "例如毕业证书、就业创业证、退役证；合伙创业的，各人的放在一个文件里。",
  }),
  uploaded({
    key: "creditConsent",
    name: "个人信用报告查询授权书",
    basis: byLoanCopies(
      "除助学贷款、脱贫人口小额信贷、住房贷款、购车贷款、5万元以下小额消费贷款以外没有其他贷款",
    ),
    showIf: isPerson,
    hint: "本人签字；已婚的，配偶也签。",
  }),
  uploaded({
    key: "partnership",
    name: "合伙协议",
    basis: byLoanCopies("合伙创业的，贷款总额不超过符合条件个人贷款总额度的110%"),
    showIf: { is: "all", of: [isPerson, { field: "startupForm", oneOf: ["partners"] }] },
    accept: ["pdf"],
    hint: "写明各人出资比例。",
  }),
  uploaded({
    key: "contracts",
    name: "新招用人员的劳动合同",
    basis: byLoanCopies("新招用符合条件的人数达到企业现有在职职工人数的10%，超过100人的企业达到5%"),
    showIf: isFirm,
    accept: ["pdf"],
    hint: "合在一个文件里，顺序与表里一致。",
  }),
  broughtLater({
    key: "usePapers",
    name: "贷款用途的合同或者票据",
    basis: platformDefault("用来核对贷款用于创业；可以先申请后补交"),
    hint: "租房合同、购货合同、报价单都可以。",
  }),
  {
    key: "noOtherLoans",
    name: "没有其他贷款的承诺",
    basis: byLoanCopies(
      "除助学贷款、脱贫人口小额信贷、住房贷款、购车贷款、5万元以下小额消费贷款以外没有其他贷款",
    ),
    source: "promise",
    required: true,
    showIf: isPerson,
  },
  truthPromise("申请人对所填信息负责，虚报的撤销推荐，并告知经办银行"),
];
