import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, type Refusal } from "#platform/http";
import { openWorld, person, type World } from "../../../test/world/index.ts";
import { tennisClub } from "../../../test/world/tennis-club.ts";
import type { DraftView, TextCheck } from "./contract.ts";
import { studioDesk } from "./routes.ts";

const POLICY = "juniors/racket-grant";
let world: World;
let coach: ReturnType<typeof studioDesk>;
let treasurer: ReturnType<typeof studioDesk>;
let chair: ReturnType<typeof studioDesk>;
let cashier: ReturnType<typeof studioDesk>;

beforeAll(async () => {
  world = await openWorld({ plan: tennisClub });
  const desk = (name: string, role: "clerk" | "decider" | "supervisor" | "paymentPreparer", unit: string) =>
    studioDesk(world.as(person(name, { role, unit })));
  coach = desk("教练甲", "clerk", "coaching");
  treasurer = desk("会计", "decider", "treasury");
  chair = desk("理事长", "supervisor", "committee");
  cashier = desk("出纳", "paymentPreparer", "coaching");
});
afterAll(() => world.close());

const given = <T extends object>(it: T | Refusal): T => {
  if (isRefusal(it)) throw new Error(`${it.refused}: ${it.says} ${JSON.stringify(it.problems ?? [])}`);
  return it;
};
const refused = (it: unknown): string | undefined => (isRefusal(it) ? it.refused : undefined);
const begin = async (): Promise<DraftView> => given(await coach.startDraft({ policy: POLICY, base: "2024" }));
const check = async (text: string, cases: DraftView["cases"]): Promise<TextCheck> =>
  given(await coach.checkText({ policy: POLICY, base: "2024", text, cases: [...cases] }));
const strict = (text: string): string => text.replace("不低于 20课时", "不低于 25课时");
const save = (it: DraftView, changed: { text?: string; cases?: DraftView["cases"] }, desk = coach) =>
  desk.saveDraft({
    draftId: it.draftId,
    revision: it.revision,
    text: changed.text ?? it.text,
    cases: [...(changed.cases ?? it.cases)],
  });
const step = ({ draftId, revision }: DraftView) => ({ draftId, revision });

test("a draft begins with the text and the worked cases of its version, and changes nothing by itself", async () => {
  const draft = await begin();
  expect(draft).toMatchObject({ state: "draft", revision: 1, base: "2024", mayEdit: true, readable: true });
  expect(draft.text).toContain("不低于 20课时");
  expect(draft.cases).toHaveLength(tennisClub.cases.get(POLICY)?.length ?? 0);
  const checked = await check(draft.text, draft.cases);
  expect(checked.againstBase).toEqual([]);
  expect(checked.cases.map((it) => it.state)).toEqual(draft.cases.map(() => "passes"));
});

test("a changed bound is told in words and turns the case that it touches", async () => {
  const draft = await begin();
  const checked = await check(strict(draft.text), draft.cases);
  expect(checked.againstBase?.map((it) => it.direction)).toEqual(["tightened"]);
  expect(checked.againstBase?.[0]?.says).toContain("25");
  const turned = checked.cases.filter((it) => it.state === "differs");
  expect(turned.map((it) => it.name)).toEqual(["练了 24 课时", "不知道有没有欠费"]);
  expect(turned[0]).toMatchObject({ got: { outcome: "unmet" }, before: { outcome: "met" } });
  expect(turned[0]?.says).toContain("预期符合，草稿得出不符合");
});

test("a slip of the pen is pointed at by its characters, with the name that was meant", async () => {
  const draft = await begin();
  const text = draft.text.replace("累计课时", "累计课是");
  const checked = await check(text, draft.cases);
  expect(checked.version).toBeNull();
  const [error] = checked.errors;
  expect(text.slice(error?.from, error?.to)).toContain("累计课是");
  expect(error?.suggestions).toContain("累计课时");
});

test("a version of another name closes the one before it; one of the same name replaces it", async () => {
  const draft = await begin();
  const later = draft.text
    .replace("版本：2024", "版本：2027")
    .replace("施行：2024年3月1日", "施行：2027年1月1日");
  expect((await check(later, draft.cases)).closes).toEqual({ version: "2024", lastDay: "2026-12-31" });
  expect((await check(draft.text, draft.cases)).closes).toBeNull();
});

test("the checks find what nobody can meet, and show a case on each side of a bound", async () => {
  const draft = await begin();
  const ask = { policy: POLICY, base: "2024", cases: [...draft.cases] };
  const looked = given(await coach.lookOver({ ...ask, text: draft.text }));
  const bound = looked.boundaries?.find((it) => it.says.includes("20"));
  expect(bound?.effect).toBe("changes");
  expect(new Set(bound?.cases.map((it) => it.outcome)).size).toBeGreaterThan(1);
  const dead = draft.text.replace("不低于 20课时", "不低于 20课时 且 累计课时 低于 5课时");
  const { findings } = given(await coach.lookOver({ ...ask, text: dead }));
  expect(findings?.some((it) => it.severity === "error")).toBe(true);
});

test("a finding stands at its characters, and the quotes that nobody compared are counted", async () => {
  const draft = await begin();
  const text = draft.text.replace("不低于 20课时", "不低于 20课时 且 累计课时 低于 5课时");
  const { findings, quotes } = given(await coach.lookOver({ policy: POLICY, base: "2024", text, cases: [] }));
  const dead = findings?.find((it) => it.code === "never-met");
  expect(text.slice(dead?.place?.from, dead?.place?.to)).toContain("累计课时 低于 5课时");
  expect(quotes.quotes).toBeGreaterThan(0);
  expect(quotes.notCompared).toBe(quotes.quotes);
  const later = draft.text
    .replace("版本：2024", "版本：2025")
    .replace("施行：2024年3月1日", "施行：2023年1月1日");
  const clash = given(await coach.lookOver({ policy: POLICY, base: "2024", text: later, cases: [] }));
  const overlap = clash.findings?.find((it) => it.code === "versions-overlap");
  expect(later.slice(overlap?.place?.from, overlap?.place?.to)).toBe("2027年12月31日");
  expect(overlap?.says).toMatch(/两个版本会同时有效/);
});

test("units stand by their names, whichever is written is read, and a unit that there is not is pointed at", async () => {
  const draft = await begin();
  const open = (unit: string): string => draft.text.replace(/金额：.*/, `金额：未定，由“${unit}”确定〔1〕`);
  for (const unit of ["教练组", "教练团队", "coaching"]) {
    const checked = await check(open(unit), []);
    expect(checked.version?.amount).toMatchObject({ decidedBy: "coaching" });
    const { text } = await coach.printText({ version: checked.version as never }).then(given);
    expect(text).toContain("由“教练组”确定");
    const { findings } = given(
      await coach.lookOver({ policy: POLICY, base: "2024", text: open(unit), cases: [] }),
    );
    expect(findings?.find((it) => it.code === "amount-open")?.says).toContain("由 教练组 决定");
  }
  const text = open("教炼组");
  const { version, errors } = await check(text, []);
  expect(version).toBeNull();
  expect(errors).toMatchObject([{ code: "unknown-unit", suggestions: expect.arrayContaining(["教练组"]) }]);
  expect(text.slice(errors[0]?.from, errors[0]?.to)).toBe("教炼组");
});

test("who saves over somebody else's save is told so, and both texts are kept", async () => {
  const draft = await begin();
  const mine = given(await save(draft, { text: strict(draft.text) }));
  expect(mine.revision).toBe(2);
  expect(refused(await save(draft, { text: `${draft.text}\n` }, chair))).toBe("draft-changed");
  const seen = given(await chair.findDraft({ draftId: draft.draftId }));
  expect(seen.text).toBe(strict(draft.text));
  const first = given(await chair.draftRevision({ draftId: draft.draftId, revision: 1 }));
  expect(first).toMatchObject({ text: draft.text, deed: "started", by: "教练甲" });
});

test("saving what is already saved writes nothing", async () => {
  const draft = await begin();
  expect(given(await save(draft, {})).revision).toBe(1);
  expect(given(await save(draft, { text: "还没写完" }))).toMatchObject({ revision: 2, readable: false });
});

test("only the responsible unit and supervisors write; whoever reads the office reads", async () => {
  const draft = await begin();
  expect(refused(await save(draft, { text: "甲" }, treasurer))).toBe("not-your-unit");
  expect(refused(await save(draft, { text: "甲" }, cashier))).toBe("not-allowed");
  expect(refused(await treasurer.startDraft({ policy: POLICY, base: "2024" }))).toBe("not-your-unit");
  expect(given(await cashier.findDraft({ draftId: draft.draftId })).mayEdit).toBe(false);
  expect(given(await save(draft, { text: strict(draft.text) }, chair)).updatedBy).toBe("理事长");
  const visitor = studioDesk(world.as({ is: "visitor" }));
  expect(refused(await visitor.findDraft({ draftId: draft.draftId }))).toBe("not-signed-in");
});

test("a draft is submitted only when it can be read, is sound and does what its cases say", async () => {
  const draft = await begin();
  expect(refused(await coach.submitDraft(step(draft)))).toBe("draft-same");
  const slip = given(await save(draft, { text: draft.text.replace("累计课时", "累计课是") }));
  expect(refused(await coach.submitDraft(step(slip)))).toBe("draft-not-readable");
  const strictDraft = given(await save(slip, { text: strict(draft.text) }));
  expect(refused(await coach.submitDraft(step(strictDraft)))).toBe("cases-differ");
  const open = strictDraft.cases.map((it, at) => (at === 0 ? { ...it, expected: null } : it));
  const asked = given(await save(strictDraft, { cases: open }));
  expect(refused(await coach.submitDraft(step(asked)))).toBe("cases-open");
  const { cases: turned } = await check(strict(draft.text), draft.cases);
  const settled = strictDraft.cases.map((it, at) =>
    turned[at]?.state === "differs" ? { ...it, expected: { outcome: "unmet" as const } } : it,
  );
  const never = strict(draft.text).replace("不低于 25课时", "不低于 25课时 且 累计课时 低于 5课时");
  const unsound = given(await save(asked, { text: never, cases: settled }));
  expect(refused(await coach.submitDraft(step(unsound)))).toBe("draft-unsound");
  const sound = given(await save(unsound, { text: strict(draft.text), cases: settled }));
  const submitted = given(await coach.submitDraft(step(sound)));
  expect(submitted).toMatchObject({ state: "submitted", submittedAt: world.app.now() });
  expect(refused(await save(submitted, { text: "甲" }))).toBe("draft-closed");
  expect(refused(await coach.submitDraft(step(submitted)))).toBe("draft-closed");
  const back = given(await coach.withdrawDraft(step(submitted)));
  expect(back).toMatchObject({ state: "withdrawn", submittedAt: null });
  expect(refused(await coach.withdrawDraft(step(back)))).toBe("draft-not-open");
  expect(given(await save(back, {})).state).toBe("draft");
});

test("every deed stands in the history that nobody can change, and in the audit log", async () => {
  const draft = await begin();
  const saved = given(await save(draft, { text: strict(draft.text) }));
  const back = given(await coach.withdrawDraft(step(saved)));
  expect(back.history.map((it) => it.deed)).toEqual(["withdrawn", "saved", "started"]);
  const { rows } = await world.database.execute(
    "SELECT action FROM audit_pending WHERE object = $1 ORDER BY action",
    [draft.draftId],
  );
  expect(rows).toEqual(["saved", "started", "withdrawn"].map((it) => ({ action: `policy.draft.${it}` })));
  await expect(world.database.execute("UPDATE policy_draft_history SET body = ''")).rejects.toThrow();
});

test("a case with a fact that does not exist is refused by its name", async () => {
  const draft = await begin();
  const strange = { name: "怪", on: "2026-01-01" as const, facts: { nothing: 1 }, expected: null };
  const answer = await save(draft, {
    cases: [{ ...strange, on: draft.cases[0]?.on ?? world.app.today(), from: "draft" }],
  });
  expect(refused(answer)).toBe("bad-facts");
  expect(isRefusal(answer) && answer.problems?.[0]?.says).toContain("怪");
});

test("a policy that the plan does not have is drafted from nothing, once under one name", async () => {
  const head = {
    name: "夜场补贴",
    summary: "晚上打球的补贴。",
    benefit: "夜场费",
    kind: "entitlement" as const,
  };
  const ask = { measure: 2, slug: "night-courts", unit: "coaching", head };
  const draft = given(await coach.startPolicy(ask));
  expect(draft).toMatchObject({ policy: "juniors/night-courts", isNew: true, name: "夜场补贴", cases: [] });
  expect(refused(await chair.startPolicy(ask))).toBe("policy-taken");
  expect(refused(await coach.startPolicy({ ...ask, slug: "other", unit: "nobody" }))).toBe("unit-unknown");
  const listed = given(await cashier.studioList({}));
  expect(listed.newPolicies.map((it) => it.draftId)).toEqual([draft.draftId]);
  const table = draft.text.replace(
    "金额：无",
    "金额：按 判定表（取唯一行：累计课时；低于 20课时 → 100元；不低于 20课时 → 300元）计算，舍去尾数",
  );
  const checked = given(await coach.checkText({ policy: draft.policy, text: table, cases: [] }));
  expect(checked.tables).toMatchObject([
    { path: "amount.min", at: ["amount", "min"], gives: ["100元", "300元"] },
  ]);
  expect(checked.againstBase).toBeNull();
  const gap = table.replace("低于 20课时 →", "低于 18课时 →");
  const { findings } = given(await coach.lookOver({ policy: draft.policy, text: gap, cases: [] }));
  expect(findings?.filter((it) => it.code === "gap").map((it) => it.path)).toEqual(["amount.min"]);
  const { version } = checked;
  if (!version) throw new Error("The table was not read");
  expect(given(await coach.printText({ version })).text).toContain("判定表");
});

test("a policy is read with its versions, its tree of conditions and its cases worked out", async () => {
  const it = given(await cashier.studioPolicy({ measure: "juniors", slug: "racket-grant" }));
  expect(it.versionsInFull.map((one) => [one.version, one.inForce])).toEqual([["2024", true]]);
  expect(it.versionsInFull[0]?.when).toMatchObject({ is: "all" });
  expect(it.worked.every((one) => one.state === "passes")).toBe(true);
  expect(it.mayDraft).toBe(false);
  expect(refused(await cashier.studioPolicy({ measure: "juniors", slug: "nothing" }))).toBe("policy-unknown");
});
