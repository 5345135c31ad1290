import type { Calendar, Day } from "#kernel/calendar";
import type { Plan } from "#kernel/plan";
import type { Db, Tx } from "#platform/database";
import type { FileStore } from "#platform/files";
import type { Jobs } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Post } from "#platform/post";
import type { Outgoing } from "#platform/settings";
import type { Actor, Permission } from "./actor.ts";

export {
  type Actor,
  type Grant,
  type Permission,
  type Person,
  type Role,
  type Standing,
  systemActor,
  VISITOR,
} from "./actor.ts";

/** An instant as ISO 8601 in UTC, "2026-11-23T02:00:00.000Z". */
export type Instant = string;

/**
 * Tells whoever is to hear that something happened, within the transaction in which it did. Who listens the server decides
 * (server/engines.ts), so that an engine need not know those above it. `topic` says what kind of news it is.
 */
export type Tell = (tx: Tx, ctx: Context, news: { topic: string }) => Promise<void>;

/** What the running system is made of. Built once by the server, handed to every use case. */
export type App = {
  plan: Plan;
  calendar: Calendar;
  db: Db;
  files: FileStore;
  jobs: Jobs;
  /** Ways out of the house: e-mail, SMS, 政务微信. */
  post: Post;
  outgoing: Outgoing;
  log: Log;
  /** Whether the sample prefecture is loaded: everything shown is then marked 演示数据. */
  sample: boolean;
  /** The clock of cases and documents. With sample data it may run ahead of the real one. */
  now(): Instant;
  /** The real clock: sessions and lockouts go by it. */
  realNow(): Instant;
  /** The Asia/Shanghai date of now(). */
  today(): Day;
  newId(): string;
  may(actor: Actor, permission: Permission): boolean;
  tell: Tell;
};

/** One request or job: the app plus who acts. Always the first argument of a use case. */
export type Context = App & { actor: Actor; trace: string };

export const as = (app: App, actor: Actor, trace: string = app.newId()): Context => ({
  ...app,
  actor,
  trace,
});
