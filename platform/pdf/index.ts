export type { PrintedBlock, PrintedDocument } from "./document.ts";
export { type Printed, printPdf } from "./print.ts";
