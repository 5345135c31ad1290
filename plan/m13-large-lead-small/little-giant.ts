import type { Policy } from "#kernel/rules";
import { littleGiant2022 } from "./little-giant-2022.ts";
import { littleGiant2026 } from "./little-giant-2026.ts";

export const littleGiant: Policy = {
  id: "m13/little-giant",
  name: "专精特新“小巨人”企业认定",
  summary:
    "已经是专精特新中小企业、在细分市场做到前列并持续投入研发的企业，可以申请国家级专精特新“小巨人”企业认定，称号有效三年。2026 年 4 月起收入、主营占比、研发投入和知识产权的要求提高。",
  kind: "award",
  benefit: "专精特新“小巨人”企业称号（有效期三年）",
  measure: 13,
  unit: "industry-information",
  amountMeans: "advantage",
  versions: [littleGiant2022, littleGiant2026],
};
