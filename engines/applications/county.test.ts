import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRecords } from "#engines/registers";
import { nameOfUnit } from "#kernel/plan";
import { type Context, systemActor } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { ballBox, courtPass, ripariansClub } from "../../test/world/tennis-club-sides.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory } from "./testing.ts";

const [EAST, WEST] = ["990001", "990002"];
const reason = "理由写在这里，不少于五个字";
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};

let club: Club;
let east: Context;
let west: Context;
let whole: Context;
const desk = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());

/** A member who lives there. */
const member = async (region: string | null): Promise<string> => {
  const subjectId = randomUUID();
  const fields = { memberNumber: subjectId.slice(0, 8), fullName: "会员", membership: "junior", lessons: 24 };
  const record = { subjectId, key: fields.memberNumber, name: "会员", region, fields };
  const system = club.world.as(systemActor("test"));
  await club.world.app.db.transaction().execute((tx) =>
    putRecords(system, tx, {
      batchId: randomUUID(),
      register: "members",
      label: "会员",
      records: [record],
    }),
  );
  return subjectId;
};
const file = async (service: string, region: string | null) => {
  const subjectId = await member(region);
  const receipt = await desk(club.applicant(subjectId)).submit(
    application({ service, subjectId, answers: { motive: "双打" } }),
  );
  return isRefusal(receipt) ? receipt : { subjectId, caseId: receipt.caseId };
};
type Key = { subjectId: string; caseId: string };
const look = async (key: Key, ctx: Context) => ok(await desk(ctx).case(key));
const at = async (key: Key, ctx: Context) => ({ ...key, version: (await look(key, ctx)).version });

beforeAll(async () => {
  club = await openClub(ripariansClub);
  const officer = (unit: string) => club.world.as(person(unit, { role: "decider", unit }));
  east = officer(`grounds@${EAST}`);
  west = officer(`grounds@${WEST}`);
  whole = officer("grounds");
});
afterAll(() => club.world.close());

test("a case goes to the desk of the applicant's own county, and no other county knows of it", async () => {
  const key = ok(await file(courtPass.id, EAST));
  expect(await look(key, east)).toMatchObject({ unit: `grounds@${EAST}`, unitName: "河东片场地组" });
  expect(await desk(west).case(key)).toMatchObject({ refused: "case-unknown" });
  // The unit of the whole club has no step of it.
  expect(await desk(whole).case(key)).toMatchObject({ refused: "case-unknown" });
  expect(ok(await desk(east).queue({})).cases.map((it) => it.caseId)).toContain(key.caseId);
  for (const other of [west, whole])
    expect(ok(await desk(other).queue({})).cases.map((it) => it.caseId)).not.toContain(key.caseId);
  expect(await desk(west).accept({ ...(await at(key, east)), checked: [] })).toMatchObject({
    refused: "not-your-unit",
    says: expect.stringContaining("河东片场地组"),
  });
});

test("steps that are the county's are its desk's, the others the unit's of the whole, who sees both counties", async () => {
  const key = ok(await file(courtPass.id, WEST));
  ok(await desk(west).accept({ ...(await at(key, west)), checked: [] }));
  expect(
    await desk(club.clerk).inspect({ ...(await at(key, west)), checked: [], says: reason }),
  ).toMatchObject({
    refused: "not-your-unit",
  });
  ok(await desk(west).inspect({ ...(await at(key, west)), checked: [], says: reason }));
  expect(ok(await desk(club.clerk).queue({ service: courtPass.id })).cases.map((it) => it.unitName)).toEqual(
    expect.arrayContaining(["教练组", "河东片场地组"]),
  );
  ok(await desk(club.decider).decide({ ...(await at(key, west)), outcome: "granted", reason }));
  expect(ok(await desk(west).deliver(await at(key, west))).status).toBe("delivered");
  expect((await look(key, club.applicant(key.subjectId))).path.map((it) => it.unitName)).toEqual([
    "会员",
    "河西片场地组",
    "河西片场地组",
    "教练组",
    "河西片场地组",
  ]);
});

test("an item of the county is worked there from end to end, also by those who are asked", async () => {
  const key = ok(await file(ballBox.id, EAST));
  ok(await desk(east).accept({ ...(await at(key, east)), checked: [] }));
  ok(await desk(east).openConsult(await at(key, east)));
  const eastTreasury = club.world.as(person("出纳", { role: "clerk", unit: `treasury@${EAST}` }));
  ok(await desk(eastTreasury).answerConsult({ ...(await at(key, east)), agrees: true, says: "有，可以给" }));
  ok(await desk(east).decide({ ...(await at(key, east)), outcome: "granted", reason }));
  expect(ok(await desk(east).deliver(await at(key, east))).status).toBe("delivered");
  const { code } = await look(key, east);
  expect(ok(await desk(club.visitor).verify({ code }))).toMatchObject({ unitName: "河东片场地组" });
});

test("an old code of a county leads to the county that took over", async () => {
  const key = ok(await file(courtPass.id, "990009"));
  expect((await look(key, west)).unitName).toBe("河西片场地组");
});

test("who lives elsewhere, or nobody knows where, is told so and not sent anywhere", async () => {
  expect(await file(courtPass.id, "110101")).toMatchObject({
    refused: "region-outside",
    says: expect.stringContaining("110101"),
  });
  expect(await file(ballBox.id, null)).toMatchObject({ refused: "region-unknown" });
  // An item of the whole club asks nobody where they live.
  expect(await file("juniors/racket-grant", null)).not.toMatchObject({ refused: "region-unknown" });
});

test("desks of counties have names, and what is no desk of the plan goes by its id", () => {
  const name = (id: string) => nameOfUnit(ripariansClub, id);
  expect(["grounds", `grounds@${EAST}`, "grounds@110101", "harbour"].map(name)).toEqual([
    "场地组",
    "河东片场地组",
    "110101场地组",
    "harbour",
  ]);
});

test("the counter of a county takes in those of that county, under the clerk's own desk there", async () => {
  const fileAt = async (clerk: Context, service: string, region: string | null) => {
    const subjectId = await member(region);
    const key = { service, subjectId };
    const form = await desk(clerk).counterForm(key);
    const sent = await desk(clerk).fileAtCounter(application({ ...key, answers: { motive: "单打" } }));
    return { subjectId, form, sent };
  };
  for (const { id } of [courtPass, ballBox]) {
    const { form, sent } = await fileAt(east, id, WEST);
    for (const answer of [form, sent])
      expect(answer).toMatchObject({
        refused: "counter-elsewhere",
        says: expect.stringContaining("河西片场地组的窗口受理，您在河东片场地组"),
      });
    expect(await fileAt(east, id, EAST)).toMatchObject({ sent: { alreadyThere: false } });
  }
  // Nobody knows where: it is no other county's business either.
  expect((await fileAt(east, ballBox.id, null)).sent).toMatchObject({ refused: "region-unknown" });
  const both = club.world.as(
    person("两边的", { role: "clerk", unit: `grounds@${EAST}` }, { role: "clerk", unit: `grounds@${WEST}` }),
  );
  const { subjectId, sent } = await fileAt(both, ballBox.id, "990009");
  const key = { subjectId, caseId: ok(sent).caseId };
  expect((await look(key, west)).parties.counter?.unitName).toBe("河西片场地组");

  ok(await desk(west).askCorrection({ ...key, version: 1, items: [{ target: "motive", says: "请写清楚" }] }));
  const again = { ...key, version: 2, answers: { motive: "双打" } };
  expect(await desk(east).correctAtCounter(again)).toMatchObject({ refused: "counter-elsewhere" });
  ok(await desk(west).correctAtCounter(again));
  const offers = async (clerk: Context) =>
    ok(await desk(clerk).counterServices({})).find((it) => it.id === ballBox.id);
  expect(await offers(west)).toMatchObject({ desks: ["河西片场地组"], regions: [WEST, "990009"] });
  expect(await offers(whole)).toMatchObject({ desks: ["场地组"], regions: null });
});
