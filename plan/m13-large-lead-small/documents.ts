import { citing } from "#kernel/citation";
import { all, any, type Condition, choice, equals, fact, isFalse, judged, oneOf } from "#kernel/rules";
import { fromMemory, fromSecondary } from "../sources.ts";

const interim = citing("工信部企业〔2022〕63号");
/** 优质中小企业梯度培育管理暂行办法, written down from memory; in force until 2026-03-31. */
export const rules2022 = (clause: string, quote: string) => fromMemory(interim(clause, quote));
const rules = citing("工信部企业〔2026〕2号");
/** 优质中小企业梯度培育管理办法, in force since 2026-04-01; taken from a summary of its conditions. */
export const rules2026 = (clause: string, quote: string) => fromSecondary(rules(clause, quote));

/** The clause in which the interim rules say who may take part is not at hand. */
const anyone2022 = (quote: string) => rules2022("条次待核", quote);
const mayTakePart = anyone2022("在中华人民共和国境内工商注册登记、具有独立法人资格");

export const isEnterprise = equals(fact("subjectKind"), choice("enterprise"), mayTakePart);

/** What every level asks of a firm: its size, its products and its record. */
export const soundSmallFirm: Condition = all(
  oneOf(fact("size"), ["medium", "small", "micro"], anyone2022("符合《中小企业划型标准规定》")),
  isFalse("restrictedIndustry", anyone2022("提供的产品（服务）不属于国家禁止、限制或淘汰类")),
  isFalse("onBadList", anyone2022("企业未被列入经营异常名录或严重失信主体名单")),
  isFalse(
    "incidentInThreeYears",
    anyone2022("近三年未发生重大安全（含网络安全、数据安全）、质量、环境污染等事故以及偷漏税等违法违规行为"),
  ),
);

/** A matter of judgement: settled when the bureau has said so, and for the bureau when it has not. */
export const reviewed = (key: string, question: string, cite: ReturnType<typeof rules2026>): Condition =>
  any(
    equals(fact(key), choice("confirmed"), cite),
    all(equals(fact(key), choice("none"), cite), judged(question, cite)),
  );
