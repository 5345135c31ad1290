import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { freePort, startServer } from "../scripts/sample-server.ts";
import type { Figure } from "./figure.ts";
import { type Load, load } from "./load.ts";

const CONNECTIONS = 32;
const WARM_MS = 1_500;
const RUN_MS = 5_000;

/** Other pages that every visitor gets alike. */
const OTHERS = ["/check", "/policies/m14/high-tech-award"];

/** The portal's home page under load beside a bare Fastify hello in the same run, made anew each time and as visitors share it, and its weight. */
export const portalHome = async (): Promise<readonly Figure[]> => {
  const port = await freePort();
  const peer = spawn(process.execPath, [fileURLToPath(new URL("hello.ts", import.meta.url))], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => peer.stdout.once("data", resolve));
  const server = await startServer();
  const measured = async (url: string): Promise<Load> => {
    await load(url, CONNECTIONS, WARM_MS);
    return load(url, CONNECTIONS, RUN_MS);
  };
  const hello = await measured(`http://127.0.0.1:${port}/`);
  // With a query nothing is shared: that is what each page costs to make.
  const anew = await measured(`${server.base}/?anew`);
  const home = await measured(`${server.base}/`);
  const others: Figure[] = [];
  for (const path of OTHERS)
    others.push({
      what: `${path}, ${CONNECTIONS} connections`,
      value: line(await measured(server.base + path)),
    });
  const weight = await weightOf(server.base);
  peer.kill();
  await server.end();
  return [
    { what: `bare Fastify hello, ${CONNECTIONS} connections`, value: line(hello) },
    { what: `portal home made anew, ${CONNECTIONS} connections`, value: line(anew) },
    { what: `portal home, ${CONNECTIONS} connections`, value: line(home) },
    {
      what: "portal home / hello",
      value: `${(home.perSecond / hello.perSecond).toFixed(3)} of the requests, ${(home.p99 / hello.p99).toFixed(1)} times the p99`,
    },
    ...others,
    ...weight,
  ];
};

const line = ({ perSecond, p50, p99 }: Load): string =>
  `${Math.round(perSecond)} requests/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;

const weightOf = async (base: string): Promise<readonly Figure[]> => {
  const html = await (await fetch(`${base}/`)).text();
  const styles = [...html.matchAll(/href="([^"]+\.css)"/g)].map((it) => it[1] ?? "");
  const texts = [html, ...(await Promise.all(styles.map(async (it) => (await fetch(base + it)).text())))];
  const sum = (of: (text: string) => number): number => texts.reduce((total, it) => total + of(it), 0);
  const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  const raw = kb(sum((it) => Buffer.byteLength(it)));
  const gzip = kb(sum((it) => gzipSync(it).length));
  const brotli = kb(sum((it) => brotliCompressSync(it).length));
  return [
    {
      what: `home page: HTML and ${styles.length} stylesheets, no script`,
      value: `${raw} raw, ${gzip} gzip, ${brotli} brotli`,
    },
  ];
};
