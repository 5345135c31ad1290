import { randomUUID } from "node:crypto";
import { mkdtempSync, openAsBlob, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { may } from "#engines/identity";
import { addWorkingDays, type Day, dayOfInstant } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import { plan as chuxiong } from "#plan";
import { type Actor, type App, as, type Context, type Grant, type Tell } from "#platform/context";
import { migrate, type OpenDatabase, openDatabase } from "#platform/database";
import { openFiles } from "#platform/files";
import { chineseCalendar } from "#platform/holidays";
import { keptJobs } from "#platform/jobs/testing";
import { silentLog } from "#platform/log";
import { keptPost } from "#platform/post/testing";
import { markSample, outgoingSettings } from "#platform/settings";

/** A whole running system without its doors: a fresh database, a clock that stands still until it is moved. */
export type World = {
  app: App;
  database: OpenDatabase;
  jobs: ReturnType<typeof keptJobs>;
  post: ReturnType<typeof keptPost>;
  as(actor: Actor): Context;
  /** Moves the clock to that instant, or to 10:00 in Shanghai of that day. */
  setNow(at: string): void;
  /** Moves the clock on by working days. */
  advance(workingDays: number): Day;
  close(): Promise<void>;
};
/** `tell`: who hears of news; nobody unless told. */
type Options = { plan?: Plan; now?: string; sample?: boolean; tell?: Tell };

/** Opens on PGlite in memory, or in a database of its own on the PostgreSQL of TEST_DATABASE_URL. */
export const openWorld = async ({
  plan = chuxiong,
  now = "2026-11-02T02:00:00.000Z",
  sample = false,
  tell = async () => {},
}: Options = {}): Promise<World> => {
  const server = process.env.TEST_DATABASE_URL;
  const { database, drop } = server
    ? await openOwnDatabase(server)
    : {
        database: await openDatabase({ folder: "memory", image: await preparedImage() }),
        drop: async () => {},
      };
  // Nothing is left to do where test/prepared has done it for all.
  await migrate(database);
  if (sample) await markSample(database.db);
  const folder = mkdtempSync(join(tmpdir(), "chuchuang-world-"));
  const jobs = keptJobs();
  const post = keptPost();
  let instant = now;
  const app: App = {
    plan,
    calendar: chineseCalendar(plan.localHolidays),
    db: database.db,
    files: openFiles(folder),
    jobs,
    post,
    outgoing: outgoingSettings({}),
    log: silentLog,
    sample,
    now: () => instant,
    realNow: () => instant,
    today: () => dayOfInstant(Date.parse(instant)),
    newId: randomUUID,
    may,
    tell,
  };
  const setNow = (at: string): void => {
    instant = at.length === 10 ? `${at}T02:00:00.000Z` : at;
  };
  return {
    app,
    database,
    jobs,
    post,
    as: (actor) => as(app, actor),
    setNow,
    advance: (workingDays) => {
      const day = addWorkingDays(app.today(), workingDays, app.calendar);
      setNow(day);
      return day;
    },
    close: async () => {
      await database.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const preparedImage = async (): Promise<Blob | undefined> => {
  const path = process.env.TEST_DATABASE_IMAGE;
  return path ? await openAsBlob(path) : undefined;
};

const openOwnDatabase = async (
  server: string,
): Promise<{ database: OpenDatabase; drop(): Promise<void> }> => {
  const name = `world_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const template = process.env.TEST_DATABASE_TEMPLATE;
  await run(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    database: await openDatabase({ url: url.href, folder: "memory" }),
    drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
};

/** Somebody with one role; the id of the unit or of the firm goes where it belongs. */
export const person = (name: string, ...grants: readonly Partial<Grant>[]): Actor & { is: "person" } => ({
  is: "person",
  personId: randomUUID(),
  name,
  username: name,
  sample: false,
  grants: grants.map((it) => ({
    role: it.role ?? "applicant",
    unit: it.unit ?? null,
    subjectId: it.subjectId ?? null,
  })),
});
