import { createHash } from "node:crypto";
import { type Hash, hex, leafHash } from "#kernel/merkle";
import type { AuditEvent } from "./contract.ts";

export type Entry = AuditEvent & { eventId: string; at: string; actor: string };

export const sha256: Hash = (bytes) => createHash("sha256").update(bytes).digest();

/** Keys in order and no blanks: the same entry is the same text everywhere (as RFC 8785 for these value types). */
export const canonical = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const pairs = Object.entries(value).filter(([, it]) => it !== undefined);
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`).join(",")}}`;
};

export const entryText = (it: Entry): string =>
  canonical({
    action: it.action,
    actor: it.actor,
    at: it.at,
    data: it.data,
    event: it.eventId,
    object: it.object,
    subject: it.subjectId,
  });

/** Leaf hash in hex of an entry's text. */
export const leafOf = (text: string): string => hex(leafHash(sha256, new TextEncoder().encode(text)));
