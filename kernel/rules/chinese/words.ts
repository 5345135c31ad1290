import type { Certainty } from "#kernel/citation";
import type { Comparison, DecisionTable, Rounding } from "../ast.ts";

/**
 * The words of the controlled language, in half width and without blanks as the reader sees them. By 民法典第一千二百五十九条
 * 以上、以下、以内、届满 include the number itself; 不满、超过、以外 do not.
 */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  是: "=",
  为: "=",
  等于: "=",
  "=": "=",
  不是: "≠",
  不为: "≠",
  不等于: "≠",
  "≠": "≠",
  "!=": "≠",
  低于: "<",
  不满: "<",
  不足: "<",
  少于: "<",
  小于: "<",
  早于: "<",
  未达到: "<",
  "<": "<",
  不超过: "≤",
  不高于: "≤",
  不多于: "≤",
  不大于: "≤",
  不晚于: "≤",
  至多: "≤",
  最多: "≤",
  "≤": "≤",
  "<=": "≤",
  超过: ">",
  高于: ">",
  多于: ">",
  大于: ">",
  晚于: ">",
  ">": ">",
  不低于: "≥",
  不少于: "≥",
  不小于: "≥",
  不早于: "≥",
  至少: "≥",
  最少: "≥",
  达到: "≥",
  届满: "≥",
  满: "≥",
  "≥": "≥",
  ">=": "≥",
};
/** Words that stand behind a number: 300人以下. */
export const SUFFIXES: Readonly<Record<string, Comparison>> = {
  以上: "≥",
  及以上: "≥",
  以下: "≤",
  及以下: "≤",
  以内: "≤",
  之内: "≤",
  以外: ">",
};

export const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  verified: "已核对",
  secondary: "转引",
  memory: "凭记忆",
  unconfirmed: "待核实",
};
export const ROUNDINGS: Readonly<Record<Rounding, string>> = {
  halfUp: "四舍五入",
  down: "舍去尾数",
  up: "进位",
};
export const HITS: Readonly<Record<DecisionTable["hit"], string>> = {
  first: "取首行",
  unique: "取唯一行",
  sum: "各行相加",
};

/** Parts of a version's text, each on lines of its own, in the order in which they are printed. */
export const HEADS = {
  version: "版本",
  issuedOn: "印发",
  effectiveFrom: "施行",
  effectiveTo: "失效",
  certainty: "确定程度",
  note: "说明",
  appliesTo: "适用对象",
  when: "条件",
  amount: "金额",
  otherwise: "不符合时",
  worth: "相当于",
  score: "评分",
  limits: "限制",
  citations: "依据",
} as const;
export type Head = keyof typeof HEADS;

/** Words followed by an opening bracket or quote; nothing else can be meant by them. */
export const FORMS = [
  "同时满足(",
  "满足其一(",
  "并非(",
  "已填报(",
  "未填报(",
  '需要判断"',
  '需要人工判断"',
  "分情形(",
  "如果(",
  "超额累进(",
  "全额累进(",
  "判定表(",
  "取最小(",
  "取最大(",
  "满年数(",
  "满月数(",
  "满天数(",
  "查询日(",
  "真值(",
  "集合(",
  '选项"',
  '文字"',
  '代码"',
] as const;
export type Form = (typeof FORMS)[number];

/** Words that stand for themselves where a field could stand. */
export const PLAIN_WORDS = ["无条件", "查询日", "是", "否"] as const;

/** What can come right behind a field or an option in a printed text. */
export const FOLLOWERS: readonly string[] = [
  ..."+-×÷)、,;[:→",
  ...["且", "或", "则", "至", "计算", "排序", "属于", "不属于", "恰为", "不恰为", "在", "不在", "累计不超过"],
  ...["是", "不是", "为", "不为", "低于", "不超过", "超过", "不低于", "满", "不满"],
  ...["早于", "不晚于", "晚于", "不早于"],
  ...Object.values(HEADS).map((it) => `${it}:`),
];
