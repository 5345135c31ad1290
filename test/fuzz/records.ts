import type { FactDeclaration, Facts, Records, ValueType, Vocabulary } from "#kernel/rules";
import type { OpenDatabase } from "#platform/database";

export type Executes = Pick<OpenDatabase, "execute">;

/** The table of records: each fact as a column of its own type, and all of them once more in one jsonb column. */
export const RECORDS: Records = { from: "fuzz_records", keys: ["id"] };
/** The jsonb column; no fact is called so. */
export const FIELDS = "all fields";

const TYPES: Readonly<Record<ValueType, string>> = {
  integer: "bigint",
  money: "bigint",
  decimal: "numeric",
  rate: "numeric",
  day: "date",
  choice: "text",
  text: "text",
  choices: "text[]",
  boolean: "boolean",
};
const columnsOf = (vocabulary: Vocabulary): string =>
  [
    "id integer",
    `"${FIELDS}" jsonb`,
    ...[...vocabulary.values()]
      .filter((it: FactDeclaration) => !it.derived)
      .map(({ key, type }) => `"${key}" ${TYPES[type]}`),
  ].join(", ");

/** Fills the table anew; of every second record what is not known is absent, of the others null. */
export const fillRecords = async (
  database: Executes,
  vocabulary: Vocabulary,
  records: readonly Facts[],
): Promise<void> => {
  const columns = columnsOf(vocabulary);
  const rows = records.map((facts, id) => ({
    ...facts,
    id,
    [FIELDS]:
      id % 2 === 0 ? facts : Object.fromEntries(Object.entries(facts).filter(([, it]) => it !== null)),
  }));
  await database.execute("DROP TABLE IF EXISTS fuzz_records");
  await database.execute(`CREATE TABLE fuzz_records (${columns})`);
  await database.execute(
    `INSERT INTO fuzz_records SELECT * FROM jsonb_to_recordset($1::text::jsonb) AS given(${columns})`,
    [JSON.stringify(rows)],
  );
  await database.execute("ANALYZE fuzz_records");
};
