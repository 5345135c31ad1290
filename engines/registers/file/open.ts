import { findSeparator, readCsv } from "./csv.ts";
import { passOver } from "./encoding.ts";
import type { FileRow, Format } from "./format.ts";
import { kindOf } from "./kind.ts";
import { Unreadable } from "./unreadable.ts";
import { findSheet, readXlsx } from "./xlsx.ts";

/** What is found out about a file before its rows are read; undefined when it has no byte. @throws Unreadable */
export const inspectFile = async (path: string): Promise<{ format: Format; sha256: string } | undefined> => {
  const kind = await kindOf(path);
  if (kind === "empty") return undefined;
  const { sha256, encoding } = await passOver(path);
  if (kind === "zip") {
    const { name, entry } = await findSheet(path);
    return { format: { is: "xlsx", entry, sheetName: name }, sha256 };
  }
  if (!encoding) throw new Unreadable("不是文本，或者文字编码认不出来");
  return { format: { is: "csv", encoding, separator: await findSeparator(path, encoding) }, sha256 };
};

/** Rows of a file one at a time, blank ones left out. @throws Unreadable */
export async function* readRows(path: string, format: Format): AsyncGenerator<FileRow> {
  const rows =
    format.is === "csv" ? readCsv(path, format.encoding, format.separator) : readXlsx(path, format.entry);
  for await (const row of rows) if (row.cells.some((it) => it !== "")) yield row;
}
