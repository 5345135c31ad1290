import { valueText } from "#kernel/values";
import type { Cell, DecisionTable, End, Expression, TableRow, Vocabulary } from "../ast.ts";
import { expressionSays, typeOf } from "../says.ts";
import {
  canonical,
  changed,
  citeDifferences,
  type Difference,
  difference,
  inside,
  isReordered,
  isSame,
  type Place,
  paired,
} from "./difference.ts";

const HITS = { first: "取第一行符合的", unique: "各行互不重叠", sum: "符合的各行相加" } as const;

/** Row by row: rows with the same cells, or the same result, are held to be the same row. */
export const tableDifferences = (a: DecisionTable, b: DecisionTable, place: Place): Difference[] => {
  const { pairs, removed, added } = paired(a.rows, b.rows, [
    canonical,
    (it) => canonical(it.cells),
    (it) => canonical([it.gives, it.cite]),
  ]);
  // Rows that are like no other are taken in the order in which they stand.
  const rest = Math.min(removed.length, added.length);
  const all = [...pairs, ...removed.slice(0, rest).map((at, index) => [at, added[index] ?? 0] as const)];
  const at = (index: number): Place => inside(place, `rows[${index}]`);
  const rows = all.flatMap(([x, y]) => {
    const [one, other] = [a.rows[x], b.rows[y]];
    return one && other
      ? rowDifferences(one, other, { inputs: b.inputs, place: at(y), name: `表的第 ${y + 1} 行` })
      : [];
  });
  return [
    ...(a.hit === b.hit ? [] : [changed(inside(place, "hit"), "表的取法", HITS[a.hit], HITS[b.hit])]),
    ...inputDifferences(a.inputs, b.inputs, place),
    ...rows,
    ...removed.slice(rest).map((index) => onlyRow("去掉", a, index, at(index))),
    ...added.slice(rest).map((index) => onlyRow("新增", b, index, at(index))),
    ...(isReordered(pairs) ? [difference(place, "changed", "表里各行的次序有调整")] : []),
    ...otherwiseDifferences(a.otherwise, b.otherwise, place),
  ];
};

const inputDifferences = (a: readonly Expression[], b: readonly Expression[], place: Place): Difference[] => {
  if (isSame(a, b)) return [];
  const show = (of: readonly Expression[]): string =>
    of.map((one) => expressionSays(one, place.vocabulary)).join("、");
  return [changed(inside(place, "inputs"), "表的输入项", show(a), show(b))];
};

const onlyRow = (word: string, table: DecisionTable, index: number, place: Place): Difference => {
  const row = table.rows[index];
  const cells = row ? cellsSay(row.cells, table.inputs, place.vocabulary) : "";
  const gives = row ? expressionSays(row.gives, place.vocabulary) : "";
  return difference(place, "changed", `${word}表的第 ${index + 1} 行（${cells}：${gives}）`);
};

const rowDifferences = (
  a: TableRow,
  b: TableRow,
  { inputs, place, name }: { inputs: readonly Expression[]; place: Place; name: string },
): Difference[] => {
  const cells = Array.from({ length: Math.max(a.cells.length, b.cells.length) }, (_, at) => at).flatMap(
    (at) => {
      const [one, other] = [a.cells[at] ?? ANY, b.cells[at] ?? ANY];
      const input = inputs[at];
      if (isSame(one, other)) return [];
      const show = (it: Cell): string => cellSays(it, input, place.vocabulary);
      const here = inside(place, `cells[${at}]`);
      const label = `${name}的${input ? expressionSays(input, place.vocabulary) : `第 ${at + 1} 格`}`;
      return show(one) === show(other)
        ? [difference(here, "changed", `${label}的写法有改动`)]
        : [changed(here, label, show(one), show(other))];
    },
  );
  return [
    ...cells,
    ...place.expressions(a.gives, b.gives, inside(place, "gives")).map((it) => ({
      ...it,
      says: `${name}的结果：${it.says}`,
    })),
    ...citeDifferences(a.cite, b.cite, place, name),
  ];
};
const ANY: Cell = { is: "any" };

const cellsSay = (cells: readonly Cell[], inputs: readonly Expression[], vocabulary: Vocabulary): string =>
  cells
    .flatMap((it, at) => {
      const input = inputs[at];
      if (it.is === "any" || !input) return [];
      return [`${expressionSays(input, vocabulary)} ${cellSays(it, input, vocabulary)}`];
    })
    .join("，") || "任何情形";

const cellSays = (it: Cell, input: Expression | undefined, vocabulary: Vocabulary): string => {
  const declared = input?.is === "fact" ? vocabulary.get(input.key) : undefined;
  const shape = declared ?? { type: (input && typeOf(input, vocabulary)) ?? "decimal" };
  switch (it.is) {
    case "any":
      return "不限";
    case "yesNo":
      return it.value ? "是" : "否";
    case "oneOf":
      return valueText(it.values, shape);
    case "within":
      return `${valueText(it.codes, shape)}之内`;
    case "interval": {
      const end = ({ at, included }: End, words: readonly [string, string]): string =>
        `${words[included ? 0 : 1]}${valueText(at, shape)}`;
      const ends = [
        ...(it.from ? [end(it.from, ["不低于", "超过"])] : []),
        ...(it.to ? [end(it.to, ["不超过", "低于"])] : []),
      ];
      return ends.join("、") || "不限";
    }
  }
};

export const otherwiseDifferences = (
  a: Expression | undefined,
  b: Expression | undefined,
  place: Place,
): Difference[] => {
  const at = inside(place, "otherwise");
  if (a && b) return place.expressions(a, b, at);
  const it = a ?? b;
  return it
    ? [difference(at, "changed", `${a ? "去掉" : "新增"}“否则 ${expressionSays(it, place.vocabulary)}”`)]
    : [];
};
