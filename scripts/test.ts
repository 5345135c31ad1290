import { ensureBuilt } from "./ensure-built.ts";
import { findChromium } from "./find-chromium.ts";
import { findPostgres, startPostgres } from "./postgres.ts";

// `npm test [filter …]`: everything this machine can run; what it cannot is said in one line.
const filters = process.argv.slice(2);
const required = process.env.CI === "true";
const postgresBin = findPostgres();
const chromium = findChromium();
const leftOut = [
  ...(postgresBin ? [] : ["database tests on PostgreSQL (no PostgreSQL server here)"]),
  ...(chromium ? [] : ["journeys in a browser (no Chromium here)"]),
];
if (leftOut.length > 0) process.stdout.write(`Left out: ${leftOut.join("; ")}.\n`);
if (required && leftOut.length > 0) {
  process.stderr.write("CI requires both; install them first (see .ci/run).\n");
  process.stdout.write("0 passed, 1 failed, 0 skipped\n");
  process.exit(1);
}

await ensureBuilt();
const postgres = postgresBin ? await startPostgres(postgresBin) : undefined;
process.env.TEST_DATABASE_URL = postgres?.url ?? "";
process.env.TEST_CHROMIUM = chromium ?? "";

let counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const { startVitest } = await import("vitest/node");
  const vitest = await startVitest("test", filters, {
    watch: false,
    run: true,
    passWithNoTests: filters.length > 0,
  });
  const tests = vitest.state.getFiles().flatMap((file) => [...testsOf(file as Task)]);
  const broken = vitest.state
    .getFiles()
    .filter((file) => file.result?.state === "fail" && testsOf(file as Task).length === 0).length;
  counts = {
    passed: tests.filter((it) => it === "pass").length,
    failed: tests.filter((it) => it === "fail").length + broken + vitest.state.getUnhandledErrors().length,
    skipped: tests.filter((it) => it !== "pass" && it !== "fail").length,
  };
  await vitest.close();
} finally {
  await postgres?.stop();
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed > 0 || (counts.passed === 0 && filters.length === 0) ? 1 : 0);

type Task = { type: string; mode: string; result?: { state?: string }; tasks?: Task[] };
function testsOf(task: Task): string[] {
  if (task.type === "test")
    return [task.mode === "skip" || task.mode === "todo" ? "skip" : (task.result?.state ?? "skip")];
  return (task.tasks ?? []).flatMap(testsOf);
}
