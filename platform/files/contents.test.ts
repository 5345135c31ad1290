import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf, openFiles } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chuchuang-files-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2));
const bytesOf = (text: string): Buffer<ArrayBuffer> => Buffer.from(text);
const age = (path: string, days: number): void => {
  const at = Date.now() / 1000 - days * 86_400;
  utimesSync(path, at, at);
};

test("the same content is stored once, also when it comes at once", async () => {
  const files = openFiles(folder);
  const hashes = await Promise.all(Array.from({ length: 8 }, () => files.put(bytesOf("一样"))));
  expect(new Set(hashes)).toEqual(new Set([hashOf(bytesOf("一样"))]));
  const stored: string[] = [];
  for await (const some of files.list()) stored.push(...some);
  expect(stored).toEqual([hashes[0]]);
  expect(readdirSync(join(folder, "aside"))).toEqual([]);
});

test("what changed on the disk is not handed out, and what is gone is told as gone", async () => {
  const files = openFiles(folder);
  const sha256 = await files.put(bytesOf("原件"));
  expect(await files.read(sha256)).toEqual({ is: "whole", bytes: bytesOf("原件") });
  writeFileSync(pathOf(sha256), "改过");
  expect(await files.read(sha256)).toEqual({ is: "damaged" });
  await files.put(bytesOf("原件"));
  expect(await files.read(sha256)).toMatchObject({ is: "whole" });
  await files.remove(sha256);
  expect(await files.read(sha256)).toEqual({ is: "gone" });
  await expect(files.read("../../etc/passwd")).rejects.toThrow("SHA-256");
});

test("half a file of a killed process is no content, and is removed after a day", async () => {
  const files = openFiles(folder);
  await files.put(bytesOf("整个"));
  const half = join(folder, "aside", "left-behind");
  writeFileSync(half, "半");
  expect(await files.sweepHalfWritten(86_400_000)).toBe(0);
  age(half, 2);
  expect(await files.sweepHalfWritten(86_400_000)).toBe(1);
  expect(readdirSync(join(folder, "aside"))).toEqual([]);
});

test("a disk that would be filled takes nothing", async () => {
  expect(await openFiles(folder).hasRoomFor(1)).toBe(true);
  expect(await openFiles(folder, Number.MAX_SAFE_INTEGER).hasRoomFor(1)).toBe(false);
});

const ANY = () => undefined;
const started = async (files: ReturnType<typeof openFiles>, length: number) => {
  const made = await files.partials.create({ owner: "li", length, about: {} }, ANY);
  if ("no" in made) throw new Error("refused");
  return made.made;
};

test("a file comes in parts, from where it ends and from nowhere else, and no further than announced", async () => {
  const { partials } = openFiles(folder);
  const { id } = await started(openFiles(folder), 6);
  expect(await partials.append(id, 0, Readable.from([bytesOf("abc")]))).toBe(3);
  expect(await partials.append(id, 0, Readable.from([bytesOf("xyz")]))).toBeUndefined();
  expect(await partials.append(id, 4, Readable.from([bytesOf("xyz")]))).toBeUndefined();
  expect(await partials.append(id, 3, Readable.from([bytesOf("defghi")]))).toBe(6);
  expect((await partials.bytes(id)).toString()).toBe("abcdef");
  await partials.finish(id, { fileId: "7" });
  expect(await partials.find(id)).toMatchObject({ offset: 6, result: { fileId: "7" } });
  expect(await partials.append(id, 6, Readable.from([bytesOf("x")]))).toBeUndefined();
});

test("what came before a connection broke stays, also for another process", async () => {
  const files = openFiles(folder);
  const { id } = await started(files, 10);
  async function* breaking() {
    yield bytesOf("1234");
    await new Promise((resolve) => setTimeout(resolve, 5));
    throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
  }
  expect(await files.partials.append(id, 0, Readable.from(breaking()))).toBe(4);
  const other = openFiles(folder);
  expect(await other.partials.find(id)).toMatchObject({ offset: 4, length: 10 });
  expect(await other.partials.append(id, 4, Readable.from([bytesOf("567890")]))).toBe(10);
  expect(readFileSync(join(folder, "partials", `${id}.part`), "utf8")).toBe("1234567890");
});

test("a connection that hangs gives way to the one that comes after it", async () => {
  const { partials } = openFiles(folder);
  const { id } = await started(openFiles(folder), 8);
  const hanging = new Readable({ read: () => {} });
  hanging.push(bytesOf("12"));
  const first = partials.append(id, 0, hanging);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await partials.append(id, 2, Readable.from([bytesOf("345678")]))).toBe(8);
  expect(await first).toBe(2);
  expect((await partials.bytes(id)).toString()).toBe("12345678");
});

test("an upload that nobody goes on with expires and is removed; others stay", async () => {
  const { partials } = openFiles(folder);
  const [old, fresh] = [await started(openFiles(folder), 5), await started(openFiles(folder), 5)];
  age(join(folder, "partials", `${old.id}.part`), 3);
  expect(await partials.find(old.id)).toBeUndefined();
  expect((await partials.list()).map((it) => it.id)).toEqual([fresh.id]);
  expect(await partials.sweep()).toBe(1);
  expect(readdirSync(join(folder, "partials")).sort()).toEqual([`${fresh.id}.json`, `${fresh.id}.part`]);
  expect(await partials.find("../../../etc/passwd")).toBeUndefined();
});
