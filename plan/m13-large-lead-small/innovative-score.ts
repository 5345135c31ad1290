import { citing } from "#kernel/citation";
import {
  add,
  anything,
  choose,
  divide,
  type Expression,
  fact,
  fromTo,
  isTrue,
  number,
  row,
  subtract,
  table,
  upTo,
} from "#kernel/rules";
import { fromMemory } from "../sources.ts";

/** 创新型中小企业评价标准: 100 points in three groups, each with a least number of its own. */
const standard = (quote: string) => fromMemory(citing("工信部企业〔2022〕63号")("附件1", quote));

/** Points from the first band whose lower end (included) is reached; below all of them none. */
const bands = (of: Expression, quote: string, list: readonly (readonly [from: number, points: number])[]) =>
  table(
    "first",
    [of],
    list.map(([from, points]) => row([fromTo(from, null)], number(points), standard(quote))),
    number(0),
  );

const property = "与企业主导产品相关的有效知识产权数量";
const intellectualProperty = table(
  "first",
  [fact("highValueIp"), fact("ownClassOneIp"), fact("classOneIp"), fact("classTwoIp")],
  [
    row([fromTo(1, null), anything, anything, anything], number(20), standard(property)),
    row([anything, fromTo(1, null), anything, anything], number(15), standard(property)),
    row([anything, anything, fromTo(1, null), anything], number(10), standard(property)),
    row([anything, anything, anything, fromTo(1, null)], number(5), standard(property)),
  ],
  number(0),
);
const researchShare = bands(
  divide(fact("rdExpense"), fact("revenue")),
  "上年度研发费用总额占营业收入总额比重",
  [
    [0.05, 20],
    [0.03, 15],
    [0.02, 10],
    [0.01, 5],
  ],
);
/** 40 points. */
export const innovationPoints = add(intellectualProperty, researchShare);

const mainGrowth = subtract(divide(fact("mainRevenue"), fact("mainRevenueOneYearEarlier")), number(1));
const growth = bands(mainGrowth, "上年度主营业务收入增长率", [
  [0.15, 20],
  [0.1, 15],
  [0.05, 10],
  [0, 5],
]);
const debtQuote = "上年度资产负债率";
const debt = table(
  "first",
  [divide(fact("totalLiabilities"), fact("totalAssets"))],
  [row([upTo(0.55)], number(10), standard(debtQuote)), row([upTo(0.75)], number(5), standard(debtQuote))],
  number(0),
);
/** 30 points. */
export const growthPoints = add(growth, debt);

const emerging = choose(
  [{ when: isTrue("strategicEmerging", standard("主导产品所属领域情况")), gives: number(10) }],
  number(5),
);
const mainShare = bands(
  divide(fact("mainRevenue"), fact("revenue")),
  "上年度主营业务收入总额占营业收入总额比重",
  [
    [0.7, 20],
    [0.6, 15],
    [0.55, 10],
    [0.5, 5],
  ],
);
/** 30 points. */
export const specialisationPoints = add(emerging, mainShare);

export const innovativeScore = add(
  add(fact("innovationPoints"), fact("growthPoints")),
  fact("specialisationPoints"),
);
