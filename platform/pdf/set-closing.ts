import { encode } from "uqr";
import type { PrintedBlock, Scan } from "./document.ts";
import { type Flow, linesOf, setLines } from "./flow.ts";
import { num } from "./objects.ts";
import type { Sheets } from "./sheets.ts";

type Closing = Extract<PrintedBlock, { is: "closing" }>;
const SCAN_SIDE = 92;
const SMALL = 9.5;
const SIGNED = 14;

/** The code and who signs, side by side on one page. */
export const setClosing = (flow: Flow, { scan, signed, note }: Closing): void => {
  const { sheets, left, width } = flow;
  const half = width / 2 - 8;
  const small = { size: SMALL, weight: "regular", leading: SMALL * 1.5, align: "start", indent: 0 } as const;
  const beneath = scan ? scan.lines.flatMap((it) => linesOf(sheets, it, half, small)) : [];
  const leftHigh = scan ? SCAN_SIDE + 6 + beneath.length * small.leading : 0;
  const sign = {
    size: SIGNED,
    weight: "regular",
    leading: SIGNED * 1.9,
    align: "center",
    indent: 0,
  } as const;
  const signing = signed.flatMap((it) => linesOf(sheets, it, half, sign));
  const notes = linesOf(sheets, note, width, small);
  const high = Math.max(leftHigh, signing.length * sign.leading);
  flow.down(16);
  flow.need(high + 10 + notes.length * small.leading);
  const y = flow.y();
  if (scan) {
    drawScan(sheets, scan, left, y);
    setLines(sheets, sheets.node("P"), beneath, { x: left, y: y + SCAN_SIDE + 6, width: half, ...small });
  }
  setLines(sheets, sheets.node("P"), signing, { x: left + width / 2 + 8, y, width: half, ...sign });
  flow.down(high + 10);
  setLines(sheets, sheets.node("P"), notes, { x: left, y: flow.y(), width, ...small });
  flow.down(notes.length * small.leading);
};

/** Squares of one row that touch are one rectangle: fewer words, no hair lines between. */
const drawScan = (sheets: Sheets, { address }: Scan, x: number, y: number): void => {
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  const side = SCAN_SIDE / size;
  const rectangles = data.flatMap((row, down) => {
    const parts: string[] = [];
    for (let at = 0; at < size; at++) {
      if (!row[at]) continue;
      let end = at;
      while (row[end]) end += 1;
      const bottom = sheets.height - y - (down + 1) * side;
      parts.push(`${num(x + at * side)} ${num(bottom)} ${num((end - at) * side)} ${num(side)} re`);
      at = end;
    }
    return parts;
  });
  sheets.draw(sheets.node("Figure", sheets.root, `二维码：${address}`), `0 g ${rectangles.join(" ")} f`);
};
