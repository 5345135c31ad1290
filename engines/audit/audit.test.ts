import { afterEach, beforeEach, expect, test } from "vitest";
import { fromHex, hex, treeRoot } from "#kernel/merkle";
import { systemActor } from "#platform/context";
import { openWorld, type World } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { canonical, leafOf, sha256 } from "./entry.ts";
import { auditDesk, checkLog, logState, record, sequence } from "./index.ts";

const EVENT = "00000000-0000-4000-8000-000000000003";
let world: World;
beforeEach(async () => {
  world = await openWorld({ plan: tennisClub });
});
afterEach(() => world.close());

const write = async (count: number): Promise<void> => {
  const ctx = world.as(systemActor("test"));
  await world.app.db.transaction().execute(async (tx) => {
    for (let at = 0; at < count; at++)
      await record(tx, ctx, { action: "tested", subjectId: null, object: `thing-${at}`, data: { at } });
  });
};

test("entries are numbered once, in one order, and the root is that of all leaves", async () => {
  await write(7);
  expect((await logState(world.app)).waiting).toBe(7);
  expect(await sequence(world.app)).toBe(7);
  await write(3);
  await Promise.all([sequence(world.app), sequence(world.app)]);
  const state = await logState(world.app);
  expect(state).toMatchObject({ size: 10, waiting: 0 });
  const latest = await auditDesk(world.as(systemActor("test"))).latest({ limit: 100 });
  if ("refused" in latest) throw new Error(latest.says);
  const inOrder = [...latest].sort((a, b) => a.index - b.index);
  // All were written at the same instant; the order is that of writing.
  expect(inOrder.map((it) => it.object)).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 1, 2].map((it) => `thing-${it}`));
  const leaves = inOrder.map((it) => fromHex(it.leaf));
  expect(hex(treeRoot(sha256, leaves))).toBe(state.root);
  expect(await checkLog(world.app)).toEqual({ intact: true, size: 10, root: state.root, firstBad: null });
});

test("a deed that is rolled back leaves no entry", async () => {
  const ctx = world.as(systemActor("test"));
  const undone = world.app.db.transaction().execute(async (tx) => {
    await record(tx, ctx, { action: "tested", subjectId: null, object: "x", data: {} });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await logState(world.app)).waiting).toBe(0);
});

test("numbered entries refuse change, and a change by force is found", async () => {
  await write(5);
  await sequence(world.app);
  await expect(
    world.database.execute("UPDATE audit_log SET object = 'other' WHERE index = 2"),
  ).rejects.toThrow(/append-only/);
  await world.database.execute(
    "ALTER TABLE audit_log DISABLE TRIGGER ALL; UPDATE audit_log SET object = 'other' WHERE index = 2; ALTER TABLE audit_log ENABLE TRIGGER ALL",
  );
  expect(await checkLog(world.app)).toMatchObject({ intact: false, firstBad: 2 });
});

test("a removed entry is found", async () => {
  await write(5);
  await sequence(world.app);
  await world.database.execute(
    "ALTER TABLE audit_log DISABLE TRIGGER ALL; DELETE FROM audit_log WHERE index = 4; ALTER TABLE audit_log ENABLE TRIGGER ALL",
  );
  expect(await checkLog(world.app)).toMatchObject({ intact: false, firstBad: 4 });
});

test("entries numbered while the log is being checked are no finding", async () => {
  await write(3);
  await sequence(world.app);
  await write(2);
  const [check] = await Promise.all([checkLog(world.app), sequence(world.app)]);
  expect(check).toMatchObject({ intact: true, firstBad: null });
  expect(await checkLog(world.app)).toMatchObject({ intact: true, size: 5 });
});

test("an entry and its leaf changed together are found by the root", async () => {
  await write(5);
  await sequence(world.app);
  const forged = "not even JSON";
  await world.database.execute(
    `ALTER TABLE audit_log DISABLE TRIGGER ALL; UPDATE audit_log SET entry = '${forged}', leaf = '${leafOf(forged)}' WHERE index = 3; ALTER TABLE audit_log ENABLE TRIGGER ALL`,
  );
  expect(await checkLog(world.app)).toMatchObject({ intact: false, firstBad: 3 });
  const entry = (object: string) =>
    `{"action":"tested","actor":"system:test","at":"2026-11-02T02:00:00.000Z","data":{"at":3},"event":"${EVENT}","object":"${object}","subject":null}`;
  await world.database.execute(
    `ALTER TABLE audit_log DISABLE TRIGGER ALL; UPDATE audit_log SET event_id = '${EVENT}', object = 'other', entry = '${entry("other")}', leaf = '${leafOf(entry("other"))}' WHERE index = 3; ALTER TABLE audit_log ENABLE TRIGGER ALL`,
  );
  expect(await checkLog(world.app)).toMatchObject({ intact: false, firstBad: 5 });
});

test("the same entry is the same text whatever the order of its keys", () => {
  expect(canonical({ b: 1, a: [true, null, "甲"] })).toBe('{"a":[true,null,"甲"],"b":1}');
  expect(canonical({ a: [true, null, "甲"], b: 1 })).toBe(canonical({ b: 1, a: [true, null, "甲"] }));
});
