import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const yesNo = { ...asked, type: "boolean" } as const;
const money = { ...asked, type: "money", unit: "万元" } as const;
const yearMoney = { ...money, period: "lastYear" } as const;

/** What relief of taxes and fees asks beyond the registers: only the taxpayer can say. */
export const taxFacts = [
  {
    ...yesNo,
    key: "threePercentSales",
    name: "销售适用3%征收率",
    synonyms: ["适用百分之三征收率"],
    question: "应税销售是不是都按 3% 的征收率计税？",
    hint: "卖货物、做一般服务的小规模纳税人选“是”；卖房、租房、选择差额缴税的劳务派遣按 5%，选“否”。",
  },
  {
    ...yearMoney,
    key: "sixTaxesTwoFees",
    name: "减免前的六税两费",
    synonyms: ["六税两费全年税额"],
    question: "不算减免，一年要缴多少“六税两费”？",
    hint: "资源税（不含水资源税）、城市维护建设税、房产税、城镇土地使用税、印花税（不含证券交易）、耕地占用税，加上教育费附加和地方教育附加。",
  },
  {
    ...yesNo,
    key: "auditedTaxCollection",
    name: "查账征收",
    synonyms: ["按查账方式缴纳企业所得税"],
    question: "企业所得税是不是按账簿查账征收？",
    hint: "账簿健全、按实际利润缴税的选“是”；由税务机关核定税额或应税所得率的选“否”。",
  },
  {
    ...yesNo,
    key: "technologySme",
    name: "科技型中小企业入库登记编号有效",
    synonyms: ["科技型中小企业"],
    question: "有没有当年有效的科技型中小企业入库登记编号？",
    hint: "在全国科技型中小企业信息库里可以查到；编号一年一换。",
  },
  {
    ...yesNo,
    key: "chipOrMachineToolMaker",
    name: "集成电路或工业母机企业",
    synonyms: ["集成电路企业", "工业母机企业"],
    question: "是不是享受研发加计扣除清单里的集成电路企业或工业母机企业？",
    hint: "以国家发布的企业清单或规定的条件为准；不清楚的一般不是。",
  },
  {
    ...yearMoney,
    key: "creditableTaxes",
    name: "全年可扣减的税费",
    synonyms: ["可扣减税费"],
    question: "一年实际要缴多少可以扣减的税费？",
    hint: "增值税、城市维护建设税、教育费附加、地方教育附加，个体工商户再加个人所得税，企业再加企业所得税。",
  },
  {
    ...asked,
    key: "ownerGroup",
    name: "经营者所属就业重点群体",
    synonyms: ["经营者人员类别"],
    type: "choice",
    choices: [
      { value: "liftedFromPoverty", label: "脱贫人口（含防止返贫监测对象）" },
      { value: "registeredUnemployed", label: "登记失业半年以上" },
      { value: "unemployedHousehold", label: "零就业家庭或低保家庭的登记失业人员" },
      { value: "graduate", label: "毕业年度内高校毕业生" },
      { value: "none", label: "都不是" },
    ],
    sensitivity: "personal",
    question: "经营者本人属于哪一类重点群体？",
    hint: "除脱贫人口外，要有注明税收政策的《就业创业证》或《就业失业登记证》。",
  },
  {
    ...yesNo,
    key: "ownerIsVeteran",
    name: "经营者是自主就业退役士兵",
    synonyms: ["退役士兵经营者"],
    sensitivity: "personal",
    question: "经营者本人是不是自主就业的退役士兵？",
    hint: "退役时领取一次性退役金、没有由政府安排工作的退役士兵。",
  },
  {
    ...asked,
    key: "priorityHires",
    name: "招用的重点群体人数",
    synonyms: ["重点群体招用人数"],
    type: "integer",
    unit: "人",
    question: "招用了几名脱贫人口或登记失业半年以上的人？",
    hint: "只算签订 1 年以上劳动合同、依法缴纳社会保险、享受扣减还不满 3 年的人；没有填 0。",
  },
  {
    ...asked,
    key: "veteranHires",
    name: "招用的退役士兵人数",
    synonyms: ["退役士兵招用人数"],
    type: "integer",
    unit: "人",
    question: "招用了几名自主就业的退役士兵？",
    hint: "只算签订 1 年以上劳动合同、依法缴纳社会保险、享受扣减还不满 3 年的人；没有填 0。",
  },
  {
    ...yearMoney,
    key: "contributionWages",
    name: "全年单位缴费工资",
    synonyms: ["社会保险缴费工资总额"],
    question: "一年按多少工资总额缴纳职工社会保险？",
    hint: "参保职工缴费工资的全年合计；没有参保职工的填 0。",
  },
] as const satisfies readonly FactDeclaration[];
