import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  anything,
  type Cell,
  type Choice,
  choice,
  type Expression,
  fact,
  fromTo,
  inCodes,
  row,
  type TableRow,
  table,
} from "#kernel/rules";
import { fromMemory } from "./sources.ts";

/** 中小企业划型标准规定: who is large, medium, small or micro. Used by policies of many measures. */
const standard = citing("工信部联企业〔2011〕300号");

export const enterpriseSizes: readonly Choice[] = [
  { value: "large", label: "大型" },
  { value: "medium", label: "中型" },
  { value: "small", label: "小型" },
  { value: "micro", label: "微型" },
  { value: "notApplicable", label: "划型标准不适用" },
];

/** Lower bounds: persons, and revenue and assets in 万元. All must be reached, or the firm drops a level. */
type Bounds = { persons?: number; revenue?: number; assets?: number };
type Industry = {
  clause: string;
  quote: string;
  codes: readonly string[];
  large: Bounds;
  medium: Bounds;
  small: Bounds;
  isFromMemory?: true;
};

const INDUSTRIES: readonly Industry[] = [
  {
    clause: "四（一）",
    quote: "农、林、牧、渔业。营业收入20000万元以下的为中小微型企业",
    codes: ["A"],
    large: { revenue: 20_000 },
    medium: { revenue: 500 },
    small: { revenue: 50 },
  },
  {
    clause: "四（二）",
    quote: "工业。从业人员1000人以下或营业收入40000万元以下的为中小微型企业",
    codes: ["B", "C", "D"],
    large: { persons: 1000, revenue: 40_000 },
    medium: { persons: 300, revenue: 2000 },
    small: { persons: 20, revenue: 300 },
  },
  {
    clause: "四（三）",
    quote: "建筑业。营业收入80000万元以下或资产总额80000万元以下的为中小微型企业",
    codes: ["E"],
    large: { revenue: 80_000, assets: 80_000 },
    medium: { revenue: 6000, assets: 5000 },
    small: { revenue: 300, assets: 300 },
  },
  {
    clause: "四（四）",
    quote: "批发业。从业人员200人以下或营业收入40000万元以下的为中小微型企业",
    codes: ["F51"],
    large: { persons: 200, revenue: 40_000 },
    medium: { persons: 20, revenue: 5000 },
    small: { persons: 5, revenue: 1000 },
  },
  {
    clause: "四（五）",
    quote: "零售业。从业人员300人以下或营业收入20000万元以下的为中小微型企业",
    codes: ["F52"],
    large: { persons: 300, revenue: 20_000 },
    medium: { persons: 50, revenue: 500 },
    small: { persons: 10, revenue: 100 },
  },
  {
    clause: "四（六）",
    quote: "交通运输业。从业人员1000人以下或营业收入30000万元以下的为中小微型企业",
    codes: ["G54", "G55", "G56", "G57", "G58"],
    large: { persons: 1000, revenue: 30_000 },
    medium: { persons: 300, revenue: 3000 },
    small: { persons: 20, revenue: 200 },
  },
  {
    clause: "四（七）",
    quote: "仓储业。从业人员200人以下或营业收入30000万元以下的为中小微型企业",
    codes: ["G59"],
    large: { persons: 200, revenue: 30_000 },
    medium: { persons: 100, revenue: 1000 },
    small: { persons: 20, revenue: 100 },
  },
  {
    clause: "四（八）",
    quote: "邮政业。从业人员1000人以下或营业收入30000万元以下的为中小微型企业",
    codes: ["G60"],
    large: { persons: 1000, revenue: 30_000 },
    medium: { persons: 300, revenue: 2000 },
    small: { persons: 20, revenue: 100 },
  },
  {
    clause: "四（九）",
    quote: "住宿业。从业人员300人以下或营业收入10000万元以下的为中小微型企业",
    codes: ["H61"],
    large: { persons: 300, revenue: 10_000 },
    medium: { persons: 100, revenue: 2000 },
    small: { persons: 10, revenue: 100 },
  },
  {
    clause: "四（十）",
    quote: "餐饮业。从业人员300人以下或营业收入10000万元以下的为中小微型企业",
    codes: ["H62"],
    large: { persons: 300, revenue: 10_000 },
    medium: { persons: 100, revenue: 2000 },
    small: { persons: 10, revenue: 100 },
  },
  {
    clause: "四（十一）",
    quote: "信息传输业。从业人员2000人以下或营业收入100000万元以下的为中小微型企业",
    codes: ["I63", "I64"],
    large: { persons: 2000, revenue: 100_000 },
    medium: { persons: 100, revenue: 1000 },
    small: { persons: 10, revenue: 100 },
  },
  {
    clause: "四（十二）",
    quote: "软件和信息技术服务业。从业人员300人以下或营业收入10000万元以下的为中小微型企业",
    codes: ["I65"],
    large: { persons: 300, revenue: 10_000 },
    medium: { persons: 100, revenue: 1000 },
    small: { persons: 10, revenue: 50 },
  },
  {
    clause: "四（十三）",
    quote: "房地产开发经营。营业收入200000万元以下或资产总额10000万元以下的为中小微型企业",
    codes: ["K701"],
    large: { revenue: 200_000, assets: 10_000 },
    medium: { revenue: 1000, assets: 5000 },
    small: { revenue: 100, assets: 2000 },
  },
  {
    clause: "四（十四）",
    quote: "物业管理。从业人员1000人以下或营业收入5000万元以下的为中小微型企业",
    codes: ["K702"],
    large: { persons: 1000, revenue: 5000 },
    medium: { persons: 300, revenue: 1000 },
    small: { persons: 100, revenue: 500 },
  },
  {
    clause: "四（十五）",
    quote: "租赁和商务服务业。从业人员300人以下或资产总额120000万元以下的为中小微型企业",
    codes: ["L"],
    large: { persons: 300, assets: 120_000 },
    medium: { persons: 100, assets: 8000 },
    small: { persons: 10, assets: 100 },
  },
  {
    // Which industries are "not listed" is the statistical version's reading (国统字〔2017〕213号), from memory.
    clause: "四（十六）",
    quote: "其他未列明行业。从业人员300人以下的为中小微型企业",
    isFromMemory: true,
    codes: ["K703", "K709", "M", "N", "O", "Q85", "R"],
    large: { persons: 300 },
    medium: { persons: 100 },
    small: { persons: 10 },
  },
];

const from = (bound: number | undefined): Cell => (bound === undefined ? anything : fromTo(bound, null));
const money = (bound: number | undefined): Cell => from(bound === undefined ? undefined : wan(bound));

const levels = ({ codes, clause, quote, large, medium, small, isFromMemory }: Industry): TableRow[] => {
  const cite = isFromMemory ? fromMemory(standard(clause, quote)) : standard(clause, quote);
  const level = (size: string, { persons, revenue, assets }: Bounds): TableRow =>
    row([inCodes(...codes), from(persons), money(revenue), money(assets)], choice(size), cite);
  return [level("large", large), level("medium", medium), level("small", small), level("micro", {})];
};

/** Finance, education, health, railways and public bodies have no line in the standard: it does not apply to them. */
export const enterpriseSize: Expression = table(
  "first",
  [fact("industry"), fact("employees"), fact("revenue"), fact("totalAssets")],
  INDUSTRIES.flatMap(levels),
  choice("notApplicable"),
);
