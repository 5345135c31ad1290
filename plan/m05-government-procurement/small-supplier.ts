import type { Citation } from "#kernel/citation";
import { type Condition, fact, isFalse, oneOf } from "#kernel/rules";
import { rules2011, rules2020 } from "./documents.ts";

/** Who counts as a supplier that is small or medium-sized. Sole traders that fit the standard are treated alike. */
export const SUPPLIERS = ["enterprise", "soleTrader"];
export const SMALL_AND_MEDIUM = ["medium", "small", "micro"];
export const SMALL_AND_MICRO = ["small", "micro"];

export const suppliersUntil2020 = rules2011("第二条", "本办法所称中小企业（含中型、小型、微型企业，下同）");
export const suppliersSince2021 = rules2020(
  "第二条",
  "符合中小企业划分标准的个体工商户，在政府采购活动中视同中小企业",
);
export const bySizeSince2021 = rules2020(
  "第二条",
  "依据国务院批准的中小企业划分标准确定的中型企业、小型企业和微型企业",
);
export const sizeIn = (sizes: readonly string[], cite: Citation): Condition =>
  oneOf(fact("size"), sizes, cite);
export const independent: Condition = isFalse(
  "tiedToLargeFirm",
  rules2020("第二条", "与大企业的负责人为同一人，或者与大企业存在直接控股、管理关系的除外"),
);
