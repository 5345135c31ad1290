export { comparePlanWithDocument } from "./compare.ts";
export { LARGEST_DOCUMENT, readText, refuseTooBig } from "./read-text.ts";
