import type { SandboxResult, SandboxRun } from "#engines/matching/contract";
import { changesOf } from "./compare.tsx";
import { sideText } from "./served.tsx";
import { costText, moneyName } from "./texts.ts";

const GROUPS = [
  { by: "region", name: "县市" },
  { by: "industry", name: "行业门类" },
  { by: "size", name: "企业规模" },
] as const;

const servedRows = ({ budget }: SandboxRun, { served }: SandboxResult): string[][] =>
  served === null || budget === null
    ? []
    : [
        [],
        ["预算够哪些户（改之后）", sideText(served.after, budget)],
        ["预算够哪些户（改之前）", sideText(served.before, budget)],
        ["县市", "改之后符合", "一定得到", "可能得到"],
        ...served.after.regions.map((it) => [
          it.name,
          String(it.entitled),
          String(it.surely),
          String(it.possibly),
        ]),
      ];

/** The whole result as a table file: figures first, then the groups, then the bounds. */
export const resultRows = (run: SandboxRun, result: SandboxResult): string[][] => [
  ["推演", run.name ?? run.policyName],
  ["结论", result.headline],
  ["改动", changesOf(run)],
  ["假设的日子", run.on],
  ["名录户数", String(result.population)],
  ["受益", String(result.winners)],
  ["受损", String(result.losers)],
  ["不变", String(result.unchanged)],
  ["可能受益", String(result.unclear.mayWin)],
  ["可能受损", String(result.unclear.mayLose)],
  [`${moneyName(run)}（改之前）`, costText(result.budget.before)],
  [`${moneyName(run)}（改之后）`, costText(result.budget.after)],
  ...(run.sample ? [["演示数据", "是"]] : []),
  [],
  ["分组", "名称", "户数", "受益", "受损", "新增符合", "不再符合", "改之前", "改之后"],
  ...GROUPS.flatMap(({ by, name }) =>
    result.groups[by].map((it) => [
      name,
      it.name,
      String(it.firms),
      String(it.winners),
      String(it.losers),
      String(it.newlyEligible),
      String(it.noLongerEligible),
      costText(it.before),
      costText(it.after),
    ]),
  ),
  ...servedRows(run, result),
  [],
  ["界线", "数值", "不超过、5% 以内", "超过、5% 以内", "多一个单位最多吃亏（分）"],
  ...result.cliffs.map((it) => [
    it.name,
    it.text,
    String(it.below),
    String(it.above),
    String(it.after?.loses.most ?? ""),
  ]),
];
