import type { Day } from "#kernel/calendar";
import type { Plan, RegisterDeclaration, RegisterField } from "#kernel/plan";
import { checkUscc } from "#kernel/uscc";
import type { Value } from "#kernel/values";
import { type Column, isNeeded } from "../columns.ts";
import type { ColumnMapping, RowProblem } from "../contract.ts";
import type { FileRow } from "../file/format.ts";
import { shorten } from "../shorten.ts";
import { checkCell } from "./cell.ts";
import { regionReader } from "./region.ts";

/** A row that was read. `key` is "" when the identity itself is bad; `fields` holds only what the row says. */
export type CheckedRow = {
  row: number;
  key: string;
  name: string;
  region: string | null;
  fields: Readonly<Record<string, Exclude<Value, null>>>;
  problems: readonly RowProblem[];
};
type Layout = { columns: readonly (Column | undefined)[]; mapping: ColumnMapping };
/** Days that cannot lie ahead are compared with this one. */
type Checking = Layout & { today: Day };
type Place = { at: number; heading: string; field: RegisterField; unit: string | undefined };

/** Makes the check of rows of one file. Everything that is wrong with a row is said at once. */
export const rowChecker = (
  plan: Plan,
  register: RegisterDeclaration,
  { columns, mapping, today }: Checking,
): ((row: FileRow) => CheckedRow) => {
  const readRegion = regionReader(plan.regions);
  const places = placesOf(register, { columns, mapping });

  return ({ row, cells }) => {
    const fields: Record<string, Exclude<Value, null>> = {};
    const problems: RowProblem[] = [];
    let key = "";
    let region: string | null = null;
    const complain = ({ heading }: Place, value: string, code: string, says: string): void => {
      problems.push({ row, column: heading, value: shorten(value, 100), code, says });
    };

    for (const place of places) {
      const { field, unit, at } = place;
      const written = cells[at] ?? "";
      if (field.key === register.identity.field && register.identity.check === "uscc") {
        const checked = checkUscc(written);
        if (checked.is === "invalid")
          complain(place, written, checked.because === "empty" ? "required" : "bad-code", checked.says);
        else key = fields[field.key] = checked.code;
        continue;
      }
      if (field.key === register.regionField && written !== "") {
        const code = readRegion(written);
        if (code === undefined) complain(place, written, "unknown-region", unknownRegion(plan));
        else region = fields[field.key] = code;
        continue;
      }
      const checked = checkCell(written, field, { unit, today });
      if ("code" in checked) complain(place, written, checked.code, checked.says);
      else if (checked.value !== null) fields[field.key] = checked.value;
      else if (isNeeded(field, register)) complain(place, "", "required", `“${field.name}”必须填写。`);
    }

    const surplus = cells.slice(columns.length).find((it) => it !== "");
    if (surplus !== undefined) {
      problems.push({
        row,
        column: "",
        value: shorten(surplus, 100),
        code: "extra-cells",
        says: "这一行的列数比表头多，请检查是否多了分隔符。",
      });
    }
    // The identity may come with blanks; without a check of its own it is the text as read.
    if (key === "" && !register.identity.check) key = String(fields[register.identity.field] ?? "");
    return { row, key, name: String(fields[register.nameField] ?? ""), region, fields, problems };
  };
};

const placesOf = (register: RegisterDeclaration, { columns, mapping }: Layout): readonly Place[] =>
  columns.flatMap((column, at) => {
    const field = column && register.fields.find((it) => it.key === mapping[column.heading]);
    return column && field ? [{ at, heading: column.heading, field, unit: column.unit }] : [];
  });

const unknownRegion = ({ regions, region }: Plan): string =>
  `没有这个县市。${region.name}的县市有：${regions
    .filter((it) => !it.successor)
    .map((it) => it.name)
    .join("、")}。`;
