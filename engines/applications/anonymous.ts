import type { z } from "zod";
import { checkForm, keepAsked } from "#kernel/forms";
import type { CaseEvent, FiledMaterial, ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { bind, type FieldProblem, type Gate, isRefusal, type Refusal, useCase } from "#platform/http";
import { bringMaterial, rate as rateCase } from "./afterwards.ts";
import { attach } from "./attach.ts";
import { parseCode } from "./codes.ts";
import { type CaseView, refuseApplication as refuse, Withdraw } from "./contract.ts";
import {
  NewReport,
  ReportCorrection,
  ReportKey,
  ReportPapers,
  ReportRating,
  type ReportReceipt,
  type ReportsDesk,
  ReportWithdrawal,
} from "./contract-anonymous.ts";
import { Rate } from "./contract-handling.ts";
import { correct as correctCase } from "./correct.ts";
import { fileCase } from "./file-case.ts";
import { checkMaterials, keepAskedPapers, missingMaterials } from "./materials.ts";
import type { CaseKeyed } from "./open-case.ts";
import { fromFormKey, hashOfSecret, isSecret } from "./report-secret.ts";
import { sizeText } from "./size.ts";
import { findCase } from "./store.ts";
import { claimSubmission, findClaim, findSubmission } from "./store-codes.ts";
import { findSecret, insertSecret } from "./store-secrets.ts";
import { inTransaction } from "./transaction.ts";
import { viewCase } from "./view.ts";
import { doer, NAMELESS } from "./who.ts";
import { whyNotTaken } from "./windows.ts";
import { withdraw as withdrawCase } from "./withdraw.ts";

const MB = 1024 * 1024;
/** Of all papers of one report together. */
const LARGEST = 10 * MB;

type Report = z.output<typeof NewReport>;
type Papers = readonly Report["papers"][number][];

/** Nobody knows who asks: the session, if there is one, is left at the door. */
const nameless = (ctx: Context, subjectId: string): Context => ({
  ...ctx,
  actor: { is: "visitor", holds: subjectId },
});

/** 匿名提交: anybody, without saying who. What opens the case again is shown once and kept as a hash. */
const file = async (asked: Context, report: Report): Promise<ReportReceipt | Refusal> => {
  const item = asked.plan.findService(report.service);
  if (!item) return refuse("service-unknown");
  if (!item.anonymous) return refuse("not-anonymous");
  const { subjectId, secret, once } = fromFormKey(item.id, report.key);
  const ctx = nameless(asked, subjectId);
  const there = await filedAs(ctx, { subjectId, service: item.id, once });
  if (there) return { ...there, secret };
  const late = whyNotTaken(ctx, item);
  if (late) return late;
  // What the answers do not call for is left out.
  const { answers } = keepAsked(item.form, report.answers);
  const { materials: papers } = keepAskedPapers(
    item,
    answers,
    report.papers.map((it) => ({ ...it, fileId: "" })),
  );
  const problems = [...checkForm(item.form, answers), ...missingMaterials(item, papers, answers)];
  if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
  const taken = await take(ctx, item, { subjectId, papers });
  if (isRefusal(taken)) return taken;
  const filed = await inTransaction(ctx, async (tx) => {
    const key = { subjectId, caseId: ctx.newId() };
    if (await claimSubmission(tx, { subjectId, service: item.id, key: once }, key.caseId)) return undefined;
    const wrong = await checkMaterials(tx, { item, subjectId }, taken);
    if (wrong.length > 0) return refuse("form-incomplete", { count: wrong.length }, wrong);
    const event: CaseEvent & { is: "submitted" } = {
      seq: 1,
      at: ctx.now(),
      day: ctx.today(),
      by: doer(ctx, null),
      is: "submitted",
      answers,
      facts: {},
      registerValues: {},
      materials: taken,
    };
    const held = { name: NAMELESS, region: null, sample: ctx.sample };
    const { code, due } = await fileCase(tx, ctx, { ...key, item, county: null, held, event, checked: null });
    await insertSecret(tx, key, hashOfSecret(secret));
    return { code, secret, on: event.day, due };
  });
  if (filed) return filed;
  // The same form came in twice at one moment: the other one made the case.
  const other = await filedAs(ctx, { subjectId, service: item.id, once });
  return other ? { ...other, secret } : refuse("case-unknown");
};

const filedAs = async (
  ctx: Context,
  { subjectId, service, once }: { subjectId: string; service: string; once: string },
): Promise<Omit<ReportReceipt, "secret"> | undefined> => {
  const caseId = await findSubmission(ctx.db, { subjectId, service, key: once });
  const row = caseId === undefined ? undefined : await findCase(ctx.db, { subjectId, caseId });
  return row && { code: row.code, on: row.submitted_on, due: row.due };
};

/** Keeps the papers, under the names of what they are: a file's own name may say whose it is. */
const take = async (
  ctx: Context,
  item: ServiceItem,
  { subjectId, papers }: { subjectId: string; papers: Papers },
): Promise<FiledMaterial[] | Refusal> => {
  const bytes = papers.reduce((sum, it) => sum + it.bytes.length, 0);
  if (bytes > LARGEST) return refuse("report-too-big", { size: sizeText(bytes), limit: sizeText(LARGEST) });
  const taken: FiledMaterial[] = [];
  const problems: FieldProblem[] = [];
  for (const { material, name, bytes: content } of papers) {
    const asked = item.materials.find((it) => it.key === material);
    const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? "";
    const stored = await attach(ctx, {
      subjectId,
      service: item.id,
      material,
      name: `${asked?.name ?? "附件"}${ending}`,
      bytes: content,
    });
    if (isRefusal(stored)) problems.push({ field: material, code: stored.refused, says: stored.says });
    else taken.push({ material, fileId: stored.fileId });
  }
  return problems.length > 0 ? refuse("form-incomplete", { count: problems.length }, problems) : taken;
};

/** With the code and the secret the case opens as its applicant's. A wrong secret is like an unknown code. */
const opened = async (
  asked: Context,
  { code, secret }: z.output<typeof ReportKey>,
): Promise<{ ctx: Context; key: CaseKeyed; item: ServiceItem; version: number } | Refusal> => {
  const parsed = parseCode(code);
  const key = parsed && (await findClaim(asked.db, parsed.code));
  const kept = key && (await findSecret(asked.db, key));
  if (!key || !kept || !isSecret(secret, kept)) return refuse("report-unknown");
  const row = await findCase(asked.db, key);
  if (!row) return refuse("report-unknown");
  return { ctx: nameless(asked, key.subjectId), key, item: row.item, version: row.version };
};

const look = async (asked: Context, key: z.output<typeof ReportKey>): Promise<CaseView | Refusal> => {
  const open = await opened(asked, key);
  return isRefusal(open) ? open : viewCase(open.ctx, open.key);
};

const correct = async (
  asked: Context,
  { version, answers, blocks, papers, ...secret }: z.output<typeof ReportCorrection>,
): Promise<CaseView | Refusal> => {
  const open = await opened(asked, secret);
  if (isRefusal(open)) return open;
  const { ctx, key, item } = open;
  const materials = await take(ctx, item, { subjectId: key.subjectId, papers });
  if (isRefusal(materials)) return materials;
  const done = await correctCase(ctx, { ...key, version, answers, blocks, materials });
  return isRefusal(done) ? done : viewCase(ctx, key);
};

/** 补交: what may come later, looked at as what came with the report. */
const bring = async (
  asked: Context,
  { version, papers, ...secret }: z.output<typeof ReportPapers>,
): Promise<CaseView | Refusal> => {
  const open = await opened(asked, secret);
  if (isRefusal(open)) return open;
  const { ctx, key, item } = open;
  const materials = await take(ctx, item, { subjectId: key.subjectId, papers });
  if (isRefusal(materials)) return materials;
  const done = await bringMaterial(ctx, { ...key, version, materials });
  return isRefusal(done) ? done : viewCase(ctx, key);
};

/** A rating in the words of the door that everybody else's goes through. */
const rate = async (
  asked: Context,
  { version, stars, says, ...secret }: z.output<typeof ReportRating>,
): Promise<CaseView | Refusal> => {
  const open = await opened(asked, secret);
  if (isRefusal(open)) return open;
  const given = Rate.safeParse({ ...open.key, version, stars, says });
  if (!given.success) return badInput(given.error);
  const done = await rateCase(open.ctx, given.data);
  return isRefusal(done) ? done : viewCase(open.ctx, open.key);
};

const withdraw = async (
  asked: Context,
  { version, reason, ...secret }: z.output<typeof ReportWithdrawal>,
): Promise<CaseView | Refusal> => {
  const open = await opened(asked, secret);
  if (isRefusal(open)) return open;
  const given = Withdraw.safeParse({ ...open.key, version, reason });
  if (!given.success) return badInput(given.error);
  const done = await withdrawCase(open.ctx, given.data);
  return isRefusal(done) ? done : viewCase(open.ctx, open.key);
};

const badInput = (error: z.ZodError): Refusal =>
  refuse(
    "form-incomplete",
    { count: error.issues.length },
    error.issues.map((it) => ({ field: it.path.join("."), code: it.code ?? "invalid", says: it.message })),
  );

/** How many come in from one address. `files` for what makes a case, `looks` for what opens one. */
export type ReportGates = { files: Gate; looks: Gate };

/** Doors for those who need not say who they are. The address is counted and forgotten, never passed on. */
export const reportsDesk = (
  ctx: Context,
  { address, gates }: { address: string; gates: ReportGates },
): ReportsDesk => {
  const through =
    <In, Out>(gate: Gate, does: (ctx: Context, input: In) => Promise<Out | Refusal>) =>
    async (asked: Context, input: In): Promise<Out | Refusal> => {
      const wait = gate.waitOf(address);
      return wait > 0 ? refuse("too-many", { minutes: Math.ceil(wait / 60_000) }) : does(asked, input);
    };
  const { files, looks } = gates;
  return bind(ctx, {
    file: useCase({ may: "anyone", takes: NewReport, does: through(files, file) }),
    look: useCase({ may: "anyone", takes: ReportKey, does: through(looks, look) }),
    correct: useCase({ may: "anyone", takes: ReportCorrection, does: through(looks, correct) }),
    bring: useCase({ may: "anyone", takes: ReportPapers, does: through(looks, bring) }),
    rate: useCase({ may: "anyone", takes: ReportRating, does: through(looks, rate) }),
    withdraw: useCase({ may: "anyone", takes: ReportWithdrawal, does: through(looks, withdraw) }),
  });
};
