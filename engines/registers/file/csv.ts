import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { decoded } from "./encoding.ts";
import { type Encoding, type FileRow, MOST_COLUMNS, type Separator } from "./format.ts";
import { Unreadable } from "./unreadable.ts";

/** A record longer than this comes from a quote that is never closed. */
const LONGEST_RECORD = 1 << 20;
const LOOK_CHARACTERS = 1 << 16;

/** The separator that splits the first lines most evenly, quotes respected. */
export const findSeparator = async (path: string, encoding: Encoding): Promise<Separator> => {
  let look = "";
  for await (const text of decoded(path, encoding)) {
    look += text;
    if (look.length >= LOOK_CHARACTERS) break;
  }
  const bare = look.replace(/"(?:[^"]|"")*"/g, "");
  const lines = bare
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const score = (separator: Separator): number => {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    return counts[Math.trunc(counts.length / 2)] ?? 0;
  };
  return ([",", "\t", ";"] as const).reduce((best, it) => (score(it) > score(best) ? it : best));
};

/** Rows of a CSV file, one at a time. @throws Unreadable */
export async function* readCsv(
  path: string,
  encoding: Encoding,
  separator: Separator,
): AsyncGenerator<FileRow> {
  const parser = parse({
    delimiter: separator,
    bom: false,
    // Named, because lists put together from two systems mix them; a guess from the first line would break at the second.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(decoded(path, encoding), { objectMode: true, highWaterMark: 4 });
  source.on("error", (fault) => parser.destroy(fault));
  source.pipe(parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (record.length > MOST_COLUMNS)
        throw new Unreadable(`第 ${row} 行有 ${record.length} 列，超过 ${MOST_COLUMNS} 列`);
      yield { row, cells: record.map((it) => it.trim()) };
    }
  } catch (fault) {
    if (fault instanceof CsvError) throw new Unreadable(reasonOf(fault, row + 1));
    throw fault;
  } finally {
    source.destroy();
  }
}

const reasonOf = (fault: CsvError, row: number): string => {
  if (fault.code === "CSV_MAX_RECORD_SIZE") return `第 ${row} 行太长，多半是引号没有成对`;
  if (fault.code.includes("QUOTE")) return `第 ${row} 行的引号没有成对`;
  return `第 ${row} 行不合 CSV 格式`;
};
