export { comparePlanWithDocument } from "./compare.ts";
export type { Difference, DocumentRefusal } from "./contract.ts";
export { LARGEST_DOCUMENT, readText, refuseTooBig } from "./read-text.ts";
