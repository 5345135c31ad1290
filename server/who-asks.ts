import type { FastifyRequest } from "fastify";
import { findActor } from "#engines/identity";
import { as, type Context, VISITOR } from "#platform/context";
import type { Running } from "./app.ts";

export const SESSION_COOKIE = "session";

/** Who asks: the person of the session cookie, else a visitor. */
export const contextOf = async (running: Running, request: FastifyRequest): Promise<Context> => {
  const secret = request.cookies[SESSION_COOKIE];
  const actor = secret ? await findActor(running.app, secret) : VISITOR;
  return as(running.app, actor, request.id);
};
