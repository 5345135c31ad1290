export type { ParsedClause, ParsedDocument, PrintedNumber, TextWarning } from "./document.ts";
export { containsQuote, sameWords, squeeze } from "./fold.ts";
export { numbersIn } from "./numbers.ts";
export { parseDocument } from "./parse.ts";
export { unitsIn } from "./units.ts";
