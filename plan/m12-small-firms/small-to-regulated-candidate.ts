import { day } from "#kernel/calendar";
import {
  all,
  any,
  atLeast,
  choice,
  divide,
  equals,
  fact,
  isFalse,
  multiply,
  oneOf,
  type Policy,
  rate,
  within,
} from "#kernel/rules";
import { document, quoting } from "../document.ts";
import { currentRegions } from "../regions.ts";
import { platformDefault } from "../sources.ts";
import { countedFrom, countedIndustries } from "./regulated-threshold.ts";

const says = quoting("三（十二）");
const register = says("建立“小升规”重点培育企业库");

/** How near to the line a firm must be. Ours, not the law's: the bureau may move it. */
const NEAR = 0.7;
const near = platformDefault("上年度营业收入达到规上门槛的 70%，可以列为重点培育对象");
const growing = platformDefault("照上年度的增长速度，一年之内会达到规上门槛的，也可以列为重点培育对象");

const thisYear = multiply(fact("revenue"), divide(fact("revenue"), fact("revenueOneYearEarlier")));

/** Who should stand in the register of firms to be nurtured: no money, but somebody calls on them. */
export const smallToRegulatedCandidate: Policy = {
  id: "m12/small-to-regulated-candidate",
  name: "“小升规”重点培育企业库",
  summary:
    "还没有纳入规上统计、营业收入已经接近本行业门槛或者一年内会达到的企业，可以列入重点培育企业库，得到升规辅导。门槛按行业分为 200 万元到 2000 万元。",
  kind: "award",
  benefit: "列入重点培育企业库，得到升规辅导和服务",
  measure: 12,
  unit: "industry-information",
  amountMeans: "advantage",
  versions: [
    {
      version: "2020",
      issuedOn: day(document.issuedOn),
      effectiveFrom: day(document.issuedOn),
      effectiveTo: null,
      appliesTo: all(
        equals(fact("subjectKind"), choice("enterprise"), register),
        within(fact("industry"), countedIndustries, countedFrom),
      ),
      when: all(
        oneOf(
          fact("region"),
          currentRegions.map((it) => it.code),
          platformDefault("方案由楚雄州人民政府印发，适用于登记在本州十县市的企业"),
        ),
        isFalse("regulatedEnterprise", register),
        any(
          atLeast(fact("revenue"), multiply(fact("regulatedThreshold"), rate(NEAR)), near),
          atLeast(thisYear, fact("regulatedThreshold"), growing),
        ),
      ),
      amount: null,
      certainty: "memory",
      note: "入库标准没有文件规定，70% 和一年内达到都是平台默认，由州工业和信息化局确认。规上门槛凭记忆录入，须与统计部门核对。建筑业看资质、房地产开发全部统计，都不按收入门槛，不在此列。",
    },
  ],
};
