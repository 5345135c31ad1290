import { afterEach, beforeEach, expect, test } from "vitest";
import { VISITOR } from "#platform/context";
import { isRefusal, run } from "#platform/http";
import { sampleClockDays } from "#platform/settings";
import { openWorld, person, type World } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { advanceSampleClock } from "./advance-sample-clock.ts";
import { addPerson, findActor, identityDesk, listPeople, loadSamplePeople, may } from "./index.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ plan: tennisClub });
});
afterEach(() => world.close());

const UNIT = tennisClub.units[0]?.id ?? "";
const PASSWORD = "correct horse 42";
const add = () =>
  addPerson(world.app, {
    username: "clerk.one",
    name: "某人",
    password: PASSWORD,
    grants: [{ role: "clerk", unit: UNIT, subjectId: null }],
  });
const desk = (address = "10.0.0.1") => identityDesk(world.as(VISITOR), { address });
const signIn = async (password = PASSWORD, username = "clerk.one") => desk().signIn({ username, password });

test("the right password opens a session that says who acts", async () => {
  await add();
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  const actor = await findActor(world.app, session.secret);
  expect(actor).toMatchObject({
    is: "person",
    username: "clerk.one",
    grants: [{ role: "clerk", unit: UNIT }],
  });
  expect(may(actor, "handleCase")).toBe(true);
  expect(may(actor, "releasePayment")).toBe(false);
  await desk().signOut({ secret: session.secret });
  expect(await findActor(world.app, session.secret)).toEqual(VISITOR);
});

test("an unknown account answers like a wrong password", async () => {
  await add();
  expect(await signIn("wrong password")).toEqual(await signIn(PASSWORD, "nobody"));
});

test("wrong passwords cost a growing wait, and even the right one waits", async () => {
  await add();
  for (let at = 0; at < 6; at++) await signIn("wrong password");
  expect(await signIn()).toMatchObject({ refused: "locked-for-now", status: 429 });
  world.setNow("2026-11-02T02:20:00.000Z");
  expect(isRefusal(await signIn())).toBe(false);
});

test("a session ends after two idle hours and after twelve hours in any case", async () => {
  await add();
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  for (let hour = 2; hour <= 13; hour++) {
    world.setNow(`2026-11-02T${String(hour).padStart(2, "0")}:30:00.000Z`);
    expect((await findActor(world.app, session.secret)).is).toBe("person");
  }
  world.setNow("2026-11-02T14:31:00.000Z");
  expect(await findActor(world.app, session.secret)).toEqual(VISITOR);
  const second = await signIn();
  if (isRefusal(second)) throw new Error(second.says);
  world.setNow("2026-11-02T16:32:00.000Z");
  expect(await findActor(world.app, second.secret)).toEqual(VISITOR);
});

test("the database holds neither password nor secret", async () => {
  await add();
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  const { rows } = await world.database.execute(
    "SELECT (SELECT json_agg(people)::text FROM people) || (SELECT json_agg(sessions)::text FROM sessions) AS everything",
  );
  const everything = JSON.stringify(rows);
  expect(everything).toContain("argon2id");
  expect(everything).not.toContain(PASSWORD);
  expect(everything).not.toContain(session.secret);
});

test("a taken account, an unknown role and an unknown unit are refused with what to do", async () => {
  await add();
  expect(await add()).toMatchObject({ refused: "username-taken" });
  const bad = (role: string, unit: string | null) =>
    addPerson(world.app, {
      username: "two",
      name: "二",
      password: PASSWORD,
      grants: [{ role, unit, subjectId: null }],
    });
  expect(await bad("king", UNIT)).toMatchObject({ problems: [{ code: "role-unknown" }] });
  expect(await bad("clerk", "moon")).toMatchObject({ problems: [{ code: "unit-unknown" }] });
  expect(await bad("applicant", null)).toMatchObject({ problems: [{ code: "subject-missing" }] });
  expect((await listPeople(world.app)).map((it) => it.username)).toEqual(["clerk.one"]);
});

test("sample people sign in only where sample data is loaded", async () => {
  const sampleApp = { ...world.app, sample: true };
  await addPerson(
    sampleApp,
    {
      username: "sample.one",
      name: "演示",
      password: PASSWORD,
      grants: [{ role: "clerk", unit: UNIT, subjectId: null }],
    },
    { sample: true },
  );
  await loadSamplePeople(sampleApp, []);
  expect(await signIn(PASSWORD, "sample.one")).toMatchObject({ refused: "wrong-credentials" });
});

test("the clock moves forward by working days in sample data and nowhere else", async () => {
  const clerk = person("某人", { role: "clerk", unit: UNIT });
  expect(await run(world.as(clerk), advanceSampleClock, { workingDays: 5 })).toMatchObject({
    refused: "no-sample",
  });
  await world.close();
  world = await openWorld({ plan: tennisClub, sample: true });
  expect(await run(world.as(clerk), advanceSampleClock, { workingDays: 5 })).toEqual({ today: "2026-11-09" });
  expect(await sampleClockDays(world.app.db)).toBe(7);
  expect(await run(world.as(clerk), advanceSampleClock, { workingDays: "many" })).toMatchObject({
    refused: "bad-input",
  });
});
