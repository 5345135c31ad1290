import { SAMPLE_PASSWORD, SAMPLE_PEOPLE } from "#engines/identity";
import type { Running } from "./app.ts";

type Where = { port: number; host: string; running: Running; version: string };

/** What `npm start` says when it is ready: where to look and who can sign in. */
export const greeting = ({ port, host, running, version }: Where): string => {
  const base = `http://${host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host}:${port}`;
  const database = running.database.kind === "embedded" ? "内置数据库（试用，不适合正式运行）" : "PostgreSQL";
  const lines = [
    "",
    `楚创通 ${version} 已启动，数据库：${database}`,
    `  门户  ${base}/`,
    `  办公  ${base}/office`,
    `  接口  ${base}/api`,
  ];
  if (running.app.sample) {
    lines.push("", `演示数据已装入。演示账号（密码都是 ${SAMPLE_PASSWORD}）：`);
    for (const it of SAMPLE_PEOPLE) lines.push(`  ${it.username.padEnd(20)} ${it.name}（${it.role}）`);
  }
  return `${lines.join("\n")}\n\n按 Ctrl-C 停止；数据会保留。\n`;
};
