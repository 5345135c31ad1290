import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { type Refusal, useCase } from "#platform/http";
import { Credentials, refuseIdentity, type Session } from "./contract.ts";
import { checkPassword } from "./password.ts";
import { ABSOLUTE_HOURS, attemptKey, hashSecret, newSecret } from "./secret.ts";
import {
  addFailures,
  clearFailures,
  findPerson,
  insertSession,
  lockFailures,
  takeBackFailure,
} from "./store.ts";

/** Wrong passwords that cost nothing yet; from then on the wait doubles, up to a quarter of an hour. */
const FREE_FAILURES = { account: 4, address: 20 } as const;
const LONGEST_WAIT_SECONDS = 900;
/** A mistake is forgotten after this long without another. */
export const FORGOTTEN_AFTER_MS = 3_600_000;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** Opens a session. The same answer for a wrong password and an unknown account. */
export const signIn = (address: string) =>
  useCase({
    may: "anyone",
    takes: Credentials,
    does: async (ctx: Context, { username, password }): Promise<Session | Refusal> => {
      const name = username.toLowerCase();
      const account = attemptKey("account", name);
      const from = attemptKey("address", address);
      const now = ctx.realNow();
      // Counted before the password is looked at: guesses made at the same moment do not slip past the count.
      const seconds = await ctx.db.transaction().execute((tx) => takeAttempt(tx, account, from, now));
      if (seconds > 0) return refuseIdentity("locked-for-now", { seconds });

      const person = await findPerson(ctx.db, name);
      const usable = person && (!person.sample || ctx.sample) ? person : undefined;
      if (!(await checkPassword(password, usable?.password)) || !usable) {
        ctx.log.warn({ trace: ctx.trace }, "sign-in failed");
        return refuseIdentity("wrong-credentials");
      }
      if (usable.disabled) return refuseIdentity("person-disabled");
      const secret = newSecret();
      await ctx.db.transaction().execute(async (tx) => {
        await clearFailures(tx, account);
        await takeBackFailure(tx, from);
        await insertSession(tx, {
          secret_hash: hashSecret(secret),
          person_id: usable.person_id,
          opened_at: now,
          seen_at: now,
        });
      });
      return { secret, expiresAt: later(now, ABSOLUTE_HOURS * 3_600_000) };
    },
  });

/** Seconds to wait; when there are none the attempt is counted as failed until it turns out right. */
const takeAttempt = async (tx: Tx, account: string, from: string, now: string): Promise<number> => {
  const rows = await lockFailures(tx, [account, from], now);
  const waits = rows.map(({ key, failures, last_at }) => {
    const over = failures - (key === account ? FREE_FAILURES.account : FREE_FAILURES.address);
    if (over <= 0 || Date.parse(now) - Date.parse(last_at) > FORGOTTEN_AFTER_MS) return 0;
    const wait = Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(over, 10));
    return Math.ceil((Date.parse(last_at) + wait * 1000 - Date.parse(now)) / 1000);
  });
  const seconds = Math.max(0, ...waits);
  if (seconds === 0) await addFailures(tx, [account, from], now, later(now, -FORGOTTEN_AFTER_MS));
  return seconds;
};
