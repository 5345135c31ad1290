import type { Paragraph, PrintedBlock } from "./document.ts";
import { type Flow, linesOf, type Setting, setLines } from "./flow.ts";
import type { Node } from "./sheets.ts";

type Block<Is extends PrintedBlock["is"]> = Extract<PrintedBlock, { is: Is }>;
export const BODY = 14;
const LEADING = 1.75;
/** A line of a paragraph never stands alone at the foot or at the head of a page. */
const LEAST_LINES = 2;

export const setHeading = (
  flow: Flow,
  { level, text, size = level === 1 ? 22 : 15, spaced }: Block<"heading">,
): void => {
  const setting: Setting = {
    size,
    weight: "bold",
    leading: size * 1.5,
    align: level === 1 ? "center" : "start",
    indent: 0,
  };
  const written = spaced ? [...text].join("\u3000") : text;
  const lines = linesOf(flow.sheets, written, flow.width, setting);
  // A heading stays with what it heads.
  flow.need(lines.length * setting.leading + 3 * BODY * LEADING);
  if (level === 2 && flow.y() > flow.sheets.margin.top) flow.down(6);
  setLines(flow.sheets, flow.sheets.node(level === 1 ? "H1" : "H2"), lines, {
    x: flow.left,
    y: flow.y(),
    width: flow.width,
    ...setting,
  });
  flow.down(lines.length * setting.leading + size * 0.3);
};

export const setParagraph = (
  flow: Flow,
  { text, align = "start", indent, size = BODY, weight = "regular" }: Paragraph,
): void => {
  const setting: Setting = { size, weight, align, leading: size * LEADING, indent: indent ? size * 2 : 0 };
  const lines = linesOf(flow.sheets, text, flow.width, setting);
  flowLines(flow, flow.sheets.node("P"), lines, setting);
};

const flowLines = (flow: Flow, node: Node, lines: readonly string[], setting: Setting): void => {
  const { sheets, left, width } = flow;
  const { leading } = setting;
  const bottom = sheets.height - sheets.margin.bottom;
  let at = 0;
  while (at < lines.length) {
    const rest = lines.length - at;
    flow.need(Math.min(rest, LEAST_LINES) * leading);
    let fits = Math.max(1, Math.min(rest, Math.floor((bottom - flow.y()) / leading)));
    if (rest - fits === 1 && fits > LEAST_LINES) fits -= 1;
    const part = lines.slice(at, at + fits);
    setLines(sheets, node, part, {
      x: left,
      y: flow.y(),
      width,
      ...setting,
      indent: at === 0 ? setting.indent : 0,
      ends: fits === rest,
    });
    flow.down(fits * leading);
    at += fits;
  }
};

const FACT_SIZE = 13;
/** Labels end at the widest of them, but leave most of the line to what they say. */
export const setFacts = (flow: Flow, { rows }: Block<"facts">): void => {
  const { sheets } = flow;
  const leading = FACT_SIZE * 1.7;
  const bold = { size: FACT_SIZE, weight: "bold", leading, align: "start", indent: 0 } as const;
  const plain = { ...bold, weight: "regular" } as const;
  const widest = Math.max(...rows.map(([label]) => sheets.faces.bold.widthOf(label))) * (FACT_SIZE / 1000);
  const labelWidth = Math.min(widest + FACT_SIZE, flow.width * 0.35);
  for (const [label, says] of rows) {
    const labels = linesOf(sheets, label, labelWidth - FACT_SIZE / 2, bold);
    const lines = linesOf(sheets, says, flow.width - labelWidth, plain);
    const high = Math.max(labels.length, lines.length) * leading;
    flow.need(high);
    const node = sheets.node("P");
    setLines(sheets, node, labels, { x: flow.left, y: flow.y(), width: labelWidth, ...bold, align: "start" });
    setLines(sheets, node, lines, {
      x: flow.left + labelWidth,
      y: flow.y(),
      width: flow.width - labelWidth,
      ...plain,
    });
    flow.down(high);
  }
  flow.down(4);
};
