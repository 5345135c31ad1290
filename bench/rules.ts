import { once } from "node:events";
import { Worker } from "node:worker_threads";
import {
  type CompiledRules,
  columnsOf,
  compileToColumns,
  compileToRecord,
  type Kept,
  OUTCOMES,
  type Policy,
  type Results,
} from "#kernel/rules";
import type { Figure } from "./figure.ts";
import { type Peer, type PeerRecord, peerRecord, peers } from "./rules-peers.ts";
import { ON, policies, vocabulary } from "./rules-policies.ts";
import { record } from "./rules-records.ts";
import type { Share } from "./rules-worker.ts";

// `npm run bench:rules`: twelve rules over 100,000 records, beside the packages that people would take. Nothing is asserted
// but that all find the same number of rules met.
const RECORDS = 100_000;
const ROUNDS = 60;
const PAIRS = RECORDS * policies.length;
const MET = OUTCOMES.indexOf("met");

const records = Array.from({ length: RECORDS }, (_, number) => record(number));
const millions = (pairs: number, milliseconds: number): number => pairs / milliseconds / 1_000;
const text = (perSecond: number): string =>
  `${perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toPrecision(2)} M/s`;

type Times = { best: number; median: number };
const timesOf = async (rounds: number, run: () => unknown): Promise<Times> => {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await run();
    taken.push(performance.now() - from);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return { best: sorted[0] ?? 0, median: sorted[Math.floor(rounds / 2)] ?? 0 };
};
const speed = ({ best, median }: Times): string =>
  `${text(millions(PAIRS, best))} (median ${text(millions(PAIRS, median))})`;

const compiledFor = (keep: readonly Kept[]): CompiledRules =>
  compileToColumns(policies, ON, vocabulary, { keep });
const oneThread = async (keep: readonly Kept[]): Promise<{ times: Times; results: Results }> => {
  const compiled = compiledFor(keep);
  const columns = columnsOf(records, vocabulary, compiled.keys);
  const results = compiled.room(RECORDS);
  return { times: await timesOf(ROUNDS, () => compiled.run(columns, results)), results };
};

/** Both threads work on halves of the same memory. */
const twoThreads = async (): Promise<Times> => {
  const compiled = compiledFor(["amount"]);
  const columns = columnsOf(records, vocabulary, compiled.keys, { shared: true });
  const results = compiled.room(RECORDS, { shared: true });
  const halves = [0, 1].map((half) => {
    const [from, to] = [half * (RECORDS / 2), (half + 1) * (RECORDS / 2)];
    const workerData: Share = { columns, results, from, to };
    return new Worker(new URL("./rules-worker.ts", import.meta.url), { workerData });
  });
  const all = (times: number) =>
    Promise.all(
      halves.map(async (it) => {
        it.postMessage(times);
        await once(it, "message");
      }),
    );
  await all(ROUNDS);
  const times = await timesOf(ROUNDS, () => all(1));
  await Promise.all(halves.map((it) => it.terminate()));
  return times;
};

/** Microseconds for one enterprise against all rules, with what is missing. */
const oneRecord = async (): Promise<Times> => {
  const assess = compileToRecord(policies, ON, vocabulary);
  for (const it of records.slice(0, 20_000)) assess(it);
  let at = 0;
  const times = await timesOf(400, () => {
    for (let more = 0; more < 100; more++) assess(records[at++ % RECORDS] ?? {});
  });
  return { best: times.best * 10, median: times.median * 10 };
};

/** Milliseconds to compile a hundred policies: the twelve, each time with other ids. */
const hundred = (): Promise<Times> => {
  const many = Array.from({ length: 100 }, (_, at): Policy => {
    const it = policies[at % policies.length] as Policy;
    return { ...structuredClone(it), id: `${it.id}-${at}` };
  });
  return timesOf(10, () => compileToColumns(many, ON, vocabulary));
};

/** A changed rule tried out: compiled anew and run over everybody, nothing warm but the columns. */
const sandbox = (): Promise<Times> => {
  const columns = columnsOf(records, vocabulary, compiledFor(["amount"]).keys);
  let bound = 300;
  const changed = (): Policy[] => {
    bound += 1;
    return policies.map(
      (it) => JSON.parse(JSON.stringify(it).replaceAll('"value":300,', `"value":${bound},`)) as Policy,
    );
  };
  const results = compiledFor(["amount"]).room(RECORDS);
  return timesOf(12, () => compileToColumns(changed(), ON, vocabulary).run(columns, results));
};

const countMet = (results: Results, sample: number): number =>
  results.reduce(
    (sum, { outcome }) => sum + outcome.subarray(0, sample).filter((it) => it === MET).length,
    0,
  );

const beside = async (peer: Peer, results: Results, ours: Times): Promise<Figure> => {
  const given: PeerRecord[] = records.slice(0, peer.sample).map(peerRecord);
  const [met, expected] = [await peer.met(given), countMet(results, peer.sample)];
  if (met !== expected) throw new Error(`${peer.name} finds ${met} rules met, ours ${expected}`);
  const { best } = await timesOf(5, () => peer.met(given));
  const theirs = millions(peer.sample * policies.length, best);
  const ratio = millions(PAIRS, ours.best) / theirs;
  return {
    what: `${peer.name}: met or not, on ${peer.sample.toLocaleString("en-US")}`,
    value: `${text(theirs)}; ours ${ratio >= 100 ? Math.round(ratio).toLocaleString("en-US") : ratio.toFixed(1)}×, ${met.toLocaleString("en-US")} met in both`,
  };
};

const { times: ours, results } = await oneThread(["amount"]);
const proof = await oneThread(["proof"]);
const [assessed, compiled, rerun, two] = [
  await oneRecord(),
  await hundred(),
  await sandbox(),
  await twoThreads(),
];
const figures: Figure[] = [
  { what: "outcome and amount kept, one thread (bar 60 M/s)", value: speed(ours) },
  { what: "the same on two threads (bar 120 M/s)", value: speed(two) },
  { what: "proof of every condition kept, one thread (bar 40 M/s)", value: speed(proof.times) },
  {
    what: "one enterprise, 12 rules, what is missing (bar 20 µs)",
    value: `${assessed.best.toFixed(1)} µs (median ${assessed.median.toFixed(1)})`,
  },
  {
    what: "100 policies compiled (bar 50 ms)",
    value: `${compiled.best.toFixed(0)} ms (median ${compiled.median.toFixed(0)})`,
  },
  {
    what: "changed rule, compiled and run over all (bar 50 ms)",
    value: `${rerun.best.toFixed(0)} ms (median ${rerun.median.toFixed(0)})`,
  },
];
for (const it of peers()) figures.push(await beside(it, results, ours));
process.stdout.write(`\nrules: ${policies.length} × ${RECORDS.toLocaleString("en-US")}\n`);
for (const { what, value } of figures) process.stdout.write(`  ${what.padEnd(58)} ${value}\n`);
process.exit(0);
