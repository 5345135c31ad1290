import type { z } from "zod";
import { record } from "#engines/audit";
import type { EvaluatedFor } from "#engines/matching";
import { type Day, dayText } from "#kernel/calendar";
import { checkForm } from "#kernel/forms";
import { type CaseEvent, foldCase, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { isUniqueViolation, type Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { claimNewCode } from "./claim-code.ts";
import { type NewApplication, type Receipt, refuseApplication as refuse } from "./contract.ts";
import { checkMaterials, keepAskedPapers, missingMaterials } from "./materials.ts";
import { tellCase } from "./news.ts";
import { type Prefill, readPrefill, withRegister } from "./prefill.ts";
import { fingerprintOf, progressOf } from "./project.ts";
import { qualification } from "./qualification.ts";
import { findCase, findStanding, insertCase, insertEvent, keepVersion, type StoredCase } from "./store.ts";
import { claimSubmission } from "./store-codes.ts";
import { deleteDraft } from "./store-drafts.ts";
import { insertCaseFiles } from "./store-files.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm, doer } from "./who.ts";

type Form = z.output<typeof NewApplication>;

/** 提交申请: a complete form of a firm that may qualify becomes a case with a receipt. Sent twice it is one case. */
export const submit = async (ctx: Context, form: Form): Promise<Receipt | Refusal> => {
  const item = ctx.plan.findService(form.service);
  if (!item) return refuse("service-unknown");
  if (!actsForFirm(ctx, form.subjectId)) return refuse("not-your-firm");
  try {
    return await inTransaction(ctx, (tx) => submitIn(tx, ctx, item, form));
  } catch (fault) {
    // Another submission of the same firm was faster between our look and our writing.
    const standing = isUniqueViolation(fault, "cases_one_open")
      ? await findStanding(ctx.db, { ...form, once: !item.repeats })
      : undefined;
    if (!standing) throw fault;
    return alreadyApplied(standing);
  }
};

const submitIn = async (tx: Tx, ctx: Context, item: ServiceItem, form: Form): Promise<Receipt | Refusal> => {
  const { subjectId, service, facts } = form;
  if (form.form !== undefined && form.form !== fingerprintOf(item)) return refuse("form-changed");
  const key = { subjectId, caseId: ctx.newId() };
  const earlier = await claimSubmission(tx, { subjectId, service, key: form.idempotencyKey }, key.caseId);
  if (earlier) return receiptAgain(tx, { subjectId, caseId: earlier });
  const standing = await findStanding(tx, { subjectId, service, once: !item.repeats });
  if (standing) return alreadyApplied(standing);
  const held = await readPrefill(tx, ctx, item, subjectId);
  if (!held) return refuse("not-your-firm");

  // Who does not qualify is told so first, before what is missing on the form.
  const checked = await qualification(tx, ctx, item, { subjectId, answers: facts });
  if (isRefusal(checked)) return checked;
  const unfit = checked && whyUnfit(item, checked);
  if (unfit) return unfit;

  const { answers, reasons, dropped, problems: unlike } = withRegister(item, held, form);
  const { materials, dropped: papers } = keepAskedPapers(item, answers, form.materials);
  const problems = [
    ...unlike,
    ...checkForm(item.form, answers),
    ...(await checkMaterials(tx, { item, subjectId }, materials)),
    ...missingMaterials(item, materials, answers),
  ];
  if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);

  const event: CaseEvent = {
    seq: 1,
    at: ctx.now(),
    day: ctx.today(),
    by: doer(ctx, null),
    is: "submitted",
    answers,
    facts,
    registerValues: held.values,
    materials,
    reasons,
  };
  const { code, due } = await file(tx, ctx, { ...key, item, held, event, checked });
  await deleteDraft(tx, subjectId, service);
  return { ...key, code, on: event.day, due, alreadyThere: false, dropped: [...dropped, ...papers] };
};

type Filing = {
  subjectId: string;
  caseId: string;
  item: ServiceItem;
  held: Prefill;
  event: CaseEvent & { is: "submitted" };
  checked: EvaluatedFor | null;
};

const file = async (tx: Tx, ctx: Context, filing: Filing): Promise<{ code: string; due: Day }> => {
  const { subjectId, caseId, item, held, event, checked } = filing;
  const fingerprint = fingerprintOf(item);
  const progress = progressOf(item, foldCase(item, [event]), ctx.calendar, event.day);
  const code = await claimNewCode(tx, "receipt", filing);
  await keepVersion(tx, { fingerprint, item });
  await insertCase(tx, {
    ...progress,
    subject_id: subjectId,
    case_id: caseId,
    code,
    service: item.id,
    fingerprint,
    applicant: held.name,
    region: held.region,
    sample: held.sample,
    submitted_on: event.day,
    evaluation: checked?.evaluation ?? null,
  });
  await insertEvent(tx, filing, event);
  await insertCaseFiles(tx, filing, event.materials);
  const outcome = checked?.evaluation.outcome ?? null;
  await record(tx, ctx, {
    action: "case.submitted",
    subjectId,
    object: caseId,
    data: { service: item.id, revision: item.revision, code, outcome, sample: held.sample },
  });
  const row = { ...progress, code, applicant: held.name, sample: held.sample };
  await tellCase(tx, ctx, { subjectId, caseId, item, event, row, unitBefore: null });
  return { code, due: progress.due };
};

/** What the rules deny is refused with the reason; what they leave open is let through and marked for the officer. */
const whyUnfit = (item: ServiceItem, { evaluation, why }: EvaluatedFor): Refusal | undefined => {
  const denied = evaluation.outcome === "unmet" || evaluation.outcome === "notApplicable";
  if (item.eligibility?.mode !== "gate" || !denied) return undefined;
  return refuse("not-eligible", { why: why.map((it) => it.replace(/。$/, "")).join("；") });
};

const alreadyApplied = ({ submitted_on, code }: StoredCase): Refusal =>
  refuse("already-applied", { on: dayText(submitted_on), code });

const receiptAgain = async (tx: Tx, key: { subjectId: string; caseId: string }): Promise<Receipt> => {
  const row = await findCase(tx, key);
  if (!row) throw new Error(`Submission of a case that is not there: ${key.caseId}`);
  return { ...key, code: row.code, on: row.submitted_on, due: row.due, alreadyThere: true, dropped: [] };
};
