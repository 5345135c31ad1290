import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { hintOn } from "./hints.ts";

type Answer = PostgresQueryResult<never>;
type Values = ReadonlyArray<unknown> | undefined;
/** What pg's client is made of, as far as it is needed here. */
type Wire = pg.PoolClient & { processID?: number; connection: { stream: { cork(): void; uncork(): void } } };

/** Texts that each connection plans once, by the name under which it does. There are as many as places in the code: a text must not grow with its values. */
const names = new Map<string, string>();
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `planned_${names.size}`;
  names.set(text, name);
  return name;
};

const nothingDone = (command: string): Answer => ({ command: command as "SELECT", rowCount: 0, rows: [] });

/**
 * A pool whose transactions go to the server in few journeys: `begin` travels with the first statement, and what is
 * written later with the next one that is waited for or with `commit`. Its clients must send without waiting (`pipeline`).
 */
export const pipelinedPool = (pool: pg.Pool): PostgresPool => {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const found = known.get(client) ?? clientOn(client as Wire);
    known.set(client, found);
    return found;
  };
  return { connect, end: () => pool.end(), options: pool.options } as PostgresPool;
};

const clientOn = (client: Wire): PostgresPoolClient => {
  const { stream } = client.connection;
  /** Statements of this transaction that nobody has waited for yet. They lie before the wire until one is. */
  let unanswered: Promise<Answer>[] = [];
  let begin: string | undefined;
  let open = false;

  const put = (text: string, values: Values): void => {
    if (unanswered.length === 0) stream.cork();
    const answer = send(text, values);
    // Its fault is thrown by the statement that is waited for.
    answer.catch(() => {});
    unanswered.push(answer);
  };
  const send = (text: string, values: Values): Promise<Answer> => {
    const name = hintOn(values) && nameOf(text);
    return client.query({
      text,
      ...(values && { values: [...values] }),
      ...(name && { name }),
    }) as Promise<Answer>;
  };
  /** The first fault counts: those behind it only say that the transaction has failed. */
  const answered = async (text: string, values: Values): Promise<Answer> => {
    const before = unanswered;
    unanswered = [];
    const answer = send(text, values);
    if (before.length > 0) stream.uncork();
    const all = await Promise.allSettled([...before, answer]);
    const fault = text === "rollback" ? all.at(-1) : all.find((it) => it.status === "rejected");
    if (fault?.status === "rejected") throw fault.reason;
    return answer;
  };
  const putBegin = (): void => {
    if (begin === undefined) return;
    const text = begin;
    begin = undefined;
    put(text, undefined);
  };

  const query = async (text: unknown, values?: ReadonlyArray<unknown>): Promise<Answer> => {
    if (typeof text !== "string") throw new TypeError("Only texts are sent through this pool");
    if (text === "begin" || text.startsWith("start transaction")) {
      begin = text;
      open = true;
      return nothingDone("BEGIN");
    }
    const ends = text === "commit" || text === "rollback";
    if (ends) open = false;
    if (ends && begin !== undefined) {
      begin = undefined;
      return nothingDone(text.toUpperCase());
    }
    putBegin();
    if (!open || hintOn(values) !== "later") return answered(text, values);
    put(text, values);
    return nothingDone("INSERT");
  };
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: (fault?: boolean) => client.release(fault),
    // Kysely asks for it to cancel a statement.
    get processID() {
      return client.processID;
    },
  } as PostgresPoolClient;
};
