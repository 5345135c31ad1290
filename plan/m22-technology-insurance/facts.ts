import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const yesNo = { ...asked, type: "boolean" } as const;
const money = { ...asked, type: "money", unit: "万元" } as const;

/** What the maker of a first unit (首台套) or a first batch (首批次) knows of its product and its policy. */
export const insuranceFacts = [
  {
    ...asked,
    key: "firstUseKind",
    name: "首台（套）首批次产品类别",
    synonyms: ["首台套首批次类别"],
    type: "choice",
    choices: [
      { value: "equipment", label: "重大技术装备首台（套）" },
      { value: "material", label: "新材料首批次" },
      { value: "none", label: "都不是" },
    ],
    question: "投保的产品是重大技术装备首台（套）还是新材料首批次？",
    hint: "由制造这种装备或材料的企业填写。",
  },
  {
    ...yesNo,
    key: "inFirstUseCatalogue",
    name: "产品列入推广应用指导目录",
    synonyms: ["列入首台套首批次目录"],
    question: "产品在不在国家公布的推广应用指导目录里？",
    hint: "以投保时有效的目录为准。",
  },
  {
    ...money,
    key: "firstUsePremium",
    name: "实际投保年度保费",
    synonyms: ["首台套首批次保费"],
    question: "一年实际付了多少保费？",
    hint: "专门为首台（套）或首批次产品投的保险，以发票为准；没有投保填 0。",
  },
  {
    ...money,
    key: "firstUseInsured",
    name: "投保金额",
    synonyms: ["首台套首批次保险金额"],
    question: "保险金额（产品价值）是多少？",
    hint: "保单上的保险金额，用来算费率。",
  },
  {
    ...asked,
    key: "firstUseSubsidyYears",
    name: "已得到保费补贴的年数",
    synonyms: ["保费补贴年数"],
    type: "integer",
    unit: "年",
    question: "这个产品已经得到过几年保费补贴？",
    hint: "没有得到过填 0。",
  },
  {
    ...yesNo,
    key: "firstUseQualified",
    name: "通过保险补偿资格审定",
    synonyms: ["保险补偿资格"],
    question: "有没有通过保险补偿的资格审定？",
    hint: "2024 年起先审定资格，再申请资金。",
  },
  {
    ...yesNo,
    key: "firstUseBarred",
    name: "因弄虚作假被停止申请保险补偿",
    synonyms: ["被停止申请保险补偿"],
    question: "最近三年有没有因弄虚作假被停止申请保险补偿？",
    hint: "没有被处理过的选“否”。",
  },
] as const satisfies readonly FactDeclaration[];
