import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal } from "#platform/http";
import { openWorld, person, type World } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { findFacts, findRecord, importFileNow, registersDesk } from "./index.ts";
import { openFolder } from "./testing.ts";

// Everything here runs on the register of a tennis club: another identity, no code check, other regions.
const folder = openFolder();
let world: World;
beforeAll(async () => {
  world = await openWorld({ plan: tennisClub });
  const path = folder.file(
    "members.csv",
    "编号;姓名;片区;类别;累计课时;家长电话\nM-2;鲁小溪;河西片;少年;12;0878-0000002\nM-10;白云;老码头片;成年;;\nM-1;普大山;990001;成年;40;0878-0000001\nM-3;A_b%c;;少年;;\n",
  );
  const done = await importFileNow(world.as({ is: "system", job: "test" }), {
    register: "members",
    fileName: "members.csv",
    path,
  });
  expect(done).toMatchObject({ state: "imported", created: 4, problemCount: 0 });
});
afterAll(async () => {
  await world.close();
  folder.close();
});

const clerk = () => registersDesk(world.as(person("文员", { role: "clerk" })));
const search = async (input: Parameters<ReturnType<typeof clerk>["search"]>[0]) => {
  const page = await clerk().search(input);
  if (isRefusal(page)) throw new Error(page.says);
  return page;
};
const idOf = async (key: string): Promise<string> =>
  (await search({ text: key })).records.find((it) => it.key === key)?.subjectId ?? "";

test("names are in the order of their pinyin", async () => {
  expect((await search({})).records.map((it) => it.name)).toEqual(["A_b%c", "白云", "鲁小溪", "普大山"]);
});

test("a search finds parts of names, codes and counties, and signs of patterns are only signs", async () => {
  expect((await search({ text: "小溪" })).records.map((it) => it.key)).toEqual(["M-2"]);
  expect((await search({ text: "M-1" })).total).toBe(2);
  expect((await search({ region: "990002" })).total).toBe(2);
  expect((await search({ text: "_b%" })).total).toBe(1);
  expect((await search({ text: "%" })).total).toBe(1);
  expect((await search({ page: 2 })).records).toEqual([]);
});

test("every region of the plan that still exists has its count", async () => {
  expect(await registersDesk(world.as({ is: "visitor" })).countsByRegion({})).toEqual([
    { region: "990001", count: 1 },
    { region: "990002", count: 2 },
  ]);
});

test("personal fields are for oneself and the registrar only", async () => {
  const subjectId = await idOf("M-2");
  const seenBy = async (...grants: Parameters<typeof person>[1][]) => {
    const record = await registersDesk(world.as(person("某人", ...grants))).subject({ subjectId });
    return isRefusal(record) ? record.refused : record.fields.parentPhone;
  };
  expect(await seenBy({ role: "applicant", subjectId })).toBe("0878-0000002");
  expect(await seenBy({ role: "registrar" })).toBe("0878-0000002");
  expect(await seenBy({ role: "clerk" })).toBeUndefined();
  expect((await search({ text: "M-2" })).records[0]?.fields).not.toHaveProperty("parentPhone");
});

test("an applicant cannot read or search others", async () => {
  const applicant = registersDesk(
    world.as(person("家长", { role: "applicant", subjectId: await idOf("M-2") })),
  );
  expect(await applicant.subject({ subjectId: await idOf("M-1") })).toMatchObject({
    refused: "subject-unknown",
  });
  expect(await applicant.search({})).toMatchObject({ refused: "not-allowed" });
  expect(
    await registersDesk(world.as({ is: "visitor" })).subject({ subjectId: await idOf("M-1") }),
  ).toMatchObject({ refused: "not-signed-in" });
});

test("engines get facts by the keys of the vocabulary; what is not known is absent", async () => {
  const { app } = world;
  const found = await findFacts(app.db, app.plan, "members", await idOf("M-10"));
  expect(found?.facts).toEqual({ membership: "adult" });
  expect(found?.record.fields).toMatchObject({ fullName: "白云", lessons: null });
  expect(await findRecord(app.db, app.plan, "members", app.newId())).toBeUndefined();
});
