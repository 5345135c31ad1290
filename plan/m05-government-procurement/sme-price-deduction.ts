import { day } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import {
  all,
  any,
  atLeast,
  type Condition,
  choice,
  choose,
  type Expression,
  equals,
  fact,
  formulaRange,
  isFalse,
  multiply,
  oneOf,
  type Policy,
  type PolicyVersion,
  rate,
} from "#kernel/rules";
import { ISSUE_DAY_FROM_MEMORY } from "../sources.ts";
import { raised2022, rules2011, rules2020 } from "./documents.ts";
import {
  independent,
  SMALL_AND_MICRO,
  SUPPLIERS,
  sizeIn,
  suppliersSince2021,
  suppliersUntil2020,
} from "./small-supplier.ts";

/** From this share of small and micro firms on, a larger firm's bid is favoured too. */
const LEAST_SMALL_SHARE = rate(0.3);
const BUYERS = "prefecture-departments";

/** From and to: the buyer names the rate in the tender. */
type Band = readonly [from: number, to: number];
type Bands = { alone: Band; aloneWorks: Band; joint: Band; jointWorks: Band };
type Period = Pick<PolicyVersion, "version" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "certainty"> & {
  bands: Bands;
  suppliers: Citation;
  alone: Citation;
  joint: Citation;
  more: readonly Condition[];
};

const versionOf = ({ bands, suppliers, alone, joint, more, ...period }: Period): PolicyVersion => {
  const works = (cite: Citation): Condition => equals(fact("procurementKind"), choice("works"), cite);
  const smallOne = sizeIn(SMALL_AND_MICRO, alone);
  const deduction = (end: 0 | 1): Expression =>
    multiply(
      fact("bidPrice"),
      choose(
        [
          { when: all(smallOne, works(alone)), gives: rate(bands.aloneWorks[end]) },
          { when: smallOne, gives: rate(bands.alone[end]) },
          { when: works(joint), gives: rate(bands.jointWorks[end]) },
        ],
        rate(bands.joint[end]),
      ),
    );
  return {
    ...period,
    appliesTo: oneOf(fact("subjectKind"), SUPPLIERS, suppliers),
    when: all(
      isFalse("reservedForSmallFirms", alone),
      any(all(smallOne, ...more), atLeast(fact("smallFirmShare"), LEAST_SMALL_SHARE, joint)),
    ),
    amount: formulaRange({ min: deduction(0), max: deduction(1) }, BUYERS, alone),
    note: `金额是评审时从报价里扣掉的部分，成交价不变；比例由采购文件在范围内写明。${ISSUE_DAY_FROM_MEMORY}`,
  };
};

const deducted2020 = rules2020(
  "第九条",
  "对符合本办法规定的小微企业报价给予6%—10%（工程项目为3%—5%）的扣除，用扣除后的价格参加评审",
);
const joint2020 = rules2020("第九条", "小微企业的合同份额占到合同总金额30%以上的");

const periods: readonly Period[] = [
  {
    version: "2012",
    issuedOn: day("2011-12-29"),
    effectiveFrom: day("2012-01-01"),
    effectiveTo: day("2020-12-31"),
    certainty: "memory",
    bands: { alone: [0.06, 0.1], aloneWorks: [0.06, 0.1], joint: [0.02, 0.03], jointWorks: [0.02, 0.03] },
    suppliers: suppliersUntil2020,
    alone: rules2011("第五条", "对小型和微型企业产品的价格给予6%-10%的扣除，用扣除后的价格参与评审"),
    joint: rules2011(
      "第六条",
      "小型、微型企业的协议合同金额占到联合体协议合同总金额30%以上的，可给予联合体2%-3%的价格扣除",
    ),
    more: [],
  },
  {
    version: "2021",
    issuedOn: day("2020-12-18"),
    effectiveFrom: day("2021-01-01"),
    effectiveTo: day("2022-06-30"),
    certainty: "memory",
    bands: { alone: [0.06, 0.1], aloneWorks: [0.03, 0.05], joint: [0.02, 0.03], jointWorks: [0.01, 0.02] },
    suppliers: suppliersSince2021,
    alone: deducted2020,
    joint: joint2020,
    more: [independent],
  },
  {
    version: "2022",
    issuedOn: day("2022-05-30"),
    effectiveFrom: day("2022-07-01"),
    effectiveTo: null,
    certainty: "memory",
    bands: { alone: [0.1, 0.2], aloneWorks: [0.03, 0.05], joint: [0.04, 0.06], jointWorks: [0.01, 0.02] },
    suppliers: suppliersSince2021,
    alone: raised2022(
      "二",
      "货物服务采购项目给予小微企业的价格扣除优惠，由财库〔2020〕46号文件规定的6%—10%提高至10%—20%",
    ),
    joint: raised2022("二", "评审优惠幅度由2%—3%提高至4%—6%"),
    more: [independent],
  },
];

/** Bids of small and micro firms are compared at a lower price where a purchase is not reserved for them anyway. */
export const smePriceDeduction: Policy = {
  id: "m05/sme-price-deduction",
  name: "政府采购小微企业价格扣除",
  summary:
    "没有专门留给中小企业的项目，评审时小微企业的报价先扣掉 10% 到 20%（工程 3% 到 5%）再比；与小微企业联合或分包三成以上的也有扣除。",
  kind: "entitlement",
  benefit: "评审时报价扣除 10%—20%（工程 3%—5%）",
  measure: 5,
  unit: "finance",
  amountMeans: "advantage",
  versions: periods.map(versionOf),
};
