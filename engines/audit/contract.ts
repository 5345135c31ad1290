import type { Refusal } from "#platform/http/contract";

/** What every engine hands over inside its own transaction. `data` never holds personal data. */
export type AuditEvent = {
  action: string;
  /** Whose matter it is; null when nobody's. */
  subjectId: string | null;
  /** Case, batch, transfer … it is about. */
  object: string;
  data: Record<string, string | number | boolean | null>;
};
/** State of the log: how many leaves, and the RFC 6962 root in hex over them. */
export type LogState = { size: number; root: string; waiting: number };
export type LogCheck = { intact: boolean; size: number; root: string; firstBad: number | null };
export type LogEntry = { index: number; at: string; action: string; object: string; leaf: string };

export type AuditDesk = {
  state(input: Record<string, never>): Promise<LogState | Refusal>;
  latest(input: { limit?: number }): Promise<readonly LogEntry[] | Refusal>;
};
