import { decorate } from "./decorate.ts";
import type { PrintedBlock, PrintedDocument } from "./document.ts";
import { type Flow, newFlow } from "./flow.ts";
import { drawGlyphs, MISSING, type Weight } from "./font/glyphs.ts";
import { num } from "./objects.ts";
import { setClosing } from "./set-closing.ts";
import { setTable } from "./set-table.ts";
import { setFacts, setHeading, setParagraph } from "./set-text.ts";
import { newSheets } from "./sheets.ts";
import { writeFile } from "./write.ts";

export type Printed = {
  bytes: Buffer;
  pages: number;
  /** Characters that the font does not hold: 〓 stands in their place, and somebody should be told. */
  missing: readonly string[];
};

/** Sets a document as PDF. The same document gives the same bytes. */
export const printPdf = async (document: PrintedDocument): Promise<Printed> => {
  const plain = cleaned(document) as PrintedDocument;
  await drawAll(plain);
  const sheets = newSheets(plain);
  const flow = newFlow(sheets);
  for (const block of plain.blocks) setBlock(flow, block);
  decorate(sheets, plain);
  const missing = new Set([...sheets.faces.regular.missing(), ...sheets.faces.bold.missing()]);
  return { bytes: writeFile(sheets, plain), pages: sheets.pages.length, missing: [...missing] };
};

type Setters = { [Is in PrintedBlock["is"]]: (flow: Flow, block: Extract<PrintedBlock, { is: Is }>) => void };
const SETTERS: Setters = {
  heading: setHeading,
  paragraph: setParagraph,
  facts: setFacts,
  table: setTable,
  closing: setClosing,
  rule: (flow) => rule(flow),
  gap: (flow, { height }) => flow.down(height),
};
const setBlock = (flow: Flow, block: PrintedBlock): void =>
  (SETTERS[block.is] as (flow: Flow, block: PrintedBlock) => void)(flow, block);

const rule = (flow: Flow): void => {
  const y = num(flow.sheets.height - flow.y() - 5);
  flow.sheets.draw(null, `1.2 w ${num(flow.left)} ${y} m ${num(flow.left + flow.width)} ${y} l S`);
  flow.down(14);
};

/** Composed letters are one character where there is one; what nobody sees and no font draws is left out. */
const cleaned = (value: unknown): unknown => {
  if (typeof value === "string")
    return value
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      .replace(/(?!\n)\p{Cc}|\p{Cf}|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu, "");
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cleaned(it)]));
  return value;
};

/** What the setter itself writes, beside the document's own text. */
const OWN_WORDS = `${MISSING}\u3000第页，共 0123456789`;

/** Shapes are drawn only at the weights at which they will stand. */
const drawAll = async (document: PrintedDocument): Promise<void> => {
  const bold = [document.acrossPage, ...document.blocks.map(boldOf)];
  const weights: Readonly<Record<Weight, unknown>> = { regular: document, bold };
  for (const weight of ["regular", "bold"] as const) {
    const characters = new Set(textsIn(weights[weight]).join("") + OWN_WORDS);
    await drawGlyphs(
      [...characters].map((it) => it.codePointAt(0) ?? 0),
      weight,
    );
  }
};

const boldOf = (block: PrintedBlock): unknown => {
  switch (block.is) {
    case "heading":
      return block.text;
    case "paragraph":
      return block.weight === "bold" ? block.text : null;
    case "facts":
      return block.rows.map(([label]) => label);
    case "table":
      return block.head;
    default:
      return null;
  }
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
