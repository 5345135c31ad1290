import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyServerFactory } from "fastify";
import { serveApi } from "./api.ts";
import type { Running } from "./app.ts";
import { serveHealth } from "./health.ts";
import { NO_SUCH_ADDRESS, problemOf, sendProblem } from "./problem.ts";
import { mayChangePages, openSharedPages, type SharedPages } from "./shared-pages.ts";
import { answerUnreadable } from "./unreadable-request.ts";
import { checkOrigin, securityHeaders } from "./web-security.ts";
import { SESSION_COOKIE } from "./who-asks.ts";

/** Of JSON. What carries files is read as a stream and has limits of its own. */
const BODY_LIMIT = 1024 * 1024;

type WebDoor = (server: FastifyInstance, running: Running, shared: SharedPages) => Promise<void>;
type Options = { serveWeb: WebDoor; serverFactory?: FastifyServerFactory };

/** Portal, office and API on one port. */
export const openServer = async (
  running: Running,
  { serveWeb, serverFactory }: Options,
): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: process.env.TRUST_PROXY === "yes",
    genReqId: () => running.app.newId(),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: "idle",
    // An address that cannot be read never reaches a route.
    frameworkErrors: (fault, request, reply) =>
      void sendProblem(reply as FastifyReply, problemOf(fault, request.id)),
    clientErrorHandler: answerUnreadable,
    ...(serverFactory ? { serverFactory } : {}),
  });
  // Plain text would pass for an empty body.
  server.removeContentTypeParser("text/plain");
  server.setNotFoundHandler((_request, reply) => sendProblem(reply, NO_SUCH_ADDRESS));
  await server.register(cookie);
  await server.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  await server.register(multipart, { limits: { fileSize: 512 * 1024 * 1024, files: 10, fields: 200 } });
  server.addHook("onRequest", checkOrigin);
  server.addHook("onSend", securityHeaders);
  const shared = openSharedPages(() => performance.now());
  // Before the answer leaves: who changed something and looks at once sees it.
  server.addHook("onSend", async ({ method, cookies }) => {
    if (mayChangePages({ method, session: cookies?.[SESSION_COOKIE] })) shared.forget();
  });

  server.setErrorHandler((fault, request, reply) => {
    const problem = problemOf(fault, request.id);
    if (problem.status >= 500) {
      running.app.log.error(
        { trace: request.id, fault: fault instanceof Error ? fault.stack : String(fault) },
        "request failed",
      );
    }
    return sendProblem(reply, problem);
  });

  serveHealth(server, running);
  await serveApi(server, running);
  await serveWeb(server, running, shared);
  return server;
};
