import type { Cell, Condition, DecisionTable, End, Expression, TableRow, Value, ValueType } from "./ast.ts";

/**
 * Tables and tiers say nothing that `choose` and arithmetic cannot say. They are unfolded here once, so that the
 * evaluator and both compilers know only the small language and agree on what a table means.
 */
export type Core = Exclude<Expression, { is: "table" | "tiers" }>;

export const unfold = (it: Expression): Core => {
  if (it.is !== "table" && it.is !== "tiers") return it;
  const known = unfolded.get(it);
  if (known) return known;
  const core = it.is === "table" ? unfoldTable(it.table) : unfoldTiers(it);
  unfolded.set(it, core);
  return core;
};
/** Rules are plain data that nobody changes, so a table is unfolded once and not for every fact reckoned with it. */
const unfolded = new WeakMap<Expression, Core>();

const value = (type: ValueType, it: Exclude<Value, null>): Expression => ({ is: "value", type, value: it });
const decimal = (it: number): Expression => value("decimal", it);

const unfoldTable = (table: DecisionTable): Core => {
  const branches = table.rows.map((row) => ({ when: rowCondition(table, row), gives: row.gives }));
  if (table.hit !== "sum")
    return { is: "choose", branches, ...(table.otherwise ? { otherwise: table.otherwise } : {}) };
  return branches.reduce(
    (left, branch): Core => ({
      is: "add",
      left,
      right: { is: "choose", branches: [branch], otherwise: decimal(0) },
    }),
    unfold(table.otherwise ?? decimal(0)),
  );
};

/** What a row asks for: each of its cells. A row without conditions is always met. */
export const rowCondition = (table: DecisionTable, { cells, cite }: TableRow): Condition => ({
  is: "all",
  of: table.inputs.flatMap((input, at) => cellConditions(input, cells[at] ?? { is: "any" }, cite)),
});

const cellConditions = (left: Expression, cell: Cell, cite: TableRow["cite"]): Condition[] => {
  switch (cell.is) {
    case "any":
      return [];
    case "oneOf":
      return [{ is: "oneOf", left, values: cell.values, cite }];
    case "within":
      return [{ is: "within", left, codes: cell.codes, cite }];
    case "yesNo":
      return [{ is: "compare", left, by: "=", right: value("boolean", cell.value), cite }];
    case "interval":
      return [
        ...(cell.from
          ? [
              {
                is: "compare",
                left,
                by: cell.from.included ? "≥" : ">",
                right: endValue(cell.from),
                cite,
              } as const,
            ]
          : []),
        ...(cell.to
          ? [
              {
                is: "compare",
                left,
                by: cell.to.included ? "≤" : "<",
                right: endValue(cell.to),
                cite,
              } as const,
            ]
          : []),
      ];
  }
};
/** Numbers of a table are compared in the unit of the input, so their type is that of any number. */
const endValue = ({ at }: End): Expression => (typeof at === "string" ? value("day", at) : decimal(at));

const unfoldTiers = ({ by, base, tiers }: Expression & { is: "tiers" }): Core => {
  let from = 0;
  let due: Expression = decimal(0);
  const branches = tiers.map(({ upTo, rate, cite }) => {
    const within: Condition =
      upTo === null
        ? { is: "any", of: [{ is: "compare", left: base, by: "≥", right: base, cite }] }
        : { is: "compare", left: base, by: "≤", right: decimal(upTo), cite };
    const slice: Expression = {
      is: "multiply",
      left: by === "slice" ? { is: "subtract", left: base, right: decimal(from) } : base,
      right: decimal(rate),
    };
    const gives: Expression = by === "slice" ? { is: "add", left: due, right: slice } : slice;
    if (upTo !== null) {
      due = {
        is: "add",
        left: due,
        right: { is: "multiply", left: decimal(upTo - from), right: decimal(rate) },
      };
      from = upTo;
    }
    return { when: within, gives };
  });
  return { is: "choose", branches };
};
