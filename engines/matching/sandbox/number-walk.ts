import type { Citation } from "#kernel/citation";
import { fen, inWan } from "#kernel/money";
import {
  type Amount,
  type Cell,
  type Condition,
  type Expression,
  expressionSays,
  type Leaf,
  leafSays,
  SINCE_UNITS,
  typeOf,
  type Value,
  type ValueType,
  type Vocabulary,
} from "#kernel/rules";
import { valueText } from "#kernel/values";
import type { PolicyNumber } from "./contract.ts";

type NumberType = PolicyNumber["type"];
export type Found = PolicyNumber & {
  /** What stands around it: the same number in the lower and the upper amount has the same surroundings. */
  within: string;
  /** The part of the version in which it stands. */
  root: string;
};
export type Place = { path: string; root: string; where: string; cite: Citation | null };

const TYPES: ReadonlySet<ValueType> = new Set(["integer", "decimal", "money", "rate", "day"]);
const SIDES: Readonly<Record<string, string>> = {
  "<": "上限",
  "≤": "上限",
  ">": "下限",
  "≥": "下限",
  "=": "的值",
  "≠": "不得为的值",
};

export type Shape = { type: NumberType; unit: string | null };

/** Below the end of a range: what the two ends share is told by what stands around it. */
export const below = (it: Place, end: "min" | "max"): Place => ({
  ...it,
  path: `${it.path}.${end}`,
  root: `${it.path}.${end}`,
});

/** Walks a rule in reading order and notes every number in it. */
export const walker = (vocabulary: Vocabulary) => {
  const found: Found[] = [];
  const says = (it: Expression): string => expressionSays(it, vocabulary);

  const put = (
    place: Place,
    name: string,
    value: number | string,
    shape: Shape,
    more: Partial<Found> = {},
  ): void => {
    found.push({
      path: place.path,
      also: [],
      alike: [],
      where: place.where,
      name,
      about: "",
      type: shape.type,
      unit: shape.unit,
      value,
      text: textOf(value, shape),
      cite: place.cite,
      root: place.root,
      within: place.path,
      ...more,
    });
  };
  /** Type and unit by what stands beside it: the person sees the unit of the fact. */
  const shapeOf = (beside: Expression | undefined, own: ValueType): Shape => {
    const declared = beside?.is === "fact" ? vocabulary.get(beside.key) : undefined;
    const type = beside ? (typeOf(beside, vocabulary) ?? own) : own;
    const known = (TYPES.has(type) ? type : own) as NumberType;
    const since = beside?.is === "fullSince" ? SINCE_UNITS[beside.unit] : null;
    return { type: known, unit: declared?.unit ?? since ?? (known === "money" ? "万元" : null) };
  };

  const condition = (it: Condition, place: Place): void => {
    switch (it.is) {
      case "all":
      case "any":
        it.of.forEach((one, at) => {
          condition(one, { ...place, path: `${place.path}.of[${at}]` });
        });
        return;
      case "not":
        condition(it.of, { ...place, path: `${place.path}.of` });
        return;
      default:
        leaf(it, { ...place, cite: it.cite });
    }
  };
  const leaf = (it: Leaf, place: Place): void => {
    if (it.is === "judged" || it.is === "answered") return;
    if (it.is === "compare") {
      if (it.right.is === "value")
        literal(
          it.right,
          { ...place, path: `${place.path}.right` },
          `${says(it.left)}${SIDES[it.by]}`,
          it.left,
          it,
        );
      else expression(it.right, { ...place, path: `${place.path}.right` }, leafSays(it, vocabulary));
    }
    if (it.left.is !== "fact")
      expression(it.left, { ...place, path: `${place.path}.left` }, leafSays(it, vocabulary));
  };
  /** `inside` says what the number is part of. */
  const literal = (
    it: Expression & { is: "value" },
    place: Place,
    name: string,
    beside?: Expression,
    around?: unknown,
  ): void => {
    if (!TYPES.has(it.type) || (typeof it.value !== "number" && it.type !== "day")) return;
    put(
      { ...place, path: `${place.path}.value` },
      name,
      it.value as number | string,
      shapeOf(beside, it.type),
      {
        about: beside ? says(beside) : "",
        ...(around === undefined ? {} : { within: JSON.stringify([around, name]) }),
      },
    );
  };
  const expression = (it: Expression, place: Place, inside: string): void => {
    const at = (name: string): Place => ({ ...place, path: `${place.path}.${name}` });
    switch (it.is) {
      case "fact":
      case "today":
        return;
      case "value":
        literal(it, place, inside || place.where, undefined, it);
        return;
      case "fullSince":
        expression(it.day, at("day"), inside);
        return;
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
        for (const side of ["left", "right"] as const) {
          const one = it[side];
          const other = side === "left" ? it.right : it.left;
          const sums = it.is === "add" || it.is === "subtract";
          const name =
            it.is === "multiply" && one.is === "value" && one.type === "rate" ? "的比例" : "里的数";
          const of = name === "的比例" ? about(other) : says(it);
          if (one.is === "value") literal(one, at(side), `${of}${name}`, sums ? other : undefined, it);
          else expression(one, at(side), inside);
        }
        return;
      case "least":
      case "most":
        it.of.forEach((one, place) => {
          const beside = it.of.find((other) => other.is !== "value");
          if (one.is !== "value") expression(one, at(`of[${place}]`), inside);
          // Nothing less than nothing is no choice of anybody's.
          else if (one.value !== 0 || it.is === "least")
            literal(
              one,
              at(`of[${place}]`),
              `${beside ? says(beside) : place}${it.is === "least" ? "的封顶" : "的保底"}`,
              beside,
              it,
            );
        });
        return;
      case "choose":
        it.branches.forEach(({ when, gives }, index) => {
          condition(when, at(`branches[${index}].when`));
          expression(gives, at(`branches[${index}].gives`), `第 ${index + 1} 种情形`);
        });
        if (it.otherwise) expression(it.otherwise, at("otherwise"), "其余情形");
        return;
      case "tiers":
        tiers(it, place);
        expression(it.base, at("base"), inside);
        return;
      case "table":
        table(it, place);
    }
  };
  const tiers = (it: Expression & { is: "tiers" }, place: Place): void => {
    it.tiers.forEach(({ upTo, rate, cite }, index) => {
      const inTier = { ...place, cite };
      const name = `${about(it.base)}第 ${index + 1} 档`;
      const within = JSON.stringify([it.base, it.tiers[index]]);
      const path = `${place.path}.tiers[${index}]`;
      if (upTo !== null)
        put({ ...inTier, path: `${path}.upTo` }, `${name}上限`, upTo, shapeOf(it.base, "decimal"), {
          about: about(it.base),
          within: `${within} upTo`,
        });
      put(
        { ...inTier, path: `${path}.rate` },
        `${name}比例`,
        rate,
        { type: "rate", unit: "%" },
        { within: `${within} rate` },
      );
    });
  };
  /** A profit floored at nothing is about the same fact as the profit. */
  const about = (it: Expression): string => {
    if (it.is !== "least" && it.is !== "most") return says(it);
    const open = it.of.filter((one) => one.is !== "value");
    return open.length === 1 && open[0] ? about(open[0]) : says(it);
  };
  const table = ({ table: it }: Expression & { is: "table" }, place: Place): void => {
    it.rows.forEach(({ cells, gives, cite }, index) => {
      const path = `${place.path}.table.rows[${index}]`;
      const inRow = { ...place, cite };
      cells.forEach((cell, column) => {
        const input = it.inputs[column];
        if (input)
          ends(
            cell,
            input,
            { ...inRow, path: `${path}.cells[${column}]` },
            `第 ${index + 1} 行：${says(input)}`,
          );
      });
      expression(gives, { ...inRow, path: `${path}.gives` }, `第 ${index + 1} 行的结果`);
    });
    if (it.otherwise)
      expression(it.otherwise, { ...place, path: `${place.path}.table.otherwise` }, "其余各行以外的结果");
  };
  const ends = (cell: Cell, input: Expression, place: Place, name: string): void => {
    if (cell.is !== "interval") return;
    for (const end of ["from", "to"] as const) {
      const one = cell[end];
      if (!one) continue;
      const shape = shapeOf(input, typeof one.at === "string" ? "day" : "decimal");
      put(
        { ...place, path: `${place.path}.${end}.at` },
        `${name}${end === "from" ? "下限" : "上限"}`,
        one.at,
        shape,
        {
          about: says(input),
          within: JSON.stringify([place.cite, cell, name, end]),
        },
      );
    }
  };
  const amount = (it: Amount | null, place: Place): void => {
    if (!it) return;
    const here = { ...place, cite: it.cite };
    const money: Shape = { type: "money", unit: "万元" };
    const at = (name: string): Place => ({ ...here, path: `${place.path}.${name}` });
    switch (it.is) {
      case "fixed":
        put(at("amount"), place.where, it.amount, money);
        return;
      case "range":
        put(at("min"), `${place.where}下限`, it.min, money);
        put(at("max"), `${place.where}上限`, it.max, money);
        return;
      case "open":
        if (it.upTo !== undefined) put(at("upTo"), `${place.where}封顶`, it.upTo, money);
        return;
      case "formula":
        expression(it.min, below(here, "min"), "");
        expression(it.max, below(here, "max"), "");
    }
  };
  return { found, put, condition, expression, amount };
};

/** A sum of less than 1万元 is shown without 分 that are none. */
export const textOf = (value: Value, { type, unit }: Shape): string =>
  type === "money" && typeof value === "number" && Math.abs(value) < 1_000_000
    ? inWan(fen(value))
    : valueText(value, { type, ...(unit === null || type === "rate" ? {} : { unit }) });
