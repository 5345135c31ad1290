import { request } from "node:http";
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
  const cases: readonly [Promise<Response>, number][] = [
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
