import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { industries } from "../industries.ts";
import { currentRegions } from "../regions.ts";

type Lock = "locked" | "editableWithReason" | "editable";
const from = (field: string, lock: Lock) => ({ register: "market-subjects", field, lock });

/** Last year's figures come from the register; who has newer ones changes them and says why. */
const lastYear = (field: string, label: string, hint: string, required = true): FieldDeclaration => ({
  key: field,
  label,
  type: "money",
  unit: "万元",
  required,
  min: 0,
  hint,
  prefill: from(field, "editableWithReason"),
  sensitivity: "internal",
});
const heads = (field: string, label: string, hint: string): FieldDeclaration => ({
  key: field,
  label,
  type: "integer",
  unit: "人",
  required: true,
  min: 0,
  hint,
  prefill: from(field, "editableWithReason"),
  sensitivity: "internal",
});

const firm: FormBlock = {
  title: "单位情况",
  help: "来自市场主体名录。有误请先向登记机关更正。",
  fields: [
    { key: "name", label: "单位名称", type: "text", required: true, prefill: from("name", "locked") },
    { key: "uscc", label: "统一社会信用代码", type: "text", required: true, prefill: from("uscc", "locked") },
    {
      key: "region",
      label: "所在县市",
      type: "choice",
      choices: currentRegions.map((it) => ({ value: it.code, label: it.name })),
      required: true,
      prefill: from("region", "locked"),
    },
    {
      key: "industry",
      label: "所属行业",
      type: "choice",
      choices: industries,
      required: false,
      prefill: from("industry", "editableWithReason"),
    },
    { key: "address", label: "住所", type: "text", required: false, prefill: from("address", "editable") },
    {
      key: "legalRepresentative",
      label: "法定代表人",
      type: "text",
      required: true,
      prefill: from("legalRepresentative", "editableWithReason"),
      sensitivity: "personal",
    },
  ],
};

const research: FormBlock = {
  title: "认定与研发情况",
  help: "金额以万元为单位，最多精确到分。",
  fields: [
    {
      key: "certificateNumber",
      label: "高新技术企业证书编号",
      type: "text",
      required: true,
      maxLength: 30,
      hint: "证书上以 GR 开头的编号。",
    },
    {
      key: "highTechCertifiedOn",
      label: "证书发证日期",
      type: "day",
      required: true,
      hint: "例如 2025-11-20。",
      prefill: from("highTechCertifiedOn", "editableWithReason"),
    },
    lastYear("revenue", "上年度营业收入", "以年度利润表为准。"),
    lastYear("rdExpense", "上年度研发费用", "以研发费用辅助账或审计报告为准。"),
    lastYear("highTechRevenue", "上年度高新技术产品（服务）收入", "没有单独核算的可以不填。", false),
    heads("employees", "从业人数", "含劳务派遣人员。"),
    heads("rdStaff", "研发人员数", "全年实际工作累计 183 天以上的科技人员。"),
    {
      key: "usePlan",
      label: "补助资金打算用在哪里",
      type: "longText",
      required: true,
      maxLength: 1000,
      hint: "写明研发项目、用途和大致金额。",
    },
  ],
};

const account: FormBlock = {
  title: "收款账户",
  help: "须是本单位的对公账户，户名与单位名称一致。",
  fields: [
    {
      key: "bankAccountName",
      label: "账户名称",
      type: "text",
      required: true,
      prefill: from("name", "editableWithReason"),
      sensitivity: "internal",
    },
    {
      key: "bankName",
      label: "开户银行",
      type: "text",
      required: true,
      hint: "写到支行。",
      sensitivity: "internal",
    },
    {
      key: "bankAccount",
      label: "银行账号",
      type: "text",
      required: true,
      maxLength: 40,
      sensitivity: "internal",
    },
  ],
};

const contact: FormBlock = {
  title: "联系人",
  fields: [
    {
      key: "contactName",
      label: "联系人",
      type: "text",
      required: true,
      maxLength: 40,
      sensitivity: "personal",
    },
    {
      key: "contactPhone",
      label: "联系电话",
      type: "text",
      required: true,
      maxLength: 30,
      prefill: from("phone", "editable"),
      sensitivity: "personal",
    },
  ],
};

export const awardForm: readonly FormBlock[] = [firm, research, account, contact];
