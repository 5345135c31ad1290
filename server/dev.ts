import { createServer } from "node:http";
import type { ServerBuild } from "react-router";
import { speakChinese } from "#platform/http";
import { openApp } from "./app.ts";
import { jobsOf } from "./engines.ts";
import { firstRun } from "./first-run.ts";
import { greeting } from "./greeting.ts";
import { openServer } from "./http.ts";
import { siteOfProcess } from "./site.ts";
import { stopWith } from "./stop.ts";
import { serveWeb } from "./web.ts";

// `npm run dev`: the same server, its pages straight from source through Vite.
const port = Number(process.env.PORT ?? "3000");
const host = process.env.HOST ?? "127.0.0.1";
speakChinese();
const { createServer: createVite } = await import("vite");
const vite = await createVite({ server: { middlewareMode: true } });
const running = await openApp({ jobs: true, firstRun });
const loadBuild = async (): Promise<ServerBuild> =>
  (await vite.ssrLoadModule("virtual:react-router/server-build")) as unknown as ServerBuild;

const server = await openServer(running, {
  serveWeb: serveWeb({ loadBuild, dev: true }),
  serverFactory: (handler) =>
    createServer((request, response) =>
      vite.middlewares(request, response, () => handler(request, response)),
    ),
});
await running.jobs?.work(jobsOf(running.app, siteOfProcess(host, port)));
await server.listen({ port, host });
stopWith(async () => {
  await vite.close();
  await server.close();
  await running.close();
});
process.stdout.write(greeting({ port, host, running, version: "dev" }));
