import "./production.ts";

import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "react-router";
import { StartRefusal } from "#platform/database";
import { speakChinese } from "#platform/http";
import { ensureBuilt } from "../scripts/ensure-built.ts";
import { openApp, ROOT } from "./app.ts";
import { jobsOf } from "./engines.ts";
import { firstRun } from "./first-run.ts";
import { greeting } from "./greeting.ts";
import { openServer } from "./http.ts";
import { publicUrl, siteOfProcess } from "./site.ts";
import { stopWith } from "./stop.ts";
import { serveWeb } from "./web.ts";

const HOST = process.env.HOST ?? "127.0.0.1";

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartRefusal("bad-port", `PORT 应是 1 到 65535 之间的整数，现在是“${text}”。`);
  }
  return port;
};

/** Looks before anything is opened, so that a busy port changes nothing. */
const refuseBusyPort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "EADDRINUSE") {
        reject(
          new StartRefusal(
            "port-busy",
            `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
          ),
        );
      } else if (fault.code === "EACCES") {
        reject(
          new StartRefusal(
            "port-forbidden",
            `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=3000 npm start`,
          ),
        );
      } else
        reject(
          new StartRefusal(
            "address-unusable",
            `不能监听 ${HOST}:${port}（${fault.code}）。请检查 HOST 设置。`,
          ),
        );
    });
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });

const start = async (): Promise<void> => {
  const port = portOf(process.env.PORT ?? "3000");
  speakChinese();
  publicUrl();
  await refuseBusyPort(port);
  await ensureBuilt();
  const running = await openApp({ jobs: true, firstRun });
  const build = (await import(pathToFileURL(join(ROOT, "build", "server", "index.js")).href)) as ServerBuild;
  const server = await openServer(running, {
    serveWeb: serveWeb({ loadBuild: async () => build, dev: false }),
  });
  await running.jobs?.work(jobsOf(running.app, siteOfProcess(HOST, port)));
  await server.listen({ port, host: HOST });
  stopWith(async () => {
    await server.close();
    await running.close();
  });
  process.stdout.write(greeting({ port, host: HOST, running, version: versionOf() }));
};

const versionOf = (): string =>
  (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;

await start().catch((fault: unknown) => {
  const says =
    fault instanceof StartRefusal
      ? `${fault.message}（${fault.code}）`
      : `启动失败：${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
  process.stderr.write(`${says}\n`);
  process.exit(1);
});
