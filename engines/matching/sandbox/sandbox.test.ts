import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRecords } from "#engines/registers";
import { all, atLeast, choose, fact, formula, money, number } from "#kernel/rules";
import { systemActor } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { says } from "../../../test/world/tennis-club-grant.ts";
import { matchingDesk, matchingJobs } from "../index.ts";
import { runNow } from "../match/run.ts";
import { listRuns } from "../match/store.ts";
import { prepare } from "./change.ts";
import type { SandboxRun } from "./contract.ts";
import { tidySandbox, trySandbox, understoodOf, workSandbox } from "./run.ts";
import { changeSandbox, findSandbox, insertSandbox, listEffects, putEffects } from "./store.ts";
import { openTally } from "./tally.ts";
import { decided, plan } from "./testing.ts";

const LESSONS = "when.of[0].right.value";

let world: World;
beforeAll(async () => {
  world = await openWorld({ plan });
  await world.app.db.transaction().execute((tx) =>
    putRecords(world.as(systemActor("test")), tx, {
      batchId: randomUUID(),
      register: "members",
      label: "测试",
      // 0, 1, 2 … 39 lessons, east and west in turn; the last one is an adult, and of one nobody knows.
      records: [...Array(41)].map((_, at) => ({
        subjectId: `00000000-0000-4000-8000-0000000000${String(at + 10)}`,
        key: `M${at}`,
        name: `会员${at}`,
        region: at % 2 === 0 ? "990001" : "990002",
        fields: {
          memberNumber: `M${at}`,
          fullName: `会员${at}`,
          membership: at === 39 ? "adult" : "junior",
          ...(at === 40 ? {} : { lessons: at }),
        },
      })),
    }),
  );
});
afterAll(() => world.close());

const drafter = person("出主意的", { role: "supervisor" });
const desk = (who = drafter) => matchingDesk(world.as(who));
const ok = <T>(it: T | Refusal): T => {
  if (isRefusal(it)) throw new Error(`${it.refused}: ${it.says} ${JSON.stringify(it.problems)}`);
  return it;
};
const tried = async (set: Record<string, number | string>, more = {}): Promise<SandboxRun> =>
  ok(await desk().startSandbox({ policy: decided.id, set, ...more }));

test("every number of the rule can be tried: the bound with its unit and clause, the sum in money", async () => {
  const it = ok(await desk().sandboxNumbers({ policy: decided.id }));
  expect(it.numbers.map(({ path, name, text }) => [path, name, text])).toEqual([
    [LESSONS, "累计课时下限", "20课时"],
    ["amount.amount", "金额", "300元"],
  ]);
  expect(it.numbers[0]).toMatchObject({ unit: "课时", value: 20, cite: { clause: "一（二）" } });
  expect(it.fund).toEqual({ name: "球拍补贴", budget: 90_000, sample: false });
});

test("a lower bound lets more in, counted by region, priced, and listed with before and after", async () => {
  const run = await tried({ [LESSONS]: 15 }, { budget: 90_000 });
  expect(run.state).toBe("finished");
  expect(run.result).toMatchObject({
    population: 41,
    winners: 5,
    losers: 0,
    unchanged: 36,
    newlyEligible: 5,
    noLongerEligible: 0,
    budget: { before: { min: 19 * 30_000, max: 19 * 30_000 }, after: { min: 24 * 30_000 }, limit: 90_000 },
    outcomes: { before: { met: 19, unknown: 1, notApplicable: 1 } },
    headline: "把累计课时下限从 20课时 降到 15课时：新增 5 户符合，0 户失去，多花 1,500元。",
  });
  expect(run.result?.groups.region.map(({ name, newlyEligible }) => [name, newlyEligible])).toEqual([
    ["河东片", 2],
    ["河西片", 3],
  ]);
  const firms = ok(await desk().sandboxFirms({ runId: run.runId, effect: "newly" }));
  expect(firms.total).toBe(5);
  expect(firms.firms[0]).toMatchObject({
    before: { outcome: "unmet", money: { min: 0, max: 0 } },
    after: { outcome: "met", money: { min: 30_000, max: 30_000 } },
  });
  const east = ok(await desk().sandboxFirms({ runId: run.runId, effect: "wins", region: "990001" }));
  expect(east.firms.map((it) => it.name).toSorted()).toEqual(["会员16", "会员18"]);
});

test("a higher bound shuts out, a larger sum makes winners of those who were in", async () => {
  expect((await tried({ [LESSONS]: "25课时" })).result).toMatchObject({ losers: 5, noLongerEligible: 5 });
  const richer = (await tried({ "amount.amount": "350元" })).result;
  expect(richer).toMatchObject({ winners: 19, newlyEligible: 0, losers: 0 });
  expect(richer?.headline).toBe(
    "把金额从 300元 提高到 350元：新增 0 户符合，0 户失去，19 户受益，0 户受损，多花 950元。",
  );
});

test("the sentence never says that money stays as it is while somebody's sum is not counted", async () => {
  // A sum that nobody can say for those who come in: fewer lessons than the formula divides by.
  const version = {
    ...decided.versions[0],
    version: "草案",
    when: all(atLeast(fact("lessons"), number(19), says("一（二）", "练满20课时"))),
    amount: formula(
      choose([
        {
          when: atLeast(fact("lessons"), number(20), says("一（二）", "练满20课时")),
          gives: money(30_000),
        },
      ]),
      says("一（二）", "每人补贴300元"),
    ),
  };
  const open = ok(await desk().startSandbox({ policy: decided.id, version }));
  expect(open.result?.budget.after.open).toBe(1);
  expect(open.result?.headline).toContain("算得出的户花的钱不变，另有 1 户符合但金额算不出。");
  // Of one member nobody knows the lessons, and whatever is paid is not in the sum.
  const same = ok(
    await desk().startSandbox({ policy: decided.id, version: { ...decided.versions[0], version: "草案" } }),
  );
  expect(same.result?.headline).toMatch(/花的钱不变（缺信息的 1 户没有算进去）。$/);
});

test("the bound is shown as a step: who is one lesson short of it, and what that lesson is worth", async () => {
  const [step] = (await tried({ "amount.amount": 35_000 })).result?.cliffs ?? [];
  expect(step).toMatchObject({ key: "lessons", at: 20, text: "20课时", unit: "1 课时", below: 2, above: 1 });
  expect(step?.before?.gains).toEqual({ firms: 3, least: 30_000, most: 30_000 });
  expect(step?.after?.gains).toEqual({ firms: 3, least: 35_000, most: 35_000 });
});

test("another whole version is tried in place of the one in force", async () => {
  const version = { ...decided.versions[0], version: "草案", amount: null };
  const run = ok(await desk().startSandbox({ policy: decided.id, version }));
  expect(run).toMatchObject({ otherVersion: "草案", base: "2024" });
  expect(run.result?.budget.after.open).toBe(19);
  expect(await desk().startSandbox({ policy: decided.id, version: { is: "nothing" } })).toMatchObject({
    refused: "sandbox-bad-version",
  });
  const mixed = { ...version, when: atLeast(fact("lesson"), number(1), says("一（二）", "练满")) };
  const refused = await desk().startSandbox({ policy: decided.id, version: mixed });
  expect(refused).toMatchObject({ refused: "sandbox-bad-version", problems: [{ code: "unknown-fact" }] });
});

test("what cannot be tried is refused with what to do", async () => {
  const refusal = async (set: Record<string, number | string>, more = {}) =>
    await desk().startSandbox({ policy: decided.id, set, ...more });
  expect(await refusal({})).toMatchObject({ refused: "sandbox-nothing" });
  expect(await refusal({ [LESSONS]: 20 })).toMatchObject({ refused: "sandbox-nothing" });
  expect(await refusal({ "when.of[1].right.value": 3 })).toMatchObject({
    problems: [{ code: "unknown-path", says: expect.stringContaining(LESSONS) }],
  });
  expect(await refusal({ "amount.amount": 0.5 })).toMatchObject({ problems: [{ code: "bad-number" }] });
  expect(await refusal({ [LESSONS]: -3 })).toMatchObject({ problems: [{ code: "bad-number" }] });
  expect(await refusal({ [LESSONS]: "许多" })).toMatchObject({ problems: [{ code: "not-number" }] });
  expect(await refusal({ [LESSONS]: 1 }, { on: "2023-01-01" })).toMatchObject({
    refused: "sandbox-not-in-force",
  });
  expect(await refusal({ [LESSONS]: 1 }, { on: "2026-02-30" })).toMatchObject({ refused: "bad-date" });
});

test("the same change on the same register gives the same result, kept or not, and touches no match", async () => {
  await runNow(world.as(systemActor("test")), "whole");
  const before = await listRuns(world.app.db, 5);
  const [one, two] = [await tried({ [LESSONS]: 12 }), await tried({ [LESSONS]: 12 })];
  expect(two.result).toEqual(one.result);
  expect(two.rules).toBe(one.rules);
  const now = ok(await trySandbox(world.app, { policy: decided.id, set: { [LESSONS]: 12 } }));
  expect(now.result).toEqual(one.result);
  expect(await runNow(world.as(systemActor("test")), "whole")).toMatchObject({ changed: 0, pairs: 0 });
  expect(before).toHaveLength(1);
});

test("a run is saved under a name, seen by others, and taken back only as withdrawn", async () => {
  const run = await tried({ [LESSONS]: 10 });
  const other = person("同事", { role: "clerk" });
  const seenBy = async (who: typeof other) =>
    ok(await desk(who).sandboxRuns({})).runs.find((it) => it.runId === run.runId);
  expect(await seenBy(other)).toBeUndefined();
  expect(await desk(other).saveSandbox({ runId: run.runId, name: "抢" })).toMatchObject({
    refused: "sandbox-not-yours",
  });
  ok(await desk().saveSandbox({ runId: run.runId, name: "放宽到 10 课时" }));
  expect(await seenBy(other)).toMatchObject({ name: "放宽到 10 课时", mine: false, withdrawn: null });
  ok(await desk().withdrawSandbox({ runId: run.runId, reason: "数字填错" }));
  expect(await seenBy(other)).toMatchObject({ withdrawn: { reason: "数字填错", by: "出主意的" } });
  expect(await desk().withdrawSandbox({ runId: run.runId, reason: "再撤" })).toMatchObject({
    refused: "sandbox-withdrawn",
  });
});

test("only who may draft policies sees any of it", async () => {
  expect(await matchingDesk(world.as({ is: "visitor" })).sandboxRuns({})).toMatchObject({
    refused: "not-signed-in",
  });
  const registrar = desk(person("名录员", { role: "registrar" }));
  expect(await registrar.startSandbox({ policy: decided.id, set: { [LESSONS]: 1 } })).toMatchObject({
    refused: "not-allowed",
  });
});

/** A run as a killed process leaves it: half the register done, no sign for a long time. */
const leftBehind = async (): Promise<string> => {
  const change = { policy: decided.id, set: { [LESSONS]: 12 } };
  const prepared = ok(prepare(plan, change, world.app.today()));
  const runId = randomUUID();
  await insertSandbox(world.app.db, {
    run_id: runId,
    policy: decided.id,
    on_day: prepared.on,
    change,
    understood: understoodOf(plan, prepared),
    rules: prepared.rules,
    author_id: drafter.personId,
    author: drafter.name,
    sample: false,
    asked_at: world.app.now(),
    seen_at: "2020-01-01T00:00:00.000Z",
  });
  return runId;
};

test("a run that a killed process left is taken up where it stopped, and no firm is counted twice", async () => {
  const whole = await tried({ [LESSONS]: 12 });
  const runId = await leftBehind();
  const prepared = ok(prepare(plan, { policy: decided.id, set: { [LESSONS]: 12 } }, world.app.today()));
  const tally = openTally(plan, prepared);
  const sums = tally.start();
  const facts = await Promise.all(
    [...Array(18)].map(async (_, at) => ({
      subjectId: `00000000-0000-4000-8000-0000000000${String(at + 10)}`,
      key: `M${at}`,
      name: `会员${at}`,
      region: at % 2 === 0 ? "990001" : "990002",
      sample: false,
      version: 1,
      facts: { membership: "junior", lessons: at },
    })),
  );
  await putEffects(world.app.db, runId, tally.add(sums, facts));
  const last = facts.at(-1)?.subjectId ?? null;
  await changeSandbox(world.app.db, runId, { state: "running", sums, after: last });
  world.jobs.sent.length = 0;
  await tidySandbox(world.app);
  expect(world.jobs.sent).toMatchObject([{ name: "sandbox.run", data: { runId } }]);
  await matchingJobs(world.app)
    .find((it) => it.name === "sandbox.run")
    ?.does({ runId });
  const done = ok(await desk().sandboxRun({ runId }));
  expect(done.state).toBe("finished");
  expect({ ...done.result, register: "" }).toEqual({ ...whole.result, register: "" });
  const all = await listEffects(world.app.db, {
    runId,
    effect: "all",
    region: undefined,
    limit: 100,
    offset: 0,
  });
  expect(all.total).toBe(8);
});

test("a run that waits while the policy is exchanged is given up rather than mixed", async () => {
  const runId = await leftBehind();
  await changeSandbox(world.app.db, runId, { rules: "older" });
  expect(await workSandbox(world.app, runId)).toBe(true);
  expect(await findSandbox(world.app.db, runId)).toMatchObject({ state: "failed", sums: null });
});

test("what nobody saved is let go after a week, what was saved stays", async () => {
  const [gone, kept] = [await tried({ [LESSONS]: 9 }), await tried({ [LESSONS]: 8 })];
  ok(await desk().saveSandbox({ runId: kept.runId, name: "留着" }));
  const now = world.app.now();
  world.advance(8);
  await tidySandbox(world.app);
  world.setNow(now);
  expect(await desk().sandboxRun({ runId: gone.runId })).toMatchObject({ refused: "sandbox-unknown" });
  expect(ok(await desk().sandboxRun({ runId: kept.runId })).result?.winners).toBe(12);
});
