import type { UnitDeclaration } from "#kernel/plan";

/**
 * The units named after 责任单位, in the order in which the document first names them. Spellings that mean the
 * same unit are merged: 州团委 and 团州委, 人行楚雄州中心支行 and 人民银行楚雄州中心支行.
 */
export const units = [
  {
    id: "county-governments",
    name: "各县市人民政府",
    shortName: "各县市",
    aliases: [],
    kind: "collective",
  },
  {
    id: "market-regulation",
    name: "州市场监管局",
    shortName: "市场监管局",
    aliases: ["楚雄州市场监督管理局"],
    kind: "department",
  },
  {
    id: "natural-resources",
    name: "州自然资源规划局",
    shortName: "自然资源规划局",
    aliases: ["楚雄州自然资源和规划局"],
    kind: "department",
  },
  {
    id: "water",
    name: "州水务局",
    shortName: "水务局",
    aliases: ["楚雄州水务局"],
    kind: "department",
  },
  {
    id: "government-services",
    name: "州政务服务管理局",
    shortName: "政务服务管理局",
    aliases: ["楚雄州政务服务管理局"],
    kind: "department",
  },
  {
    id: "development-reform",
    name: "州发展改革委",
    shortName: "发展改革委",
    aliases: ["楚雄州发展和改革委员会"],
    kind: "department",
  },
  {
    id: "industry-information",
    name: "州工业和信息化局",
    shortName: "工业和信息化局",
    aliases: ["楚雄州工业和信息化局"],
    kind: "department",
  },
  {
    id: "education-sports",
    name: "州教育体育局",
    shortName: "教育体育局",
    aliases: ["楚雄州教育体育局"],
    kind: "department",
  },
  {
    id: "health",
    name: "州卫生健康委",
    shortName: "卫生健康委",
    aliases: ["楚雄州卫生健康委员会"],
    kind: "department",
  },
  {
    id: "tax",
    name: "州税务局",
    shortName: "税务局",
    aliases: ["国家税务总局楚雄州税务局"],
    kind: "department",
  },
  {
    id: "human-resources",
    name: "州人力资源和社会保障局",
    shortName: "人力资源社会保障局",
    aliases: ["楚雄州人力资源和社会保障局"],
    kind: "department",
  },
  {
    id: "science-technology",
    name: "州科技局",
    shortName: "科技局",
    aliases: ["楚雄州科学技术局"],
    kind: "department",
  },
  {
    id: "finance",
    name: "州财政局",
    shortName: "财政局",
    aliases: ["楚雄州财政局"],
    kind: "department",
  },
  {
    id: "banking-insurance-regulation",
    name: "楚雄银保监分局",
    shortName: "银保监分局",
    aliases: ["中国银保监会楚雄监管分局"],
    kind: "department",
  },
  {
    id: "central-bank",
    name: "人民银行楚雄州中心支行",
    shortName: "人民银行",
    aliases: ["人行楚雄州中心支行", "中国人民银行楚雄州中心支行"],
    kind: "department",
  },
  {
    id: "youth-league",
    name: "团州委",
    shortName: "共青团",
    aliases: ["州团委", "共青团楚雄州委"],
    kind: "department",
  },
  {
    id: "agriculture-rural-affairs",
    name: "州农业农村局",
    shortName: "农业农村局",
    aliases: ["楚雄州农业农村局"],
    kind: "department",
  },
  {
    id: "veterans-affairs",
    name: "州退役军人局",
    shortName: "退役军人局",
    aliases: ["楚雄州退役军人事务局"],
    kind: "department",
  },
  {
    id: "womens-federation",
    name: "州妇联",
    shortName: "妇联",
    aliases: ["楚雄州妇女联合会"],
    kind: "department",
  },
  {
    id: "state-assets",
    name: "州国资委",
    shortName: "国资委",
    aliases: ["楚雄州国有资产监督管理委员会"],
    kind: "department",
  },
  {
    id: "commerce",
    name: "州商务局",
    shortName: "商务局",
    aliases: ["楚雄州商务局"],
    kind: "department",
  },
  {
    id: "culture-tourism",
    name: "州文化和旅游局",
    shortName: "文化和旅游局",
    aliases: ["楚雄州文化和旅游局"],
    kind: "department",
  },
  {
    id: "trade-unions",
    name: "州总工会",
    shortName: "总工会",
    aliases: ["楚雄州总工会"],
    kind: "department",
  },
  {
    id: "science-association",
    name: "州科协",
    shortName: "科协",
    aliases: ["楚雄州科学技术协会"],
    kind: "department",
  },
  {
    id: "financial-office",
    name: "州金融办",
    shortName: "金融办",
    aliases: ["楚雄州人民政府金融办公室"],
    kind: "department",
  },
  {
    id: "prefecture-departments",
    name: "州直有关部门",
    shortName: "州直部门",
    aliases: ["州级有关部门"],
    kind: "collective",
  },
] as const satisfies readonly UnitDeclaration[];

export type UnitId = (typeof units)[number]["id"];

/** Units that services need and that the document does not name. Who belongs to them is the prefecture's to confirm. */
export const unitsBesides = [
  // Partners are named by what they do: which bank or guarantor it is, is settled case by case.
  {
    id: "lending-bank",
    name: "经办银行",
    shortName: "经办银行",
    aliases: ["贷款银行"],
    kind: "partner",
  },
  {
    id: "guarantee-fund",
    name: "创业担保贷款担保基金管理机构",
    shortName: "担保基金",
    aliases: ["创业贷款担保中心"],
    kind: "partner",
  },
  {
    id: "pledge-insurer",
    name: "承保或者担保机构",
    shortName: "承保机构",
    aliases: ["专利质押融资保险机构"],
    kind: "partner",
  },
] as const satisfies readonly UnitDeclaration[];
