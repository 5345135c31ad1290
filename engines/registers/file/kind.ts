import { open } from "node:fs/promises";
import { Unreadable } from "./unreadable.ts";

const REFUSED: readonly { bytes: readonly number[]; reason: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: "这是旧版 .xls 或加了密码的表格" },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: "这是 PDF，不是表格" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: "这是图片，不是表格" },
  { bytes: [0xff, 0xd8, 0xff], reason: "这是图片，不是表格" },
  { bytes: [0x1f, 0x8b], reason: "这是压缩包，请先解压" },
  { bytes: [0x52, 0x61, 0x72, 0x21], reason: "这是压缩包，请先解压" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], reason: "这是压缩包，请先解压" },
];

/** What a file is by its first bytes; its name is not believed. @throws Unreadable for what is no table. */
export const kindOf = async (path: string): Promise<"zip" | "text" | "empty"> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    if (bytesRead === 0) return "empty";
    const start = buffer.subarray(0, bytesRead);
    const refused = REFUSED.find((it) => it.bytes.every((byte, at) => start[at] === byte));
    if (refused) throw new Unreadable(refused.reason);
    if (start[0] === 0x50 && start[1] === 0x4b) return "zip";
    // Some systems hand out web pages under the name of a table.
    if (/^\s*(<!doctype|<html|<table|<\?xml)/i.test(start.toString("latin1").replace(/^\xef\xbb\xbf/, ""))) {
      throw new Unreadable("这是网页格式，只是改了扩展名");
    }
    return "text";
  } finally {
    await file.close();
  }
};
