import { factKeysOf } from "#kernel/rules";
import { openDatabase } from "../platform/database/index.ts";
import { columns, database } from "../test/fuzz/answers.ts";
import { arbitraryVocabulary, fuzz, type Round, someRecords } from "../test/fuzz/differ.ts";
import { fillRecords } from "../test/fuzz/records.ts";
import { findPostgres, startPostgres } from "./postgres.ts";

// `npm run fuzz:rules [pairs [seed]]`: arbitrary rules about arbitrary records, put to the reference evaluator, the
// compiled columns, the embedded database and PostgreSQL, until each has answered that many rule × record pairs.
const RECORDS = 3_000;
const QUESTIONS = 50;
const [wanted = 1_000_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const bin = findPostgres();
if (!bin || !Number.isSafeInteger(wanted) || !Number.isSafeInteger(seed)) {
  process.stderr.write(
    bin ? "Usage: fuzz:rules [pairs [seed]]\n" : "Needs a PostgreSQL server (see .ci/run).\n",
  );
  process.exit(2);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const from = performance.now();
const server = await startPostgres(bin);
const opened = [
  { name: "embedded database", database: await openDatabase({ folder: "memory" }) },
  { name: "PostgreSQL", database: await openDatabase({ url: server.url, folder: "memory" }) },
];
const systems = [columns, ...opened.map((it) => database(it.name, it.database))];
say(`seed ${seed}; ${systems.map((it) => it.name).join(", ")}`);

let pairs = 0;
let round: Round = { pairs: 0, found: 0 };
try {
  for (let at = 0; pairs < wanted && !round.smallest; at++) {
    const records = someRecords(seed + at, RECORDS);
    for (const it of opened) await fillRecords(it.database, arbitraryVocabulary, records);
    round = await fuzz(systems, records, { seed: seed + at, questions: QUESTIONS });
    pairs += round.pairs;
    say(
      `${pairs} pairs each, ${round.found} differences, ${Math.round((performance.now() - from) / 1000)} s`,
    );
  }
} finally {
  for (const it of opened) await it.database.close();
  await server.stop();
}

if (round.smallest) {
  const { system, asked, policy, facts, reference, answer } = round.smallest;
  const keys = factKeysOf(policy, asked.vocabulary);
  const derived = keys.flatMap((it) => asked.vocabulary.get(it) ?? []).filter((it) => it.derived);
  const read = Object.fromEntries(keys.map((it) => [it, facts[it] ?? null]));
  say(`\n${system} differs from the reference; the smallest case found:`);
  say(
    JSON.stringify(
      { on: asked.on, open: [...asked.open], mapping: asked.mapping, facts: read, policy, derived },
      null,
      1,
    ),
  );
  say(`reference ${JSON.stringify(reference)}\n${system} ${JSON.stringify(answer)}`);
}
process.exit(round.smallest ? 1 : 0);
