import type { FastifyInstance, FastifyRequest } from "fastify";
import { passNight } from "#engines/applications";
import { PUBLISH_PATH } from "#engines/services";
import { isRefusal, type Route, run } from "#platform/http";
import { serveFiles } from "./api-files.ts";
import { serveLetters } from "./api-letters.ts";
import { apiPage } from "./api-page.ts";
import { servePlan } from "./api-plan.ts";
import { serveSession } from "./api-session.ts";
import { serveUploads } from "./api-uploads.ts";
import type { Running } from "./app.ts";
import { routes } from "./engines.ts";
import { methodFinder, openApiDocument } from "./openapi.ts";
import { NO_SUCH_ADDRESS, problem, problemOf, refusalProblem, sendProblem } from "./problem.ts";
import { contextOf } from "./who-asks.ts";

/** Every engine's routes below /api, their OpenAPI description, and a page that reads it out. */
export const serveApi = async (server: FastifyInstance, running: Running): Promise<void> => {
  for (const route of routes) serveRoute(server, running, route);
  serveSession(server, running);
  serveFiles(server, running);
  serveLetters(server, running);
  await serveUploads(server, running);
  servePlan(server, running);

  const document = openApiDocument(routes);
  server.get("/api/openapi.json", async () => document);
  server.get("/api", async (_request, reply) =>
    reply
      .header(
        "content-security-policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      )
      .type("text/html; charset=utf-8")
      .send(apiPage(document)),
  );
  const methodsOf = methodFinder(document);
  server.all("/api/*", async (request, reply) => {
    const methods = methodsOf(request.url.split("?", 1)[0] ?? "");
    if (methods.length === 0) return sendProblem(reply, NO_SUCH_ADDRESS);
    const says = `这个接口只接受 ${methods.join("、")}，不接受 ${request.method}。`;
    return sendProblem(reply.header("allow", methods.join(", ")), problem(405, "method-not-allowed", says));
  });
};

const serveRoute = (server: FastifyInstance, running: Running, route: Route): void => {
  server.route({
    method: route.method,
    url: `/api${route.path}`,
    handler: async (request, reply) => {
      // A form would be left unread and pass for an empty body.
      if (request.isMultipart())
        return sendProblem(reply, problemOf({ code: "FST_ERR_CTP_INVALID_MEDIA_TYPE" }, request.id));
      const ctx = await contextOf(running, request);
      const answer = await run(ctx, route.useCase, inputOf(request));
      if (isRefusal(answer)) return sendProblem(reply, refusalProblem(answer));
      // Another request may follow at once and must see the new day and the new calendar.
      if (route.path === "/sample-clock/advance") {
        await running.sampleClock.refresh();
        await passNight(running.app);
      }
      if (route.path === "/calendar/changes" && route.method === "POST") await running.calendar.refresh();
      if (route.path === PUBLISH_PATH) await running.services.refresh();
      return reply.type("application/json; charset=utf-8").send(JSON.stringify(answer ?? { done: true }));
    },
  });
};

/** Path, query and body are one input; the path wins, so that a body cannot point elsewhere. */
const inputOf = (request: FastifyRequest): Record<string, unknown> => ({
  ...(request.query as object),
  ...(typeof request.body === "object" && !Array.isArray(request.body) ? request.body : {}),
  ...(request.params as object),
});
