import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { may } from "#engines/identity";
import { checkMessages } from "#engines/notifications";
import { type Day, dayOfInstant } from "#kernel/calendar";
import { plan } from "#plan";
import type { App } from "#platform/context";
import {
  migrate,
  type OpenDatabase,
  openDatabase,
  refusedByDatabase,
  requireFolder,
} from "#platform/database";
import { openFiles } from "#platform/files";
import { type Jobs, openJobs, type RunningJobs } from "#platform/jobs";
import { openLog } from "#platform/log";
import { isSample, outgoingSettings } from "#platform/settings";
import { type CalendarWatch, openCalendarWatch } from "./calendar-watch.ts";
import { tell } from "./engines.ts";
import { openPost } from "./post.ts";
import { openSampleClock, type SampleClock } from "./sample-clock.ts";
import { openServiceWatch, type ServiceWatch } from "./service-watch.ts";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export type Running = {
  app: App;
  database: OpenDatabase;
  jobs: RunningJobs | undefined;
  sampleClock: SampleClock;
  calendar: CalendarWatch;
  services: ServiceWatch;
  close(): Promise<void>;
};

/** Where data lives: DATA_DIR, else ./data beside the program. */
export const dataFolder = (): string => process.env.DATA_DIR ?? join(ROOT, "data");

const noJobs: Jobs = {
  send: async () => {
    throw new Error("No job queue in this process: start it with openApp({ jobs: true })");
  },
};

type Options = {
  /** Whether this process sends and works jobs. */
  jobs?: boolean;
  /** Fills a new database before anything else looks at it. */
  firstRun?(app: App): Promise<void>;
};

/** Opens the database, brings its schema up to date and puts the app together. @throws StartRefusal */
export const openApp = async (options: Options = {}): Promise<Running> => {
  const folder = dataFolder();
  checkMessages();
  const outgoing = outgoingSettings(process.env);
  const log = openLog();
  // On PostgreSQL too: uploaded files live there.
  requireFolder(folder);
  const database = await openDatabase({ url: process.env.DATABASE_URL, folder });
  try {
    await migrate(database);
    const sampleClock = await openSampleClock(database.db);
    const calendar = await openCalendarWatch(database.db, plan.localHolidays);
    const services = await openServiceWatch(database.db, plan);
    const jobs = options.jobs ? await openJobs(database, log) : undefined;
    const now = (): string => new Date(Date.now() + sampleClock.aheadMs()).toISOString();
    const today = (): Day => dayOfInstant(Date.parse(now()));
    const app: App = {
      // Both are read anew whenever the app is spread into a context.
      get plan() {
        return services.on(today());
      },
      get calendar() {
        return calendar.now();
      },
      db: database.db,
      files: openFiles(join(folder, "files")),
      jobs: jobs ?? noJobs,
      post: openPost(outgoing, join(folder, "outbox")),
      outgoing,
      log,
      sample: false,
      now,
      realNow: () => new Date().toISOString(),
      today,
      newId: randomUUID,
      may,
      tell,
    };
    await options.firstRun?.(app);
    app.sample = await isSample(database.db);
    const close = async (): Promise<void> => {
      sampleClock.stop();
      calendar.stop();
      services.stop();
      await jobs?.stop();
      await database.close();
    };
    return { app, database, jobs, sampleClock, calendar, services, close };
  } catch (fault) {
    await database.close();
    throw refusedByDatabase(fault);
  }
};
