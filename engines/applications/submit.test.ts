import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pngOf } from "#platform/files/testing";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { applicationsDesk } from "./index.ts";
import { application, moneyInMemory, smallPdf } from "./testing.ts";

const SERVICE = "juniors/racket-grant";
let club: Club;
let subjectId: string;

const desk = () => applicationsDesk(club.applicant(subjectId), moneyInMemory());
const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const attach = async (name = "发票.pdf", bytes: Uint8Array<ArrayBuffer> = smallPdf()) =>
  desk().attach({ subjectId, name, bytes });
const form = async (changes: Partial<Parameters<typeof application>[0]> = {}) =>
  application({
    service: SERVICE,
    subjectId,
    answers: { lessons: "24", bankAccountName: "会员", bankAccount: "6222" },
    facts: { owesFees: "否" },
    materials: [{ material: "receipt", fileId: ok(await attach()).fileId }],
    ...changes,
  });
const problemsOf = (answer: unknown): string[] =>
  isRefusal(answer) ? (answer.problems ?? []).map((it) => `${it.field}: ${it.code}`) : [];

beforeAll(async () => {
  club = await openClub();
});
afterAll(() => club.world.close());
beforeEach(() => {
  subjectId = club.nextMember();
});

test("the same form sent twice, one after the other or at once, is one case", async () => {
  const input = await form();
  const [first, again, ...others] = (
    await Promise.all([desk().submit(input), desk().submit(input), desk().submit(input)])
  ).map(ok);
  const later = ok(await desk().submit(input));
  const receipts = [first, again, ...others, later];
  expect(new Set(receipts.map((it) => it?.code)).size).toBe(1);
  expect(receipts.filter((it) => !it?.alreadyThere)).toHaveLength(1);
  expect(ok(await desk().mine({}))).toHaveLength(1);
});

test("of two different forms for the same grant only one is taken", async () => {
  const answers = await Promise.all([desk().submit(await form()), desk().submit(await form())]);
  const refused = answers.filter(isRefusal);
  expect(refused.map((it) => it.refused)).toEqual(["already-applied"]);
  expect(refused[0]?.says).toMatch(/2026年11月2日（周一）.*SQ-/);
});

test("every mistake is named beside its field, and nothing is kept of the attempt", async () => {
  const input = await form({
    answers: { lessons: "许多", bankAccountName: "", memberName: "别人", wish: "x" },
    materials: [],
  });
  const answer = await desk().submit(input);
  expect(answer).toMatchObject({ refused: "form-incomplete", says: expect.stringContaining("6 处") });
  expect(problemsOf(answer).sort()).toEqual([
    "bankAccount: required",
    "bankAccountName: required",
    "lessons: not-number",
    "memberName: locked",
    "receipt: material-missing",
    "wish: unknown-field",
  ]);
  expect(ok(await desk().mine({}))).toEqual([]);
  // The key was not used up: the corrected form goes through under it.
  const corrected = { ...(await form()), idempotencyKey: input.idempotencyKey };
  expect(ok(await desk().submit(corrected)).alreadyThere).toBe(false);
});

test("a locked value is the register's even when the form left it out", async () => {
  const { caseId } = ok(await desk().submit(await form()));
  const view = ok(await desk().case({ subjectId, caseId }));
  expect(view.answers.memberName).toBe(view.applicant);
  expect(view.registerValues).toEqual({ memberName: view.applicant, lessons: "24" });
});

test("what differs from the register is kept beside it for the officer", async () => {
  const answers = { lessons: "30", bankAccountName: "会员", bankAccount: "6222" };
  const unexplained = await desk().submit(await form({ answers, reasons: { lessons: " 补录 " } }));
  expect(problemsOf(unexplained)).toEqual(["lessons: reason-missing"]);
  expect(isRefusal(unexplained) && unexplained.problems?.[0]?.says).toContain("名录为“24”");
  const reasons = { lessons: "上周的六课时还没有登记", bankAccount: "没有人问" };
  const { caseId } = ok(await desk().submit(await form({ answers, reasons })));
  const view = ok(await applicationsDesk(club.clerk, moneyInMemory()).case({ subjectId, caseId }));
  expect([view.answers.lessons, view.registerValues.lessons]).toEqual(["30", "24"]);
  expect(view.reasons).toEqual({ lessons: "上周的六课时还没有登记" });
});

test("the same value written otherwise needs no reason, and a draft keeps reasons", async () => {
  const answers = { lessons: " 24课时 ", bankAccountName: "会员", bankAccount: "6222" };
  const reasons = { lessons: "写了一半" };
  ok(await desk().saveDraft({ ...(await form({ answers })), reasons }));
  const kept = ok(await desk().prefilled({ service: SERVICE, subjectId }));
  expect(kept.draft?.reasons).toEqual(reasons);
  const { caseId } = ok(await desk().submit(await form({ answers })));
  expect(ok(await desk().case({ subjectId, caseId })).reasons).toEqual({});
});

test("who does not qualify is told which condition fails", async () => {
  subjectId = club.beginner;
  const answer = await desk().submit(await form());
  expect(answer).toMatchObject({ refused: "not-eligible" });
  expect(isRefusal(answer) && answer.says).toContain("20");
  expect(ok(await desk().mine({}))).toEqual([]);
});

test("what the rules leave open is let through and shown to the officer", async () => {
  const { caseId } = ok(await desk().submit(await form({ facts: {} })));
  const seen = ok(await applicationsDesk(club.clerk, moneyInMemory()).case({ subjectId, caseId }));
  expect(seen.evaluation).toMatchObject({ outcome: "unknown", missing: ["owesFees"] });
});

test("an answer to a question that nobody asked is refused", async () => {
  expect(await desk().submit(await form({ facts: { weather: "好" } }))).toMatchObject({
    refused: "bad-facts",
    problems: [{ field: "weather" }],
  });
});

test("a file is taken for what its bytes are, not for its name", async () => {
  const script = new TextEncoder().encode("<script>alert(1)</script>");
  expect(await attach("发票.pdf", script)).toMatchObject({ refused: "file-kind" });
  expect(await attach("空.pdf", new Uint8Array())).toMatchObject({ refused: "file-empty" });
  const huge = new Uint8Array(10 * 1024 * 1024 + 1);
  huge.set(smallPdf());
  expect(await attach("大.pdf", huge)).toMatchObject({
    refused: "file-too-big",
    says: "“大.pdf”有 10.1 MB，超过 10 MB。请压缩，或者降低扫描的分辨率后再传。",
  });
  const named = ok(await attach('..\\C:\\x\\"发\u0001票".pdf'));
  expect(named).toMatchObject({ name: "发票.pdf", mediaType: "application/pdf" });
});

test("a paper must be the firm's own file and of the kind asked for", async () => {
  const png = pngOf({ width: 9, height: 9 });
  const picture = ok(await attach("图.png", png));
  const owner = subjectId;
  subjectId = club.nextMember();
  const strangers = ok(await attach());
  subjectId = owner;
  for (const [fileId, code] of [
    [picture.fileId, "file-kind"],
    [strangers.fileId, "file-unknown"],
  ] as const) {
    const answer = await desk().submit(await form({ materials: [{ material: "receipt", fileId }] }));
    expect(problemsOf(answer)).toEqual([`receipt: ${code}`]);
  }
  const twice = [0, 1].map(() => ({ material: "receipt", fileId: picture.fileId }));
  const doubled = await desk().submit(await form({ materials: twice }));
  expect(problemsOf(doubled)).toContain("receipt: material-twice");
});

test("a case keeps the item it was filed under when the plan changes", async () => {
  const { caseId } = ok(await desk().submit(await form()));
  const { plan } = club.world.app;
  const renamed = plan.services.map((it) => ({ ...it, name: "新名字", steps: it.steps.slice(0, 2) }));
  const changed = {
    ...plan,
    services: renamed,
    findService: (id: string) => renamed.find((it) => it.id === id),
  };
  const ctx = { ...club.applicant(subjectId), plan: changed };
  const view = ok(await applicationsDesk(ctx, moneyInMemory()).case({ subjectId, caseId }));
  expect(view.serviceName).toBe("球拍补贴申领");
  expect(view.path.map((it) => it.title)).toEqual([
    "提交申请",
    "受理",
    "审核决定",
    "公示",
    "拨付",
    "送达结果",
  ]);
});
