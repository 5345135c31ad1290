import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "#kernel/calendar";
import { citing } from "#kernel/citation";
import {
  atLeast,
  compileAllToSql,
  compileConditionToSql,
  compileToSql,
  equals,
  fact,
  fromTo,
  jsonbColumn,
  number,
  oneOf,
  row,
  table,
  typedColumn,
  value,
  within,
} from "#kernel/rules";
import { type OpenDatabase, openDatabase } from "#platform/database";
import { database, referenceAnswer, type System } from "./answers.ts";
import type { Asked } from "./asked.ts";
import { clubGrant } from "./club-grant.ts";
import { arbitraryVocabulary, differences, fuzz, someRecords } from "./differ.ts";
import { type Mistake, mutantsOf } from "./mutants.ts";
import { FIELDS, fillRecords, RECORDS } from "./records.ts";

const cite = citing("章程")("三", "文字照录");
const SEED = 20_261_124;
const records = someRecords(SEED, 300);
let opened: OpenDatabase;
let system: System;
beforeAll(async () => {
  opened = await openDatabase({ url: process.env.TEST_DATABASE_URL || undefined, folder: "memory" });
  await fillRecords(opened, arbitraryVocabulary, records);
  system = database("the database", opened);
});
afterAll(() => opened.close());

test("the database answers arbitrary rules about arbitrary records as the reference does", async () => {
  const round = await fuzz([system], records, { seed: SEED, questions: 30 });
  expect(round.smallest).toBeUndefined();
  expect(round.pairs).toBeGreaterThan(3_000);
});

test("a system that throws or says too little is a difference, and the pairs of smaller rules are not counted", async () => {
  const broken: readonly System[] = [
    { name: "throws", answers: () => Promise.reject(new Error("out of order")) },
    { name: "is silent", answers: async () => [] },
  ];
  for (const one of broken) {
    const round = await fuzz([one], records.slice(0, 3), { seed: SEED, questions: 5 });
    expect(round.smallest?.system).toBe(one.name);
    expect(round.pairs).toBeLessThanOrEqual(9);
  }
});

test("a reference that throws is a difference too", async () => {
  const asked = {
    vocabulary: new Map(),
    on: day("2026-03-02"),
    open: new Set<string>(),
    mapping: "typed",
  } as const;
  const silent: System = { name: "silent", answers: async () => [[["unknown"]]] };
  const found = await differences([silent], { ...asked, policies: [clubGrant] }, [{}]);
  expect(found.map((it) => it.reference)).toEqual([expect.stringContaining("TypeError")]);
});

test("a mistake in a rule that shows in a record's answer is found in that record", async () => {
  const some = records.slice(0, 150);
  const mutants = mutantsOf(clubGrant);
  // The original once for each mutant: every mutant is held against what the original says.
  const originals = mutants.map((_, at) => ({ ...clubGrant, id: `${at}` }));
  const asked: Asked = {
    policies: originals,
    vocabulary: arbitraryVocabulary,
    on: day("2026-03-02"),
    open: new Set(),
    mapping: "typed",
  };
  const mistaken: System = {
    name: "mistaken",
    answers: (it, facts) => system.answers({ ...it, policies: mutants.map((one) => one.policy) }, facts),
  };
  const found = await differences([mistaken], asked, some);
  const caught = new Map<Mistake, number>();
  const right = some.map((it) => `${referenceAnswer(asked, clubGrant, it)}`);
  for (const [at, { mistake, policy }] of mutants.entries()) {
    const changed = some.filter((it, record) => `${referenceAnswer(asked, policy, it)}` !== right[record]);
    expect(found.filter((it) => it.policy.id === `${at}`).map((it) => it.facts)).toEqual(changed);
    if (changed.length > 0) caught.set(mistake, (caught.get(mistake) ?? 0) + 1);
  }
  for (const mistake of EVERY_MISTAKE) expect(caught.get(mistake), mistake).toBeGreaterThan(0);
});

const EVERY_MISTAKE: readonly Mistake[] = [
  "bound moved by one",
  "rate off by a billionth",
  "bound in or out",
  "and for or",
  "not dropped",
  "null check dropped",
  "silent else",
  "rounding",
];

test("the records with an outcome are those whose answer says so, one policy or many in a scan", async () => {
  const question = {
    on: day("2026-03-02"),
    vocabulary: arbitraryVocabulary,
    column: typedColumn,
    records: RECORDS,
  };
  const other = { ...clubGrant, id: "club/other", versions: [] };
  const { answers, having } = compileToSql(clubGrant, question);
  const one = (await opened.execute(answers)).rows as Row[];
  const many = (await opened.execute(compileAllToSql([clubGrant, other], question).rows)).rows as Row[];
  expect(many.filter((it) => it.policy === clubGrant.id).map(({ policy: _, ...it }) => it)).toEqual(one);
  expect(many.filter((it) => it.policy === other.id).map((it) => it.outcome)).toEqual(
    records.map(() => "notApplicable"),
  );
  for (const outcome of ["met", "unmet", "unknown", "manual", "notApplicable"] as const) {
    const chosen = (await opened.execute(having[outcome])).rows as Row[];
    const said = one.filter((it) => it.outcome === outcome).map((it) => it.id);
    expect(chosen.map((it) => it.id)).toEqual(said);
    expect(said.length, outcome).toBeGreaterThan(0);
  }
});

test("a table of a thousand rows is no deeper than PostgreSQL can read", async () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => row([fromTo(at, at + 1)], number(at % 7), cite));
  const it = atLeast(table("first", [fact("staff")], rows, number(0)), number(3), cite);
  const question = { on: day("2026-03-02"), vocabulary: arbitraryVocabulary, column: typedColumn };
  const { met } = compileConditionToSql(it, { ...question, records: RECORDS });
  const inRange = records.flatMap(({ staff }, id) =>
    typeof staff === "number" && staff >= 0 && staff < 1_000 && staff % 7 >= 3 ? [{ id }] : [],
  );
  expect(inRange.length).toBeGreaterThan(0);
  expect((await opened.execute(met)).rows).toEqual(inRange);
});
type Row = { id: number; policy?: string; outcome: string };

const AWKWARD = [
  "'",
  "\\",
  "\\'",
  '"',
  "$1",
  "?",
  "%",
  "a' OR true --",
  "v_1",
  "\u00e9",
  "e\u0301",
  "𠮷",
  "\n",
  "楚雄 ",
];
test("awkward texts are equal to themselves, lie within themselves, and harm nobody", async () => {
  const named = AWKWARD.map((word) => ({ word }));
  await fillRecords(opened, arbitraryVocabulary, named);
  for (const column of [typedColumn, jsonbColumn(FIELDS)])
    for (const word of AWKWARD)
      for (const it of [
        equals(fact("word"), value("text", word), cite),
        oneOf(fact("word"), [word], cite),
        within(fact("word"), [word], cite),
      ]) {
        const question = { on: day("2026-03-02"), vocabulary: arbitraryVocabulary, column, records: RECORDS };
        const met = compileConditionToSql(it, question).met;
        expect((await opened.execute(met)).rows).toEqual(
          named.flatMap(({ word: one }, id) =>
            one === word || (it.is === "within" && one.startsWith(word)) ? [{ id }] : [],
          ),
        );
      }
  await fillRecords(opened, arbitraryVocabulary, records);
});
