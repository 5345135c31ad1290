import { expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { tennisClub } from "../../test/world/tennis-club.ts";
import { questionsOf } from "./questions.ts";

const ON = day("2026-03-02");
const KEYS = tennisClub.vocabulary.map((it) => it.key);
const ask = (answers: Record<string, string>, unsure: string[] = []) =>
  questionsOf(
    tennisClub,
    tennisClub.policies,
    {
      facts: Object.fromEntries(
        Object.entries(answers).map(([key, text]) => [key, key === "lessons" ? Number(text) : text]),
      ),
      from: new Map(Object.keys(answers).map((key) => [key, "answer" as const])),
    },
    { on: ON, open: new Set(KEYS.filter((it) => !(it in answers))), answers, unsure },
  );

test("of somebody unknown the general is asked first, in the vocabulary's order", () => {
  const asked = ask({}).map((it) => it.key);
  expect(asked.slice(0, 2)).toEqual(["membership", "lessons"]);
});

test("a question says how many policies wait for it", () => {
  for (const it of ask({}))
    expect(it.policies.length, it.key).toBeLessThanOrEqual(tennisClub.policies.length);
  expect(ask({}).find((it) => it.key === "membership")?.policies.length).toBeGreaterThan(0);
});

test("what could not be said is listed and not asked again", () => {
  const asked = ask({ membership: "junior" }, ["lessons"]);
  expect(asked.map((it) => [it.key, it.state])).toEqual(
    expect.arrayContaining([
      ["membership", "given"],
      ["lessons", "unsure"],
    ]),
  );
  expect(asked.filter((it) => it.key === "lessons")).toHaveLength(1);
  expect(asked.filter((it) => it.state === "open").map((it) => it.key)).not.toContain("lessons");
});
