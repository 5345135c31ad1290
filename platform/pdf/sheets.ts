import type { PrintedDocument } from "./document.ts";
import { type Face, newFace } from "./face.ts";
import type { Weight } from "./font/glyphs.ts";
import { num } from "./objects.ts";

/** What a piece of content is, for those who have the file read out: an element of the structure and its parts in order. */
export type Node = {
  tag: "Document" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure";
  alt?: string;
  kids: (Node | { page: number; mark: number })[];
};
export type Sheet = { operators: string[]; marks: Node[] };
export type Text = { text: string; x: number; y: number; size: number; weight: Weight; spacing?: number };

/** Pages as they are being filled. `y` runs down from the top edge. */
export type Sheets = {
  width: number;
  height: number;
  margin: { top: number; bottom: number; side: number };
  faces: Readonly<Record<Weight, Face>>;
  pages: readonly Sheet[];
  root: Node;
  /** The page being filled, counted from 0. */
  open(): number;
  newPage(): void;
  node(tag: Node["tag"], parent?: Node, alt?: string): Node;
  /** Content that belongs to an element; null is decoration, which is not read out. */
  text(node: Node | null, text: Text): void;
  draw(node: Node | null, operators: string): void;
};

const A4 = { short: 595.28, long: 841.89 };

export const newSheets = ({ landscape, framed }: Pick<PrintedDocument, "landscape" | "framed">): Sheets => {
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const margin = framed ? { top: 84, bottom: 84, side: 110 } : { top: 72, bottom: 70, side: 76 };
  const faces = { regular: newFace("regular"), bold: newFace("bold") };
  const pages: Sheet[] = [];
  const root: Node = { tag: "Document", kids: [] };
  const sheet = (): Sheet => {
    const page = pages.at(-1);
    if (!page) throw new Error("No page is open");
    return page;
  };
  const draw = (node: Node | null, operators: string): void => {
    const page = sheet();
    if (!node) {
      page.operators.push(`/Artifact BMC\n${operators}\nEMC`);
      return;
    }
    const mark = page.marks.push(node) - 1;
    node.kids.push({ page: pages.length - 1, mark });
    page.operators.push(`/${node.tag}<</MCID ${mark}>>BDC\n${operators}\nEMC`);
  };
  return {
    width,
    height,
    margin,
    faces,
    pages,
    root,
    open: () => pages.length - 1,
    newPage: () => void pages.push({ operators: [], marks: [] }),
    node: (tag, parent = root, alt) => {
      const node: Node = { tag, kids: [], ...(alt === undefined ? {} : { alt }) };
      parent.kids.push(node);
      return node;
    },
    draw,
    text: (node, { text, x, y, size, weight, spacing = 0 }) => {
      if (text === "") return;
      // The space between characters outlives the text object: it is set each time.
      draw(
        node,
        `BT /${weight} ${num(size)} Tf ${num(spacing)} Tc ${num(x)} ${num(height - y)} Td ${faces[weight].shown(text)} Tj ET`,
      );
    },
  };
};
