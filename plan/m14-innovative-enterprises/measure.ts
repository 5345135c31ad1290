import { wan } from "#kernel/money";
import { quoting } from "../document.ts";
import type { MeasureOutline } from "../measure.ts";

const says = quoting("三（十四）");

export const measure: MeasureOutline = {
  number: 14,
  title: "增强创新型企业引领作用",
  chapter: 3,
  clause: "三（十四）",
  summary:
    "大力培育高新技术企业和科技型中小企业，新获认定的高新技术企业可以得到一笔研发补助。国有企业的研发费用在考核时视同利润，负责人的业绩考核办法随之修订。",
  units: ["science-technology", "development-reform", "industry-information", "commerce", "state-assets"],
  commitments: [
    {
      id: "m14/award",
      says: "新获认定的高新技术企业研发补助 10万元—30万元",
      measure: "amount",
      atLeast: wan(10),
      atMost: wan(30),
      unit: "fen",
      cite: says("给予10万元—30万元的研发补助"),
      certainty: "verified",
    },
  ],
};
