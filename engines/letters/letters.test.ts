import { createHash } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationsDesk } from "#engines/applications";
import { application, moneyInMemory, smallPdf } from "#engines/applications/testing";
import { yuan } from "#kernel/money";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type Club, openClub } from "../../test/world/award-club.ts";
import { person } from "../../test/world/index.ts";
import type { Letter } from "./contract.ts";
import { digestOf } from "./draw-up.ts";
import { lettersDesk } from "./index.ts";
import { findLetter } from "./store.ts";

const SITE = "https://club.example";
const SERVICE = "juniors/racket-grant";
const money = moneyInMemory();
let club: Club;
let subjectId: string;
let caseId: string;

beforeAll(async () => {
  club = await openClub();
  ({ subjectId, caseId } = await file());
});
afterAll(() => club.world.close());

const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.says}`);
  return answer;
};
const cases = (ctx: Context) => applicationsDesk(ctx, money);
const letters = (ctx: Context) => lettersDesk(ctx, { site: SITE });
const applicant = () => club.applicant(subjectId);

const file = async () => {
  const member = club.nextMember();
  const desk = cases(club.applicant(member));
  const paper = ok(await desk.attach({ subjectId: member, name: "发票.pdf", bytes: smallPdf() }));
  const form = ok(await desk.prefilled({ service: SERVICE, subjectId: member }));
  const answers = { ...form.answers, bankAccountName: "会员", bankAccount: "6222 0001" };
  const materials = [{ material: "receipt", fileId: paper.fileId }];
  return ok(
    await desk.submit(
      application({ service: SERVICE, subjectId: member, answers, facts: { owesFees: "否" }, materials }),
    ),
  );
};
const step = async () => {
  const { version } = ok(await cases(applicant()).case({ subjectId, caseId }));
  return { subjectId, caseId, version };
};
const drawn = async (): Promise<readonly Letter[]> =>
  ok(await letters(applicant()).ofCase({ subjectId, caseId }));
const only = async (kind: Letter["kind"]): Promise<Letter> => {
  const found = (await drawn()).filter((it) => it.kind === kind).at(-1);
  if (!found) throw new Error(`No ${kind}`);
  return found;
};
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text.replace(/\s/g, "");
};
const read = async (code: string): Promise<string> =>
  textOf(ok(await letters(applicant()).file({ code })).bytes);

test("what is submitted gets a receipt with its number, its materials and a code that is its own", async () => {
  const receipt = await only("receipt");
  expect(receipt).toMatchObject({ number: "教练组收〔2026〕1号", title: "收件回执", state: { is: "valid" } });
  expect(receipt.code).toMatch(/^WS-/);
  const text = await read(receipt.code);
  for (const it of ["收件回执", "会员1：", "不表示已经受理", receipt.code, `${SITE}/verify`, "（印章处）"])
    expect(text).toContain(it.replace(/\s/g, ""));
  expect(receipt.bytes).toBeLessThan(100_000);
});

test("the same bytes come again, and the digest is theirs; looking again draws nothing new", async () => {
  const receipt = await only("receipt");
  const { bytes } = ok(await letters(applicant()).file({ code: receipt.code }));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(receipt.digest);
  expect(await drawn()).toHaveLength(1);
});

test("two who look at once draw up one letter, and no number is left out", async () => {
  const other = await file();
  const key = { subjectId: other.subjectId, caseId: other.caseId };
  const looks = await Promise.all(
    [club.applicant(other.subjectId), club.clerk, club.decider].map((it) => letters(it).ofCase(key)),
  );
  const codes = looks.flatMap((it) => ok(it).map((one) => `${one.code} ${one.number}`));
  expect(new Set(codes).size).toBe(1);
  expect(codes[0]).toContain("〔2026〕2号");
});

test("what was printed is kept as it was, and a lost file comes again from it, byte for byte", async () => {
  const { code, digest } = await only("receipt");
  const row = await findLetter(club.world.app.db, code);
  expect(row && digestOf(row.input)).toBe(row?.input_sha256);
  const lost: Context = {
    ...applicant(),
    files: { ...club.world.app.files, read: async () => ({ is: "gone" as const }) },
  };
  const { bytes } = ok(await letters(lost).file({ code }));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
});

test("the officer reads the correction notice before it is sent; nothing is kept of it", async () => {
  const items = [{ target: "bankAccount", says: "账号少了一位，请核对。" }];
  const asked = { subjectId, caseId, kind: "correctionNotice" as const, items };
  const text = await textOf(ok(await letters(club.clerk).preview(asked)).bytes);
  for (const it of ["一次性告知补正通知书", "账号少了一位，请核对。", "预览", "编号在发出时生成"])
    expect(text).toContain(it);
  expect(await drawn()).toHaveLength(1);
  expect(await letters(applicant()).preview(asked)).toMatchObject({ refused: "not-allowed" });
  const stranger = club.world.as(person("财务", { role: "clerk", unit: "grounds" }));
  expect(await letters(stranger).preview(asked)).toMatchObject({ refused: "case-unknown" });
  expect(await letters(club.clerk).preview({ ...asked, items: undefined })).toMatchObject({
    refused: "nothing-to-preview",
  });
});

test("a correction notice names everything at once and the last day", async () => {
  ok(
    await cases(club.clerk).askCorrection({
      ...(await step()),
      items: [{ target: "bankAccount", says: "账号少了一位，请核对。" }],
    }),
  );
  const notice = await only("correctionNotice");
  expect(notice).toMatchObject({ unit: "coaching", number: "教练组补〔2026〕1号" });
  const text = await read(notice.code);
  expect(text).toContain("2026年11月16日");
  expect(text).toContain("账号少了一位，请核对。");
});

test("acceptance says by when it is promised", async () => {
  ok(await cases(applicant()).correct({ ...(await step()), answers: { bankAccount: "6222 00010" } }));
  ok(await cases(club.clerk).accept({ ...(await step()), checked: [] }));
  const text = await read((await only("acceptance")).code);
  expect(text).toContain("受理通知书");
  expect(text).toContain("20个工作日");
});

test("only a decider previews a decision", async () => {
  const asked = {
    subjectId,
    caseId,
    kind: "decision" as const,
    outcome: "refused" as const,
    reason: "课时不足。",
  };
  expect(await letters(club.clerk).preview(asked)).toMatchObject({ refused: "not-your-unit" });
  const text = await textOf(ok(await letters(club.decider).preview(asked)).bytes);
  expect(text).toContain("不予同意决定书");
  expect(text).toContain("课时不足。");
});

const decide = async (amount: number) =>
  ok(
    await cases(club.decider).decide({
      ...(await step()),
      outcome: "granted",
      amount,
      reason: "课时和会籍都核实过。",
    }),
  );

test("a decision names facts, clauses, reason, amount and remedies with their last days", async () => {
  await decide(yuan(300));
  const text = await read((await only("decision")).code);
  for (const it of ["事实", "依据", "理由", "课时和会籍都核实过。", "300.00元", "救济途径", "最后一天"])
    expect(text).toContain(it);
  const { remedies } = ok(await cases(applicant()).case({ subjectId, caseId }));
  const known = remedies.filter((it) => it.lastDay);
  expect(known.length).toBeGreaterThan(0);
  for (const { lastDay } of known) {
    const [year, month, day] = (lastDay ?? "").split("-").map(Number);
    expect(text).toContain(`${year}年${month}月${day}日`);
  }
});

test("anybody verifies a letter by its code and learns no personal data", async () => {
  const { code, digest } = await only("decision");
  const seen = ok(await letters(club.visitor).verify({ code: code.toLowerCase().replaceAll("-", "") }));
  expect(seen).toMatchObject({ code, digest, title: "决定书", state: { is: "valid" }, applicant: "会**" });
  expect(JSON.stringify(seen)).not.toMatch(/会员1|6222|课时和会籍/);
  expect(await letters(club.visitor).verify({ code: "WS-0000-0000-0" })).toMatchObject({
    refused: "code-unknown",
  });
});

test("a decision overturned by an objection is marked as replaced, and says when and why", async () => {
  const first = await only("decision");
  ok(await cases(club.clerk).openNotice(await step()));
  const { code } = ok(await cases(applicant()).case({ subjectId, caseId }));
  club.world.advance(1);
  ok(
    await cases(club.visitor).objectTo({
      code,
      name: "某人",
      contact: "12345678",
      text: "课时是借来的，请核实一下。",
    }),
  );
  ok(
    await cases(club.clerk).answerObjection({
      ...(await step()),
      upheld: true,
      answer: "核实属实，重新决定。",
    }),
  );
  const state = { is: "superseded", on: "2026-11-03", why: "公示期间异议成立，重新作出决定" };
  expect(ok(await letters(club.visitor).verify({ code: first.code })).state).toEqual(state);
  await decide(yuan(200));
  const all = (await drawn()).filter((it) => it.kind === "decision");
  expect(all.map((it) => it.state.is)).toEqual(["superseded", "valid"]);
  expect(await read(all[1]?.code ?? "")).toContain("异议成立，重新决定");
});

test("letters and files do not exist for those whom the case does not concern", async () => {
  const { code } = await only("decision");
  const stranger = club.applicant(club.nextMember());
  expect(await letters(stranger).ofCase({ subjectId, caseId })).toMatchObject({ refused: "case-unknown" });
  expect(await letters(stranger).file({ code })).toMatchObject({ refused: "letter-unknown" });
  expect(await letters(club.visitor).file({ code })).toMatchObject({ refused: "not-signed-in" });
  ok(await letters(club.clerk).file({ code }));
});

test("the issuing unit takes a letter back once; whoever verifies it reads since when and why", async () => {
  const { code } = await only("decision");
  const reason = "核定依据有误，已撤销。";
  expect(await letters(applicant()).revoke({ code, reason })).toMatchObject({ refused: "not-allowed" });
  const other = club.world.as(person("别组主教练", { role: "decider", unit: "grounds" }));
  expect(await letters(other).revoke({ code, reason })).toMatchObject({ refused: "not-your-unit" });
  ok(await letters(club.decider).revoke({ code, reason }));
  expect(await letters(club.decider).revoke({ code, reason })).toMatchObject({ refused: "already-revoked" });
  expect(ok(await letters(club.visitor).verify({ code })).state).toEqual({
    is: "revoked",
    on: "2026-11-03",
    why: reason,
  });
});
