import { existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { LATEST_MIGRATION, migrationState, openDatabase, StartRefusal } from "#platform/database";
import { findChromium } from "../../scripts/find-chromium.ts";
import { findPostgres } from "../../scripts/postgres.ts";
import { dataFolder } from "../app.ts";
import { BadUse, type Command } from "../command.ts";

type Finding = { check: string; ok: boolean; says: string };
const MINIMUM_FREE_BYTES = 1024 ** 3;

/** Looks without changing anything: a missing database is reported, not made. */
export const doctor: Command = {
  name: "doctor",
  usage: "./chuchuang doctor [--json]",
  summary: "检查运行环境：版本、数据库、结构、磁盘",
  run: async ({ positionals, json, out }) => {
    if (positionals.length > 0) throw new BadUse(`多写了“${positionals.join(" ")}”。`);
    const findings = [versions(), disk(), ...(await database()), tools()];
    if (json) out(JSON.stringify({ ok: findings.every((it) => it.ok), findings }));
    else for (const it of findings) out(`${it.ok ? "✓" : "✗"} ${it.check}：${it.says}`);
    return findings.every((it) => it.ok) ? 0 : 1;
  },
};

const versions = (): Finding => ({
  check: "版本",
  ok: Number(process.versions.node.split(".")[0]) >= 24,
  says: `Node ${process.versions.node}，程序数据库结构第 ${LATEST_MIGRATION} 版`,
});

const disk = (): Finding => {
  try {
    const { bavail, bsize } = statfsSync(dataFolder(), { bigint: false });
    const free = bavail * bsize;
    return {
      check: "磁盘",
      ok: free >= MINIMUM_FREE_BYTES,
      says: `数据文件夹可用 ${(free / 1024 ** 3).toFixed(1)} GB${free < MINIMUM_FREE_BYTES ? "，不足 1 GB，请清理" : ""}`,
    };
  } catch {
    return { check: "磁盘", ok: true, says: `数据文件夹 ${dataFolder()} 还没有建立，首次启动时会建立` };
  }
};

const database = async (): Promise<Finding[]> => {
  const url = process.env.DATABASE_URL;
  if (!url && !existsSync(join(dataFolder(), "database"))) {
    return [{ check: "数据库", ok: true, says: "内置数据库还没有建立，首次启动（npm start）时会建立" }];
  }
  try {
    const open = await openDatabase({ url, folder: dataFolder() });
    try {
      const { rows } = await sql<{
        version: string;
      }>`SELECT current_setting('server_version') AS version`.execute(open.db);
      const kind = open.kind === "embedded" ? "内置数据库（试用，不适合正式运行）" : "PostgreSQL";
      const { applied, pending } = await migrationState(open.db);
      return [
        { check: "数据库", ok: true, says: `${kind} ${rows[0]?.version}` },
        {
          check: "结构",
          ok: true,
          says:
            pending.length === 0
              ? `第 ${applied} 版，是最新的`
              : `第 ${applied} 版，下次启动时会执行：${pending.join("、")}`,
        },
      ];
    } finally {
      await open.close();
    }
  } catch (fault) {
    if (fault instanceof StartRefusal)
      return [{ check: "数据库", ok: fault.code === "folder-in-use", says: fault.message }];
    throw fault;
  }
};

const tools = (): Finding => ({
  check: "测试工具",
  ok: true,
  says: `PostgreSQL 服务端${findPostgres() ? "有" : "没有（跳过其上的测试）"}，Chromium ${findChromium() ? "有" : "没有（跳过浏览器测试）"}`,
});
