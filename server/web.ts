import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, type Readable, Transform } from "node:stream";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { deskContext as DeskContext, nonceContext as NonceContext } from "../web/desk.ts";
import { ROOT, type Running } from "./app.ts";
import { openDesk } from "./engines.ts";
import { problem, sendProblem } from "./problem.ts";
import { officePolicy } from "./web-security.ts";
import { contextOf } from "./who-asks.ts";

export type LoadBuild = () => Promise<ServerBuild>;
type Options = { loadBuild: LoadBuild; dev: boolean };

/** Requests larger than this are refused before a form is read. */
const PAGE_BODY_LIMIT = 24 * 1024 * 1024;
const CLIENT = join(ROOT, "build", "client");

/** Everything that is not the API goes to the pages. */
export const serveWeb =
  ({ loadBuild, dev }: Options) =>
  async (server: FastifyInstance, running: Running): Promise<void> => {
    if (!dev && existsSync(CLIENT)) await serveAssets(server);
    await server.register(async (pages) => {
      // Forms are read by the page's own action; here the body only passes through, counted.
      pages.removeAllContentTypeParsers();
      pages.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
      pages.all("/*", (request, reply) => answer(request, reply, running, { loadBuild, dev }));
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

const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  running: Running,
  { loadBuild, dev }: Options,
): Promise<FastifyReply> => {
  if (Number(request.headers["content-length"] ?? 0) > PAGE_BODY_LIMIT) {
    return sendProblem(
      reply,
      problem(413, "too-large", "提交的文件合起来超过 24 MB，没有收下。请压缩文件后再提交。"),
    );
  }
  const build = await loadBuild();
  const ctx = await contextOf(running, request);
  const nonce = randomBytes(16).toString("base64");
  // The contexts are values of the bundle, so they come out of it: this process would make others.
  const shared = build.entry.module as unknown as {
    deskContext: typeof DeskContext;
    nonceContext: typeof NonceContext;
  };
  const context = new RouterContextProvider();
  context.set(
    shared.deskContext,
    await openDesk(ctx, { address: request.ip, sampleClockDays: running.sampleClock.aheadDays() }),
  );
  context.set(shared.nonceContext, nonce);

  const response = await createRequestHandler(build, dev ? "development" : "production")(
    webRequest(request),
    context,
  );
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  if (isOffice(request.url)) reply.header("content-security-policy", officePolicy(nonce, dev));
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", "private, no-cache");
  const body = Buffer.from(await response.arrayBuffer());
  return reply.send(body.length > 0 ? body : "");
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
