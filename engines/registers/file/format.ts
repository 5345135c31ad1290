export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export type Separator = "," | ";" | "\t";

/** How a file is to be read. Found when it is uploaded and kept with the batch. */
export type Format =
  | { is: "csv"; encoding: Encoding; separator: Separator }
  /** `entry` is the path of the sheet inside the zip. */
  | { is: "xlsx"; entry: string; sheetName: string };

/** A row: its number as a spreadsheet shows it (from 1) and its cells as trimmed text, "" when empty. */
export type FileRow = { row: number; cells: readonly string[] };

/** More columns than this is no list of records. */
export const MOST_COLUMNS = 500;
/** Longest text of one cell, as in Excel. */
export const LONGEST_CELL = 32_767;
