import { parentPort, workerData } from "node:worker_threads";
import { type Columns, compileToColumns, type Results } from "#kernel/rules";
import { ON, policies, vocabulary } from "./rules-policies.ts";

/** Half of the records, in memory that both threads share: told how often, says when it is done. */
export type Share = { columns: Columns; results: Results; from: number; to: number };
const { columns, results, from, to } = workerData as Share;
const compiled = compileToColumns(policies, ON, vocabulary);
parentPort?.on("message", (times: number) => {
  for (let time = 0; time < times; time++) compiled.run(columns, results, { from, to });
  parentPort?.postMessage("done");
});
