import { partOutcome } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseView, PartView } from "../contract.ts";
import { itemOf, type OpenCase, openToRead } from "../load-case.ts";
import { listParts, type StoredCase } from "../store.ts";
import { summaryOf } from "../summary.ts";
import { unitName } from "../who.ts";

/** The parts of a joint case in the order of its step, one line a unit. One statement, and one look into each that waits for a correction. */
export const partsView = async (ctx: Context, whole: OpenCase): Promise<PartView[]> => {
  const opened = whole.state.files.map((it) => it.caseId);
  if (opened.length === 0) return [];
  const rows = new Map((await listParts(ctx.db, whole)).map((it) => [it.case_id, it]));
  const required = whole.item.steps.flatMap((it) => (it.is === "files" ? (it.required ?? []) : []));
  const parts: PartView[] = [];
  for (const caseId of opened) {
    const row = rows.get(caseId);
    if (row) parts.push(await partView(ctx, row, required.includes(row.service)));
  }
  return parts;
};

/** The parts that the answers did not call for. */
export const sparedView = ({ plan }: Pick<Context, "plan">, { state }: OpenCase): CaseView["spared"] =>
  state.spared.map(({ service, why }) => ({ name: plan.findService(service)?.name ?? service, why }));

const partView = async (ctx: Context, row: StoredCase, required: boolean): Promise<PartView> => ({
  ...summaryOf(ctx, { ...row, service_name: row.item.name }),
  deskName: unitName(ctx.plan, itemOf(row).owner),
  outcome: partOutcome(row),
  required,
  correction: row.status === "correcting" ? await correctionOf(ctx, row) : null,
  resultCode: row.result_code,
});

const correctionOf = async (ctx: Context, row: StoredCase): Promise<PartView["correction"]> => {
  const open = await openToRead(ctx.db, { subjectId: row.subject_id, caseId: row.case_id });
  const asked = open?.state.corrections.at(-1);
  return asked && asked.answeredOn === null ? { items: asked.items, replyBy: asked.replyBy } : null;
};
