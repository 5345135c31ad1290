import type { FactDeclaration } from "#kernel/rules";

const asked = { type: "boolean", period: "current", sensitivity: "internal" } as const;

/** Asked only of who means to close: whether the simple way out is open. */
export const closingFacts = [
  {
    key: "plansToClose",
    ...asked,
    name: "打算注销",
    synonyms: ["准备注销"],
    question: "是不是打算注销，不再经营？",
    hint: "只是暂时停业的选“否”，可以办歇业备案。",
  },
  {
    key: "listedCompany",
    ...asked,
    name: "是上市股份有限公司",
    synonyms: ["上市公司"],
    question: "是不是上市的股份有限公司？",
    hint: "股票在证券交易所上市交易的选“是”。",
  },
  {
    key: "debtsSettled",
    ...asked,
    name: "没有债权债务或者已经清偿完结",
    synonyms: ["债权债务已清"],
    question: "是不是没有债权债务，或者都已经清偿完结？",
    hint: "欠别人的和别人欠的都算。",
  },
  {
    key: "duesSettled",
    ...asked,
    name: "工资、社保、补偿金、税款没有发生或者已经结清",
    synonyms: ["费用和税款已清"],
    question: "清偿费用、职工工资、社会保险费用、法定补偿金和应缴税款，是不是没有发生或者都已结清？",
    hint: "税款包括滞纳金和罚款；可以先到电子税务局查清。",
  },
  {
    key: "investorsPromise",
    ...asked,
    name: "全体投资人书面承诺",
    synonyms: ["全体投资人签署承诺书"],
    question: "全体投资人是不是都愿意书面承诺，对情况的真实性承担法律责任？",
    hint: "投资人指股东、合伙人、个人独资企业的投资人等，一个都不能少。",
  },
  {
    key: "closingNeedsApproval",
    ...asked,
    name: "注销依法须经批准",
    question: "注销是不是依法要先经过批准？",
    hint: "例如金融、保险、证券等行业；拿不准的先问主管部门。",
  },
  {
    key: "registrationRevoked",
    ...asked,
    name: "被吊销营业执照、责令关闭或者撤销",
    question: "是不是已被吊销营业执照、责令关闭或者撤销登记？",
    hint: "可在国家企业信用信息公示系统查询。",
  },
  {
    key: "sharesBurdened",
    ...asked,
    name: "股权被冻结、出质或者有动产抵押",
    synonyms: ["股权冻结出质"],
    question: "股权（财产份额）有没有被冻结、出质，有没有动产抵押？",
    hint: "有一样就选“是”。",
  },
  {
    key: "investsElsewhere",
    ...asked,
    name: "对其他市场主体有投资",
    question: "有没有投资其他企业？",
    hint: "名下还有子公司、参股企业或者分支机构没有处理的选“是”。",
  },
  {
    key: "underInvestigation",
    ...asked,
    name: "正在被立案调查、强制、诉讼或者仲裁",
    question: "是不是正在被立案调查、采取行政强制措施，或者正在诉讼、仲裁？",
    hint: "有一样就选“是”。",
  },
  {
    key: "penaltyOutstanding",
    ...asked,
    name: "行政处罚尚未执行完毕",
    question: "有没有罚款等行政处罚还没有执行完？",
    hint: "没有受过处罚的选“否”。",
  },
] as const satisfies readonly FactDeclaration[];
