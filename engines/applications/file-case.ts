import { record } from "#engines/audit";
import type { EvaluatedFor } from "#engines/matching";
import type { Day } from "#kernel/calendar";
import { type CaseEvent, foldCase, localised, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { claimNewCode } from "./claim-code.ts";
import { othersOf, tellCase } from "./news.ts";
import type { Prefill } from "./prefill.ts";
import { fingerprintOf, progressOf } from "./project.ts";
import { insertCase, insertEvent } from "./store.ts";
import { insertCaseFiles } from "./store-files.ts";
import { insertJoined } from "./store-joined.ts";
import { keepVersion } from "./store-versions.ts";

export type Filing = {
  subjectId: string;
  caseId: string;
  /** As the plan has it today; kept as it is. */
  item: ServiceItem;
  /** At whose county's desks it will be worked. */
  county: string | null;
  held: Pick<Prefill, "name" | "region" | "sample">;
  event: CaseEvent & { is: "submitted" };
  checked: EvaluatedFor | null;
  /** The mandate by which an agent filed it. */
  mandate?: string | undefined;
};

/** A new case from its first event: pinned to the item as it reads today, with a code of its own, told and logged. */
export const fileCase = async (
  tx: Tx,
  ctx: Context,
  { subjectId, caseId, item, county, held, event, checked, mandate }: Filing,
): Promise<{ code: string; due: Day }> => {
  const key = { subjectId, caseId };
  const fingerprint = fingerprintOf(item);
  const there = localised(item, county);
  const state = foldCase(there, [event]);
  const progress = progressOf(there, state, ctx.calendar, event.day);
  const code = await claimNewCode(tx, "receipt", key);
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
    evaluation: checked?.evaluation ?? null,
    parent_case: event.partOf?.caseId ?? null,
    county,
  });
  await insertEvent(tx, key, event);
  await insertCaseFiles(tx, key, event.materials);
  await insertJoined(tx, key, state.coApplicants);
  const outcome = checked?.evaluation.outcome ?? null;
  await record(tx, ctx, {
    action: "case.submitted",
    subjectId,
    object: caseId,
    data: {
      service: item.id,
      revision: item.revision,
      code,
      outcome,
      sample: held.sample,
      ...(event.by.as ? { as: event.by.as } : {}),
      ...(mandate ? { mandate } : {}),
    },
  });
  const row = { ...progress, code, applicant: held.name, sample: held.sample };
  const partOf = event.partOf ?? null;
  const others = othersOf(state);
  await tellCase(tx, ctx, { subjectId, caseId, item: there, event, row, partOf, unitBefore: null, others });
  return { code, due: progress.due };
};
