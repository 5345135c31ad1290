import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const personal = { period: "current", sensitivity: "personal" } as const;

/** Facts about guaranteed startup loans and their borrowers. */
export const loanFacts = [
  {
    key: "founderGroups",
    ...personal,
    type: "choices",
    name: "创业者所属群体",
    synonyms: ["创业担保贷款重点群体"],
    choices: [
      { value: "registeredUnemployed", label: "城镇登记失业人员" },
      { value: "employmentDifficulty", label: "就业困难人员（含残疾人）" },
      { value: "veteran", label: "退役军人" },
      { value: "releasedPrisoner", label: "刑满释放人员" },
      { value: "graduate", label: "高校毕业生（含大学生村官、留学回国学生）" },
      { value: "capacityReduction", label: "化解过剩产能企业职工和失业人员" },
      { value: "returningWorker", label: "返乡创业农民工" },
      { value: "onlineMerchant", label: "网络商户" },
      { value: "liftedFromPoverty", label: "脱贫人口（建档立卡人口）" },
      { value: "ruralFounder", label: "农村自主创业农民" },
      { value: "epidemicSoleTrader", label: "受疫情影响暂时失去收入来源的个体工商户" },
      { value: "taxiDriver", label: "贷款购车的出租车、网约车司机" },
      { value: "none", label: "以上都不是" },
    ],
    question: "创业者本人属于下面哪些群体？",
    hint: "可以多选；由人力资源社会保障等部门核实。",
  },
  {
    key: "otherLoans",
    ...personal,
    type: "boolean",
    name: "本人或配偶有其他贷款",
    question:
      "本人和配偶除了助学、脱贫人口小额信贷、住房、购车和 5 万元以下小额消费贷款以外，还有没有别的贷款？",
    hint: "以个人信用报告为准。",
  },
  {
    key: "startupPartners",
    ...asked,
    type: "integer",
    unit: "人",
    name: "合伙创业的人数",
    synonyms: ["合伙人数"],
    question: "几个人合伙创业？",
    hint: "只算各自符合贷款条件的人，连本人在内；一个人创业填 1。",
  },
  {
    key: "loanGroupHires",
    ...asked,
    type: "integer",
    unit: "人",
    name: "近一年新招用的符合贷款条件人数",
    synonyms: ["当年新招用符合创业担保贷款条件人数"],
    question: "近一年新招用了几名属于创业担保贷款重点群体、并签了一年以上劳动合同的人？",
    hint: "没有填 0。",
  },
  {
    key: "wageArrears",
    ...asked,
    type: "boolean",
    name: "拖欠工资、欠缴社保或有严重违法失信记录",
    question: "有没有拖欠职工工资、欠缴社会保险费等严重违法违规信用记录？",
    hint: "以人力资源社会保障、税务部门的记录为准。",
  },
  {
    key: "loanRate",
    ...asked,
    type: "rate",
    name: "创业担保贷款合同年利率",
    question: "创业担保贷款合同的年利率是多少？",
    hint: "还没有签合同就不填。",
  },
  {
    key: "recommendedByUndertaker",
    ...personal,
    type: "boolean",
    name: "贷免扶补承办单位已推荐",
    question: "贷免扶补承办单位（人社、教育、市场监管、工会、团委、妇联、工商联）有没有同意推荐？",
    hint: "先到其中一家提出申请，由它审核创业者的条件和项目。",
  },
] as const satisfies readonly FactDeclaration[];
