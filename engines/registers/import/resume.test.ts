import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeUscc } from "#kernel/uscc";
import type { App } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { eachRecord, registersDesk, registersJobs } from "../index.ts";
import { openFolder } from "../testing.ts";

const REGISTER = "market-subjects";
const ROWS = 5_000;
const folder = openFolder();
let world: World;
/** One world for all: each test brings shops of its own and counts from what it found. */
let before = 0;
let serial = 9_000;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  before = await countAll();
});
afterAll(async () => {
  await world.close();
  folder.close();
});

const must = <Value>(value: Value | Refusal): Value => {
  if (isRefusal(value)) throw new Error(value.says);
  return value;
};
const desk = () => registersDesk(world.as(person("普主任", { role: "registrar" })));
const job = (name: string, batchId: string, app: App = world.app) =>
  registersJobs(app)
    .find((it) => it.name === name)
    ?.does({ batchId });
const state = async (batchId: string) => must(await desk().batch({ batchId }));

const upload = async (): Promise<string> => {
  const lines = Array.from(
    { length: ROWS },
    (_, at) => `${makeUscc("soleTrader", "532328", serial++)},第${at}铺,个体工商户,元谋县`,
  );
  const path = folder.file(
    `${world.app.newId()}.csv`,
    ["统一社会信用代码,名称,主体类型,所在县市", ...lines].join("\n"),
  );
  const { batchId } = must(await desk().upload({ fileName: "铺.csv", path }));
  return batchId;
};
const countRecords = async (): Promise<number> => (await countAll()) - before;
const countAll = async (): Promise<number> => {
  let count = 0;
  for await (const _ of eachRecord(world.app.db, world.app.plan, REGISTER)) count += 1;
  return count;
};
/** The app of a process that dies at the nth call of one of its members. */
const dyingAt = (member: "newId" | "now", call: number): App => {
  let calls = 0;
  const mortal = (): string => {
    calls += 1;
    if (calls >= call) throw new Error("killed");
    return world.app[member]();
  };
  return { ...world.app, [member]: mortal };
};

test("a check that died between two chunks goes on behind the last whole one", async () => {
  const batchId = await upload();
  await expect(job("registers.check", batchId, dyingAt("newId", 3_000))).rejects.toThrow("killed");
  expect((await state(batchId)).progress).toEqual({ done: 2_000, total: null });
  await job("registers.check", batchId);
  expect(await state(batchId)).toMatchObject({
    state: "checked",
    rows: ROWS,
    good: ROWS,
    created: ROWS,
    problemCount: 0,
  });
});

test("an import that died in the middle has written nothing, and is taken up again to its end", async () => {
  const batchId = await upload();
  await job("registers.check", batchId);
  must(await desk().startImport({ batchId }));
  world.jobs.sent.length = 0;
  await expect(job("registers.import", batchId, dyingAt("now", 2))).rejects.toThrow("killed");
  expect(await countRecords()).toBe(0);
  expect((await state(batchId)).state).toBe("importing");

  // Nobody is disturbed at once; after half a minute of silence the batch is taken up.
  world.jobs.sent.length = 0;
  const resume = registersJobs(world.app).find((it) => it.name === "registers.resume");
  await resume?.does({});
  expect(world.jobs.sent).toEqual([]);
  world.setNow(new Date(Date.parse(world.app.realNow()) + 60_000).toISOString());
  await resume?.does({});
  expect(world.jobs.sent).toEqual([{ name: "registers.import", data: { batchId } }]);
  await job("registers.import", batchId);
  expect(await state(batchId)).toMatchObject({ state: "imported", created: ROWS });
  expect(await countRecords()).toBe(ROWS);
  // The same job once more does nothing.
  await job("registers.import", batchId);
  expect(await countRecords()).toBe(ROWS);
});

test("two workers on one batch write every row once", async () => {
  const batchId = await upload();
  await Promise.all([job("registers.check", batchId), job("registers.check", batchId)]);
  expect(await state(batchId)).toMatchObject({ state: "checked", rows: ROWS, good: ROWS, problemCount: 0 });
  must(await desk().startImport({ batchId }));
  await Promise.all([job("registers.import", batchId), job("registers.import", batchId)]);
  expect(await countRecords()).toBe(ROWS);

  must(await desk().undoImport({ batchId }));
  await expect(job("registers.undo", batchId, dyingAt("now", 2))).rejects.toThrow("killed");
  expect(await countRecords()).toBe(ROWS);
  await Promise.all([job("registers.undo", batchId), job("registers.undo", batchId)]);
  expect(await countRecords()).toBe(0);
});

test("a batch that never gets on is given up with nothing written", async () => {
  const batchId = await upload();
  const dying = dyingAt("newId", 1);
  for (let attempt = 0; attempt < 5; attempt++)
    await expect(job("registers.check", batchId, dying)).rejects.toThrow("killed");
  await job("registers.check", batchId, dying);
  expect(await state(batchId)).toMatchObject({ state: "failed", says: expect.stringContaining("没有改动") });
});

test("an upload that vanished from the disk is told", async () => {
  const batchId = await upload();
  folder.close();
  await job("registers.check", batchId);
  expect(await state(batchId)).toMatchObject({ state: "failed", says: expect.stringContaining("已不在") });
});
