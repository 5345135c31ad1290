import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { industries } from "./industries.ts";
import { currentRegions } from "./regions.ts";

type Lock = "locked" | "editableWithReason" | "editable";
/** Filled from the register of market subjects. */
export const from = (field: string, lock: Lock) => ({ register: "market-subjects", field, lock });

/** Last year's figures come from the register; who has newer ones changes them and says why. */
export const lastYear = (field: string, label: string, hint: string, required = true): FieldDeclaration => ({
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
export const heads = (field: string, label: string, hint: string): FieldDeclaration => ({
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

/** What only who works on the case may read, and only the person knows: names, ids, phones. */
export const personal = (
  key: string,
  label: string,
  more: Partial<FieldDeclaration> = {},
): FieldDeclaration => ({
  key,
  label,
  type: "text",
  required: true,
  maxLength: 40,
  ...more,
  sensitivity: "personal",
});
export const idNumber = (key: string, label: string, more: Partial<FieldDeclaration> = {}) =>
  personal(key, label, { maxLength: 18, hint: "18 位居民身份证号码。", ...more });
export const phone = (key: string, label: string, more: Partial<FieldDeclaration> = {}) =>
  personal(key, label, { maxLength: 30, ...more });

export const regionField = (hint?: string): FieldDeclaration => ({
  key: "region",
  label: "所在县市",
  type: "choice",
  choices: currentRegions.map((it) => ({ value: it.code, label: it.name })),
  required: true,
  prefill: from("region", "locked"),
  ...(hint ? { hint } : {}),
});

/** Who applies, as registered. */
export const firmFields: readonly FieldDeclaration[] = [
  { key: "name", label: "单位名称", type: "text", required: true, prefill: from("name", "locked") },
  { key: "uscc", label: "统一社会信用代码", type: "text", required: true, prefill: from("uscc", "locked") },
  regionField(),
  {
    key: "industry",
    label: "所属行业",
    type: "choice",
    choices: industries,
    required: false,
    prefill: from("industry", "editableWithReason"),
  },
  { key: "address", label: "住所", type: "text", required: false, prefill: from("address", "editable") },
  personal("legalRepresentative", "法定代表人", {
    maxLength: 200,
    prefill: from("legalRepresentative", "editableWithReason"),
  }),
];
export const firmBlock: FormBlock = {
  title: "单位情况",
  help: "来自市场主体名录。有误请先向登记机关更正。",
  fields: firmFields,
};

/** Where the money goes: read by the unit that decides and the one that pays. */
export const payeeBlock = (decides: string, more: Partial<FormBlock> = {}): FormBlock => {
  const seenBy = [decides, "finance"];
  return {
    title: "收款账户",
    help: "须是本单位的对公账户，户名与单位名称一致。",
    ...more,
    fields: [
      {
        key: "bankAccountName",
        label: "账户名称",
        type: "text",
        required: true,
        prefill: from("name", "editableWithReason"),
        sensitivity: "internal",
        seenBy,
      },
      {
        key: "bankName",
        label: "开户银行",
        type: "text",
        required: true,
        hint: "写到支行。",
        sensitivity: "internal",
        seenBy,
      },
      {
        key: "bankAccount",
        label: "银行账号",
        type: "text",
        required: true,
        maxLength: 40,
        sensitivity: "internal",
        seenBy,
      },
    ],
  };
};

export const contactBlock: FormBlock = {
  title: "联系人",
  fields: [
    personal("contactName", "联系人"),
    phone("contactPhone", "联系电话", { prefill: from("phone", "editable") }),
  ],
};
