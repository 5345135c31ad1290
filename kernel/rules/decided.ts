import type { Citation } from "#kernel/citation";
import { valueText } from "#kernel/values";
import type { DecidingRow, DecisionTable, Expression, FactDeclaration, TableRow, ValueType } from "./ast.ts";
import { asValue, reckon, truthOf, type World } from "./reckon.ts";
import { expressionSays, typeOf } from "./says.ts";
import { bandSays, conditionSays, firstCite, rowSays } from "./tables-of.ts";
import { rowCondition, unfold } from "./unfold.ts";
import { nearestText } from "./value-says.ts";

/**
 * Which rows of tables, bands and choices a derived fact came to, in reading order; none while it is not known. Facts
 * behind it have rows of their own and are not followed.
 */
export const decidingRows = (declared: FactDeclaration, world: World): DecidingRow[] =>
  declared.derived && reckon(declared.derived, world) !== null
    ? rowsOf(declared.derived, { ...world, declared, isWhole: true })
    : [];

/** `isWhole`: what the part gives is what the fact comes to, and is said in the words of the fact. */
type Asked = World & { declared: FactDeclaration; isWhole: boolean };

const rowsOf = (it: Expression, asked: Asked): DecidingRow[] => {
  // A column that no row asked about may be unknown: it decided nothing.
  if (reckon(it, asked) === null) return [];
  const inPart = (one: Expression): DecidingRow[] => rowsOf(one, { ...asked, isWhole: false });
  switch (it.is) {
    case "fact":
    case "value":
    case "today":
      return [];
    case "fullSince":
      return inPart(it.day);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [it.left, it.right].flatMap(inPart);
    case "least":
    case "most":
      return it.of.flatMap(inPart);
    case "choose": {
      const met = it.branches.find(({ when }) => truthOf(when, asked) === "met");
      if (met)
        return cameTo(conditionSays(met.when, asked.vocabulary), met.gives, firstCite(met.when), asked);
      // What is left over is no row that anything could be said of; rows within it are.
      return it.otherwise ? rowsOf(it.otherwise, asked) : [];
    }
    case "tiers": {
      const core = unfold(it);
      const at =
        core.is === "choose" ? core.branches.findIndex(({ when }) => truthOf(when, asked) === "met") : -1;
      const tier = it.tiers[at];
      if (!tier) return [];
      const band = bandSays(it.tiers[at - 1]?.upTo ?? null, tier.upTo, typeOf(it.base, asked.vocabulary));
      const says = `${expressionSays(it.base, asked.vocabulary)}${band}`;
      return [...inPart(it.base), said(says, valueText(tier.rate, { type: "rate" }), tier.cite, asked)];
    }
    case "table":
      return [...it.table.inputs.flatMap(inPart), ...tableRows(it.table, asked)];
  }
};

const tableRows = (table: DecisionTable, asked: Asked): DecidingRow[] => {
  const isMet = (row: TableRow): boolean => truthOf(rowCondition(table, row), asked) === "met";
  // Of a sum every row that is met adds its part.
  if (table.hit === "sum") {
    const inPart = { ...asked, isWhole: false };
    return table.rows
      .filter(isMet)
      .flatMap((row) => cameTo(rowSays(table, row, asked.vocabulary), row.gives, row.cite, inPart));
  }
  const at = table.rows.findIndex(isMet);
  const row = table.rows[at];
  if (!row) return table.otherwise ? cameTo("表中各行之外", table.otherwise, null, asked) : [];
  const says = rowSays(table, row, asked.vocabulary);
  // 微型 asks for little: it is what is left when the rows above it are not met.
  const isRest = table.hit === "first" && table.rows.slice(0, at).some((above) => isOfOneKind(above, row));
  return cameTo(isRest ? `${says}（它上面的各行都不符合）` : says, row.gives, row.cite, asked);
};

/** Rows that differ only in how much they ask for. */
const isOfOneKind = (above: TableRow, below: TableRow): boolean =>
  below.cells.every(
    (it, at) =>
      it.is === "any" || it.is === "interval" || JSON.stringify(it) === JSON.stringify(above.cells[at]),
  );

const cameTo = (row: string, gives: Expression, cite: Citation | null, asked: Asked): DecidingRow[] => {
  const shape: { type: ValueType } = asked.isWhole
    ? asked.declared
    : { type: typeOf(gives, asked.vocabulary) ?? "decimal" };
  const text = nearestText(asValue(reckon(gives, asked)), shape);
  return [said(row, text, cite, asked), ...rowsOf(gives, asked)];
};

const said = (row: string, gives: string, cite: Citation | null, { declared }: Asked): DecidingRow => ({
  says: `${declared.name}按“${row}”，得 ${gives}`,
  cite,
});
