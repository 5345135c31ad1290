import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRecords, registersDesk, registersJobs } from "#engines/registers";
import { day } from "#kernel/calendar";
import { atLeast, evaluate, fact, number, type Policy } from "#kernel/rules";
import { systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { tennisClub } from "../../../test/world/tennis-club.ts";
import { racketGrant } from "../../../test/world/tennis-club-grant.ts";
import { matchingDesk } from "../index.ts";
import { openMatcher, unheldKeys } from "./matcher.ts";
import { matchPage } from "./page.ts";
import { askForRun, keepUp, registersChanged, runNow, work } from "./run.ts";
import { changeRun, findRun, insertRun, listMatches, listRuns, lockRun } from "./store.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld({ plan: tennisClub });
});
afterAll(() => world.close());

const system = () => world.as(systemActor("test"));
const members = [...Array(25)].map((_, at) => ({
  subjectId: `00000000-0000-4000-8000-0000000000${String(at + 10)}`,
  key: `M${at}`,
  name: `会员${at}`,
  region: at % 2 === 0 ? "990001" : "990002",
}));
const put = (records: readonly { at: number; lessons?: number; membership?: string }[]) =>
  world.app.db.transaction().execute((tx) =>
    putRecords(system(), tx, {
      batchId: randomUUID(),
      register: "members",
      label: "测试",
      records: records.flatMap(({ at, lessons, membership = "junior" }) => {
        const it = members[at];
        if (!it) return [];
        const fields = { membership, memberNumber: it.key, fullName: it.name };
        return [{ ...it, fields: lessons === undefined ? fields : { ...fields, lessons } }];
      }),
    }),
  );
const sentRun = (): string => (world.jobs.sent[0]?.data as { runId: string } | undefined)?.runId ?? "";
const matchesOf = async (at: number) =>
  (await listMatches(world.app.db, [members[at]?.subjectId ?? ""])).map((it) => it.outcome);

test("the whole register is matched, and matching it again writes nothing", async () => {
  await put(members.map((_, at) => ({ at, ...(at < 10 ? { lessons: 30 } : at < 20 ? { lessons: 1 } : {}) })));
  const first = await runNow(system(), "whole");
  expect(first).toMatchObject({ state: "finished", done: 25, total: 25, kind: "whole" });
  expect(first.changed).toBeGreaterThan(0);
  const again = await runNow(system(), "whole");
  expect(again).toMatchObject({ state: "finished", done: 25, changed: 0, pairs: 0 });
  expect(again.counts).toEqual(first.counts);
});

test("what is stored is what the evaluator says of each member", async () => {
  const matcher = openMatcher(tennisClub, world.app.today());
  const open = { membership: "junior" };
  const facts = [{ ...open, lessons: 30 }, { ...open, lessons: 1 }, open];
  const matched = matcher.match(facts);
  for (const [at, place] of [0, 15, 22].entries()) {
    expect(await matchesOf(place)).toEqual(matched.matches(at).map((it) => it.outcome));
    expect(matched.matches(at)).toEqual(
      tennisClub.policies.flatMap((it) => {
        const { version, outcome, amount, worth } = evaluate(
          it,
          facts[at] ?? {},
          world.app.today(),
          tennisClub.facts,
          unheldKeys(tennisClub),
        );
        return outcome === "unmet" || outcome === "notApplicable"
          ? []
          : [{ policy: it.id, version, outcome, amount, worth }];
      }),
    );
  }
  expect(new Set([0, 1, 2].map(matched.digest)).size).toBe(
    new Set(facts.map((_, at) => JSON.stringify(matched.matches(at)))).size,
  );
});

test("a run over what changed touches only whose facts changed, and history keeps before and after", async () => {
  await put([{ at: 15, lessons: 40 }]);
  const run = await runNow(system(), "changed");
  expect(run).toMatchObject({ changed: 1, kind: "changed" });
  const [policy] = tennisClub.policies;
  const listed = await matchingDesk(world.as(person("看表的", { role: "supervisor" }))).matchedSubjects({
    policy: policy?.id ?? "",
    changedIn: run.run_id,
  });
  if (isRefusal(listed)) throw new Error(listed.says);
  expect(listed.subjects).toMatchObject([{ name: "会员15", before: null, outcome: "unknown" }]);
});

test("another version of a policy is matched as soon as it is there", async () => {
  const stricter: Policy = {
    ...racketGrant,
    versions: racketGrant.versions.map((it) => ({
      ...it,
      when: atLeast(
        fact("lessons"),
        number(1000),
        racketGrant.versions[0]?.amount?.cite ?? { document: "", quote: "" },
      ),
    })),
  };
  const app = { ...world.app, plan: { ...tennisClub, policies: [stricter] } };
  expect(openMatcher(app.plan, app.today()).rules).not.toBe(openMatcher(tennisClub, app.today()).rules);
  world.jobs.sent.length = 0;
  await keepUp(app);
  expect(world.jobs.sent).toMatchObject([{ name: "matching.run" }]);
  const runId = sentRun();
  await work(app, runId);
  expect(await findRun(app.db, runId)).toMatchObject({ state: "finished", kind: "whole" });
  expect(await matchesOf(0)).not.toContain("met");
  await runNow(system(), "whole");
});

test("a run that waits by older rules is given up rather than mixed", async () => {
  const runId = await askForRun(system(), "whole");
  await changeRun(world.app.db, runId, { rules: "older" });
  await work(world.app, runId);
  expect(await findRun(world.app.db, runId)).toMatchObject({ state: "failed", changed: 0 });
});

test("a killed run goes on where it stopped, and comes to the same", async () => {
  await put([{ at: 3, lessons: 2 }]);
  const runId = randomUUID();
  const matcher = openMatcher(tennisClub, world.app.today());
  await insertRun(world.app.db, {
    run_id: runId,
    kind: "whole",
    asked_by: "测试",
    on_day: world.app.today(),
    rules: matcher.rules,
    sample: false,
    asked_at: world.app.now(),
    seen_at: "2020-01-01T00:00:00.000Z",
  });
  await world.app.db.transaction().execute(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw new Error("no run");
    const page = await matchPage(tx, { plan: tennisClub, matcher, run, size: 10 });
    await changeRun(tx, runId, {
      state: "running",
      after: page.last,
      done: page.done,
      changed: page.changed,
    });
  });
  world.jobs.sent.length = 0;
  await keepUp(world.app);
  expect(world.jobs.sent).toMatchObject([{ data: { runId } }]);
  await work(world.app, runId);
  expect(await findRun(world.app.db, runId)).toMatchObject({ state: "finished", done: 25 });
  expect(await runNow(system(), "whole")).toMatchObject({ changed: 0 });
});

test("who is in no register any more is entitled to nothing any more", async () => {
  const gone = randomUUID();
  const before = await listRuns(world.app.db, 1);
  await world.app.db.transaction().execute((tx) =>
    putRecords(system(), tx, {
      batchId: gone,
      register: "members",
      label: "测试",
      records: [
        {
          subjectId: "99999999-0000-4000-8000-000000000001",
          key: "M99",
          name: "来去匆匆",
          region: null,
          fields: { memberNumber: "M99", fullName: "来去匆匆", membership: "junior", lessons: 50 },
        },
      ],
    }),
  );
  expect(before).toHaveLength(1);
  await runNow(system(), "changed");
  expect(await listMatches(world.app.db, ["99999999-0000-4000-8000-000000000001"])).not.toHaveLength(0);
  const asked = await registersDesk(world.as(person("登记员", { role: "registrar" }))).undoImport({
    batchId: gone,
  });
  if (isRefusal(asked)) throw new Error(asked.says);
  world.jobs.sent.length = 0;
  const undo = registersJobs(world.app, registersChanged).find((it) => it.name === "registers.undo");
  await undo?.does({ batchId: gone });
  expect(world.jobs.sent).toMatchObject([{ name: "matching.run" }]);
  await work(world.app, sentRun());
  expect(await listMatches(world.app.db, ["99999999-0000-4000-8000-000000000001"])).toEqual([]);
});

test("the office sees counts that add up, and a visitor sees none of it", async () => {
  const desk = matchingDesk(world.as(person("看表的", { role: "supervisor" })));
  const state = await desk.matchingState({});
  if (isRefusal(state)) throw new Error(state.says);
  for (const it of state.policies)
    expect(it.met + it.manual + it.unknown + it.unmet, it.policy).toBe(state.subjects);
  const visitor = matchingDesk(world.as({ is: "visitor" }));
  expect(await visitor.matchingState({})).toMatchObject({ refused: "not-signed-in" });
  expect(await visitor.matchedSubjects({ policy: "juniors/racket-grant" })).toMatchObject({
    refused: "not-signed-in",
  });
  const clerk = matchingDesk(world.as(person("经办", { role: "clerk" })));
  expect(await clerk.startMatching({})).toMatchObject({ refused: "not-allowed" });
});

test("the day moves the rules on", () => {
  expect(openMatcher(tennisClub, day("2026-01-01")).rules).not.toBe(
    openMatcher(tennisClub, day("2026-01-02")).rules,
  );
});
