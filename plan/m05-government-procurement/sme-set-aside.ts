import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  all,
  atMost,
  type Condition,
  choice,
  choose,
  type Expression,
  equals,
  fact,
  formulaRange,
  money,
  multiply,
  oneOf,
  open,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { prolonged2023, raised2022, rules2011, rules2020 } from "./documents.ts";
import {
  bySizeSince2021,
  independent,
  SMALL_AND_MEDIUM,
  SUPPLIERS,
  sizeIn,
  suppliersSince2021,
  suppliersUntil2020,
} from "./small-supplier.ts";

/** Up to these budgets a project that small firms can do is theirs as a whole. */
const GOODS_AND_SERVICES_CEILING = wan(200);
const WORKS_CEILING = wan(400);
const RESERVED = rate(0.3);
const RESERVED_OF_WORKS = rate(0.4);
/** Who buys decides whether a project suits small firms at all, and how much above the least share is reserved. */
const BUYERS = "prefecture-departments";

const budget = fact("procurementBudget");
const small = rules2020(
  "第七条",
  "200万元以下的货物和服务采购项目、400万元以下的工程采购项目，适宜由中小企业提供的，采购人应当专门面向中小企业采购",
);
const share = rules2020(
  "第八条",
  "预留该部分采购项目预算总额的30%以上专门面向中小企业采购，其中预留给小微企业的比例不低于60%",
);
const isWorks = (cite: Citation): Condition => equals(fact("procurementKind"), choice("works"), cite);

/** The least part of the budget that is kept for small and medium-sized firms. */
const leastReserved = (ofWorks: Expression, worksCite: Citation): Expression =>
  choose(
    [
      {
        when: all(
          oneOf(fact("procurementKind"), ["goods", "services"], small),
          atMost(budget, money(GOODS_AND_SERVICES_CEILING), small),
        ),
        gives: budget,
      },
      { when: all(isWorks(small), atMost(budget, money(WORKS_CEILING), small)), gives: budget },
      { when: isWorks(worksCite), gives: multiply(budget, ofWorks) },
    ],
    multiply(budget, RESERVED),
  );

type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  ofWorks: Expression;
  worksCite: Citation;
  says?: string;
};
const versionOf = ({ ofWorks, worksCite, says = "", ...period }: Period): PolicyVersion => ({
  ...period,
  appliesTo: oneOf(fact("subjectKind"), SUPPLIERS, suppliersSince2021),
  when: all(sizeIn(SMALL_AND_MEDIUM, bySizeSince2021), independent),
  amount: formulaRange({ min: leastReserved(ofWorks, worksCite), max: budget }, BUYERS, share),
  note: `金额是一个项目里留给中小企业的份额，其中不少于 60% 留给小型和微型企业；项目是否适宜由中小企业提供，由采购单位判断。监狱企业和残疾人福利性单位视同小微企业。${says}${ISSUE_DAY_FROM_MEMORY}`,
});

/** A part of public buying is kept for small and medium-sized firms: an advantage in a tender, no money received. */
export const smeSetAside: Policy = {
  id: "m05/sme-set-aside",
  name: "政府采购预留中小企业份额",
  summary:
    "政府采购中适宜由中小企业提供的小额项目整个留给中小企业，大额项目至少留出三成，工程到 2026 年底为四成；中小企业凭声明函参加。",
  kind: "entitlement",
  benefit: "小额项目专门面向中小企业，大额项目预留 30%（工程 40%）以上，其中小微企业不少于 60%",
  measure: 5,
  unit: "finance",
  amountMeans: "advantage",
  versions: [
    {
      version: "2012",
      issuedOn: day("2011-12-29"),
      effectiveFrom: day("2012-01-01"),
      effectiveTo: day("2020-12-31"),
      appliesTo: oneOf(fact("subjectKind"), SUPPLIERS, suppliersUntil2020),
      when: sizeIn(SMALL_AND_MEDIUM, suppliersUntil2020),
      amount: open(
        BUYERS,
        rules2011(
          "第四条",
          "预留本部门年度政府采购项目预算总额的30%以上，专门面向中小企业采购，其中，预留给小型和微型企业的比例不低于60%",
        ),
      ),
      certainty: "memory",
      note: `按部门全年采购预算预留，不看单个项目，所以不能算到一个项目上。${ISSUE_DAY_FROM_MEMORY}`,
    },
    versionOf({
      version: "2021",
      issuedOn: day("2020-12-18"),
      effectiveFrom: day("2021-01-01"),
      effectiveTo: day("2022-06-30"),
      certainty: "memory",
      ofWorks: RESERVED,
      worksCite: share,
    }),
    versionOf({
      version: "2022",
      issuedOn: day("2022-05-30"),
      effectiveFrom: day("2022-07-01"),
      effectiveTo: day("2022-12-31"),
      certainty: "memory",
      ofWorks: RESERVED_OF_WORKS,
      worksCite: raised2022("三", "面向中小企业的预留份额由30%以上阶段性提高至40%以上"),
    }),
    versionOf({
      version: "2023",
      issuedOn: day("2023-08-20"),
      effectiveFrom: day("2023-01-01"),
      effectiveTo: day("2026-12-31"),
      certainty: "memory",
      ofWorks: RESERVED_OF_WORKS,
      worksCite: prolonged2023("三", "预留份额由30%以上阶段性提高至40%以上的政策延续至2026年底"),
    }),
    versionOf({
      version: "2027",
      issuedOn: day("2020-12-18"),
      effectiveFrom: day("2027-01-01"),
      effectiveTo: null,
      certainty: "unconfirmed",
      ofWorks: RESERVED,
      worksCite: share,
      says: "工程 40% 只规定到 2026 年底，是否再延长还没有文件，这里按恢复 30% 显示。",
    }),
  ],
};
