import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { identityDesk } from "#engines/identity";
import { isRefusal } from "#platform/http";
import type { Running } from "./app.ts";
import { refusalProblem, sendProblem } from "./problem.ts";
import { contextOf, SESSION_COOKIE } from "./who-asks.ts";

/** Sign-in and sign-out: the doors that set the cookie. */
export const serveSession = (server: FastifyInstance, running: Running): void => {
  const deskOf = async (request: FastifyRequest) =>
    identityDesk(await contextOf(running, request), { address: request.ip });
  const cookie = (request: FastifyRequest) =>
    ({ path: "/", httpOnly: true, sameSite: "lax", secure: request.protocol === "https" }) as const;

  server.post("/api/sign-in", async (request, reply) => {
    const answer = await (await deskOf(request)).signIn((request.body ?? {}) as never);
    if (isRefusal(answer)) return sendProblem(reply, refusalProblem(answer));
    return reply
      .setCookie(SESSION_COOKIE, answer.secret, cookie(request))
      .send({ expiresAt: answer.expiresAt });
  });

  server.post("/api/sign-out", async (request, reply): Promise<FastifyReply> => {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) await (await deskOf(request)).signOut({ secret });
    return reply.clearCookie(SESSION_COOKIE, cookie(request)).send({ done: true });
  });
};
