import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { lettersDesk, readCalendar, readShared } from "#engines/letters";
import type { LetterFile, LettersDesk } from "#engines/letters/contract";
import { isRefusal, type Refusal } from "#platform/http";
import type { Running } from "./app.ts";
import { refusalProblem, sendProblem } from "./problem.ts";
import { siteOf } from "./site.ts";
import { contextOf } from "./who-asks.ts";

/** The doors of letters and calendars: they carry files, and print where the request came to. */
export const serveLetters = (server: FastifyInstance, running: Running): void => {
  const deskOf = async (request: FastifyRequest): Promise<LettersDesk> =>
    lettersDesk(await contextOf(running, request), { site: siteOf(request) });

  server.get<{ Params: { subjectId: string; caseId: string } }>(
    "/api/cases/:subjectId/:caseId/letters",
    async (request, reply) => {
      const list = await (await deskOf(request)).ofCase(request.params);
      return isRefusal(list) ? sendProblem(reply, refusalProblem(list)) : reply.send(list);
    },
  );

  server.get<{ Params: { code: string } }>("/api/letters/:code/file", async (request, reply) =>
    sendPdf(reply, await (await deskOf(request)).file(request.params)),
  );

  // By address for a link, by body for texts longer than an address.
  server.route({
    method: ["GET", "POST"],
    url: "/api/letters/preview",
    handler: async (request, reply) =>
      sendPdf(
        reply,
        await (await deskOf(request)).preview({
          ...(request.query as object),
          ...(request.body as object),
        } as Parameters<LettersDesk["preview"]>[0]),
      ),
  });

  server.get<{ Params: { secret: string } }>("/shared/:secret", async (request, reply) =>
    sendPdf(reply, await readShared(running.app, request.params.secret)),
  );

  server.get<{ Params: { secret: string } }>(
    "/api/calendars/:secret/calendar.ics",
    async (request, reply) => {
      const ics = await readCalendar(running.app, request.params.secret, siteOf(request));
      if (isRefusal(ics)) return sendProblem(reply, refusalProblem(ics));
      return reply
        .type("text/calendar; charset=utf-8")
        .header("cache-control", "private, no-cache")
        .send(ics);
    },
  );
};

const sendPdf = (reply: FastifyReply, file: LetterFile | Refusal): FastifyReply => {
  if (isRefusal(file)) return sendProblem(reply, refusalProblem(file));
  return reply
    .type("application/pdf")
    .header("cache-control", "private, no-cache")
    .header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes));
};
