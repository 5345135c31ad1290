import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { contactBlock, firmBlock } from "../form-parts.ts";
import { incubateeBlock, spaceBlock } from "./incubator-space-form.ts";

const inside = (it: Omit<FieldDeclaration, "sensitivity">): FieldDeclaration => ({
  ...it,
  sensitivity: "internal",
});
const count = (key: string, label: string, unit: string, hint?: string): FieldDeclaration =>
  inside({ key, label, type: "integer", unit, required: true, min: 0, ...(hint ? { hint } : {}) });

const operation: FormBlock = {
  title: "运营情况",
  fields: [
    {
      key: "incubatorName",
      label: "孵化器名称",
      type: "text",
      required: true,
      maxLength: 60,
      sensitivity: "public",
    },
    {
      key: "incubatorKind",
      label: "类型",
      type: "choice",
      choices: [
        { value: "general", label: "综合孵化器" },
        { value: "special", label: "专业孵化器" },
      ],
      required: true,
      sensitivity: "public",
    },
    {
      key: "specialField",
      label: "专注的领域",
      type: "text",
      required: true,
      hint: "例如彝医药、绿色能源。",
      showIf: { field: "incubatorKind", oneOf: ["special"] },
      sensitivity: "public",
    },
    {
      key: "runSince",
      label: "哪一天开始运营",
      type: "day",
      required: true,
      sensitivity: "public",
    },
    {
      key: "servicesGiven",
      label: "提供哪些服务",
      type: "choices",
      choices: [
        { value: "technology", label: "公共技术" },
        { value: "testing", label: "检验检测" },
        { value: "accounting", label: "财税会计" },
        { value: "legal", label: "法律政策" },
        { value: "training", label: "教育培训" },
        { value: "consulting", label: "管理咨询" },
        { value: "monitoring", label: "行业监测" },
        { value: "finance", label: "股权投资和融资" },
      ],
      required: true,
      hint: "只选真正提供的，核查时要看记录。",
      sensitivity: "public",
    },
    count("staff", "专职人员", "人"),
    count("professionals", "其中受过创业服务专业培训或有经验的", "人"),
    count("mentors", "创业导师", "人"),
    count("graduates", "累计毕业企业", "家"),
    count("withIp", "拥有有效知识产权的在孵企业", "家"),
  ],
};

const hasFund = { field: "hasFund", oneOf: ["是"] } as const;
const fund: FormBlock = {
  title: "孵化资金",
  fields: [
    inside({
      key: "hasFund",
      label: "有没有自有的或者合作的孵化资金",
      type: "boolean",
      required: true,
    }),
    inside({
      key: "fundAmount",
      label: "资金规模",
      type: "money",
      unit: "万元",
      required: true,
      min: 0,
      showIf: hasFund,
    }),
    inside({
      key: "fundedFirms",
      label: "已经投资的在孵企业",
      type: "integer",
      unit: "家",
      required: true,
      min: 0,
      showIf: hasFund,
    }),
  ],
};

export const incubatorForm: readonly FormBlock[] = [
  firmBlock,
  operation,
  spaceBlock,
  fund,
  incubateeBlock,
  contactBlock,
];
