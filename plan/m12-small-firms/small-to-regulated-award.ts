import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  all,
  atLeast,
  atMost,
  type Condition,
  choice,
  choose,
  date,
  equals,
  fact,
  formula,
  isTrue,
  money,
  oneOf,
  open,
  type Policy,
  today,
  within,
} from "#kernel/rules";
import { document, quoting } from "../document.ts";
import { currentRegions } from "../regions.ts";
import { fromMemory, platformDefault } from "../sources.ts";

const says = quoting("三（十二）");
const supported = says("加强对重点升规培育企业和首次升规企业的支持服务");

/** No number of this document is known to us, nor which of its clauses the reward stands in. */
const measuresOf2023 = citing("《楚雄州2023年推动经济稳进提质政策措施》");
export const newlyCounted = fromMemory(measuresOf2023("条次待核", "新增规模以上工业企业"));
export const strategic = fromMemory(measuresOf2023("条次待核", "战略性新兴产业企业"));

const isEnterprise = equals(fact("subjectKind"), choice("enterprise"), supported);
const inPrefecture = oneOf(
  fact("region"),
  currentRegions.map((it) => it.code),
  platformDefault("方案由楚雄州人民政府印发，适用于登记在本州十县市的企业"),
);
const countedBetween = (first: string, last: string | null, cite: typeof supported): Condition =>
  all(
    inPrefecture,
    isTrue("regulatedEnterprise", cite),
    atLeast(fact("regulatedOn"), date(first), cite),
    atMost(fact("regulatedOn"), last === null ? today : date(last), cite),
  );

const openNote =
  "方案只写了对首次升规企业加强支持服务，没有写奖励金额；这一时段有没有奖励、奖多少，要看当年州里的文件，由州工业和信息化局确认。";

/** 小升规: the plan promises support; only the measures of 2023 that we know of put an amount to it. */
export const smallToRegulatedAward: Policy = {
  id: "m12/small-to-regulated-award",
  name: "小升规奖励",
  summary:
    "首次达到规模以上并纳入统计的企业可以得到支持；2023 年新增的规上工业企业奖励 30 万元，属于战略性新兴产业的奖励 40 万元。其他年份的金额没有查到，保持空缺。",
  kind: "award",
  benefit: "首次升规奖励（2023 年 30万元或 40万元，其他年份待公布）",
  measure: 12,
  unit: "industry-information",
  service: "m12/small-to-regulated-award",
  versions: [
    {
      version: "2020",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day(document.issuedOn),
      effectiveTo: day("2023-02-27"),
      appliesTo: isEnterprise,
      when: countedBetween(document.issuedOn, null, supported),
      amount: open("industry-information", supported),
      certainty: "verified",
      note: openNote,
    },
    {
      version: "2023",
      issuedOn: day("2023-02-28"),
      effectiveFrom: day("2023-02-28"),
      effectiveTo: day("2023-12-31"),
      appliesTo: all(isEnterprise, within(fact("industry"), ["B", "C", "D"], newlyCounted)),
      when: countedBetween("2023-01-01", "2023-12-31", newlyCounted),
      amount: formula(
        choose([{ when: isTrue("strategicEmerging", strategic), gives: money(wan(40)) }], money(wan(30))),
        newlyCounted,
      ),
      certainty: "secondary",
      note: "30 万元和 40 万元来自公开网页转载，文号和条次没有查到；文件冠名 2023 年，终止日期按当年年底理解；是否逐户给予，以当年申报通知为准。",
    },
    {
      version: "2024",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day("2024-01-01"),
      effectiveTo: null,
      appliesTo: isEnterprise,
      when: countedBetween("2024-01-01", null, supported),
      amount: open("industry-information", supported),
      certainty: "verified",
      note: openNote,
    },
  ],
};
