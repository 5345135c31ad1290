import { type FileRow, LONGEST_CELL, MOST_COLUMNS } from "./format.ts";
import { dayOfSerial, plainNumber } from "./number-text.ts";
import { Unreadable } from "./unreadable.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";
import { parseXml } from "./xml.ts";

/** Texts that cells share are kept in memory; a list too large for that is brought as CSV. */
const MOST_SHARED_BYTES = 192 * 1024 ** 2;

/** As in Excel. */
const LAST_ROW = 1_048_576;

/** The first sheet with anything in it; the first of all when every one is empty. @throws Unreadable */
export const findSheet = async (path: string): Promise<{ name: string; entry: string }> => {
  const book = await openWorkbook(path);
  try {
    for (const sheet of book.sheets) {
      for await (const row of rowsOf(book, sheet.entry, [])) {
        if (row.cells.some((it) => it !== "")) return sheet;
      }
    }
    return book.sheets[0] ?? { name: "", entry: "" };
  } finally {
    book.zip.close();
  }
};

/** Rows of a sheet, one at a time; rows without cells do not come. @throws Unreadable */
export async function* readXlsx(path: string, entry: string): AsyncGenerator<FileRow> {
  const book = await openWorkbook(path);
  try {
    yield* rowsOf(book, entry, await readSharedTexts(book));
  } finally {
    book.zip.close();
  }
}

const readSharedTexts = async ({ zip }: Workbook): Promise<readonly string[]> => {
  const texts: string[] = [];
  if (!zip.has("xl/sharedStrings.xml")) return texts;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  const events = parseXml(await zip.open("xl/sharedStrings.xml", MOST_SHARED_BYTES), {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      inText = name === "t" && !inPhonetic;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") inPhonetic = false;
      if (name === "si") texts.push(text.slice(0, LONGEST_CELL).trim());
    },
  });
  for await (const _ of events);
  return texts;
};

/** With `shared` empty a shared text reads as "#", which is enough to see that a sheet is not empty. */
async function* rowsOf(book: Workbook, entry: string, shared: readonly string[]): AsyncGenerator<FileRow> {
  const ready: FileRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let column = -1;
  let kind = "n";
  let isDate = false;
  let value = "";
  let inValue = false;
  let inPhonetic = false;

  const cellText = (): string => {
    if (value === "") return "";
    if (kind === "s") return shared[Number(value)] ?? "#";
    if (kind === "n")
      return (isDate ? dayOfSerial(Number(value), book.from1904) : undefined) ?? plainNumber(value);
    if (kind === "b") return value === "1" ? "是" : "否";
    if (kind === "d") return value.slice(0, 10);
    return value.slice(0, LONGEST_CELL).trim();
  };

  const events = parseXml(await book.zip.open(entry), {
    open: (name, attributes) => {
      if (name === "row") {
        const next = Number(attributes.r ?? row + 1);
        if (!(Number.isInteger(next) && next > row && next <= LAST_ROW))
          throw new Unreadable("表格里的行号不对");
        row = next;
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        kind = attributes.t ?? "n";
        isDate = book.dateStyles[Number(attributes.s ?? 0)] === true;
        value = "";
      } else if (name === "rPh") inPhonetic = true;
      inValue = (name === "v" || name === "t") && !inPhonetic;
    },
    text: (part) => {
      if (inValue) value += part;
    },
    close: (name) => {
      inValue = false;
      if (name === "rPh") inPhonetic = false;
      if (name === "c") {
        const text = cellText();
        if (text === "") return;
        if (column < 0 || column >= MOST_COLUMNS) throw new Unreadable(`第 ${row} 行超过 ${MOST_COLUMNS} 列`);
        while (cells.length < column) cells.push("");
        cells[column] = text;
      }
      if (name === "row") ready.push({ row, cells });
    },
  });
  for await (const _ of events) yield* ready.splice(0);
}

/** "AB12" → 27, counted from 0. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference) {
    const at = letter.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    column = column * 26 + at;
  }
  return column - 1;
};
