import type { FieldDeclaration, FormBlock } from "#kernel/forms";

const inside = (it: Omit<FieldDeclaration, "sensitivity">): FieldDeclaration => ({
  ...it,
  sensitivity: "internal",
});
const yesNo = (key: string, label: string, hint?: string): FieldDeclaration =>
  inside({ key, label, type: "boolean", required: true, ...(hint ? { hint } : {}) });

export const sealBlock: FormBlock = {
  title: "公章刻制",
  help: "公章由有资质的刻章单位刻制，信息同步报公安机关备案。",
  fields: [
    inside({
      key: "seals",
      label: "要刻的印章",
      type: "choices",
      choices: [
        { value: "company", label: "法定名称章" },
        { value: "finance", label: "财务专用章" },
        { value: "invoice", label: "发票专用章" },
        { value: "contract", label: "合同专用章" },
        { value: "legal", label: "法定代表人名章" },
      ],
      required: true,
      hint: "法定名称章必刻，其他的按需要选。",
    }),
    inside({
      key: "sealMaker",
      label: "选定的刻章单位",
      type: "text",
      required: true,
      hint: "从窗口公布的刻章单位里自己选，任何人不得指定。",
    }),
    inside({
      key: "sealPickUp",
      label: "怎样领取印章",
      type: "choice",
      choices: [
        { value: "window", label: "到窗口领" },
        { value: "post", label: "邮寄" },
      ],
      required: true,
    }),
    inside({
      key: "sealAddress",
      label: "收件地址",
      type: "text",
      required: true,
      showIf: { field: "sealPickUp", oneOf: ["post"] },
    }),
  ],
};

export const taxBlock: FormBlock = {
  title: "税务登记和发票",
  help: "领取营业执照后不用再到税务局另外登记，这里的信息直接送到税务局。",
  fields: [
    inside({
      key: "taxpayerKind",
      label: "增值税纳税人类型",
      type: "choice",
      choices: [
        { value: "smallScale", label: "小规模纳税人" },
        { value: "general", label: "一般纳税人" },
      ],
      required: true,
      hint: "拿不准的先选小规模纳税人，以后可以再登记为一般纳税人。",
    }),
    yesNo("needsInvoices", "现在要不要领用发票", "以后再领也可以。"),
    inside({
      key: "invoiceKinds",
      label: "发票种类",
      type: "choices",
      choices: [
        { value: "digital", label: "数电发票" },
        { value: "paper", label: "纸质发票" },
      ],
      required: true,
      showIf: { field: "needsInvoices", oneOf: ["是"] },
    }),
    inside({
      key: "monthlySalesExpected",
      label: "预计每月的销售额",
      type: "money",
      unit: "万元",
      required: true,
      min: 0,
      hint: "税务局据此确定发票的额度。",
      showIf: { field: "needsInvoices", oneOf: ["是"] },
    }),
  ],
};

export const opensAccount = { field: "opensAccount", oneOf: ["是"] } as const;
export const bankBlock: FormBlock = {
  title: "银行开户预约",
  help: "只是预约：账户由银行按规定开立，银行会再和您联系。",
  fields: [
    yesNo("opensAccount", "要不要预约开户"),
    inside({
      key: "bankBranch",
      label: "想去的银行网点",
      type: "text",
      required: true,
      hint: "写到支行，由企业自己选。",
      showIf: opensAccount,
    }),
    inside({ key: "visitOn", label: "想去的日期", type: "day", required: true, showIf: opensAccount }),
    inside({
      key: "visitHalf",
      label: "上午还是下午",
      type: "choice",
      choices: [
        { value: "morning", label: "上午" },
        { value: "afternoon", label: "下午" },
      ],
      required: true,
      showIf: opensAccount,
    }),
  ],
};
