import { valueText } from "#kernel/values";
import type { Expression, Tier } from "../ast.ts";
import { expressionSays, typeOf } from "../says.ts";
import {
  changed,
  citeDifferences,
  type Difference,
  difference,
  inside,
  isSame,
  orAny,
  type Place,
} from "./difference.ts";
import { otherwiseDifferences, tableDifferences } from "./tables.ts";

/** What changed from one calculation to another. */
export const expressionDifferences = (a: Expression, b: Expression, place: Place): Difference[] =>
  isSame(a, b) ? [] : orAny(parts(a, b, place), { a, b, place, name: expressionSays(b, place.vocabulary) });

/** A condition inside a calculation makes nothing looser or tighter: it only leads elsewhere. */
const neutral = (found: readonly Difference[]): Difference[] =>
  found.map((it) => ({
    ...it,
    direction: "changed",
    says: it.says.replace(/（(?:放宽|收紧)）。$/, "。"),
  }));

const parts = (a: Expression, b: Expression, place: Place): Difference[] => {
  if (a.is === "tiers" && b.is === "tiers") return tierDifferences(a, b, place);
  if (a.is === "table" && b.is === "table") return tableDifferences(a.table, b.table, inside(place, "table"));
  if (a.is === "choose" && b.is === "choose") return chooseDifferences(a, b, place);
  if (isPair(a) && isPair(b) && a.is === b.is)
    return [
      ...expressionDifferences(a.left, b.left, inside(place, "left")),
      ...expressionDifferences(a.right, b.right, inside(place, "right")),
    ];
  if ((a.is === "least" || a.is === "most") && a.is === b.is && a.of.length === b.of.length)
    return a.of.flatMap((one, at) => {
      const other = b.of[at];
      return other ? expressionDifferences(one, other, inside(place, `of[${at}]`)) : [];
    });
  const [from, to] = [a, b].map((it) => expressionSays(it, place.vocabulary));
  return from === to || from === undefined || to === undefined ? [] : [changed(place, "计算", from, to)];
};

const isPair = (it: Expression): it is Extract<Expression, { left: Expression }> => "left" in it;

const chooseDifferences = (
  a: Expression & { is: "choose" },
  b: Expression & { is: "choose" },
  place: Place,
): Difference[] => {
  const most = Math.max(a.branches.length, b.branches.length);
  const branches = Array.from({ length: most }, (_, at) => at).flatMap((at): Difference[] => {
    const [one, other] = [a.branches[at], b.branches[at]];
    const here = inside(place, `branches[${at}]`);
    if (!one || !other) return [difference(here, "changed", `${one ? "去掉" : "新增"}第 ${at + 1} 种情形`)];
    return [
      ...neutral(here.conditions(one.when, other.when, inside(here, "when"))),
      ...expressionDifferences(one.gives, other.gives, inside(here, "gives")),
    ];
  });
  return [...branches, ...otherwiseDifferences(a.otherwise, b.otherwise, place)];
};

const BY = { slice: "分段累进", whole: "全额" } as const;

const tierDifferences = (
  a: Expression & { is: "tiers" },
  b: Expression & { is: "tiers" },
  place: Place,
): Difference[] => {
  const type = typeOf(b.base, place.vocabulary) ?? "decimal";
  const bound = ({ upTo }: Tier): string => (upTo === null ? "没有上限" : valueText(upTo, { type }));
  const rate = (it: Tier): string => valueText(it.rate, { type: "rate" });
  const most = Math.max(a.tiers.length, b.tiers.length);
  return [
    ...(a.by === b.by ? [] : [changed(inside(place, "by"), "分档算法", BY[a.by], BY[b.by])]),
    ...expressionDifferences(a.base, b.base, inside(place, "base")),
    ...Array.from({ length: most }, (_, at) => at).flatMap((at): Difference[] => {
      const [one, other] = [a.tiers[at], b.tiers[at]];
      const here = inside(place, `tiers[${at}]`);
      const name = `第 ${at + 1} 档`;
      if (!one || !other) {
        const only = one ?? other;
        return only
          ? [
              difference(
                here,
                "changed",
                `${one ? "去掉" : "新增"}${name}（上限 ${bound(only)}，${rate(only)}）`,
              ),
            ]
          : [];
      }
      return [
        ...(one.upTo === other.upTo ? [] : [changed(here, `${name}的上限`, bound(one), bound(other))]),
        ...(one.rate === other.rate ? [] : [changed(here, `${name}的比例`, rate(one), rate(other))]),
        ...citeDifferences(one.cite, other.cite, here, name),
      ];
    }),
  ];
};
