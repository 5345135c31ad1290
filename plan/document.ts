import { type Citation, citing } from "#kernel/citation";

/** The plan's own document, as printed on its first page. */
export const document = {
  number: "楚政通〔2020〕13号",
  title: "楚雄州推动创新创业高质量发展打造“双创”升级版实施方案",
  issuer: "楚雄彝族自治州人民政府",
  issuedOn: "2020-05-28",
} as const;

export const chapters = [
  { number: 1, title: "促进创新创业环境优化升级" },
  { number: 2, title: "推进创业带动就业能力升级" },
  { number: 3, title: "推动创新创业主体升级" },
  { number: 4, title: "促进创新创业平台服务升级" },
  { number: 5, title: "构建创新创业发展高地" },
  { number: 6, title: "推动“双创”投融资体系升级" },
  { number: 7, title: "切实打通政策落实“最后一公里”" },
] as const;

/** Chapter numeral and measure numeral: measures are numbered through, so the last one is 七（二十四）. */
export const clauses = [
  "一（一）",
  "一（二）",
  "一（三）",
  "一（四）",
  "一（五）",
  "一（六）",
  "一（七）",
  "一（八）",
  "二（九）",
  "二（十）",
  "二（十一）",
  "三（十二）",
  "三（十三）",
  "三（十四）",
  "四（十五）",
  "四（十六）",
  "四（十七）",
  "四（十八）",
  "五（十九）",
  "五（二十）",
  "六（二十一）",
  "六（二十二）",
  "七（二十三）",
  "七（二十四）",
] as const;
export type ClauseId = (typeof clauses)[number];

/** Binds one clause of the plan: `const says = quoting("三（十四）"); says("给予10万元—30万元")`. */
export const quoting =
  (clause: ClauseId) =>
  (quote: string): Citation =>
    citing(document.number)(clause, quote);
