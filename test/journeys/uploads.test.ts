import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashOf } from "#platform/files";
import { type SampleServer, startServer } from "../../scripts/sample-server.ts";
import { PDF } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "chuchuang-uploads-"));
let server: SampleServer;
let cookie = "";
let subjectId = "";

/** A whole PDF of that many bytes. */
const pdfOf = (bytes: number): Buffer =>
  Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length - 7, "%"), Buffer.from("\n%%EOF\n")]);
const TUS = { "tus-resumable": "1.0.0" };

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(`${server.base}${path}`, {
    method,
    headers: { ...TUS, cookie, ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
const metadata = (about: Record<string, string>): string =>
  Object.entries(about)
    .map(([name, text]) => `${name} ${Buffer.from(text).toString("base64")}`)
    .join(",");
const start = async (bytes: Buffer, more: Record<string, string> = {}) => {
  const about = { subjectId, filename: "证书.pdf", ...more };
  const made = await ask("POST", "/api/uploads", {
    "upload-length": String(bytes.length),
    "upload-metadata": metadata(about),
  });
  expect([made.status, await made.text()]).toEqual([201, ""]);
  return made.headers.get("location") ?? "";
};
const patch = (path: string, offset: number, bytes: Buffer) =>
  ask(
    "PATCH",
    path,
    { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    bytes,
  );
const offsetOf = (answer: Response): number => Number(answer.headers.get("upload-offset"));
const fileOf = (answer: Response): { fileId: string; sha256: string } =>
  JSON.parse(decodeURIComponent(answer.headers.get("upload-file") ?? "null"));

const signIn = async (): Promise<void> => {
  const answer = await fetch(`${server.base}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "founder.li", password: "yanshi-2026" }),
  });
  cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const me = (await (await ask("GET", "/api/me")).json()) as { subjectId: string };
  subjectId = me.subjectId;
};

/** Sends slowly on a connection of its own, so that the server can be killed under it. */
const sendSlowly = (path: string, bytes: Buffer): { stop(): void } => {
  const sent = request(`${server.base}${path}`, {
    method: "PATCH",
    headers: {
      ...TUS,
      cookie,
      "upload-offset": "0",
      "content-type": "application/offset+octet-stream",
      "content-length": bytes.length,
    },
  });
  sent.on("error", () => {});
  let at = 0;
  const timer = setInterval(() => {
    sent.write(bytes.subarray(at, at + 4096));
    at += 4096;
  }, 20);
  return {
    stop: () => {
      clearInterval(timer);
      sent.destroy();
    },
  };
};
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  server = await startServer({ folder });
  await signIn();
}, 120_000);
afterAll(async () => {
  await server?.stop("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("the door speaks tus 1.0.0: what it can, which version, what is missing", async () => {
  const options = await ask("OPTIONS", "/api/uploads");
  expect(options.status).toBe(204);
  expect(Object.fromEntries(options.headers)).toMatchObject({
    "tus-version": "1.0.0",
    "tus-extension": "creation,termination,expiration",
    "tus-max-size": String(10 * 1024 * 1024),
  });
  const old = await ask("POST", "/api/uploads", { "tus-resumable": "0.2.2" });
  expect([old.status, old.headers.get("tus-version")]).toEqual([412, "1.0.0"]);
  expect((await ask("POST", "/api/uploads")).status).toBe(400);
  expect((await ask("HEAD", "/api/uploads/0123456789abcdef0123456789abcdef")).status).toBe(404);
  expect((await ask("POST", "/api/uploads", { origin: "https://elsewhere.example" })).status).toBe(403);
});

test("a file comes in parts, wrong places are refused, and it can be given up", async () => {
  const bytes = pdfOf(300_000);
  const path = await start(bytes, { sha256: hashOf(bytes) });
  const head = await ask("HEAD", path);
  expect([head.status, offsetOf(head), head.headers.get("upload-length")]).toEqual([200, 0, "300000"]);
  expect(head.headers.get("cache-control")).toBe("no-store");
  expect(Date.parse(head.headers.get("upload-expires") ?? "")).toBeGreaterThan(Date.now() + 86_400_000);
  expect(offsetOf(await patch(path, 0, bytes.subarray(0, 100_000)))).toBe(100_000);
  expect((await patch(path, 0, bytes)).status).toBe(409);
  const wrongType = await ask("PATCH", path, {
    "upload-offset": "100000",
    "content-type": "application/json",
  });
  expect(wrongType.status).toBe(400);
  const last = await patch(path, 100_000, bytes.subarray(100_000));
  expect([last.status, offsetOf(last), fileOf(last).sha256]).toEqual([204, 300_000, hashOf(bytes)]);
  expect(fileOf(await ask("HEAD", path))).toEqual(fileOf(last));
  const other = await start(bytes);
  expect((await ask("DELETE", other)).status).toBe(204);
  expect((await ask("HEAD", other)).status).toBe(404);
});

test("an upload survives kill -9 of the server in its middle and goes on where it was", async () => {
  const bytes = pdfOf(900_000);
  const path = await start(bytes, {
    sha256: hashOf(bytes),
    service: "m14/high-tech-award",
    material: "certificate",
  });
  const slow = sendSlowly(path, bytes);
  await wait(1_500);
  await server.stop("SIGKILL");
  slow.stop();
  server = await startServer({ folder });
  const offset = offsetOf(await ask("HEAD", path));
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(bytes.length);
  const last = await patch(path, offset, bytes.subarray(offset));
  expect([last.status, fileOf(last).sha256]).toEqual([204, hashOf(bytes)]);
  const { fileId } = fileOf(last);
  const read = await ask("GET", `/api/files/${subjectId}/${fileId}`);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(read.headers)).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "content-disposition": expect.stringMatching(/^inline; filename\*=UTF-8''/),
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
}, 120_000);

test("a server killed while it stores files leaves none that is half", async () => {
  for (let round = 0; round < 3; round++) {
    const many = Array.from({ length: 8 }, (_, at) => pdfOf(2_000_000 + round * 10 + at));
    const form = (bytes: Buffer): FormData => {
      const it = new FormData();
      it.set("subjectId", subjectId);
      it.set("file", new File([new Uint8Array(bytes)], "大.pdf"));
      return it;
    };
    const sending = many.map((it) =>
      fetch(`${server.base}/api/files`, { method: "POST", headers: { cookie }, body: form(it) }).catch(
        () => undefined,
      ),
    );
    await wait(60 + round * 90);
    await server.stop("SIGKILL");
    const answers = await Promise.all(sending);
    server = await startServer({ folder });
    for (const answer of answers) {
      if (!answer?.ok) continue;
      const said = (await answer.json().catch(() => undefined)) as { fileId: string } | undefined;
      // What it said yes to is there, whole.
      if (said) expect((await ask("GET", `/api/files/${subjectId}/${said.fileId}`)).status).toBe(200);
    }
  }
  const files = join(folder, "files");
  for (const first of readdirSync(files).filter((it) => it.length === 2)) {
    for (const rest of readdirSync(join(files, first))) {
      expect(hashOf(readFileSync(join(files, first, rest)))).toBe(first + rest);
    }
  }
}, 180_000);
