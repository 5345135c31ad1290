import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, type Readable, Transform } from "node:stream";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { as, type Context, VISITOR } from "#platform/context";
import { LARGE_TEXT_COOKIE } from "../web/design/large-text.ts";
import type { deskContext as DeskContext, nonceContext as NonceContext } from "../web/desk.ts";
import { ROOT, type Running } from "./app.ts";
import { openDesk } from "./engines.ts";
import { problem, sendProblem } from "./problem.ts";
import { isShared, type Page, packingFor, type SharedPages } from "./shared-pages.ts";
import { siteOf } from "./site.ts";
import { officePolicy } from "./web-security.ts";
import { contextOf, SESSION_COOKIE } from "./who-asks.ts";

export type LoadBuild = () => Promise<ServerBuild>;
type Options = { loadBuild: LoadBuild; dev: boolean };
type Door = Options & { running: Running; shared: SharedPages };

/** Requests larger than this are refused before a form is read. */
const PAGE_BODY_LIMIT = 24 * 1024 * 1024;
const CLIENT = join(ROOT, "build", "client");

/** Everything that is not the API goes to the pages. */
export const serveWeb =
  ({ loadBuild, dev }: Options) =>
  async (server: FastifyInstance, running: Running, shared: SharedPages): Promise<void> => {
    if (!dev && existsSync(CLIENT)) await serveAssets(server);
    await server.register(async (pages) => {
      // Forms are read by the page's own action; here the body only passes through, counted.
      pages.removeAllContentTypeParsers();
      pages.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
      pages.all("/*", (request, reply) => answer(request, reply, { running, shared, loadBuild, dev }));
    });
  };

const serveAssets = async (server: FastifyInstance): Promise<void> => {
  await server.register(fastifyStatic, {
    root: CLIENT,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names under assets/ carry a hash of their content.
      const forEver = path.includes(`${join("client", "assets")}`);
      reply.header("cache-control", forEver ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    },
  });
};

const answer = async (request: FastifyRequest, reply: FastifyReply, door: Door): Promise<FastifyReply> => {
  if (Number(request.headers["content-length"] ?? 0) > PAGE_BODY_LIMIT) {
    return sendProblem(
      reply,
      problem(413, "too-large", "提交的文件合起来超过 24 MB，没有收下。请压缩文件后再提交。"),
    );
  }
  const { method, url, cookies } = request;
  if (!door.dev && isShared({ method, url, session: cookies[SESSION_COOKIE] }))
    return sendShared(request, reply, door);
  const nonce = randomBytes(16).toString("base64");
  const ctx = await contextOf(door.running, request);
  const page = await makePage(door, { ctx, address: request.ip, request: webRequest(request), nonce });
  if (isOffice(url)) reply.header("content-security-policy", officePolicy(nonce, door.dev));
  return withHead(reply, page).send(page.body.length > 0 ? page.body : "");
};

/** The page that everybody gets. It is made from the address and the size of type alone, so nothing of who asked first can be in it. */
const sendShared = async (
  request: FastifyRequest,
  reply: FastifyReply,
  door: Door,
): Promise<FastifyReply> => {
  const address = `${request.protocol}://${request.host}${request.url}`;
  const type = request.cookies[LARGE_TEXT_COOKIE] === "yes" ? `${LARGE_TEXT_COOKIE}=yes` : "";
  const page = await door.shared.get(`${type} ${address}`, () =>
    makePage(door, {
      ctx: as(door.running.app, VISITOR, request.id),
      address: "",
      request: new Request(address, { headers: type === "" ? {} : { cookie: type } }),
      nonce: "",
    }),
  );
  const packing = packingFor(request.headers["accept-encoding"]);
  if (packing) reply.header("content-encoding", packing);
  return withHead(reply.header("vary", "accept-encoding"), page).send(
    packing ? page.packed[packing] : page.body,
  );
};

type Asks = { ctx: Context; address: string; request: Request; nonce: string };
const makePage = async ({ running, loadBuild, dev }: Door, asks: Asks): Promise<Page> => {
  const build = await loadBuild();
  // The contexts are values of the bundle, so they come out of it: this process would make others.
  const shared = build.entry.module as unknown as {
    deskContext: typeof DeskContext;
    nonceContext: typeof NonceContext;
  };
  const { protocol, host } = new URL(asks.request.url);
  const context = new RouterContextProvider();
  context.set(
    shared.deskContext,
    await openDesk(asks.ctx, {
      address: asks.address,
      site: siteOf({ protocol: protocol.slice(0, -1), host }),
      sampleClockDays: running.sampleClock.aheadDays(),
    }),
  );
  context.set(shared.nonceContext, asks.nonce);
  const response = await createRequestHandler(build, dev ? "development" : "production")(
    asks.request,
    context,
  );
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
};

const withHead = (reply: FastifyReply, { status, headers }: Page): FastifyReply => {
  reply.code(status);
  for (const [name, value] of headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "private, no-cache");
  return reply;
};

const isOffice = (url: string): boolean => /^\/(office|partners)(\/|\?|\.data|$)/.test(url);

const webRequest = (request: FastifyRequest): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.startsWith(":") || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const abort = new AbortController();
  request.raw.once("aborted", () => abort.abort());
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(`${request.protocol}://${request.host}${request.raw.url}`, {
    method: request.method,
    headers,
    signal: abort.signal,
    ...(hasBody ? { body: counted(request.body as Readable | undefined), duplex: "half" } : {}),
  } as RequestInit);
};

/** A body that says nothing of its length is cut off at the same limit. */
const counted = (body: Readable | undefined): ReadableStream => {
  let bytes = 0;
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(bytes > PAGE_BODY_LIMIT ? new Error("Body beyond the limit") : null, chunk);
    },
  });
  const stream = (body ?? new PassThrough().end()).pipe(count);
  return new ReadableStream({
    start: (controller) => {
      stream.on("data", (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)));
      stream.on("end", () => controller.close());
      stream.on("error", (fault) => controller.error(fault));
    },
  });
};
