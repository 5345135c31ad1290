import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import pg from "pg";
import type { Db } from "./db.ts";
import { lockFolder } from "./folder-lock.ts";
import { oneSlotPool } from "./one-slot-pool.ts";
import { PARSERS } from "./parsers.ts";
import { pipelinedPool } from "./pipelined-pool.ts";
import { StartRefusal } from "./start-refusal.ts";

export type OpenDatabase = {
  kind: "embedded" | "postgres";
  db: Db;
  /** Runs one text outside any of our transactions; several statements when there are no values. For the job queue. */
  execute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
};
type Where = {
  url?: string | undefined;
  folder: string | "memory";
  poolSize?: number;
  /** What a new embedded database begins from, as PGlite dumps it; empty when left out. */
  image?: Blob | undefined;
};

const OLDEST_POSTGRES = 150_000;

/** PostgreSQL ≥15 when a URL is given, else the embedded database in `folder`. @throws StartRefusal */
export const openDatabase = (where: Where): Promise<OpenDatabase> =>
  where.url ? openPostgres(where.url, where.poolSize ?? 10) : openEmbedded(where);

const openEmbedded = async ({ folder, image }: Where): Promise<OpenDatabase> => {
  const unlock = folder === "memory" ? () => {} : lockFolder(folder);
  try {
    const pglite = await PGlite.create({
      ...(folder === "memory" ? {} : { dataDir: join(folder, "database") }),
      ...(image ? { loadDataDir: image } : {}),
      parsers: { ...PARSERS },
    });
    await pglite.exec("SET TIME ZONE 'UTC'");
    return finish("embedded", oneSlotPool(pglite), async () => {
      await pglite.close();
      unlock();
    });
  } catch (fault) {
    unlock();
    throw new StartRefusal(
      "embedded-not-readable",
      `内置数据库打不开（${folder}）：${fault instanceof Error ? fault.message : String(fault)}。请从备份恢复，或换一个空文件夹。`,
    );
  }
};

const openPostgres = async (url: string, poolSize: number): Promise<OpenDatabase> => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    // Without the address itself: it may hold a password.
    throw new StartRefusal(
      "bad-database-url",
      "看不懂 DATABASE_URL。请写成 postgres://用户:密码@主机:5432/数据库名；密码里的特殊字符要按网址编码（如 # 写成 %23）。",
    );
  }
  const types = { getTypeParser: (oid: number) => PARSERS[oid] ?? pg.types.getTypeParser(oid as 16) };
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: types as never,
    connectionTimeoutMillis: 5_000,
    options: "-c TimeZone=UTC",
    pipeline: true,
  });
  // A server that restarts drops idle connections; the pool makes new ones.
  pool.on("error", () => {});
  try {
    const { rows } = await pool.query(
      "SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding",
    );
    refuseUnfit(rows[0]);
  } catch (fault) {
    await pool.end();
    if (fault instanceof StartRefusal) throw fault;
    const reason = fault instanceof Error ? fault.message || String(fault) : String(fault);
    throw new StartRefusal(
      "database-unreachable",
      `连不上 DATABASE_URL 指定的数据库：${reason}。请检查地址、账号和网络。`,
    );
  }
  return finish("postgres", pipelinedPool(pool), () => pool.end());
};

const refuseUnfit = ({ version, encoding }: { version: number; encoding: string }): void => {
  if (version < OLDEST_POSTGRES)
    throw new StartRefusal("postgres-too-old", `PostgreSQL 版本过低（${version}），需要 15 或更高版本。`);
  if (encoding !== "UTF8") {
    throw new StartRefusal(
      "postgres-not-utf8",
      `这个数据库的编码是 ${encoding}，存不下中文。请另建一个 UTF8 编码的数据库。`,
    );
  }
};

const finish = (kind: OpenDatabase["kind"], pool: PostgresPool, end: () => Promise<void>): OpenDatabase => {
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  const execute: OpenDatabase["execute"] = async (text, values) => {
    const client = await pool.connect();
    try {
      const result: unknown = await client.query(text, values ?? []);
      // Without values pg answers several statements with a list of results.
      return Array.isArray(result)
        ? { rows: result.flatMap((it: { rows: unknown[] }) => it.rows) }
        : (result as { rows: unknown[] });
    } catch (fault) {
      await client.query("ROLLBACK", []).catch(() => {});
      throw fault;
    } finally {
      client.release();
    }
  };
  return {
    kind,
    db,
    execute,
    close: async () => {
      await db.destroy();
      await end().catch(() => {});
    },
  };
};
