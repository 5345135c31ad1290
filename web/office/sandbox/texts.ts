import type { Cost, Effect, SandboxRun } from "#engines/matching/contract";
import { aboutInWan, fen } from "#kernel/money";
import type { Bounds, Outcome } from "#kernel/rules";

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: "符合",
  manual: "需人工判断",
  unknown: "还缺信息",
  unmet: "不符合",
  notApplicable: "不适用",
};
export const EFFECTS: Readonly<Record<Effect, string>> = {
  wins: "受益",
  loses: "受损",
  mayWin: "可能受益",
  mayLose: "可能受损",
  mixed: "好坏说不准",
  same: "钱数不变",
};
const PER = { once: "", month: "每月", year: "每年" } as const;

export const count = (it: number): string => it.toLocaleString("zh-CN");

/** What the sums of a run are: 每年少收的税费, 支出. */
export const moneyName = ({ money, per }: Pick<SandboxRun, "money" | "per">): string =>
  `${PER[per]}${money === "paid" ? "支出" : per === "once" ? "少收的税费" : "少收税费"}`;

export const rangeText = (it: Bounds): string =>
  it.min === it.max ? aboutInWan(fen(it.min)) : `${aboutInWan(fen(it.min))}—${aboutInWan(fen(it.max))}`;

/** A sum over firms; what nobody can say is named beside it. */
export const costText = (it: Cost): string =>
  it.open === 0
    ? rangeText(it)
    : it.min === 0 && it.max === 0
      ? `${count(it.open)} 户金额未定`
      : `${rangeText(it)}，另有 ${count(it.open)} 户金额未定`;

/** Ends against ends: whoever is entitled to a range keeps the place in it. */
export const difference = (before: Cost, after: Cost): Bounds => {
  const ends = [after.min - before.min, after.max - before.max];
  return { min: Math.min(...ends), max: Math.max(...ends) };
};
export const signedText = (it: Bounds): string => {
  if (it.min === 0 && it.max === 0) return "不变";
  if (it.min >= 0) return `多 ${rangeText(it)}`;
  if (it.max <= 0) return `少 ${rangeText({ min: -it.max, max: -it.min })}`;
  return `少 ${aboutInWan(fen(-it.min))} 到多 ${aboutInWan(fen(it.max))}`;
};
