import type { Readable } from "node:stream";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Unreadable } from "./unreadable.ts";

/** Text between two tags is kept whole by the parser, so its length is limited here. */
const LONGEST_SILENCE = 1 << 20;

export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Feeds a stream of XML to the events and stops after each piece, so that the caller can hand on what it has. @throws Unreadable */
export async function* parseXml(stream: Readable, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silence = 0;
  parser.on("opentag", (tag: SaxesTagPlain) => {
    silence = 0;
    events.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    silence = 0;
    events.close?.(localName(tag.name));
  });
  parser.on("text", (text) => events.text?.(text));
  parser.on("cdata", (text) => events.text?.(text));
  // Entities of one's own are the way into files and floods; a spreadsheet has none.
  parser.on("doctype", () => {
    throw new Unreadable("表格里有不允许的内容（DOCTYPE）");
  });
  parser.on("error", () => {
    throw new Unreadable("表格内部的 XML 已损坏");
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      silence += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (silence > LONGEST_SILENCE) throw new Unreadable("有单元格的内容异常地长");
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault;
    throw new Unreadable("文件已损坏，解不开");
  } finally {
    stream.destroy();
  }
}

/** Reads a small part to its end. */
export const readXml = async (stream: Readable, events: XmlEvents): Promise<void> => {
  for await (const _ of parseXml(stream, events));
};

/** Some writers put a prefix before every name. */
const localName = (name: string): string => {
  const at = name.indexOf(":");
  return at < 0 ? name : name.slice(at + 1);
};
