import type { FastifyInstance } from "fastify";
import type { Running } from "./app.ts";

/** The plan as data for everybody; nothing in it is personal. */
export const servePlan = (server: FastifyInstance, { app }: Running): void => {
  const { id, name, region, document, chapters, regions, units, measures } = app.plan;
  const body = JSON.stringify({
    id,
    name,
    region,
    document,
    chapters,
    regions,
    units,
    measures: measures.map((it) => ({
      number: it.number,
      title: it.title,
      chapter: it.chapter,
      clause: it.clause,
      summary: it.summary,
      units: it.units,
      commitments: it.commitments,
      policies: it.policies.map(({ policy }) => policy),
      services: it.services,
      registers: it.registers.map(({ id: registerId, name: registerName }) => ({
        id: registerId,
        name: registerName,
      })),
      indicators: it.indicators,
    })),
  });
  server.get("/api/plan", async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(body),
  );
};
