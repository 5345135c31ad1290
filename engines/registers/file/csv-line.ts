/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. A plain negative number is none. */
const FORMULA = /^(?!-\d+(\.\d+)?$)[=+\-@\t\r]/;

/** One line of CSV, every cell quoted and no cell a formula. */
export const csvLine = (cells: readonly string[]): string =>
  cells.map((it) => `"${(FORMULA.test(it) ? `'${it}` : it).replaceAll('"', '""')}"`).join(",");
