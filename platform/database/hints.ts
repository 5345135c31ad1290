import type { CompiledQuery } from "kysely";
import type { Tx } from "./db.ts";

type Hint = "later" | "planned";
type Compilable<T = unknown> = { compile(): CompiledQuery<T> };

/** What is known of a statement beside its text. The pool tells it by its values: nothing else reaches it. */
const hints = new WeakMap<ReadonlyArray<unknown>, Hint>();

export const hintOn = (values: ReadonlyArray<unknown> | undefined): Hint | undefined =>
  values && hints.get(values);

/**
 * Writes within a transaction without waiting for the answer: what is wrong with it is thrown by the next statement that
 * is waited for, at the latest by the commit. Outside of a transaction, and on the embedded database, it is waited for.
 */
export const writeLater = async (tx: Tx, query: Compilable): Promise<void> => {
  const compiled = query.compile();
  hints.set(compiled.parameters, "later");
  await tx.executeQuery(compiled);
};

/**
 * Reads by a plan that each connection makes once: for what is found by its key whatever the values. Never `*`: a plan does
 * not survive that its columns change.
 */
export const readPlanned = async <T>(tx: Tx, query: Compilable<T>): Promise<T[]> => {
  const compiled = query.compile();
  hints.set(compiled.parameters, "planned");
  return (await tx.executeQuery(compiled)).rows;
};
