import type { RegisterDeclaration, RegisterField } from "#kernel/plan";
import type { FactDeclaration } from "#kernel/rules";
import { type FactKey, vocabulary } from "./vocabulary.ts";

const facts: ReadonlyMap<string, FactDeclaration> = new Map(vocabulary.map((it) => [it.key, it]));

/** A field that is a fact has the fact's name, type, unit, choices and sensitivity; its synonyms are column headings. */
const factField = (
  key: FactKey,
  more: Pick<RegisterField, "headings" | "required" | "min" | "max" | "notInFuture"> = {},
): RegisterField => {
  const fact = facts.get(key);
  if (!fact) throw new RangeError(`No fact "${key}" in the vocabulary`);
  return {
    key,
    name: fact.name,
    type: fact.type,
    ...(fact.unit ? { unit: fact.unit } : {}),
    ...(fact.choices ? { choices: fact.choices } : {}),
    sensitivity: fact.sensitivity,
    ...more,
    headings: [...(fact.synonyms ?? []), ...(more.headings ?? [])],
  };
};

/** Everybody who is registered to do business in the prefecture. */
export const marketSubjects: RegisterDeclaration = {
  id: "market-subjects",
  name: "市场主体名录",
  about: "subject",
  kind: { field: "subjectKind" },
  identity: { field: "uscc", check: "uscc" },
  nameField: "name",
  regionField: "region",
  fields: [
    {
      key: "uscc",
      name: "统一社会信用代码",
      headings: ["社会信用代码", "信用代码", "统一代码", "USCC"],
      type: "text",
      required: true,
      sensitivity: "public",
    },
    {
      key: "name",
      name: "名称",
      headings: ["企业名称", "单位名称", "市场主体名称", "经营主体名称", "字号名称"],
      type: "text",
      required: true,
      sensitivity: "public",
    },
    factField("subjectKind", { required: true, headings: ["类型", "企业类型"] }),
    factField("region", { required: true, headings: ["县市", "行政区划", "行政区划代码", "县（市）"] }),
    factField("industry", { headings: ["行业代码", "行业大类"] }),
    {
      key: "address",
      name: "住所",
      headings: ["地址", "经营场所", "注册地址", "住所（经营场所）"],
      type: "text",
      sensitivity: "public",
    },
    {
      key: "legalRepresentative",
      name: "法定代表人",
      headings: ["法人代表", "法人", "负责人", "经营者"],
      type: "text",
      sensitivity: "personal",
    },
    {
      key: "phone",
      name: "联系电话",
      headings: ["电话", "手机", "手机号", "联系方式"],
      type: "text",
      sensitivity: "personal",
    },
    factField("foundedOn", { notInFuture: true }),
    {
      key: "registeredOn",
      name: "核准日期",
      headings: ["登记日期", "最近核准日期", "发照日期"],
      type: "day",
      notInFuture: true,
      sensitivity: "public",
    },
    factField("employees", { min: 0, max: 1_000_000 }),
    factField("revenue", { min: 0, headings: ["营业总收入"] }),
    factField("totalAssets", { min: 0 }),
    factField("taxableIncome"),
    factField("rdExpense", { min: 0 }),
    factField("rdStaff", { min: 0, max: 1_000_000 }),
    factField("highTechCertifiedOn", { notInFuture: true, headings: ["高新技术企业认定日期"] }),
    factField("highTechRevenue", { min: 0 }),
    factField("taxpayerKind"),
    factField("monthlySales", { min: 0 }),
    factField("restrictedIndustry"),
    factField("creditGrade"),
    factField("loanCount", { min: 0, max: 100 }),
  ],
  note: "由市场监管部门的登记信息和税务、科技等部门共享的信息合成；带个人信息的字段只给本单位和经办人看。",
};

export const registers: readonly RegisterDeclaration[] = [marketSubjects];
