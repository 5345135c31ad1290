import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import type { Db, Tx } from "./db.ts";
import type { OpenDatabase } from "./open.ts";
import { StartRefusal } from "./start-refusal.ts";

type Migration = { version: number; name: string; text: string; sha256: string };
type Applied = { version: number; name: string; sha256: string };
type Tables = { schema_migrations: Applied };

const FOLDER = fileURLToPath(new URL("../../database/migrations/", import.meta.url));
const LOCK_NUMBER = 20200528;

const readMigrations = (): Migration[] =>
  readdirSync(FOLDER)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${FOLDER}${name}`, "utf8");
      return {
        version: Number(name.slice(0, 4)),
        name,
        text,
        sha256: createHash("sha256").update(text).digest("hex"),
      };
    });

export const LATEST_MIGRATION: number = readMigrations().at(-1)?.version ?? 0;

/** What is applied and what is pending. @throws StartRefusal when the database is newer than the code. */
export const migrationState = async (db: Db): Promise<{ applied: number; pending: string[] }> => {
  const applied = await listApplied(db);
  const pending = pendingOf(applied);
  return { applied: applied.at(-1)?.version ?? 0, pending: pending.map((it) => it.name) };
};

/** Applies what is pending, each migration in its own transaction. Two servers starting together wait for one another. */
export const migrate = async ({ db, kind }: Pick<OpenDatabase, "db" | "kind">): Promise<string[]> => {
  const done: string[] = [];
  for (;;) {
    const name = await db.transaction().execute(async (tx) => {
      if (kind === "postgres") await sql`SELECT pg_advisory_xact_lock(${LOCK_NUMBER})`.execute(tx);
      const [next] = pendingOf(await listApplied(tx));
      if (!next) return undefined;
      await sql.raw(next.text).execute(tx);
      const { version, name, sha256 } = next;
      await tx
        .withTables<Tables>()
        .insertInto("schema_migrations")
        .values({ version, name, sha256 })
        .execute();
      return name;
    });
    if (!name) return done;
    done.push(name);
  }
};

const listApplied = async (tx: Tx): Promise<Applied[]> => {
  const { rows } = await sql<{
    found: boolean;
  }>`SELECT to_regclass('schema_migrations') IS NOT NULL AS found`.execute(tx);
  if (!rows[0]?.found) return [];
  return tx.withTables<Tables>().selectFrom("schema_migrations").selectAll().orderBy("version").execute();
};

const pendingOf = (applied: readonly Applied[]): Migration[] => {
  const known = readMigrations();
  const newest = applied.at(-1)?.version ?? 0;
  if (newest > (known.at(-1)?.version ?? 0)) {
    throw new StartRefusal(
      "schema-newer",
      `数据库结构（第 ${newest} 版）比程序（第 ${known.at(-1)?.version} 版）新。请升级程序后再启动，数据未作任何改动。`,
    );
  }
  for (const it of applied) {
    const own = known.find((one) => one.version === it.version);
    if (own?.sha256 !== it.sha256) {
      throw new StartRefusal(
        "migration-changed",
        `数据库迁移 ${it.name} 执行之后又被改动过。请恢复原文件；改动应写成新的迁移。`,
      );
    }
  }
  return known.filter((it) => !applied.some((one) => one.version === it.version));
};
