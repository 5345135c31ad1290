import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

/** A folder for files of a test; `file` writes one and gives its path. */
export const openFolder = (): { file(name: string, content: string | Uint8Array): string; close(): void } => {
  const folder = mkdtempSync(join(tmpdir(), "registers-"));
  return {
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A zip file written by hand. `claims` overrides the unpacked size that the table of contents tells. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>, claims?: number): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name, "utf8");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims ?? data.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, tail, title]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
};

type Sheets = Readonly<Record<string, string>>;
type Shared = { sharedStrings?: readonly string[]; date1904?: boolean };

/** A workbook whose sheets are given as rows of XML. Style 1 is a built-in date, style 2 a Chinese date format of its own. */
export const xlsxOf = (sheets: Sheets, { sharedStrings = [], date1904 = false }: Shared = {}): Buffer => {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": `<sst>${sharedStrings.map((it) => `<si>${it}</si>`).join("")}</sst>`,
  };
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return zipOf(parts);
};

/** A row of inline texts at that number. */
export const textRow = (row: number, ...cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`).join("")}</row>`;
