import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt } from "../scripts/ensure-built.ts";
import { startServer } from "../scripts/sample-server.ts";
import { itemOf } from "./applications/apply.ts";
import { applicantTurn, officerTurn } from "./applications/play.ts";
import { chanceOf } from "./applications/seed.ts";
import { addOne, addQualifiedFirms, openStage, type Session, signIn, UNIT } from "./applications/stage.ts";
import { timed, timesOf, timesText } from "./applications/times.ts";

// `npm run bench:soak`: clerks and applicants at the same time on PostgreSQL for half an hour; errors, and whether memory grows. Nothing is asserted.
const MINUTES = Number(process.env.SOAK_MINUTES ?? "30");
const APPLICANTS = 140;
const CLERKS = 50;
const DECIDERS = 10;
/** Between two turns of one person, in ms. */
const THINKS = { least: 200, most: 1_500 };
const PAGE_BYTES = 4096;

const show = (what: string, value: string): void => {
  process.stdout.write(`  ${what.padEnd(46)} ${value}\n`);
};

await ensureBuilt();
const stage = await openStage();
if (!stage) {
  process.stdout.write("left out: no PostgreSQL server here\n");
  process.exit(0);
}
const firms = await addQualifiedFirms(stage.app, APPLICANTS);
for (const [at, subjectId] of firms.entries())
  await addOne(stage.app, { username: `soak.founder${at}`, role: "applicant", subjectId });
for (let at = 0; at < CLERKS; at++)
  await addOne(stage.app, { username: `soak.clerk${at}`, role: "clerk", unit: UNIT });
for (let at = 0; at < DECIDERS; at++)
  await addOne(stage.app, { username: `soak.decider${at}`, role: "decider", unit: UNIT });
const item = itemOf(stage.app);

const server = await startServer({ folder: stage.folder, env: { DATABASE_URL: stage.url } });
const memory = (): number => {
  const pages = Number(readFileSync(`/proc/${server.process.pid}/statm`, "utf8").split(" ")[1]);
  return (pages * PAGE_BYTES) / 1024 / 1024;
};

type Turn = (session: Session) => Promise<number | undefined>;
const people: { username: string; turn: Turn }[] = [
  ...firms.map((subjectId, at) => {
    const chance = chanceOf(1_000 + at);
    return {
      username: `soak.founder${at}`,
      turn: (it: Session) => applicantTurn(it, item, subjectId, chance),
    };
  }),
  ...[...Array(CLERKS)].map((_, at) => {
    const chance = chanceOf(5_000 + at);
    return { username: `soak.clerk${at}`, turn: (it: Session) => officerTurn(it, chance) };
  }),
  ...[...Array(DECIDERS)].map((_, at) => {
    const chance = chanceOf(9_000 + at);
    return { username: `soak.decider${at}`, turn: (it: Session) => officerTurn(it, chance) };
  }),
];

// One after another: from one address that many at the same moment look like somebody who guesses.
const sessions: Session[] = [];
for (const { username } of people) sessions.push(await signIn(server.base, username));

const until = Date.now() + MINUTES * 60_000;
const turns: number[] = [];
const answers = new Map<string, number>();
const faults = new Map<string, number>();
const count = (into: Map<string, number>, what: string): void => {
  into.set(what, (into.get(what) ?? 0) + 1);
};
const live = async ({ turn }: (typeof people)[number], session: Session, at: number): Promise<void> => {
  const chance = chanceOf(20_000 + at);
  while (Date.now() < until) {
    try {
      const status = await timed(turns, () => turn(session));
      count(answers, status === undefined ? "nothing to do" : String(status));
    } catch (fault) {
      const says = String(fault instanceof Error ? fault.message : fault);
      count(faults, says.slice(0, 200));
    }
    await wait(THINKS.least + chance() * (THINKS.most - THINKS.least));
  }
};

const seen: { minute: number; megabytes: number }[] = [];
const from = Date.now();
const watch = setInterval(
  () => seen.push({ minute: (Date.now() - from) / 60_000, megabytes: memory() }),
  5_000,
);
await Promise.all(people.map((it, at) => live(it, sessions[at] as Session, at)));
clearInterval(watch);

/** MB an hour by least squares over the last two thirds. */
const slope = (): number => {
  const late = seen.filter((it) => it.minute > MINUTES / 3);
  const mean = (of: (it: (typeof seen)[number]) => number) =>
    late.reduce((sum, it) => sum + of(it), 0) / late.length;
  const [x, y] = [mean((it) => it.minute), mean((it) => it.megabytes)];
  const over = late.reduce((sum, it) => sum + (it.minute - x) * (it.megabytes - y), 0);
  const under = late.reduce((sum, it) => sum + (it.minute - x) ** 2, 0);
  return (over / under) * 60;
};
const third = (part: number): string => {
  const of = seen.filter((it) => Math.floor((it.minute / MINUTES) * 3) === part).map((it) => it.megabytes);
  return of.length === 0 ? "–" : `${Math.round(of.reduce((a, b) => a + b, 0) / of.length)}`;
};
show("people at the same time, minutes", `${people.length}, ${MINUTES}`);
show("turns", timesText(timesOf(turns)));
show("answers", [...answers].map(([what, times]) => `${what}: ${times}`).join(", "));
show(
  "faults",
  faults.size === 0 ? "none" : [...faults].map(([what, times]) => `${times} × ${what}`).join("\n    "),
);
show("memory of the server, mean of each third", `${third(0)}, ${third(1)}, ${third(2)} MB`);
show("its growth over the last two thirds", `${slope().toFixed(1)} MB an hour`);
await server.stop();
await stage.close();
process.exit(0);
