import { Unreadable } from "./unreadable.ts";
import { readXml } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

/** What the sheets of a workbook share. */
export type Workbook = {
  zip: Zip;
  /** In the order of the tabs. */
  sheets: readonly { name: string; entry: string }[];
  from1904: boolean;
  /** Whether a cell of that style shows a date. */
  dateStyles: readonly boolean[];
};

const SMALL_PART = 32 * 1024 ** 2;
/** Numbers of built-in formats that are dates, Chinese ones included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** @throws Unreadable. The caller closes `zip`. */
export const openWorkbook = async (path: string): Promise<Workbook> => {
  const zip = await openZip(path);
  try {
    const targets = await readTargets(zip);
    const sheets: { name: string; entry: string }[] = [];
    let from1904 = false;
    await readXml(await zip.open("xl/workbook.xml", SMALL_PART), {
      open: (name, attributes) => {
        if (name === "workbookPr") from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
        if (name !== "sheet") return;
        const id = Object.entries(attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
        const entry = targets.get(id);
        if (entry && zip.has(entry)) sheets.push({ name: attributes.name ?? "", entry });
      },
    });
    if (sheets.length === 0) throw new Unreadable("表格里没有工作表");
    return { zip, sheets, from1904, dateStyles: await readDateStyles(zip) };
  } catch (fault) {
    zip.close();
    throw fault;
  }
};

const readTargets = async (zip: Zip): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>();
  await readXml(await zip.open("xl/_rels/workbook.xml.rels", SMALL_PART), {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship")
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//, "")}`);
    },
  });
  return targets;
};

const readDateStyles = async (zip: Zip): Promise<readonly boolean[]> => {
  if (!zip.has("xl/styles.xml")) return [];
  const ownFormats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(await zip.open("xl/styles.xml", SMALL_PART), {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === "numFmt") ownFormats.set(id, attributes.formatCode ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(isBuiltInDate(id) || isDateFormat(ownFormats.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
};

/** Letters of day, month or year outside quotes and brackets. */
const isDateFormat = (code: string | undefined): boolean =>
  code !== undefined && /[ymd年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
