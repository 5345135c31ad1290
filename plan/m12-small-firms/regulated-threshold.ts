import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import { type Expression, fact, inCodes, money, row, type TableRow, table } from "#kernel/rules";
import { fromMemory } from "../sources.ts";

/** From which yearly revenue the statistics count a firm as 规模以上, by industry. */
const statistics = citing("国家统计局《一套表统计调查制度》");

/** 万元 of yearly revenue. Construction (by its licence) and real-estate development (all of it) have no such line. */
const LINES: readonly { atLeast: number; codes: readonly string[]; quote: string }[] = [
  { atLeast: 2000, codes: ["B", "C", "D"], quote: "年主营业务收入2000万元及以上的工业" },
  { atLeast: 2000, codes: ["F51"], quote: "年主营业务收入2000万元及以上的批发业" },
  { atLeast: 500, codes: ["F52"], quote: "年主营业务收入500万元及以上的零售业" },
  { atLeast: 200, codes: ["H"], quote: "年主营业务收入200万元及以上的住宿和餐饮业" },
  {
    atLeast: 2000,
    codes: ["G", "I", "N", "Q84"],
    quote:
      "年营业收入2000万元及以上：交通运输、仓储和邮政业，信息传输、软件和信息技术服务业，水利、环境和公共设施管理业，卫生",
  },
  {
    atLeast: 1000,
    codes: ["L", "M", "P", "K702", "K703", "K704", "K709"],
    quote:
      "年营业收入1000万元及以上：租赁和商务服务业，科学研究和技术服务业，教育，物业管理、房地产中介服务等",
  },
  {
    atLeast: 500,
    codes: ["O", "R", "Q85"],
    quote: "年营业收入500万元及以上：居民服务、修理和其他服务业，文化、体育和娱乐业，社会工作",
  },
];

/** Industries in which a firm is counted from some revenue on. */
export const countedIndustries: readonly string[] = LINES.flatMap((it) => it.codes);
export const countedFrom = fromMemory(statistics("调查对象", "规模以上"));

const lineRow = ({ atLeast, codes, quote }: (typeof LINES)[number]): TableRow =>
  row([inCodes(...codes)], money(wan(atLeast)), fromMemory(statistics("调查对象", quote)));

/** Unknown where the statistics have no line by revenue: there no policy asks for it. */
export const regulatedThreshold: Expression = table("first", [fact("industry")], LINES.map(lineRow));
