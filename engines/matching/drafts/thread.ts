import { parentPort, workerData } from "node:worker_threads";
import { boundariesOf, lint, type Policy, type Vocabulary, type WorkedCase } from "#kernel/rules";

// A thread of its own: proofs about a rule may take seconds, and nobody else should wait for them.
export type Job =
  | { id: number; is: "lint"; policy: Policy }
  | { id: number; is: "boundaries"; policy: Policy; cases: readonly WorkedCase[] };

const vocabulary = workerData as Vocabulary;
parentPort?.on("message", (job: Job) => {
  const result =
    job.is === "lint" ? lint(job.policy, vocabulary) : boundariesOf(job.policy, vocabulary, job.cases);
  parentPort?.postMessage({ id: job.id, result });
});
