import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { LATEST_MIGRATION, migrationState } from "#platform/database";
import type { Running } from "./app.ts";

/** /healthz: the process lives. /readyz: it can serve. /metrics: figures in Prometheus text. */
export const serveHealth = (server: FastifyInstance, running: Running): void => {
  const { app, database } = running;
  let requests = 0;
  let faults = 0;
  let seconds = 0;
  server.addHook("onResponse", async (_request, reply) => {
    requests += 1;
    if (reply.statusCode >= 500) faults += 1;
    seconds += reply.elapsedTime / 1000;
  });

  server.get("/healthz", async () => ({ ok: true }));

  server.get("/readyz", async (_request, reply) => {
    const ready = await migrationState(app.db).then(
      ({ pending }) => pending.length === 0,
      () => false,
    );
    return reply
      .code(ready ? 200 : 503)
      .send({ ok: ready, database: database.kind, schema: LATEST_MIGRATION });
  });

  server.get("/metrics", async (_request, reply) => {
    const up = await sql`SELECT 1`.execute(app.db).then(
      () => 1,
      () => 0,
    );
    const memory = process.memoryUsage();
    const lines = [
      metric("chuchuang_up", "gauge", "Whether the database answers", up),
      metric("chuchuang_http_requests_total", "counter", "Requests answered", requests),
      metric("chuchuang_http_faults_total", "counter", "Requests answered with 5xx", faults),
      metric("chuchuang_http_seconds_total", "counter", "Seconds spent answering", seconds),
      metric("process_resident_memory_bytes", "gauge", "Resident memory", memory.rss),
      metric("process_uptime_seconds", "gauge", "Seconds since start", process.uptime()),
    ];
    return reply
      .header("content-type", "text/plain; version=0.0.4; charset=utf-8")
      .send(`${lines.join("\n")}\n`);
  });
};

const metric = (name: string, type: string, words: string, value: number): string =>
  `# HELP ${name} ${words}\n# TYPE ${name} ${type}\n${name} ${value}`;
