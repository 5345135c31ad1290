import { afterAll, beforeAll, expect, test } from "vitest";
import { as, type Context, systemActor } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import { familyCard, familyClub } from "../../test/world/tennis-club-family.ts";
import { applicationsDesk, caseByCode, countDrafts, eventsForNobody, replayCase } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = familyCard.id;
const deskOf = (ctx: Context) => applicationsDesk(ctx, moneyInMemory());
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer))
    throw new Error(`${answer.refused}: ${answer.says} ${JSON.stringify(answer.problems)}`);
  return answer;
};
const problemsOf = (answer: unknown): string[] =>
  isRefusal(answer) ? (answer.problems ?? []).map((it) => `${it.field}:${it.code}`) : ["none"];

let club: Club;
let cashier: Context;
let supervisor: Context;
beforeAll(async () => {
  club = await openClub(familyClub());
  cashier = club.world.as(person("财务", { role: "clerk", unit: "treasury" }));
  supervisor = club.world.as(person("督导", { role: "supervisor" }));
});
afterAll(() => club.world.close());

const SINGLE = { phone: "13800001234", married: "否" };
const FAMILY = {
  phone: "13800001234",
  married: "是",
  spouse: "李四光",
  spousePlays: "否",
  debts: "欠上月会费",
  "children.1.name": "李小一",
  "children.1.level": "new",
  "children.2.name": "李小二",
  "children.2.level": "some",
  "children.2.coach": "王教练",
};
const attached = async (subjectId: string, text = "证") =>
  ok(await deskOf(club.applicant(subjectId)).attach({ subjectId, name: "证.pdf", bytes: smallPdf(text) }));
const submit = async (subjectId: string, answers: Record<string, string>, withPaper: boolean) => {
  const materials = withPaper
    ? [{ material: "certificate", fileId: (await attached(subjectId)).fileId }]
    : [];
  return deskOf(club.applicant(subjectId)).submit(
    application({ service: SERVICE, subjectId, answers, materials }),
  );
};
const filed = async (answers: Record<string, string> = FAMILY) => {
  const subjectId = club.nextMember();
  const receipt = ok(await submit(subjectId, answers, answers.married === "是"));
  return { subjectId, caseId: receipt.caseId, code: receipt.code };
};

test("who lives alone is asked neither for a spouse, nor for children, nor for the paper", async () => {
  const subjectId = club.nextMember();
  const receipt = ok(
    await submit(subjectId, { ...SINGLE, spouse: "上次写的", "children.1.name": "甲" }, true),
  );
  expect(receipt.dropped.map((it) => [it.label, it.text])).toEqual([
    ["配偶姓名", "上次写的"],
    ["子女1 · 姓名", "甲"],
    ["结婚证", "已上传的文件"],
  ]);
  const view = ok(await deskOf(club.applicant(subjectId)).case(receipt));
  expect(Object.keys(view.answers).sort()).toEqual(["married", "memberName", "phone"]);
  expect(view.materials).toEqual([]);
  expect(view.sheet.map((it) => it.title)).toEqual(["本人"]);
});

test("who has a family is asked for everything, each child by its number and without gaps", async () => {
  const subjectId = club.nextMember();
  expect(problemsOf(await submit(subjectId, { ...SINGLE, married: "是" }, false))).toEqual([
    "spouse:required",
    "spousePlays:required",
    "certificate:material-missing",
  ]);
  const { "children.1.name": _, "children.1.level": __, ...gap } = FAMILY;
  expect(problemsOf(await submit(subjectId, gap, true))).toEqual(["children:gap"]);
  const { "children.2.coach": ___, ...noCoach } = FAMILY;
  expect(problemsOf(await submit(subjectId, noCoach, true))).toEqual(["children.2.coach:required"]);
});

test("officers read personal answers masked, open them one by one into the log, and see only what is for their unit", async () => {
  const key = await filed();
  const seen = ok(await deskOf(club.clerk).case(key));
  expect(seen.answers).toMatchObject({
    phone: "138****34",
    spouse: "李**",
    married: "是",
    debts: "已填写，仅财务室可见",
    "children.2.name": "李**",
  });
  expect(JSON.stringify(seen)).not.toContain("李四光");
  expect(JSON.stringify(seen)).not.toContain("欠上月会费");
  const [, children] = seen.sheet;
  expect(children?.times.map((it) => [it.called, it.fields.map((one) => one.field.short)])).toEqual([
    ["子女1", ["姓名", "水平"]],
    ["子女2", ["姓名", "水平", "教练"]],
  ]);
  const spouse = { ...key, field: "spouse" };
  expect(ok(await deskOf(club.clerk).readAnswer(spouse))).toEqual({
    field: "spouse",
    answer: "李四光",
    held: null,
  });
  expect(await deskOf(club.clerk).readAnswer({ ...key, field: "debts" })).toMatchObject({
    refused: "answer-not-for-you",
    says: "“欠费说明”只有财务室的经办人员可以看全文。",
  });
  expect(await deskOf(club.clerk).readAnswer({ ...key, field: "children.3.name" })).toMatchObject({
    refused: "answer-unknown",
  });
  expect(await deskOf(supervisor).readAnswer(spouse)).toMatchObject({ refused: "not-allowed" });
  const outsider = club.world.as(person("场地员", { role: "clerk", unit: "grounds" }));
  expect(await deskOf(outsider).readAnswer(spouse)).toMatchObject({ refused: "case-unknown" });
  expect(ok(await deskOf(cashier).case(key)).answers.debts).toBe("欠上月会费");
  const watched = ok(await deskOf(supervisor).case(key));
  expect(watched.answers).toMatchObject({ debts: "已填写，仅财务室可见", spouse: "李**" });
  expect(watched.sheet[0]?.times[0]?.fields.find((it) => it.field.key === "phone")?.withheld).toEqual({
    why: "personal",
    mayRead: false,
  });
  expect(ok(await deskOf(club.applicant(key.subjectId)).case(key)).answers).toMatchObject(FAMILY);
  const readings = await club.world.app.db
    .withTables<{ audit_pending: { action: string; data: unknown } }>()
    .selectFrom("audit_pending")
    .select("data")
    .where("action", "=", "case.answerRead")
    .execute();
  expect(readings).toEqual([{ data: { field: "spouse" } }]);
});

test("the sheet says where an answer differs from the register, and not where the register says nothing", async () => {
  const differing = async (lessons?: string) => {
    const key = await filed({ ...SINGLE, ...(lessons === undefined ? {} : { lessons }) });
    const { sheet } = ok(await deskOf(club.clerk).case(key));
    return sheet.flatMap((it) => it.times.flatMap((time) => time.fields.filter((one) => one.differs)));
  };
  expect(await differing("24.0")).toEqual([]);
  expect(await differing("25")).toMatchObject([{ field: { key: "lessons" }, answer: "25", held: "24" }]);
  expect(await differing()).toMatchObject([{ field: { key: "lessons" }, answer: "", held: "24" }]);
});

test("neither the command line's view of a case nor its replay says what is personal", async () => {
  const { code } = await filed();
  const { db, plan, today } = club.world.app;
  const found = await caseByCode(db, code);
  if (!found) throw new Error("The case is gone");
  const shown = ok(await deskOf(club.world.as(systemActor("cli.case"))).case(found));
  const then = await replayCase(db, { ...found, at: today(), plan });
  const out = JSON.stringify([shown, eventsForNobody(plan, found.item, found.events), then]);
  for (const secret of ["李四光", "李小一", "13800001234", "欠上月会费"]) expect(out).not.toContain(secret);
  expect(then?.state.answers).toMatchObject({ "children.2.coach": "王教练", spouse: "李**" });
});

test("a correction answers what it asks anew, and leaves out what it no longer calls for", async () => {
  const key = await filed();
  const clerk = deskOf(club.clerk);
  const items = [
    { target: "children.2.level", says: "请核对水平" },
    { target: "spousePlays", says: "请再核对" },
  ];
  const bad = await clerk.askCorrection({
    ...key,
    version: 1,
    items: [{ target: "children.3.name", says: "没有这项" }],
  });
  expect(problemsOf(bad)).toEqual(["children.3.name:bad-target"]);
  ok(await clerk.askCorrection({ ...key, version: 1, items }));
  const own = deskOf(club.applicant(key.subjectId));
  const view = ok(await own.case(key));
  expect(view.correction?.items.map((it) => it.label)).toEqual(["子女2 · 水平", "配偶也打球"]);
  ok(
    await own.correct({
      ...key,
      version: 2,
      answers: { "children.2.level": "new", "children.2.coach": "王教练", spousePlays: "是" },
    }),
  );
  const after = ok(await own.case(key));
  expect(after.answers["children.2.coach"]).toBeUndefined();
  expect(after.materials.map((it) => it.declaration.key)).toEqual(["certificate", "promise"]);

  const other = await filed({ ...SINGLE });
  ok(await clerk.askCorrection({ ...other, version: 1, items: [{ target: "married", says: "请核对婚姻" }] }));
  const single = deskOf(club.applicant(other.subjectId));
  const yes = { ...other, version: 2, answers: { married: "是" } };
  expect(problemsOf(await single.correct(yes))).toEqual([
    "spouse:required",
    "spousePlays:required",
    "certificate:material-missing",
  ]);
  const { fileId } = await attached(other.subjectId);
  const whole = { ...yes.answers, spouse: "赵五", spousePlays: "否" };
  ok(await single.correct({ ...yes, answers: whole, materials: [{ material: "certificate", fileId }] }));
  expect(ok(await single.case(other)).answers).toMatchObject(whole);
});

/** The card a year later: a question gone, one new, one with other choices, one in another unit, one paper more. */
const CHANGED = {
  ...familyCard,
  revision: 2,
  form: [
    {
      title: "本人",
      fields: [
        ...(familyCard.form[0]?.fields ?? []).filter((it) => it.key !== "spousePlays" && it.key !== "debts"),
        { key: "email", label: "邮箱", type: "text", required: false } as const,
      ],
    },
    ...familyCard.form.slice(1).map((it) => ({
      ...it,
      fields: it.fields.map((one) =>
        one.key === "level" ? { ...one, choices: [{ value: "some", label: "打过" }] } : one,
      ),
    })),
  ],
  materials: familyCard.materials.slice(0, 1),
};

test("a draft follows the form: what became of it is shown until it was confirmed, and nothing is lost in silence", async () => {
  const subjectId = club.nextMember();
  const draft = { service: SERVICE, subjectId, facts: {}, reasons: {} };
  const { fileId } = await attached(subjectId);
  const papers = [{ material: "certificate", fileId }];
  const before = deskOf(club.applicant(subjectId));
  const old = ok(await before.prefilled(draft)).form;
  const saved = ok(
    await before.saveDraft({ ...draft, answers: { ...FAMILY, spouse: "张三" }, materials: papers }),
  );
  expect(saved).toMatchObject({ dropped: [], changes: [] });
  expect(await countDrafts(club.world.app.db, SERVICE)).toContainEqual({
    fingerprint: old,
    revision: 1,
    drafts: 1,
  });

  const app = { ...club.world.app, plan: familyClub(CHANGED) };
  const now = applicationsDesk(as(app, club.applicant(subjectId).actor), moneyInMemory());
  const told = {
    kept: 7,
    dropped: [
      { key: "spousePlays", label: "配偶也打球", text: "否" },
      { key: "debts", label: "欠费说明", text: "欠上月会费" },
    ],
    choiceGone: [{ key: "children.1.level", label: "子女1 · 水平", text: "没打过" }],
    asked: [{ key: "email", label: "邮箱" }],
  };
  const shown = ok(await now.prefilled(draft));
  expect(shown.form).not.toBe(old);
  expect(shown.draft?.changes).toMatchObject([told]);
  expect(shown.answers["children.1.level"]).toBeUndefined();
  expect(shown.answers.spouse).toBe("张三");

  // Saved on the new form: still told. Saved once more from the page opened before: told once.
  const { memberName: _, ...typed } = shown.answers;
  const again = { ...draft, materials: papers, form: shown.form };
  expect(ok(await now.saveDraft({ ...again, answers: { ...typed, email: "a@b.c" } })).changes).toMatchObject([
    told,
  ]);
  const late = { ...draft, materials: papers, form: old, answers: { ...FAMILY, spouse: "张三丰" } };
  expect(ok(await now.saveDraft(late)).changes).toMatchObject([told]);
  const sent = await now.submit(application({ ...late }));
  expect(sent).toMatchObject({ refused: "form-changed" });
  const kept = ok(await now.prefilled(draft));
  expect(kept.answers.spouse).toBe("张三丰");
  expect(kept.draft?.changes).toMatchObject([told]);
  const confirmed = { ...again, answers: typed, changesSeen: true };
  expect(ok(await now.saveDraft(confirmed)).changes).toEqual([]);
  expect(ok(await now.prefilled(draft)).draft?.changes).toEqual([]);
});

test("a draft keeps no answer that is not asked, and says which; what the register says itself is no loss", async () => {
  const subjectId = club.nextMember();
  const own = deskOf(club.applicant(subjectId));
  const { fileId } = await attached(subjectId);
  const draft = {
    service: SERVICE,
    subjectId,
    facts: {},
    reasons: {},
    materials: [{ material: "certificate", fileId }],
  };
  const saved = ok(
    await own.saveDraft({ ...draft, answers: { ...SINGLE, spouse: "张三", spousePlays: "" } }),
  );
  expect(saved.dropped.map((it) => it.label)).toEqual(["配偶姓名", "结婚证"]);
  const found = ok(await own.prefilled(draft));
  expect(found.answers).toEqual({ ...SINGLE, lessons: "24", memberName: found.subject.name });
  expect(found.draft?.materials).toEqual([]);
});
