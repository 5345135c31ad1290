import { citing } from "#kernel/citation";
import { wan } from "#kernel/money";
import {
  add,
  anything,
  choose,
  divide,
  type Expression,
  equals,
  fact,
  fromTo,
  money,
  most,
  number,
  row,
  table,
} from "#kernel/rules";
import { fromSecondary, platformDefault } from "../sources.ts";

/** 科技型中小企业评价办法: 100 points in three indicators. */
const rules = citing("国科发政〔2017〕115号");
export const technologySmeRules = (clause: string, quote: string) => fromSecondary(rules(clause, quote));
const says = (quote: string) => technologySmeRules("第七条", quote);

/** Points by a share: each band from its lower end (included) up to the band above it. */
const byShare = (
  share: Expression,
  quote: string,
  bands: readonly { from: number; points: number }[],
): Expression => {
  const rows = bands.map(({ from, points }) => row([fromTo(from, null)], number(points), says(quote)));
  return table("first", [share], rows, number(0));
};

export const technologyStaffScore = byShare(
  divide(fact("rdStaff"), fact("employees")),
  "科技人员数占企业职工总数的比例",
  [
    { from: 0.3, points: 20 },
    { from: 0.25, points: 16 },
    { from: 0.2, points: 12 },
    { from: 0.15, points: 8 },
    { from: 0.1, points: 4 },
  ],
);

/** A firm without sales (or costs) cannot be measured by them: that row gives nothing. */
const unlessNone = (base: string, score: Expression): Expression =>
  choose(
    [
      {
        when: equals(
          fact(base),
          money(wan(0)),
          platformDefault("销售收入或成本费用为零的，这一种算法记 0 分，只能用另一种"),
        ),
        gives: number(0),
      },
    ],
    score,
  );

const bySales = unlessNone(
  "revenue",
  byShare(divide(fact("rdExpense"), fact("revenue")), "企业研发费用总额占销售收入总额的比例", [
    { from: 0.06, points: 50 },
    { from: 0.05, points: 40 },
    { from: 0.04, points: 30 },
    { from: 0.03, points: 20 },
    { from: 0.02, points: 10 },
  ]),
);
const byCosts = unlessNone(
  "totalCosts",
  byShare(divide(fact("rdExpense"), fact("totalCosts")), "企业研发费用总额占成本费用支出总额的比例", [
    { from: 0.3, points: 50 },
    { from: 0.25, points: 40 },
    { from: 0.2, points: 30 },
    { from: 0.15, points: 20 },
    { from: 0.1, points: 10 },
  ]),
);

const property = table(
  "first",
  [fact("classOneIp"), fact("classTwoIp")],
  [
    row([fromTo(1, null), anything], number(30), says("1项及以上Ⅰ类知识产权")),
    row([anything, fromTo(4, null)], number(24), says("4项及以上Ⅱ类知识产权")),
    row([anything, fromTo(3, null)], number(18), says("3项Ⅱ类知识产权")),
    row([anything, fromTo(2, null)], number(12), says("2项Ⅱ类知识产权")),
    row([anything, fromTo(1, null)], number(6), says("1项Ⅱ类知识产权")),
  ],
  number(0),
);

const staffAndProperty = add(fact("technologyStaffScore"), property);
export const technologyScoreBySales = add(staffAndProperty, bySales);
export const technologyScoreByCosts = add(staffAndProperty, byCosts);
/** The firm chooses the better of the two ways to count research expense. */
export const technologySmeScore = most(fact("technologyScoreBySales"), fact("technologyScoreByCosts"));
