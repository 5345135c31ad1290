export type { ParsedClause, ParsedDocument, PrintedNumber } from "./document.ts";
export { containsQuote, fold, sameWords } from "./fold.ts";
export { numbersIn } from "./numbers.ts";
export { parseDocument } from "./parse.ts";
export { unitsIn } from "./units.ts";
