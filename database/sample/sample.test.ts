import { afterAll, beforeAll, expect, test } from "vitest";
import { eachRecord, importFileNow, registersDesk } from "#engines/registers";
import { openFolder } from "#engines/registers/testing";
import { checkUscc } from "#kernel/uscc";
import { isOfType } from "#kernel/values";
import { isRefusal } from "#platform/http";
import { openWorld, person, type World } from "../../test/world/index.ts";
import { loadSample, SAMPLE_FIRMS, type SampleEnterprise, sampleCsv, sampleEnterprises } from "./index.ts";

const REGISTER = "market-subjects";
const folder = openFolder();
let world: World;
beforeAll(async () => {
  world = await openWorld({ sample: true });
});
afterAll(async () => {
  await world.close();
  folder.close();
});
const desk = () => registersDesk(world.as(person("普主任", { role: "registrar" })));

const prefecture = [...sampleEnterprises({ size: 20_000, seed: 1 })];
const moneyOf = ({ fields }: SampleEnterprise, key: string): number => Number(fields[key] ?? 0);
const share = (holds: (it: SampleEnterprise) => boolean): number =>
  prefecture.filter(holds).length / prefecture.length;

test("the same seed gives the same prefecture, another seed another one", () => {
  const first = [...sampleEnterprises({ size: 50, seed: 9 })];
  expect([...sampleEnterprises({ size: 50, seed: 9 })]).toEqual(first);
  expect([...sampleEnterprises({ size: 20, seed: 9 })]).toEqual(first.slice(0, 20));
  expect([...sampleEnterprises({ size: 50, seed: 10 })]).not.toEqual(first);
});

test("every code is valid, says what the enterprise is, and occurs once, also beside the firms with a story", () => {
  const all = [...prefecture, ...Object.values(SAMPLE_FIRMS)];
  for (const { uscc, fields, region } of all) {
    expect(checkUscc(uscc)).toMatchObject({ is: "valid", subject: fields.subjectKind, areaCode: region });
  }
  expect(new Set(all.map((it) => it.uscc)).size).toBe(all.length);
  expect(new Set(all.map((it) => it.subjectId)).size).toBe(all.length);
});

test("shares are those of a prefecture: mostly sole traders, all ten counties, few certificates", () => {
  expect(share((it) => it.fields.subjectKind === "soleTrader")).toBeCloseTo(0.6, 1);
  expect(share((it) => it.fields.subjectKind === "cooperative")).toBeGreaterThan(0.03);
  expect(new Set(prefecture.map((it) => it.region)).size).toBe(10);
  expect(share((it) => it.region === "532301")).toBeGreaterThan(share((it) => it.region === "532327") * 3);
  const certified = share((it) => it.fields.highTechCertifiedOn !== undefined);
  expect(certified).toBeGreaterThan(0.002);
  expect(certified).toBeLessThan(0.05);
});

test("figures fit together: research below revenue, researchers among the staff, nothing before the foundation", () => {
  for (const it of prefecture) {
    const { foundedOn, registeredOn, highTechCertifiedOn, employees, rdStaff = 0 } = it.fields;
    if (it.fields.rdExpense !== undefined)
      expect(moneyOf(it, "rdExpense")).toBeLessThan(moneyOf(it, "revenue"));
    expect(moneyOf(it, "highTechRevenue")).toBeLessThanOrEqual(moneyOf(it, "revenue"));
    expect(Number(rdStaff)).toBeLessThanOrEqual(Number(employees));
    expect(String(registeredOn) >= String(foundedOn)).toBe(true);
    if (highTechCertifiedOn !== undefined) {
      expect(String(highTechCertifiedOn) > String(foundedOn)).toBe(true);
      expect(it.fields.subjectKind).toBe("enterprise");
    }
  }
});

test("every value fits the register of the plan", async () => {
  const { app } = world;
  const declared = new Map(app.plan.getRegister(REGISTER).fields.map((it) => [it.key, it]));
  const misfits = [...prefecture, ...Object.values(SAMPLE_FIRMS)].flatMap(({ fields }) =>
    Object.entries(fields).filter(([key, value]) => {
      const field = declared.get(key);
      return !field || !isOfType(value, field);
    }),
  );
  expect(misfits).toEqual([]);
});

test("a load that was killed has done nothing and is done again, once", async () => {
  const { app } = world;
  let calls = 0;
  const mortal = (): string => {
    calls += 1;
    if (calls > 1) throw new Error("killed");
    return app.now();
  };
  await expect(loadSample({ ...app, now: mortal })).rejects.toThrow("killed");
  expect(await desk().search({})).toMatchObject({ total: 0 });
  await loadSample(app);
  await loadSample(app);
  expect(await desk().search({})).toMatchObject({ total: 2_000 });
});

test("what was loaded is marked as sample, and the firms with a story have their ids", async () => {
  const page = await desk().search({});
  expect(isRefusal(page) ? [] : page.records.map((it) => it.sample)).toEqual(Array(20).fill(true));
  for (const { subjectId, uscc, name } of Object.values(SAMPLE_FIRMS)) {
    expect(await desk().subject({ subjectId })).toMatchObject({ key: uscc, name, sample: true });
  }
});

test("the file of the generator comes back through the import exactly as it was made", async () => {
  const { app, as } = world;
  const made = [...sampleEnterprises({ size: 3_000, seed: 4 })];
  const path = folder.file("sample.csv", [...sampleCsv(app.plan, made)].join(""));
  const batch = await importFileNow(as({ is: "system", job: "test" }), {
    register: REGISTER,
    fileName: "sample.csv",
    path,
  });
  expect(batch).toMatchObject({ state: "imported", created: 3_000, problems: [] });
  const held = new Map<string, unknown>();
  for await (const { record } of eachRecord(app.db, app.plan, REGISTER))
    held.set(record.key, withoutEmpty(record.fields));
  for (const it of made) expect(held.get(it.uscc)).toEqual(it.fields);
});
const withoutEmpty = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
