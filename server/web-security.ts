import type { FastifyReply, FastifyRequest } from "fastify";
import { problem, sendProblem } from "./problem.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** A command must come from our own pages: browsers say where a request comes from. Programs send neither header. */
export const checkOrigin = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  if (SAFE_METHODS.has(request.method)) return undefined;
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const foreign =
    origin !== undefined
      ? hostOf(origin) !== request.host
      : site !== undefined && site !== "same-origin" && site !== "none";
  if (foreign)
    return sendProblem(
      reply,
      problem(403, "foreign-origin", "这个请求不是从本站页面发出的，已拒绝。请回到本站重新操作。"),
    );
  return undefined;
};

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;

/** Portal pages run no script at all; the office gets a nonce from the page door, which sets its own policy first. */
const PORTAL_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const securityHeaders = async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (!reply.hasHeader("content-security-policy")) reply.header("content-security-policy", PORTAL_POLICY);
  reply.header("x-content-type-options", "nosniff");
  // same-origin, not no-referrer: with no-referrer browsers send "Origin: null" with forms. A page without forms whose
  // address says something of a person asks for no-referrer itself.
  if (!reply.hasHeader("referrer-policy")) reply.header("referrer-policy", "same-origin");
  reply.header("x-frame-options", "DENY");
  reply.header("cross-origin-opener-policy", "same-origin");
  reply.header("permissions-policy", "camera=(), microphone=(), geolocation=()");
};

/** The office's policy: own scripts by nonce; antd writes its styles into the page. */
export const officePolicy = (nonce: string, dev: boolean): string =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'${dev ? " ws:" : ""}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
