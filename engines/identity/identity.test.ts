import { afterEach, beforeEach, expect, test } from "vitest";
import { VISITOR } from "#platform/context";
import { isRefusal, run } from "#platform/http";
import { sampleClockDays } from "#platform/settings";
import { openWorld, person, type World } from "../../test/world/index.ts";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { advanceSampleClock } from "./advance-sample-clock.ts";
import {
  addPerson,
  disablePerson,
  findActor,
  identityDesk,
  listPeople,
  loadSamplePeople,
  may,
} from "./index.ts";
import { clear } from "./jobs.ts";

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

test("guesses made at the same moment are counted one by one", async () => {
  await add();
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn(`wrong password ${at}`)));
  const looked = answers.filter((it) => "refused" in it && it.refused === "wrong-credentials");
  expect(looked).toHaveLength(5);
});

test("the right password costs nothing, however many people share an address", async () => {
  await add();
  for (let at = 0; at < 25; at++) expect(isRefusal(await signIn())).toBe(false);
});

test("a closed account is out at once and signs in no more", async () => {
  await add();
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  expect(await disablePerson(world.app, "clerk.one")).toEqual({ done: true });
  expect(await findActor(world.app, session.secret)).toEqual(VISITOR);
  expect(await signIn()).toMatchObject({ refused: "person-disabled" });
  expect(await signIn("wrong password")).toMatchObject({ refused: "wrong-credentials" });
  expect(await disablePerson(world.app, "nobody")).toMatchObject({ refused: "person-unknown" });
});

test("what is over is cleared away, what still counts is kept", async () => {
  await add();
  await signIn("wrong password", "nobody");
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  const rows = async () =>
    (
      await world.database.execute(
        "SELECT (SELECT count(*)::integer FROM sessions) AS sessions, (SELECT count(*)::integer FROM sign_in_failures) AS failures",
      )
    ).rows[0];
  await clear(world.app);
  expect(await rows()).toEqual({ sessions: 1, failures: 2 });
  world.setNow("2026-11-02T14:01:00.000Z");
  await clear(world.app);
  expect(await rows()).toEqual({ sessions: 0, failures: 0 });
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
  await signIn("whatever", "typed in the wrong box");
  const session = await signIn();
  if (isRefusal(session)) throw new Error(session.says);
  const { rows } = await world.database.execute(
    "SELECT (SELECT json_agg(people)::text FROM people) || (SELECT json_agg(sessions)::text FROM sessions) || (SELECT json_agg(f)::text FROM sign_in_failures f) AS everything",
  );
  const everything = JSON.stringify(rows);
  expect(everything).toContain("argon2id");
  expect(everything).not.toContain(PASSWORD);
  expect(everything).not.toContain(session.secret);
  expect(everything).not.toContain("typed in the wrong box");
  expect(everything).not.toContain("10.0.0.1");
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
  for (let at = 0; at < 4; at++) await run(world.as(clerk), advanceSampleClock, { workingDays: 60 });
  const ahead = await sampleClockDays(world.app.db);
  expect(await run(world.as(clerk), advanceSampleClock, { workingDays: 60 })).toMatchObject({
    refused: "too-far",
  });
  expect(await sampleClockDays(world.app.db)).toBe(ahead);
  expect(await run(world.as(clerk), advanceSampleClock, { workingDays: "many" })).toMatchObject({
    refused: "bad-input",
  });
});
