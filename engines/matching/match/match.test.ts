import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRecords, registersDesk, registersJobs } from "#engines/registers";
import { atLeast, evaluate, fact, number, type Policy } from "#kernel/rules";
import { systemActor } from "#platform/context";
import { isRefusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { racketGrant } from "../../../test/world/tennis-club-grant.ts";
import { matchingDesk } from "../index.ts";
import { standingAt } from "./difference.ts";
import { openMatcher, unheldKeys } from "./matcher.ts";
import { matchPage, readPage } from "./page.ts";
import { rulesOf, versionsOn } from "./rules.ts";
import { askForRun, keepUp, registersChanged, runNow, work } from "./run.ts";
import {
  changeRun,
  findRun,
  insertRun,
  listCounts,
  listPlaces,
  listRuns,
  listSubjects,
  lockRun,
} from "./store.ts";
import { steadyClub as tennisClub } from "./testing.ts";

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
const standingsOf = async (subjectId: string) => {
  const [stored] = await listSubjects(world.app.db, [subjectId]);
  return [...(await listPlaces(world.app.db))].flatMap(([policy, place]) => {
    const standing = standingAt(stored, place);
    return standing ? [{ policy, ...standing }] : [];
  });
};
const matchesOf = async (at: number) =>
  (await standingsOf(members[at]?.subjectId ?? "")).map((it) => it.outcome);
/** Counted anew from what is stored of each member. */
const countedAnew = async () => {
  const counts: Record<string, Record<string, number>> = {};
  for (const { subjectId } of members)
    for (const { policy, outcome } of await standingsOf(subjectId)) {
      const of = counts[policy] ?? {};
      counts[policy] = { ...of, [outcome]: (of[outcome] ?? 0) + 1 };
    }
  return counts;
};

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
  const open = { membership: "junior" };
  const facts = [{ ...open, lessons: 30 }, { ...open, lessons: 1 }, open];
  const said = facts.map((it) =>
    tennisClub.policies.flatMap((policy) => {
      const { outcome, amount } = evaluate(
        policy,
        it,
        world.app.today(),
        tennisClub.facts,
        unheldKeys(tennisClub),
      );
      if (outcome === "unmet" || outcome === "notApplicable") return [];
      const sum = outcome === "unknown" || !amount ? null : [amount.min, amount.max];
      return [{ policy: policy.id, outcome, amount: sum }];
    }),
  );
  expect(said.flat()).not.toHaveLength(0);
  for (const [at, place] of [0, 15, 22].entries())
    expect(await standingsOf(members[place]?.subjectId ?? "")).toEqual(said[at]);
});

test("a run over what changed touches only whose facts changed, and history keeps before and after", async () => {
  await put([{ at: 15, lessons: 40 }]);
  const run = await runNow(system(), "changed");
  expect(run).toMatchObject({ changed: 1, pairs: 2, kind: "changed" });
  const desk = matchingDesk(world.as(person("看表的", { role: "supervisor" })));
  const news = async (policy: string) => {
    const listed = await desk.matchedSubjects({ policy, changedIn: run.run_id });
    if (isRefusal(listed)) throw new Error(listed.says);
    return listed.subjects;
  };
  expect(await news("juniors/steady")).toMatchObject([{ name: "会员15", before: null, outcome: "met" }]);
  // From unmet to not known yet is no news: nobody may claim anything more.
  expect(await matchesOf(15)).toEqual(["unknown", "met"]);
  expect(await news("juniors/racket-grant")).toEqual([]);
  expect(await listCounts(world.app.db)).toEqual(await countedAnew());
});

test("another sum is a change with the sum before and after, from the day it is another", async () => {
  const listed = async () => {
    const found = await matchingDesk(world.as(person("看表的", { role: "supervisor" }))).matchedSubjects({
      policy: "juniors/steady",
    });
    if (isRefusal(found)) throw new Error(found.says);
    return found.subjects.find((it) => it.name === "会员3");
  };
  const before = await listed();
  expect(before).toMatchObject({
    amount: { min: 30_000, max: 30_000 },
    version: "2024",
    since: "2026-11-02",
  });
  world.setNow("2026-11-03");
  await put([
    { at: 3, lessons: 31 },
    { at: 15, lessons: 2 },
  ]);
  expect(await runNow(system(), "changed")).toMatchObject({ changed: 2 });
  expect(await listed()).toMatchObject({
    amount: { min: 31_000, max: 31_000 },
    // Entitled since the first run; only how much is new.
    since: "2026-11-02",
    factsVersion: (before?.factsVersion ?? 0) + 1,
  });
  await put([
    { at: 15, lessons: 40 },
    { at: 3, lessons: 30 },
  ]);
  await runNow(system(), "changed");
  const found = await matchingDesk(world.as(person("看表的", { role: "supervisor" }))).matchedSubjects({
    policy: "juniors/steady",
    region: "990002",
  });
  expect(found).toMatchObject({ total: 6 });
  expect(isRefusal(found) ? [] : found.subjects.filter((it) => it.name === "会员15")).toMatchObject([
    { since: "2026-11-03", outcome: "met" },
  ]);
  expect(await listCounts(world.app.db)).toEqual(await countedAnew());
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
  const app = {
    ...world.app,
    plan: {
      ...tennisClub,
      policies: tennisClub.policies.map((it) => (it.id === stricter.id ? stricter : it)),
    },
  };
  expect(rulesOf(app.plan, app.today())).not.toBe(rulesOf(tennisClub, app.today()));
  world.jobs.sent.length = 0;
  await keepUp(app);
  expect(world.jobs.sent).toMatchObject([{ name: "matching.run" }]);
  const runId = sentRun();
  await work(app, runId);
  expect(await findRun(app.db, runId)).toMatchObject({ state: "finished", kind: "whole" });
  expect(await matchesOf(0)).toEqual(["met"]);
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
  const matcher = openMatcher(tennisClub, world.app.today(), await listPlaces(world.app.db));
  await insertRun(world.app.db, {
    run_id: runId,
    kind: "whole",
    asked_by: "测试",
    on_day: world.app.today(),
    rules: rulesOf(tennisClub, world.app.today()),
    versions: versionsOn(tennisClub, world.app.today()),
    sample: false,
    asked_at: world.app.now(),
    seen_at: "2020-01-01T00:00:00.000Z",
  });
  await world.app.db.transaction().execute(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw new Error("no run");
    const read = await readPage(tx, {
      plan: tennisClub,
      kind: "whole",
      after: "00000000-0000-0000-0000-000000000000",
      size: 10,
    });
    const page = await matchPage(tx, read, {
      plan: tennisClub,
      matcher,
      places: await listPlaces(tx),
      run,
    });
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
  expect(await standingsOf("99999999-0000-4000-8000-000000000001")).not.toHaveLength(0);
  const asked = await registersDesk(world.as(person("登记员", { role: "registrar" }))).undoImport({
    batchId: gone,
  });
  if (isRefusal(asked)) throw new Error(asked.says);
  world.jobs.sent.length = 0;
  const undo = registersJobs(world.app, registersChanged).find((it) => it.name === "registers.undo");
  await undo?.does({ batchId: gone });
  expect(world.jobs.sent).toMatchObject([{ name: "matching.run" }]);
  await work(world.app, sentRun());
  expect(await standingsOf("99999999-0000-4000-8000-000000000001")).toEqual([]);
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
