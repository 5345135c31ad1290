import type { z } from "zod";
import type { EvaluatedFor } from "#engines/matching";
import { dayText } from "#kernel/calendar";
import { checkForm } from "#kernel/forms";
import { type CaseEvent, localised, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { isUniqueViolation, type Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { namedOthers } from "./co-applicants.ts";
import { type NewApplication, type Receipt, refuseApplication as refuse } from "./contract.ts";
import { countyFor, regionTyped } from "./county.ts";
import { fileCase } from "./file-case.ts";
import { whyNotAlone } from "./joint/only-joint.ts";
import { whyNotForKind } from "./kinds.ts";
import { checkMaterials, keepAskedPapers, missingMaterials } from "./materials.ts";
import { mandateFor } from "./placed.ts";
import { readPrefill, withRegister } from "./prefill.ts";
import { fingerprintOf } from "./project.ts";
import { qualification } from "./qualification.ts";
import { findCase, findStanding, type StoredCase } from "./store.ts";
import { claimSubmission } from "./store-codes.ts";
import { deleteDraft } from "./store-drafts.ts";
import { inTransaction } from "./transaction.ts";
import { actsForFirm, doer } from "./who.ts";
import { whyNotTaken } from "./windows.ts";

type Form = z.output<typeof NewApplication>;

/** 提交申请: a complete form of a firm that may qualify becomes a case with a receipt. Sent twice it is one case. */
export const submit = async (ctx: Context, form: Form): Promise<Receipt | Refusal> => {
  const item = ctx.plan.findService(form.service);
  if (!item) return refuse("service-unknown");
  if (!actsForFirm(ctx, form.subjectId)) return refuse("not-your-firm");
  const closed = whyNotAlone(ctx.plan, item);
  if (closed) return closed;
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
  const late = whyNotTaken(ctx, item);
  if (late) return late;
  const standing = await findStanding(tx, { subjectId, service, once: !item.repeats });
  if (standing) return alreadyApplied(standing);
  const known = await readPrefill(tx, ctx, item, subjectId);
  if (!known) return refuse("not-your-firm");
  const held = { ...known, region: known.region ?? regionTyped(item, form.answers) };
  const unsuited = whyNotForKind(item, held);
  if (unsuited) return unsuited;
  const county = countyFor(ctx, item, held.region);
  if (isRefusal(county)) return county;
  const mandate = await mandateFor(tx, ctx, { subjectId, item: localised(item, county) });
  if (isRefusal(mandate)) return mandate;
  const others = await namedOthers(tx, ctx, { item, subjectId, named: form.coApplicants });

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
    ...others.problems,
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
    ...throughOf(ctx),
    ...(others.found.length > 0 ? { coApplicants: others.found } : {}),
  };
  const { code, due } = await fileCase(tx, ctx, { ...key, item, county, held, event, checked, mandate });
  await deleteDraft(tx, subjectId, service);
  return { ...key, code, on: event.day, due, alreadyThere: false, dropped: [...dropped, ...papers] };
};

/** How it came in, when not by the applicant's own hand. */
const throughOf = ({ actor }: Context): { through?: "agent" | "counter" } =>
  actor.is === "person" && actor.stands ? { through: actor.stands.as } : {};

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
