export type { TextProblem } from "./cursor.ts";
export type { Parsed } from "./document.ts";
export { printCondition, printVersion } from "./print-version.ts";
export { parseCondition, parseVersion, type VersionHead } from "./read-version.ts";
