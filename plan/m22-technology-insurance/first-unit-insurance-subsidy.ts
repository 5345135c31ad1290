import { day } from "#kernel/calendar";
import { type Citation, citing } from "#kernel/citation";
import {
  above,
  all,
  type Condition,
  choice,
  type Expression,
  equals,
  fact,
  formula,
  formulaRange,
  isFalse,
  isTrue,
  least,
  money,
  multiply,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
  timesInLife,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";

const SUBSIDISED_SHARE = rate(0.8);
/** Of the sum insured: what a premium may cost at most to be subsidised. */
const DEAREST_PREMIUM = rate(0.03);
const SUBSIDISED_YEARS = 3;

const premium = fact("firstUsePremium");
const equipment2015 = citing("财建〔2015〕19号");
const material2017 = citing("工信部联原〔2017〕222号");
/** Read only in reports about them: the quotes are key words, the clauses from memory. */
const recalled =
  (document: string) =>
  (clause: string, quote: string): Citation => ({ document, clause, quote, certainty: "memory" });
const improved2024 = recalled("工信部联重装〔2024〕89号");
const details2024 = recalled("工信厅联重装〔2024〕64号");

const capped: Expression = multiply(
  least(premium, multiply(fact("firstUseInsured"), DEAREST_PREMIUM)),
  SUBSIDISED_SHARE,
);
const makers = (cite: Citation): Condition => equals(fact("subjectKind"), choice("enterprise"), cite);
const insuredAndListed = (cite: Citation): readonly Condition[] => [
  isTrue("inFirstUseCatalogue", cite),
  above(premium, money(0), cite),
];

type Pilot = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  kinds: readonly string[];
  cite: Citation;
  says: string;
};
const pilot = ({ kinds, cite, says, ...period }: Pilot): PolicyVersion => ({
  ...period,
  appliesTo: makers(cite),
  when: all(oneOf(fact("firstUseKind"), kinds, cite), ...insuredAndListed(cite)),
  amount: formula(capped, cite),
  limits: [timesInLife(SUBSIDISED_YEARS, "firstUseSubsidyYears", cite)],
  note: `${says}费率超过 3% 的部分不补。中央财政补贴，由企业向省里申报。${ISSUE_DAY_FROM_MEMORY}`,
});
const pilotTerms = "按不超过3%的费率上限及实际投保年度保费的80%给予补贴，补贴时间原则上不超过3年";

/** Central subsidy for insuring first units of equipment and first batches of materials. Selected, so an award. */
export const firstUnitInsuranceSubsidy: Policy = {
  id: "m22/first-unit-insurance-subsidy",
  name: "首台（套）首批次保险保费补贴",
  summary:
    "制造列入国家目录的重大技术装备首台（套）或新材料首批次的企业，为产品投保综合险的，通过资格审定后可以得到不超过实际保费 80% 的补贴。",
  kind: "award",
  benefit: "不超过实际投保保费 80% 的补贴",
  measure: 22,
  unit: "industry-information",
  per: "year",
  versions: [
    pilot({
      version: "2015",
      issuedOn: day("2015-02-02"),
      effectiveFrom: day("2015-02-02"),
      effectiveTo: day("2017-08-30"),
      certainty: "memory",
      kinds: ["equipment"],
      cite: equipment2015("三", pilotTerms),
      says: "只有重大技术装备。",
    }),
    pilot({
      version: "2017",
      issuedOn: day("2017-08-31"),
      effectiveFrom: day("2017-08-31"),
      effectiveTo: day("2024-05-23"),
      certainty: "memory",
      kinds: ["equipment", "material"],
      cite: material2017("三", pilotTerms),
      says: "2019 年起新材料的合同还要不少于 500 万元，买卖双方不能有关联，买方不能是贸易商（工信厅联原函〔2019〕248号），这里不判断。",
    }),
    {
      version: "2024",
      issuedOn: day("2024-05-24"),
      effectiveFrom: day("2024-05-24"),
      effectiveTo: null,
      appliesTo: makers(improved2024("二", "首台（套）、首批次 制造企业")),
      when: all(
        oneOf(fact("firstUseKind"), ["equipment", "material"], improved2024("二", "首台（套）、首批次")),
        ...insuredAndListed(improved2024("二", "列入目录 投保")),
        isTrue("firstUseQualified", details2024("三", "资格审定")),
        isFalse("firstUseBarred", details2024("六", "弄虚作假 三年内不得申请")),
      ),
      amount: formulaRange(
        { min: money(0), max: multiply(premium, SUBSIDISED_SHARE) },
        "industry-information",
        improved2024("二", "补贴 不超过实际投保保费的80%"),
      ),
      certainty: "secondary",
      note: `先审定资格，再申请资金；80% 是上限，实际比例由国家按当年资金确定。条号和原文没有核对。目录用 2024 年版。`,
    },
  ],
};
