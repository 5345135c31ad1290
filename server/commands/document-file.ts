import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { LARGEST_DOCUMENT, readText, refuseTooBig } from "#engines/library";
import { type ParsedDocument, parseDocument } from "#kernel/text";
import { Fault } from "../command.ts";

/** Reads and parses an official document from a file. @throws Fault when there is nothing that can be read. */
export const documentFromFile = async (path: string): Promise<ParsedDocument> => {
  const parsed = parseDocument(await textFromFile(path));
  const empty = parsed.warnings.find((it) => it.code === "empty-text");
  if (empty) throw new Fault(empty.code, `${path}：${empty.says}`);
  return parsed;
};

/** The text of a file. @throws Fault when it is none or cannot be read. */
export const textFromFile = async (path: string): Promise<string> => {
  const read = readText(await bytesOf(path));
  if (typeof read !== "string") throw new Fault(read.refused, `${path}：${read.says}`);
  return read;
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readUpToLimit(path);
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code))
      throw new Fault("file-missing", `没有 ${path} 这个文件。请核对路径。`);
    if (code === "EACCES" || code === "EPERM")
      throw new Fault("file-forbidden", `没有权限读 ${path}。请检查文件权限。`);
    throw fault;
  }
};

/** A pipe or a device tells no size beforehand: stop as soon as it is too much, before memory fills. */
const readUpToLimit = async (path: string): Promise<Uint8Array> => {
  const about = await stat(path);
  if (about.isDirectory()) throw new Fault("file-is-folder", `${path} 是文件夹。请给出其中的一个文件。`);
  if (about.size > LARGEST_DOCUMENT) throw tooBig(path, about.size);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST_DOCUMENT) throw tooBig(path, size);
  }
  return Buffer.concat(parts);
};

const tooBig = (path: string, bytes: number): Fault => {
  const { refused, says } = refuseTooBig(bytes);
  return new Fault(refused, `${path}：${says}`);
};
