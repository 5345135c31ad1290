import type { FactDeclaration } from "#kernel/rules";

const asked = { period: "current", sensitivity: "internal" } as const;
const count = { ...asked, type: "integer", unit: "项" } as const;

/** Intellectual property, research bodies and records that policies of several measures ask about. */
export const innovationFacts = [
  {
    key: "classOneIp",
    ...count,
    name: "Ⅰ类知识产权数量",
    synonyms: ["Ⅰ类知识产权", "一类知识产权数"],
    question: "有几项与主要产品（服务）有关的Ⅰ类知识产权？",
    hint: "发明专利、植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计专有权；有效且没有争议的才算，没有填 0。",
  },
  {
    key: "classTwoIp",
    ...count,
    name: "Ⅱ类知识产权数量",
    synonyms: ["Ⅱ类知识产权", "二类知识产权数"],
    question: "有几项与主要产品（服务）有关的Ⅱ类知识产权？",
    hint: "实用新型专利、外观设计专利、软件著作权，不含商标；在高企认定中已经用过一次的，测算高企时不要再算。没有填 0。",
  },
  {
    key: "researchInstitute",
    ...asked,
    type: "boolean",
    name: "有省部级以上研发机构",
    synonyms: ["省部级以上研发机构"],
    question: "有没有经认定的省部级以上研发机构？",
    hint: "例如省企业技术中心、省重点实验室、省工程研究中心，以认定文件为准。",
  },
  {
    key: "strategicEmerging",
    ...asked,
    type: "boolean",
    name: "属于战略性新兴产业",
    synonyms: ["战略性新兴产业"],
    question: "主导产品是不是属于战略性新兴产业？",
    hint: "对照国家统计局《战略性新兴产业分类（2018）》。",
  },
  {
    key: "onBadList",
    ...asked,
    type: "boolean",
    name: "在经营异常名录或严重失信名单上",
    synonyms: ["经营异常或严重失信"],
    question: "现在有没有被列入经营异常名录或严重违法失信名单？",
    hint: "可在国家企业信用信息公示系统和“信用中国”查询。",
  },
] as const satisfies readonly FactDeclaration[];
