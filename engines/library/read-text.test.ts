import { expect, test } from "vitest";
import { LARGEST_DOCUMENT, readText } from "./index.ts";

const refusalOf = (bytes: Uint8Array): string | undefined => {
  const it = readText(bytes);
  return typeof it === "string" ? undefined : it.refused;
};

test("UTF-8, UTF-16 and GB18030 files are read", () => {
  expect(readText(new TextEncoder().encode("方案〔2024〕3号"))).toBe("方案〔2024〕3号");
  expect(readText(Uint8Array.from(Buffer.from("\ufeff方案", "utf16le")))).toBe("方案");
  // 方案 in GBK.
  expect(readText(Uint8Array.of(0xb7, 0xbd, 0xb0, 0xb8))).toBe("方案");
});

test("what is not text is refused with what to do", () => {
  expect(readText(Buffer.from("%PDF-1.7\n"))).toMatchObject({
    refused: "file-is-pdf",
    says: "这是 PDF 文件。请先把其中的文字导出为 TXT，再试一次。",
  });
  expect(refusalOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1))).toBe("file-is-word");
  expect(refusalOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("file-is-picture");
  expect(refusalOf(Uint8Array.of(0x61, 0x00, 0x62))).toBe("file-not-text");
  expect(refusalOf(Uint8Array.of(0xb7, 0xff, 0xff, 0x30))).toBe("file-encoding-unknown");
  expect(refusalOf(new Uint8Array())).toBe("file-empty");
  expect(refusalOf(new Uint8Array(LARGEST_DOCUMENT + 1).fill(0x20))).toBe("file-too-big");
});
