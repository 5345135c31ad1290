import { fen, inWan } from "#kernel/money";
import type { Amount, Limit, Rounding, Score, Vocabulary } from "../ast.ts";
import { expressionSays } from "../says.ts";
import {
  changed,
  citeDifferences,
  type Difference,
  difference,
  inside,
  isSame,
  orAny,
  type Place,
  paired,
} from "./difference.ts";
import { expressionDifferences } from "./expressions.ts";

/** What changed of an amount; null = none. */
export const amountDifferences = (
  a: Amount | null,
  b: Amount | null,
  place: Place,
  name: string,
): Difference[] => {
  if (isSame(a, b)) return [];
  const { vocabulary } = place;
  if (!a || !b || a.is !== b.is)
    return [changed(place, name, amountSays(a, vocabulary), amountSays(b, vocabulary))];
  return orAny([...sameKind(a, b, place, name), ...citeDifferences(a.cite, b.cite, place, name)], {
    a,
    b,
    place,
    name,
  });
};

const sameKind = (a: Amount, b: Amount, place: Place, name: string): Difference[] => {
  if (a.is === "formula" && b.is === "formula")
    return [
      ...expressionDifferences(a.min, b.min, inside(place, "min")),
      ...(isSame([a.min, b.min], [a.max, b.max])
        ? []
        : expressionDifferences(a.max, b.max, inside(place, "max"))),
      ...(a.rounding === b.rounding
        ? []
        : [
            changed(inside(place, "rounding"), `${name}的尾数`, ROUNDINGS[a.rounding], ROUNDINGS[b.rounding]),
          ]),
      ...deciders(a.decidedBy, b.decidedBy, place, name),
    ];
  const [from, to] = [amountSays(a, place.vocabulary), amountSays(b, place.vocabulary)];
  const decided = "decidedBy" in a && "decidedBy" in b ? deciders(a.decidedBy, b.decidedBy, place, name) : [];
  return from === to
    ? decided
    : [difference(place, "changed", `${name}由“${from}”改为“${to}”${moved(a, b)}`), ...decided];
};

const ROUNDINGS: Readonly<Record<Rounding, string>> = { halfUp: "四舍五入", down: "舍去", up: "进位" };

const deciders = (a: string | undefined, b: string | undefined, place: Place, name: string): Difference[] =>
  a === b ? [] : [changed(inside(place, "decidedBy"), `${name}的核定单位`, a ?? "（无）", b ?? "（无）")];

const moved = (a: Amount, b: Amount): string => {
  if (a.is !== "fixed" || b.is !== "fixed") return "";
  const by = b.amount - a.amount;
  return Number.isSafeInteger(by) ? `（${by > 0 ? "提高" : "降低"} ${inWan(fen(Math.abs(by)))}）` : "";
};

const amountSays = (it: Amount | null, vocabulary: Vocabulary): string => {
  switch (it?.is) {
    case "fixed":
      return money(it.amount);
    case "range":
      return `${money(it.min)}—${money(it.max)}`;
    case "formula":
      return `按公式计算：${expressionSays(it.min, vocabulary)}`;
    case "open":
      return it.upTo === undefined ? "待定" : `待定，最高 ${money(it.upTo)}`;
    default:
      return "无";
  }
};
const money = (it: number): string => (Number.isSafeInteger(it) ? inWan(fen(it)) : `${it} 分`);

export const scoreDifferences = (a: Score | undefined, b: Score | undefined, place: Place): Difference[] => {
  if (isSame(a, b)) return [];
  if (!a || !b) return [difference(place, "changed", a ? "不再打分" : "改为打分")];
  const found = [
    ...expressionDifferences(a.min, b.min, inside(place, "min")),
    ...(isSame([a.min, b.min], [a.max, b.max])
      ? []
      : expressionDifferences(a.max, b.max, inside(place, "max"))),
    ...(a.outOf === b.outOf ? [] : [changed(inside(place, "outOf"), "满分", `${a.outOf}`, `${b.outOf}`)]),
    ...(a.passAt === b.passAt
      ? []
      : [
          difference(
            inside(place, "passAt"),
            b.passAt < a.passAt ? "loosened" : "tightened",
            `及格分由“${a.passAt}”改为“${b.passAt}”`,
          ),
        ]),
    ...citeDifferences(a.cite, b.cite, place, "打分"),
  ];
  return orAny(found, { a, b, place, name: "打分" });
};

export const limitDifferences = (a: readonly Limit[], b: readonly Limit[], place: Place): Difference[] => {
  const { pairs, removed, added } = paired(a, b, [
    (it) => JSON.stringify(it),
    (it) => `${it.is} ${it.is === "budget" ? it.fund : it.counted}`,
    (it) => it.is,
  ]);
  const at = (index: number): Place => inside(place, `limits[${index}]`);
  const name = (it: Limit | undefined): string => (it ? limitSays(it, place.vocabulary) : "");
  const found = [
    ...pairs.flatMap(([x, y]) => {
      const [one, other] = [a[x], b[y]];
      return one && other ? limitDifference(one, other, at(y)) : [];
    }),
    ...removed.map((index) => difference(at(index), "loosened", `去掉限制“${name(a[index])}”`)),
    ...added.map((index) => difference(at(index), "tightened", `新增限制“${name(b[index])}”`)),
  ];
  return orAny(found, { a, b, place, name: "限制" });
};

const limitDifference = (a: Limit, b: Limit, place: Place): Difference[] => {
  const name = limitSays(b, place.vocabulary);
  const cite = citeDifferences(a.cite, b.cite, place, `“${name}”`);
  const [from, to] = [limitSays(a, place.vocabulary), name];
  const direction =
    a.is === "lifetimeCount" && b.is === "lifetimeCount" && a.counted === b.counted
      ? b.most > a.most
        ? "loosened"
        : "tightened"
      : "changed";
  const words = from === to ? [] : [difference(place, direction, `限制“${from}”改为“${to}”`)];
  return orAny([...words, ...cite], { a, b, place, name: `限制“${name}”` });
};

const limitSays = (it: Limit, vocabulary: Vocabulary): string =>
  it.is === "lifetimeCount"
    ? `${vocabulary.get(it.counted)?.name ?? it.counted}累计不超过 ${it.most} 次`
    : `资金 ${it.fund} 用完为止，${it.by === "firstCome" ? "先到先得" : "按排名"}${it.rank ? `（${expressionSays(it.rank, vocabulary)}）` : ""}`;
