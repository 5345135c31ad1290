import { type PdfFault, type PdfObjects, readPdfObjects } from "./pdf-objects.ts";
import { isDictionary, type PdfDictionary, type PdfValue } from "./pdf-syntax.ts";

export type PdfLook = { pages: number } | { fault: PdfFault | "cut-off" | "script" | "attachment" };

/** How far from its end a whole PDF may have its end mark: some scanners append a few bytes. */
const END_WITHIN = 8 * 1024;

/** How many pages, or why it is not taken. Nothing of it is drawn or run. */
export const lookAtPdf = (bytes: Buffer): PdfLook => {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (end < 0 || end < text.length - END_WITHIN) return { fault: "cut-off" };
  let danger: "script" | "attachment" | undefined = hiddenDanger(text);
  const read = readPdfObjects(text, (it) => {
    danger ??= dangerOf(it);
  });
  if ("fault" in read) return read;
  if (danger) return { fault: danger };
  const pages = countPages(read);
  return pages === undefined || pages === 0 ? { fault: "damaged" } : { pages };
};

const SCRIPTS = new Set(["/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition"]);

const dangerOf = (it: PdfDictionary): "script" | "attachment" | undefined => {
  if (it.has("/JS") || it.has("/JavaScript") || it.has("/XFA") || it.get("/Subtype") === "/RichMedia")
    return "script";
  const action = it.get("/S");
  if (typeof action === "string" && SCRIPTS.has(action)) return "script";
  if (it.has("/EmbeddedFiles") || it.has("/EF") || it.get("/Type") === "/EmbeddedFile") return "attachment";
  return undefined;
};

/** A table of places may point into what looks like the data of a stream, where objects are not read. */
const hiddenDanger = (text: string): "script" | "attachment" | undefined => {
  if (/\/S\s{0,20}\/(JavaScript|Launch)\b/.test(text)) return "script";
  return /\/Type\s{0,20}\/EmbeddedFile\b/.test(text) ? "attachment" : undefined;
};

/** Pages of the tree; undefined when a part of the tree is not in the file. */
const countPages = ({ objects, trailers }: PdfObjects): number | undefined => {
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    typeof value === "object" && "ref" in value ? objects.get(value.ref) : value;
  const catalogs = [
    ...trailers.map((it) => resolve(it.get("/Root"))).reverse(),
    ...[...objects.values()].filter((it) => isDictionary(it) && it.get("/Type") === "/Catalog"),
  ];
  const catalog = catalogs.find(isDictionary);
  const seen = new Set<PdfDictionary>();
  const waiting: (PdfValue | undefined)[] = [resolve(catalog?.get("/Pages"))];
  let pages = 0;
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isDictionary(node)) return undefined;
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = resolve(node.get("/Kids"));
    if (Array.isArray(kids)) for (const kid of kids) waiting.push(resolve(kid));
    else pages += 1;
  }
  return pages;
};
