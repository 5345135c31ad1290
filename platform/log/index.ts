import { pino } from "pino";

/** Structured log without personal data: ids and codes only. */
export type Log = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
};

/** Writes JSON lines to stderr so that stdout stays for people and for --json. */
export const openLog = (level = process.env.LOG_LEVEL ?? "warn"): Log =>
  pino({ level }, pino.destination({ dest: 2, sync: false }));

export const silentLog: Log = { info() {}, warn() {}, error() {} };
