import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { OpenDatabase, Tx } from "#platform/database";
import type { Log } from "#platform/log";

/** Work outside requests, kept in the database: it survives a killed process and is tried again. */
export type Jobs = {
  /** Sends within the transaction: no job without its cause, no cause without its job. */
  send(tx: Tx, name: string, data: object): Promise<void>;
};

export type JobHandler = (data: Record<string, unknown>) => Promise<void>;
export type JobDeclaration = { name: string; does: JobHandler /** cron in Asia/Shanghai */; every?: string };

export type RunningJobs = Jobs & {
  work(declarations: readonly JobDeclaration[]): Promise<void>;
  stop(): Promise<void>;
};

export const openJobs = async ({ execute, kind }: OpenDatabase, log: Log): Promise<RunningJobs> => {
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values?: unknown[]) => execute(text, values) as Promise<{ rows: never[] }>,
    },
    ...(kind === "embedded" ? { backend: "pglite" as const } : {}),
  });
  boss.on("error", (fault) => log.error({ fault: String(fault) }, "job queue"));
  await boss.start();

  return {
    send: async (tx, name, data) => {
      const db = {
        executeSql: async (text: string, values: unknown[] = []) => {
          const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
          return { rows: rows as never[] };
        },
      };
      await boss.send(name, data, { db, retryLimit: 5, retryDelay: 2, retryBackoff: true });
    },
    work: async (declarations) => {
      for (const { name, does, every } of declarations) {
        await boss.createQueue(name);
        await boss.work(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const job of jobs) {
            await does((job.data ?? {}) as Record<string, unknown>).catch((fault: unknown) => {
              log.error(
                { job: name, fault: fault instanceof Error ? fault.stack : String(fault) },
                "job failed",
              );
              throw fault;
            });
          }
        });
        if (every) await boss.schedule(name, every, {}, { tz: "Asia/Shanghai" });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
};
