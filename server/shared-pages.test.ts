import fc from "fast-check";
import { expect, test } from "vitest";
import { isShared, mayChangePages, openSharedPages, type Page, packingFor } from "./shared-pages.ts";

const pageOf = (text: string, status = 200, headers: Record<string, string> = {}): Page => ({
  status,
  headers: new Headers(headers),
  body: Buffer.from(text),
});

/** Pages by a clock that the test moves, with the count of those made. */
const setUp = () => {
  const clock = { now: 0 };
  const made: string[] = [];
  const pages = openSharedPages(() => clock.now);
  const get = async (key: string, page?: Page): Promise<string> => {
    const it = await pages.get(key, async () => {
      made.push(key);
      return page ?? pageOf(`${key} ${made.length}`);
    });
    return it.body.toString();
  };
  return { clock, made, pages, get };
};

test("many who ask at once are answered with one page, also while it is being made", async () => {
  const { get, made } = setUp();
  const answers = await Promise.all(Array.from({ length: 50 }, () => get("/")));
  expect(new Set(answers)).toEqual(new Set(["/ 1"]));
  expect(made).toEqual(["/"]);
});

test("a page is kept for five seconds after it was begun and no longer", async () => {
  const { clock, get } = setUp();
  expect(await get("/")).toBe("/ 1");
  clock.now = 4_999;
  expect(await get("/")).toBe("/ 1");
  clock.now = 5_000;
  expect(await get("/")).toBe("/ 2");
});

test("each key has a page of its own", async () => {
  const { get } = setUp();
  expect(await get("/")).toBe("/ 1");
  expect(await get("/plan")).toBe("/plan 2");
  expect(await get("/")).toBe("/ 1");
});

test("after a command everybody gets a new page, even when the old one was still being made", async () => {
  const { pages, get } = setUp();
  let finish: (page: Page) => void = () => {};
  const before = pages.get(
    "/",
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  pages.forget();
  expect(await get("/")).toBe("/ 1");
  finish(pageOf("before the command"));
  expect((await before).body.toString()).toBe("before the command");
  expect(await get("/")).toBe("/ 1");
});

test("a page that failed, was not found or sets a cookie is for one asker only", async () => {
  const { pages, get, made } = setUp();
  await expect(pages.get("/", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
  for (const page of [pageOf("none", 404), pageOf("yours", 200, { "set-cookie": "session=1" })]) {
    await get("/", page);
    expect(await get("/")).toMatch(/^\/ \d$/);
    pages.forget();
  }
  expect(made).toHaveLength(4);
});

test("made-up addresses push out the oldest page and never grow without end", async () => {
  const { get, made } = setUp();
  for (let at = 0; at <= 500; at++) await get(`/policies/x/${at}`);
  expect(made).toHaveLength(501);
  await get("/policies/x/500");
  expect(made).toHaveLength(501);
  await get("/policies/x/0");
  expect(made).toHaveLength(502);
});

test("a page for somebody signed in, with a query, sent by a form or of a person is never shared", () => {
  const visitor = { method: "GET", session: undefined };
  for (const url of [
    "/",
    "/plan",
    "/plan/14",
    "/policies/m14/high-tech-award",
    "/check",
    "/services/m14/award",
  ])
    expect(isShared({ ...visitor, url }), url).toBe(true);
  for (const url of [
    "/my",
    "/office",
    "/apply/m14/award",
    "/sign-in",
    "/verify/SQ-1",
    "/notices/GS-1",
    "/?q=1",
    "/check?a=1",
    "/check/shared",
    "/plan/14/x",
    "/large-text",
  ])
    expect(isShared({ ...visitor, url }), url).toBe(false);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("GET", "POST", "HEAD"), (session, method) => {
      expect(isShared({ method, url: "/", session })).toBe(false);
      expect(mayChangePages({ method, session })).toBe(method === "POST");
    }),
  );
  expect(isShared({ method: "POST", url: "/check", session: undefined })).toBe(false);
  expect(mayChangePages({ method: "POST", session: undefined })).toBe(false);
});

test("it is packed as the browser asks, and not at all for one that asks for nothing", () => {
  expect(packingFor("gzip, deflate, br, zstd")).toBe("br");
  expect(packingFor("gzip;q=1.0, br;q=0")).toBe("gzip");
  expect(packingFor("br;q=0.5")).toBe("br");
  expect(packingFor("identity")).toBeUndefined();
  expect(packingFor(undefined)).toBeUndefined();
});
