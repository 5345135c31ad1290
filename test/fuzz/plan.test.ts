import { afterAll, beforeAll, expect, test } from "vitest";
import { eachRecord } from "#engines/registers";
import { compileAllToSql, evaluate, type Facts, jsonbColumn, textLiteral } from "#kernel/rules";
import { loadSample } from "../../database/sample/index.ts";
import { openWorld, type World } from "../world/index.ts";

const REGISTER = "market-subjects";
let world: World;
beforeAll(async () => {
  world = await openWorld({ sample: true });
  await loadSample(world.app);
});
afterAll(() => world.close());

test("one scan of the register answers the plan's policies for every firm as the evaluator does", async () => {
  const { plan, db } = world.app;
  const on = world.app.today();
  const known = new Map<string, Facts>();
  for await (const { record, facts } of eachRecord(db, plan, REGISTER)) known.set(record.subjectId, facts);
  const { rows: text } = compileAllToSql(plan.policies, {
    on,
    vocabulary: plan.facts,
    column: jsonbColumn("fields"),
    records: {
      from: "register_records",
      where: `register = ${textLiteral(REGISTER)}`,
      keys: ["subject_id"],
    },
  });
  const { rows } = (await world.database.execute(text)) as { rows: Row[] };
  expect(rows).toHaveLength(known.size * plan.policies.length);
  const policies = new Map(plan.policies.map((it) => [it.id, it]));
  // The evaluator is slow: every fourth firm with all its policies.
  const asked = rows.filter((it) => Number.parseInt(it.subject_id.slice(-1), 16) % 4 === 0);
  expect(asked.length).toBeGreaterThan(rows.length / 8);
  const different = asked.filter((it) => {
    const policy = policies.get(it.policy);
    const facts = known.get(it.subject_id);
    if (!policy || !facts) return true;
    const { outcome, amount, worth, score } = evaluate(policy, facts, on, plan.facts);
    const said = [it.amount_min, it.amount_max, it.worth_min, it.worth_max, it.score_min, it.score_max];
    const ends = [amount, worth, score].flatMap((one) => [one?.min ?? null, one?.max ?? null]);
    return it.outcome !== outcome || said.some((one, at) => one !== ends[at]);
  });
  expect(different).toEqual([]);
});
type Row = { subject_id: string; policy: string; outcome: string } & Readonly<
  Record<"amount_min" | "amount_max" | "worth_min" | "worth_max" | "score_min" | "score_max", number | null>
>;
