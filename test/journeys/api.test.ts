import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SampleServer, startServer } from "../../scripts/sample-server.ts";

let server: SampleServer;
beforeAll(async () => {
  server = await startServer();
}, 120_000);
afterAll(() => server?.end());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.base}${path}`, { redirect: "manual", ...init });
const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

const FORM = { "content-type": "multipart/form-data; boundary=b" };

test("the API describes itself: OpenAPI 3.1 with one name per operation, and a page for people", async () => {
  const document = (await (await ask("/api/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string; responses: object }>>;
  };
  expect(document.openapi).toBe("3.1.0");
  const operations = Object.values(document.paths).flatMap((it) => Object.values(it));
  expect(operations.length).toBeGreaterThan(30);
  expect(new Set(operations.map((it) => it.operationId)).size).toBe(operations.length);
  expect(await (await ask("/api")).text()).toContain("接口说明");
});

test("whatever is wrong comes back as a problem with a code and a Chinese sentence, never a stack", async () => {
  const signedIn = await post("/api/sign-in", '{"username":"founder.li","password":"yanshi-2026"}');
  const cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const half = '--b\r\ncontent-disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n%PDF';
  const cases: readonly [Promise<Response>, number][] = [
    [post("/api/files", half, FORM), 401],
    [post("/api/files", half, { ...FORM, cookie }), 400],
    [post("/api/files", "{}", { cookie }), 415],
    [ask("/api/nowhere"), 404],
    [post("/api/check", "{"), 400],
    [post("/api/check", '{"answers":5}'), 422],
    [post("/api/check", '{"answers":{"__proto__":"1"}}'), 400],
    [post("/api/check", '{"answers":{"toString":"1","valueOf":"2"}}'), 422],
    [post("/api/check", '{"on":"never"}'), 422],
    [post("/api/check", "<a/>", { "content-type": "text/xml" }), 415],
    [post("/api/applications", "{}"), 401],
    [ask("/api/cases/x/y"), 401],
    [post("/api/sign-in", '{"username":"a","password":"b"}'), 401],
    [post("/api/sign-in", '{"username":"a","password":"b"}', { origin: "https://elsewhere.example" }), 403],
    [ask("/api/measures/99"), 404],
    [ask("/api/verify/%E0%A4%A"), 400],
    [ask("/api/sign-in"), 405],
    [ask("/api/cases/x/y", { method: "DELETE" }), 405],
    [post("/api/check", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`), 422],
    [post("/api/check", "{}", { "content-type": "text/plain" }), 415],
    [post("/api/check", "--b--", { "content-type": "multipart/form-data; boundary=b" }), 415],
    [post("/api/check", JSON.stringify({ text: "x".repeat(2_000_000) })), 413],
  ];
  for (const [answer, status] of cases) {
    const response = await answer;
    const body = await response.text();
    expect([response.url, response.status]).toEqual([response.url, status]);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({
      code: expect.stringMatching(/^[a-z-]+$/),
      detail: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
    expect(body).not.toMatch(/node_modules|\.ts:\d/);
  }
});

test("what is no HTTP at all, or has endless headers, is answered as a problem too", async () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(Number(new URL(server.base).port), "127.0.0.1", () => socket.write(text));
      socket.on("data", (it) => {
        answer += it.toString();
      });
      socket.on("end", () => resolve(answer)).on("error", reject);
    });
  const rubbish = await raw("rubbish\r\n\r\n");
  expect(rubbish).toMatch(/^HTTP\/1\.1 400 /);
  expect(rubbish).toContain("application/problem+json");
  expect(await raw(`GET / HTTP/1.1\r\nhost: a\r\ncookie: ${"a".repeat(40_000)}\r\n\r\n`)).toMatch(/ 431 /);
});

test("an address says which methods it takes", async () => {
  const answer = await ask("/api/sign-in");
  expect(answer.headers.get("allow")).toBe("POST");
});

test("a body beyond the limit is refused before it is read", async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": 40_000_000 };
    const sent = request(`${server.base}/api/check`, { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode);
      answer.destroy();
    });
    sent.on("error", reject);
    sent.write("{");
  });
  expect(status).toBe(413);
});

test("it says that it lives, that it is ready, and how it does", async () => {
  expect((await ask("/healthz")).status).toBe(200);
  expect(await (await ask("/readyz")).json()).toMatchObject({ ok: true });
  expect(await (await ask("/metrics")).text()).toMatch(/chuchuang_http_requests_total \d+/);
});

test("portal pages allow no script and need none; the office allows its own by nonce", async () => {
  const home = await ask("/");
  expect(home.headers.get("content-security-policy")).not.toContain("script-src");
  expect(await home.text()).not.toContain("<script");
  const office = await ask("/office");
  expect(office.status).toBe(302);
  expect(office.headers.get("location")).toContain("/sign-in");
});

test("pages answer strange addresses without falling over", async () => {
  for (const path of [
    "/plan/0",
    "/plan/x",
    "/policies/a/b",
    "/services/%00/x",
    "/my/../../etc/passwd",
    `/search?q=${"长".repeat(3000)}`,
    "/verify/JG-XXXX",
    "/%E0%A4%A",
  ]) {
    const { status } = await ask(path);
    expect([path.slice(0, 40), status < 500]).toEqual([path.slice(0, 40), true]);
  }
});
