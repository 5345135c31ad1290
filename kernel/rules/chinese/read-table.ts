import type { Cell, Comparison, DecisionTable, End, Expression, TableRow } from "../ast.ts";
import { eat, eatAny, eatLongest, ended, sees } from "./cursor.ts";
import type { Grammar } from "./node.ts";
import { closeBracket, readChoices } from "./read-choice.ts";
import { startsNumber } from "./read-figures.ts";
import { readMark } from "./read-mark.ts";
import { readEnd } from "./read-number.ts";
import { NOTHING, place, type Reading, report, skipToJoint } from "./reading.ts";
import { ANYTHING, type Shape, shapeOf } from "./shape.ts";
import { COMPARISONS, HITS, SUFFIXES } from "./words.ts";

/** 取首行：从业人数、行业；不低于 10人、属于（甲）→ 3〔1〕；否则 1 */
export const readTable = (it: Reading, opening: number, grammar: Grammar): Expression | undefined => {
  const { cursor } = it;
  const before = it.errors.length;
  const hit = readHit(it);
  const inputs = readInputs(it, grammar);
  const shapes = inputs.map((one) => (one ? shapeOf(one, it.vocabulary) : ANYTHING));
  const rows: TableRow[] = [];
  let otherwise: Expression | undefined;
  while (eat(cursor, ";") && !sees(cursor, ")") && !ended(cursor)) {
    if (eat(cursor, "否则")) {
      otherwise = grammar.expression(it);
      break;
    }
    const row = place(it, cursor.at, readRow(it, shapes, grammar));
    if (row) rows.push(row);
    else while (!ended(cursor) && !sees(cursor, ";") && !sees(cursor, ")")) skipPart(it);
  }
  closeBracket(it, opening);
  if (!hit || it.errors.length > before) return NOTHING;
  const known = inputs.flatMap((one) => (one ? [one] : []));
  return { is: "table", table: { hit, inputs: known, rows, ...(otherwise ? { otherwise } : {}) } };
};

const skipPart = (it: Reading): void => {
  it.cursor.at++;
  skipToJoint(it);
};

const readHit = (it: Reading): DecisionTable["hit"] | undefined => {
  const start = it.cursor.at;
  const word = eatLongest(it.cursor, Object.values(HITS));
  const hit = (["first", "unique", "sum"] as const).find((one) => HITS[one] === word);
  if (!hit || !eat(it.cursor, ":")) {
    report(
      it,
      [start, start],
      "hit-missing",
      "判定表要先写怎样取结果，再写“：”和输入项。",
      Object.values(HITS).map((one) => `${one}：`),
    );
    return NOTHING;
  }
  return hit;
};

const readInputs = (it: Reading, grammar: Grammar): (Expression | undefined)[] => {
  const inputs: (Expression | undefined)[] = [];
  if (sees(it.cursor, ";") || sees(it.cursor, ")") || ended(it.cursor)) return inputs;
  do {
    const input = grammar.expression(it);
    if (!input) skipToJoint(it);
    inputs.push(input);
  } while (eatAny(it.cursor, "、", ","));
  return inputs;
};

const readRow = (
  it: Reading,
  shapes: readonly (Shape | undefined)[],
  grammar: Grammar,
): TableRow | undefined => {
  const { cursor } = it;
  const start = cursor.at;
  const cells: Cell[] = [];
  if (!sees(cursor, "→"))
    do {
      const cell = readCell(it, shapes[cells.length]);
      if (!cell) return NOTHING;
      cells.push(cell);
    } while (eatAny(cursor, "、", ","));
  if (!eatAny(cursor, "→", "=>", "得"))
    return report(it, [cursor.at, cursor.at], "result-missing", "这一行的条件后面要写“→”和结果。", ["→"]);
  if (cells.length !== shapes.length)
    return report(
      it,
      [start, cursor.at],
      "row-length",
      `这一行有 ${cells.length} 格，输入项有 ${shapes.length} 个；不限的格子写“任意”。`,
      ["任意"],
    );
  const gives = grammar.expression(it);
  return gives && { cells, gives, cite: readMark(it, start) };
};

const readCell = (it: Reading, shape: Shape | undefined): Cell | undefined => {
  const { cursor } = it;
  if (eat(cursor, "任意")) return { is: "any" };
  if (eat(cursor, "不限")) return { is: "interval", from: null, to: null };
  if (eat(cursor, "恰为(")) {
    const values = readChoices(it, cursor.at - 1, shape);
    return values && { is: "oneOf", values };
  }
  if (eat(cursor, "属于(")) {
    const values = readChoices(it, cursor.at - 1, shape);
    return values && (shape?.hierarchical ? { is: "within", codes: values } : { is: "oneOf", values });
  }
  if (eat(cursor, "在(")) {
    const codes = readChoices(it, cursor.at - 1, shape);
    eatAny(cursor, "类目之内", "之内");
    return codes && { is: "within", codes };
  }
  const first = readBound(it, shape);
  if (!first) {
    if (eat(cursor, "是")) return { is: "yesNo", value: true };
    if (eat(cursor, "否")) return { is: "yesNo", value: false };
    return first === undefined
      ? report(it, [cursor.at, cursor.at], "cell-missing", CELL_HINT, [
          "任意",
          "不低于",
          "低于",
          "属于（）",
          "是",
        ])
      : NOTHING;
  }
  const second = eat(cursor, "且") ? readBound(it, shape) : undefined;
  if (second === null) return NOTHING;
  const bounds = { ...first, ...second };
  return { is: "interval", from: bounds.from ?? null, to: bounds.to ?? null };
};
const CELL_HINT = "这一格看不懂，可以写“任意”“是”“否”“属于（…）”或“不低于 10 且 低于 20”。";

type Bounds = { from?: End; to?: End };
const ENDS: readonly string[] = Object.keys(COMPARISONS).filter(
  (it) => COMPARISONS[it] !== "=" && COMPARISONS[it] !== "≠",
);

/** 不低于 10人 or 10人以上; undefined when no bound stands here, null when it was not understood. */
const readBound = (it: Reading, shape: Shape | undefined): Bounds | undefined | null => {
  const { cursor } = it;
  const start = cursor.at;
  const word = eatLongest(cursor, ENDS);
  if (word === undefined && !startsNumber(it)) return undefined;
  const at = readEnd(it, shape);
  if (at === undefined) return null;
  const suffix = word === undefined ? eatLongest(cursor, Object.keys(SUFFIXES)) : undefined;
  const by = COMPARISONS[word ?? ""] ?? SUFFIXES[suffix ?? ""];
  if (by === undefined) {
    report(it, [start, cursor.at], "operator-missing", "数的前面或后面要写明以上、以下、超过或低于。", [
      "以上",
      "以下",
    ]);
    return null;
  }
  return boundOf(by, at);
};

const boundOf = (by: Comparison, at: number | string): Bounds => {
  const end: End = { at, included: by === "≤" || by === "≥" };
  return by === "≥" || by === ">" ? { from: end } : { to: end };
};
