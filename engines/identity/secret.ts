import { createHash, randomBytes } from "node:crypto";

/** A session ends after this long without use, and after this long in any case. */
export const IDLE_HOURS = 2;
export const ABSOLUTE_HOURS = 12;

/** What goes into the cookie once. */
export const newSecret = (): string => randomBytes(32).toString("base64url");
/** What the database keeps of it. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What attempts are counted under. Hashed: people type passwords into the wrong box, and an address is personal data. */
export const attemptKey = (kind: "account" | "address", value: string): string =>
  createHash("sha256").update(`${kind}:${value}`).digest("hex");
