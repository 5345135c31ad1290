import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putRecords } from "#engines/registers";
import { all, atLeast, fact, fixed, type Limit, number, type Policy } from "#kernel/rules";
import { systemActor } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { tennisClub } from "../../../test/world/tennis-club.ts";
import { racketGrant, says } from "../../../test/world/tennis-club-grant.ts";
import { studioDesk } from "../drafts/routes.ts";
import { matchingDesk } from "../index.ts";
import type { SandboxRun } from "./contract.ts";

const cite = says("一（二）", "每人补贴300元");
const ranked: Limit = { is: "budget", fund: "racket-fund", by: "rank", rank: fact("lessons"), cite };
const decided: Policy = {
  ...racketGrant,
  versions: racketGrant.versions.map((it) => ({
    ...it,
    when: all(atLeast(fact("lessons"), number(20), says("一（二）", "练满20课时"))),
    amount: fixed(30_000, cite),
    limits: [ranked],
  })),
};
const plan = {
  ...tennisClub,
  policies: [decided],
  findPolicy: (id: string) => (id === decided.id ? decided : undefined),
};

let world: World;
beforeAll(async () => {
  world = await openWorld({ plan });
  await world.app.db.transaction().execute((tx) =>
    putRecords(world.as(systemActor("test")), tx, {
      batchId: randomUUID(),
      register: "members",
      label: "测试",
      // 0, 1, 2 … 29 lessons, east and west in turn.
      records: [...Array(30)].map((_, at) => ({
        subjectId: `00000000-0000-4000-8000-0000000000${String(at + 10)}`,
        key: `M${at}`,
        name: `会员${at}`,
        region: at % 2 === 0 ? "990001" : "990002",
        fields: { memberNumber: `M${at}`, fullName: `会员${at}`, membership: "junior", lessons: at },
      })),
    }),
  );
});
afterAll(() => world.close());

const drafter = person("出主意的", { role: "supervisor", unit: "committee" });
const studio = () => studioDesk(world.as(drafter));
const sandbox = () => matchingDesk(world.as(drafter));
const ok = <T extends object>(it: T | Refusal): T => {
  if (isRefusal(it)) throw new Error(`${it.refused}: ${it.says} ${JSON.stringify(it.problems)}`);
  return it;
};
const refused = (it: unknown): string | undefined => (isRefusal(it) ? it.refused : undefined);
const drafted = async (change: (text: string) => string) => {
  const begun = ok(
    await studio().startDraft({ policy: decided.id, base: decided.versions[0]?.version ?? "" }),
  );
  const { draftId, revision } = ok(
    await studio().saveDraft({
      draftId: begun.draftId,
      revision: begun.revision,
      text: change(begun.text),
      cases: [],
    }),
  );
  return { draftId, revision };
};
const tried = async (
  draft: { draftId: string; revision: number },
  more: { budget?: number; set?: Record<string, number> } = {},
): Promise<SandboxRun> => {
  const { runId } = ok(await sandbox().startSandbox({ policy: decided.id, draft, ...more }));
  return ok(await sandbox().sandboxRun({ runId }));
};

test("a draft is tried against the version in force, just as it was saved", async () => {
  const draft = await drafted((text) => text.replace("不低于 20课时", "不低于 25课时"));
  const shown = ok(
    await sandbox().sandboxNumbers({ policy: decided.id, draft: draft.draftId, revision: draft.revision }),
  );
  expect(shown.numbers[0]?.value).toBe(25);
  expect(shown.draft?.differences?.join()).toContain("25");
  const run = await tried(draft);
  expect(run).toMatchObject({ draft, base: "2024", otherVersion: "草稿 2024" });
  expect(run.result).toMatchObject({ losers: 5, winners: 0, noLongerEligible: 5, served: null });
  expect((await tried(draft, { set: { "when.of[0].right.value": 28 } })).result?.losers).toBe(8);
});

test("a draft written on since, of another policy, or that cannot be read is refused with what is wrong", async () => {
  const draft = await drafted((text) => text.replace("累计课时", "累计课是"));
  const start = (it: object) => sandbox().startSandbox({ policy: decided.id, draft, ...it });
  const unread = await start({});
  expect(refused(unread)).toBe("sandbox-draft-not-readable");
  expect(isRefusal(unread) && unread.problems).toMatchObject([
    { code: "unknown-field", says: expect.stringMatching(/^第 \d+ 行：词汇表里没有“累计课是”/) },
  ]);
  expect(refused(await start({ draft: { ...draft, revision: 1 } }))).toBe("sandbox-draft-changed");
  expect(refused(await start({ policy: "juniors/none" }))).toBe("sandbox-draft-unknown");
  expect(refused(await start({ draft: { ...draft, draftId: randomUUID() } }))).toBe("sandbox-draft-unknown");
});

test("a policy that the plan does not have yet is tried too: nobody has anything before", async () => {
  const head = { name: "新补贴", summary: "补贴。", benefit: "100元", kind: "entitlement" } as const;
  const begun = ok(await studio().startPolicy({ measure: 1, slug: "new-grant", unit: "coaching", head }));
  const text = begun.text
    .replace("条件：无条件", "条件：累计课时 不低于 10课时〔1〕")
    .replace("金额：无", "金额：100元〔1〕\n依据：\n〔1〕 章程 第一条 “补贴100元”");
  const { draftId, revision } = ok(
    await studio().saveDraft({ draftId: begun.draftId, revision: begun.revision, text, cases: [] }),
  );
  const started = ok(
    await sandbox().startSandbox({ policy: begun.policy, draft: { draftId, revision }, budget: 55_000 }),
  );
  expect(started).toMatchObject({ policyName: "新补贴", base: null });
  expect(started.result).toMatchObject({ winners: 20, newlyEligible: 20 });
  expect(started.result?.served).toMatchObject({
    order: { is: "assumed" },
    before: { entitled: 0, surely: 0, earliest: null },
    after: { entitled: 20, surely: 5, possibly: 0, needed: { min: 200_000, max: 200_000, open: 0 } },
  });
});

test("a budget serves the highest ranks: how many, where they are, who is the first without, what all would need", async () => {
  const draft = await drafted((text) => text.replace("不低于 20课时", "不低于 15课时"));
  const { result } = await tried(draft, { budget: 130_000 });
  expect(result?.served).toMatchObject({
    order: { is: "rank", says: "累计课时" },
    before: { entitled: 10, surely: 4, needed: { max: 300_000 } },
    after: { entitled: 15, surely: 4, possibly: 0, needed: { min: 450_000, max: 450_000, open: 0 } },
  });
  const served = result?.served?.after;
  expect(served?.regions.map(({ name, entitled, surely }) => [name, entitled, surely])).toEqual([
    ["河东片", 7, 2],
    ["河西片", 8, 2],
  ]);
  expect(served?.earliest).toMatchObject({ place: 5, name: "会员25", money: { min: 30_000, max: 30_000 } });
  expect((await tried(draft, { budget: 450_000 })).result?.served?.after.earliest).toBeNull();
});
