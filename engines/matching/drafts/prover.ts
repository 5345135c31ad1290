import { Worker } from "node:worker_threads";
import type { Boundary, Finding, Policy, Vocabulary, WorkedCase } from "#kernel/rules";
import type { Job } from "./thread.ts";

/** Proofs on a thread of their own, one after another. Null: it took longer than it may; "busy": too many wait. */
export type Prover = {
  lint(policy: Policy, limitMs: number): Promise<readonly Finding[] | null | "busy">;
  boundaries(
    asked: { policy: Policy; cases: readonly WorkedCase[] },
    limitMs: number,
  ): Promise<readonly Boundary[] | null | "busy">;
};

const MOST_WAITING = 30;

/** One thread that is started when it is needed and given up when a proof takes too long. It keeps no process alive. */
const line = (vocabulary: Vocabulary) => {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let count = 0;
  const start = (): Worker => {
    const made = new Worker(new URL("./thread.ts", import.meta.url), { workerData: vocabulary });
    made.unref();
    return made;
  };
  const prove = (job: Job, limitMs: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const at = worker;
      const end = (): void => {
        clearTimeout(timer);
        at.off("message", onMessage);
        at.off("error", onError);
      };
      const onMessage = (message: { id: number; result: unknown }): void => {
        if (message.id !== job.id) return;
        end();
        resolve(message.result);
      };
      const onError = (fault: unknown): void => {
        end();
        worker = undefined;
        reject(fault);
      };
      const timer = setTimeout(() => {
        end();
        worker = undefined;
        void at.terminate();
        resolve(null);
      }, limitMs);
      at.on("message", onMessage);
      at.on("error", onError);
      at.postMessage(job);
    });
  return async (job: (id: number) => Job, limitMs: number): Promise<unknown> => {
    if (waiting >= MOST_WAITING) return "busy";
    waiting += 1;
    count += 1;
    const own = job(count);
    const turn = last.then(() => prove(own, limitMs));
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
};

const provers = new WeakMap<Vocabulary, Prover>();
/** Boundary cases have a thread of their own, so that a search for them never keeps a lint waiting. */
export const proverFor = (vocabulary: Vocabulary): Prover => {
  const known = provers.get(vocabulary);
  if (known) return known;
  const [lints, bounds] = [line(vocabulary), line(vocabulary)];
  const made: Prover = {
    lint: (policy, limitMs) =>
      lints((id) => ({ id, is: "lint", policy }), limitMs) as ReturnType<Prover["lint"]>,
    boundaries: ({ policy, cases }, limitMs) =>
      bounds((id) => ({ id, is: "boundaries", policy, cases }), limitMs) as ReturnType<Prover["boundaries"]>,
  };
  provers.set(vocabulary, made);
  return made;
};
