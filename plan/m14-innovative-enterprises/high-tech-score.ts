import {
  add,
  anything,
  type Cell,
  choose,
  divide,
  type Expression,
  fact,
  fromTo,
  isAny,
  isTrue,
  least,
  number,
  over,
  row,
  table,
} from "#kernel/rules";
import { fromMemory, highTechGuide, platformDefault } from "../sources.ts";

/** A band of points within which experts decide: the least and the most that it can give. */
type Band = { cells: readonly Cell[]; low: number; high: number; quote: string };
type Side = "low" | "high";
type Cite = (quote: string) => ReturnType<typeof platformDefault>;

const banded =
  (inputs: readonly Expression[], bands: readonly Band[], cite: Cite) =>
  (side: Side): Expression =>
    table(
      "first",
      inputs,
      bands.map((it) => row(it.cells, number(it[side]), cite(it.quote))),
      number(0),
    );

const property = (quote: string) => highTechGuide("三（七）1", quote);
const level = (value: string, low: number, high: number, quote: string): Band => ({
  cells: [isAny(value)],
  low,
  high,
  quote,
});
const byLevel = (key: string) =>
  banded(
    [fact(key)],
    [
      level("high", 7, 8, "高（7-8分）"),
      level("fairlyHigh", 5, 6, "较高（5-6分）"),
      level("average", 3, 4, "一般（3-4分）"),
      level("low", 1, 2, "较低（1-2分）"),
    ],
    property,
  );
const quantity = banded(
  [fact("classOneIp"), fact("classTwoIp")],
  [
    { cells: [fromTo(1, null), anything], low: 7, high: 8, quote: "1项及以上（Ⅰ类）（7-8分）" },
    { cells: [anything, fromTo(5, null)], low: 5, high: 6, quote: "5项及以上（Ⅱ类）（5-6分）" },
    { cells: [anything, fromTo(3, null)], low: 3, high: 4, quote: "3-4项（Ⅱ类）（3-4分）" },
    { cells: [anything, fromTo(1, null)], low: 1, high: 2, quote: "1-2项（Ⅱ类）（1-2分）" },
  ],
  property,
);
const acquired = banded(
  [fact("ipAcquisition")],
  [level("own", 1, 6, "有自主研发（1-6分）"), level("bought", 1, 3, "仅有受让、受赠和并购等（1-3分）")],
  property,
);
const standardsQuote = fromMemory(property("企业参与编制国家标准、行业标准、检测方法、技术规范的情况"));
const standards = (side: Side): Expression =>
  choose(
    [{ when: isTrue("helpedWriteStandards", standardsQuote), gives: number(side === "low" ? 1 : 2) }],
    number(0),
  );

/** Projects turned into products, a year on the average of three. */
const conversions = banded(
  [divide(fact("conversionsInThreeYears"), number(3))],
  [
    { cells: [fromTo(5, null)], low: 25, high: 30, quote: "转化能力强，≥5项（25-30分）" },
    { cells: [fromTo(4, null)], low: 19, high: 24, quote: "转化能力较强，≥4项（19-24分）" },
    { cells: [fromTo(3, null)], low: 13, high: 18, quote: "转化能力一般，≥3项（13-18分）" },
    { cells: [fromTo(2, null)], low: 7, high: 12, quote: "转化能力较弱，≥2项（7-12分）" },
    { cells: [fromTo(1, null)], low: 1, high: 6, quote: "转化能力弱，≥1项（1-6分）" },
    // Between none and one a year the guide leaves a gap; experts may give the lowest band or nothing.
    { cells: [over(0)], low: 0, high: 6, quote: "转化能力弱，≥1项（1-6分）" },
  ],
  (quote) => highTechGuide("三（七）2", quote),
);

/** The guide gives only the most; how much a full or a partial arrangement earns is ours. */
const arrangement = (key: string, upTo: 4 | 6) =>
  banded(
    [fact(key)],
    [
      level("full", upTo - 1, upTo, "制度和记录齐全的，按接近满分估计"),
      level("partial", 1, upTo - 2, "只有一部分的，按中间分数估计"),
    ],
    platformDefault,
  );

const growth = (key: string) =>
  banded(
    [fact(key)],
    [
      { cells: [fromTo(0.35, null)], low: 9, high: 10, quote: "≥35%（9-10分）" },
      { cells: [fromTo(0.25, null)], low: 7, high: 8, quote: "≥25%（7-8分）" },
      { cells: [fromTo(0.15, null)], low: 5, high: 6, quote: "≥15%（5-6分）" },
      { cells: [fromTo(0.05, null)], low: 3, high: 4, quote: "≥5%（3-4分）" },
      { cells: [over(0)], low: 1, high: 2, quote: "＞0（1-2分）" },
    ],
    (quote) => highTechGuide("三（七）4", quote),
  );

const sum = (of: readonly Expression[]): Expression => of.reduce(add);

const propertyParts = [byLevel("ipAdvancement"), byLevel("ipCoreSupport"), quantity, acquired, standards];
const otherParts = [
  conversions,
  arrangement("rdSystem", 6),
  arrangement("rdBody", 6),
  arrangement("conversionIncentive", 4),
  arrangement("talentSystem", 4),
];
const PROPERTY_MOST = 30;

/** Points out of 20 for growth, by the least and the most that experts may give. */
export const growthPoints = (side: Side): Expression =>
  sum([growth("revenueGrowth")(side), growth("netAssetGrowth")(side)]);

/** Points out of 100, by the least and the most that experts may give. */
export const highTechScore = (side: Side): Expression =>
  sum([
    least(sum(propertyParts.map((it) => it(side))), number(PROPERTY_MOST)),
    ...otherParts.map((it) => it(side)),
    fact(side === "low" ? "highTechGrowthLow" : "highTechGrowthHigh"),
  ]);
