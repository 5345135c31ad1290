import type { StudioFact } from "#engines/matching/contract";
import { findDay } from "#kernel/calendar";
import type { Cell, DecisionTable, End, PolicyVersion, Value } from "#kernel/rules";
import { parseValue, valueText } from "#kernel/values";

type Shape = Pick<StudioFact, "name" | "type" | "unit" | "choices">;
const shapeOf = ({ name, type, unit, choices }: Shape) => ({
  name,
  type,
  ...(unit === null ? {} : { unit }),
  ...(choices.length > 0 ? { choices } : {}),
});

/** A value as it stands in a field to be typed over; what it says can be read back. */
export const typedText = (value: Value, fact: Shape): string => {
  if (value === null) return "";
  if (fact.type === "money" || fact.type === "rate" || typeof value === "boolean")
    return valueText(value, shapeOf(fact));
  return Array.isArray(value) ? value.join("、") : String(value);
};
export const readTyped = (typed: string, fact: Shape): { value: Value } | { says: string } => {
  const read = parseValue(typed, shapeOf(fact));
  return "problem" in read ? { says: read.problem.says } : read;
};

const labelOf = (value: string, { choices }: Shape): string =>
  choices.find((it) => it.value === value)?.label ?? value;

/** A cell in words. */
export const cellText = (it: Cell, fact: Shape): string => {
  switch (it.is) {
    case "any":
      return "任意";
    case "yesNo":
      return it.value ? "是" : "否";
    case "oneOf":
      return it.values.map((one) => labelOf(one, fact)).join("、");
    case "within":
      return `${it.codes.map((one) => labelOf(one, fact)).join("、")} 类目之内`;
    case "interval": {
      const end = ({ at }: End): string => {
        const day = typeof at === "string" ? findDay(at) : undefined;
        return day ?? valueText(at, shapeOf(fact));
      };
      const parts = [
        ...(it.from ? [`${it.from.included ? "不低于" : "超过"} ${end(it.from)}`] : []),
        ...(it.to ? [`${it.to.included ? "不超过" : "低于"} ${end(it.to)}`] : []),
      ];
      return parts.length === 0 ? "不限" : parts.join("，");
    }
  }
};

/** The kinds of cell that make sense below an input. */
export const cellKinds = ({ type, choices }: Shape): readonly Cell["is"][] => {
  if (type === "boolean") return ["any", "yesNo"];
  if (type === "choice" || type === "choices" || type === "text")
    return choices.length > 0 && type === "choice" ? ["any", "oneOf", "within"] : ["any", "oneOf"];
  return ["any", "interval"];
};
export const emptyCell = (is: Cell["is"]): Cell => {
  switch (is) {
    case "any":
      return { is };
    case "yesNo":
      return { is, value: true };
    case "oneOf":
      return { is, values: [] };
    case "within":
      return { is, codes: [] };
    case "interval":
      return { is, from: null, to: null };
  }
};

const zero = (type: StudioFact["type"] | undefined) =>
  ({ is: "value", type: type ?? "decimal", value: 0 }) as const;

/** A row like the one at `at`, below it; the first row of an empty table covers everything. */
export const withRow = (table: DecisionTable, at: number): DecisionTable => {
  const like = table.rows[at];
  const row = like ?? {
    cells: table.inputs.map((): Cell => ({ is: "any" })),
    gives: zero(undefined),
    cite: { document: "", quote: "" },
  };
  return { ...table, rows: table.rows.toSpliced(at + 1, 0, row) };
};
export const withoutRow = (table: DecisionTable, at: number): DecisionTable => ({
  ...table,
  rows: table.rows.toSpliced(at, 1),
});
export const movedRow = (table: DecisionTable, at: number, by: 1 | -1): DecisionTable => {
  const [one, other] = [table.rows[at], table.rows[at + by]];
  return one && other ? { ...table, rows: table.rows.with(at, other).with(at + by, one) } : table;
};
export const withCell = (table: DecisionTable, at: number, column: number, cell: Cell): DecisionTable => {
  const row = table.rows[at];
  if (!row) return table;
  const cells = table.inputs.map(
    (_, index): Cell => (index === column ? cell : (row.cells[index] ?? { is: "any" })),
  );
  return { ...table, rows: table.rows.with(at, { ...row, cells }) };
};
export const withResult = (table: DecisionTable, at: number, value: number): DecisionTable => {
  const row = table.rows[at];
  if (row?.gives.is !== "value") return table;
  return { ...table, rows: table.rows.with(at, { ...row, gives: { ...row.gives, value } }) };
};

/** The version with another table in that place. Where both ends of an amount are the same, both follow. */
export const withTable = (
  version: PolicyVersion,
  at: readonly (string | number)[],
  table: DecisionTable,
): PolicyVersion => {
  const changed = put(version, [...at, "table"], table) as PolicyVersion;
  const [part, end, ...rest] = at;
  if (typeof part !== "string" || end !== "min") return changed;
  const before = version[part as keyof PolicyVersion] as { min?: unknown; max?: unknown } | null | undefined;
  const isSame = before?.max !== undefined && JSON.stringify(before.min) === JSON.stringify(before.max);
  return isSame ? (put(changed, [part, "max", ...rest, "table"], table) as PolicyVersion) : changed;
};

const put = (node: unknown, at: readonly (string | number)[], value: unknown): unknown => {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(step), put(node[Number(step)], rest, value));
  const here = (node ?? {}) as Record<string, unknown>;
  return { ...here, [step]: put(here[step], rest, value) };
};
