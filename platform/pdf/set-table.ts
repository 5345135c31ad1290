import type { PrintedBlock } from "./document.ts";
import { type Flow, linesOf, setLines } from "./flow.ts";
import { num } from "./objects.ts";
import type { Node } from "./sheets.ts";

type Table = Extract<PrintedBlock, { is: "table" }>;
const SIZE = 11.5;
const LEADING = SIZE * 1.5;
const PAD = 5;

/** Rows with lines around them; a row is parted only when it is higher than a page. */
export const setTable = (flow: Flow, { shares, head, rows }: Table): void => {
  const { sheets } = flow;
  const whole = shares.reduce((sum, it) => sum + it, 0);
  const widths = shares.map((it) => (flow.width * it) / whole);
  const table = sheets.node("Table");
  const highest = sheets.height - sheets.margin.top - sheets.margin.bottom;
  const cellsOf = (texts: readonly string[], weight: "bold" | "regular") =>
    widths.map((width, at) =>
      linesOf(sheets, texts[at] ?? "", width - 2 * PAD, { size: SIZE, weight, indent: 0 }),
    );
  const headCells = cellsOf(head, "bold");

  const row = (cells: readonly (readonly string[])[], tag: "TH" | "TD", parent: Node | null): void => {
    const high = heightOf(cells);
    const y = flow.y();
    let x = flow.left;
    cells.forEach((lines, at) => {
      const width = widths[at] ?? 0;
      sheets.draw(null, `0.6 w ${num(x)} ${num(sheets.height - y - high)} ${num(width)} ${num(high)} re S`);
      // Repeated heads are decoration: they have been read once.
      const node: Node = parent ? sheets.node(tag, parent) : { tag, kids: [] };
      setLines(sheets, node, lines, {
        x: x + PAD,
        y: y + PAD,
        width: width - 2 * PAD,
        size: SIZE,
        weight: tag === "TH" ? "bold" : "regular",
        leading: LEADING,
        align: "start",
        indent: 0,
      });
      x += width;
    });
    flow.down(high);
  };

  flow.need(heightOf(headCells) + 2 * LEADING);
  row(headCells, "TH", sheets.node("TR", table));
  for (const texts of rows) {
    const node = sheets.node("TR", table);
    for (const part of parted(cellsOf(texts, "regular"), highest - heightOf(headCells))) {
      const page = sheets.open();
      flow.need(heightOf(part));
      if (sheets.open() !== page) row(headCells, "TH", sheets.node("TR", table));
      row(part, "TD", node);
    }
  }
  flow.down(8);
};

type Cells = readonly (readonly string[])[];
const heightOf = (cells: Cells): number => Math.max(1, ...cells.map((it) => it.length)) * LEADING + 2 * PAD;

const parted = (cells: Cells, highest: number): Cells[] => {
  const most = Math.floor((highest - 2 * PAD) / LEADING);
  const parts: Cells[] = [];
  const longest = Math.max(1, ...cells.map((it) => it.length));
  for (let at = 0; at < longest; at += most) parts.push(cells.map((it) => it.slice(at, at + most)));
  return parts;
};
