import type { Amount, Condition, Limit, PolicyVersion, Score, Vocabulary } from "../ast.ts";
import { citationList } from "./citations.ts";
import { flatten, inQuotes, isPaired } from "./cursor.ts";
import { dateText, decimalText, moneyText } from "./decimal.ts";
import { conditionText, printingFor } from "./print-condition.ts";
import { expressionText, type Printing } from "./print-expression.ts";
import { fieldText } from "./print-value.ts";
import { plainUnit } from "./shape.ts";
import { CERTAINTIES, HEADS, ROUNDINGS } from "./words.ts";

/** A condition with the list of what it rests on. */
export const printCondition = (it: Condition, vocabulary: Vocabulary): string => {
  const { mark, lines } = citationList();
  const text = conditionText(it, printingFor(vocabulary, mark));
  return [text, ...sourcesText(lines())].join("\n");
};

const sourcesText = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${HEADS.citations}：`, ...lines];

/** Everything that a version says, head by head. */
export const printVersion = (it: PolicyVersion, vocabulary: Vocabulary): string => {
  const { mark, lines } = citationList();
  const printing = printingFor(vocabulary, mark);
  return [
    `${HEADS.version}：${lineText(it.version)}`,
    `${HEADS.issuedOn}：${dateText(it.issuedOn)}`,
    `${HEADS.effectiveFrom}：${dateText(it.effectiveFrom)}`,
    `${HEADS.effectiveTo}：${it.effectiveTo === null ? "未定" : dateText(it.effectiveTo)}`,
    `${HEADS.certainty}：${CERTAINTIES[it.certainty]}`,
    ...(it.note === undefined ? [] : [`${HEADS.note}：${lineText(it.note)}`]),
    ...(it.appliesTo ? [`${HEADS.appliesTo}：${conditionText(it.appliesTo, printing, "\n  ")}`] : []),
    `${HEADS.when}：${conditionText(it.when, printing, "\n  ")}`,
    `${HEADS.amount}：${it.amount ? amountText(it.amount, printing) : "无"}`,
    ...(it.otherwise ? [`${HEADS.otherwise}：${amountText(it.otherwise, printing)}`] : []),
    ...(it.worth ? [`${HEADS.worth}：${amountText(it.worth, printing)}`] : []),
    ...(it.score ? [`${HEADS.score}：${scoreText(it.score, printing)}`] : []),
    ...(it.limits ? [`${HEADS.limits}：${limitsText(it.limits, printing)}`] : []),
    ...sourcesText(lines()),
  ].join("\n");
};

/** Bare on its line; in quotes when it has several lines, begins like a quote or has blanks at an end. */
const lineText = (it: string): string =>
  it !== "" &&
  flatten(it.charAt(0) + it.charAt(it.length - 1)).length === 2 &&
  isPaired(it) &&
  !/^["“”]|[\n\r"＂「」„〝〞]/.test(it)
    ? it
    : inQuotes(it);

export const amountText = (it: Amount, printing: Printing): string => {
  const mark = (text: string): string => `${text}${printing.mark(it.cite)}`;
  switch (it.is) {
    case "fixed":
      return mark(moneyText(it.amount));
    case "range":
      return mark(`${moneyText(it.min)} 至 ${moneyText(it.max)}，${decidedText(it.decidedBy)}`);
    case "formula": {
      const decided = it.decidedBy === undefined ? "" : `，${decidedText(it.decidedBy)}`;
      return mark(`按 ${boundsText(it, printing)} 计算，${ROUNDINGS[it.rounding]}${decided}`);
    }
    case "open":
      return mark(
        `未定，${decidedText(it.decidedBy)}${it.upTo === undefined ? "" : `，最高 ${moneyText(it.upTo)}`}`,
      );
  }
};
const decidedText = (unit: string): string => `由${inQuotes(unit)}确定`;

const boundsText = ({ min, max }: Pick<Score, "min" | "max">, printing: Printing): string => {
  const [from, to] = [min, max].map((it) => expressionText(it, undefined, printing));
  return from === to ? `${from}` : `${from} 至 ${to}`;
};

const scoreText = (it: Score, printing: Printing): string =>
  `${boundsText(it, printing)}，满分 ${decimalText(it.outOf)}，合格 ${decimalText(it.passAt)}${printing.mark(it.cite)}`;

const limitsText = (limits: readonly Limit[], printing: Printing): string =>
  limits.length === 0 ? "无" : limits.map((it) => limitText(it, printing)).join("；");

const limitText = (it: Limit, printing: Printing): string => {
  if (it.is === "lifetimeCount") {
    const declared = printing.vocabulary.get(it.counted);
    const unit = (declared && plainUnit(declared)) ?? "";
    return `${fieldText(it.counted, printing.vocabulary)} 累计不超过 ${decimalText(it.most)}${unit}${printing.mark(it.cite)}`;
  }
  const rank = it.rank ? `，按 ${expressionText(it.rank, undefined, printing)} 排序` : "";
  return `资金${inQuotes(it.fund)}${it.by === "firstCome" ? "先到先得" : "择优"}${rank}${printing.mark(it.cite)}`;
};
