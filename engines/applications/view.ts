import { readClock } from "#kernel/calendar";
import { askedMaterials } from "#kernel/forms";
import { clockInput } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { rangeOf } from "./amounts.ts";
import { isSeenByOffice } from "./case-seen.ts";
import { type CaseView, refuseApplication as refuse } from "./contract.ts";
import { partsView, sparedView } from "./joint/view-parts.ts";
import { type CaseKeyed, type OpenCase, openToRead } from "./open-case.ts";
import { heldMaterials } from "./prefilled.ts";
import { sheetOf, textsSeen } from "./sheet.ts";
import { listFiles } from "./store-files.ts";
import { summaryOf } from "./summary.ts";
import { handlingOf } from "./view-handling.ts";
import { nextSteps } from "./view-next.ts";
import { mayReceive, partiesOf, takesPart, withoutResult } from "./view-parties.ts";
import { pathOf, remediesOf } from "./view-path.ts";
import { timelineOf } from "./view-timeline.ts";
import { actsForFirm } from "./who.ts";
import { windowView } from "./windows.ts";

/** The whole case on one page, as much of it as the person may see. To others it does not exist. */
export const viewCase = async (ctx: Context, key: CaseKeyed): Promise<CaseView | Refusal> => {
  const found = await openToRead(ctx.db, key);
  if (!found) return refuse("case-unknown");
  const own = actsForFirm(ctx, found.subjectId);
  const officer = await isSeenByOffice(ctx, found.row);
  const joins = takesPart(ctx, found);
  if (!own && !officer && !joins) return refuse("case-unknown");
  const open = officer || joins || mayReceive(ctx) ? found : withoutResult(found);

  const { item, state, row } = open;
  const reader = own || joins ? "applicant" : "officer";
  const today = ctx.today();
  const reading = readClock(clockInput(item, found.state, today), ctx.calendar);
  return {
    ...summaryOf(ctx, { ...row, service_name: item.name }),
    region: row.region,
    sheet: sheetOf(ctx, open, reader),
    blocks: item.form,
    papers: item.materials,
    ...textsSeen(ctx, open, reader),
    materials: await materialsOf(ctx, open),
    checklist: item.steps.flatMap((it) => (it.is === "accept" ? it.checklist : [])),
    evaluation: row.evaluation,
    handling: handlingOf(ctx, open, officer),
    parts: await partsView(ctx, open),
    spared: sparedView(ctx, open),
    partOf: state.partOf,
    range: rangeOf(ctx, open),
    pays: item.steps.some((it) => it.is === "pay"),
    window: officer && item.taken?.windows ? await windowView(ctx.db, item, row.submitted_on) : null,
    correction: correctionOf(open),
    decision: state.decision,
    notice: noticeOf(open),
    payment: state.payment && { state: state.payment.state, on: state.payment.on },
    result: state.result,
    reading,
    dueDayMoves: open.dueDayMoves,
    path: pathOf(ctx, open, reading),
    timeline: timelineOf(ctx, open, officer),
    next: nextSteps(ctx, found, { own, officer, joins }),
    remedies: remediesOf(ctx, open),
    parties: partiesOf(ctx, found, open),
  };
};

const materialsOf = async (
  ctx: Context,
  { subjectId, item, state }: OpenCase,
): Promise<CaseView["materials"]> => {
  const files = await listFiles(
    ctx.db,
    subjectId,
    state.materials.map((it) => it.fileId),
  );
  const held = heldMaterials(ctx, item);
  return askedMaterials(item, state.answers).map((declaration) => {
    const filed = state.materials.find((it) => it.material === declaration.key);
    const found = filed && files.get(filed.fileId);
    return {
      declaration,
      file: found
        ? { fileId: found.fileId, name: found.name, bytes: found.bytes, mediaType: found.mediaType }
        : null,
      fromRegister: held[declaration.key] ?? null,
    };
  });
};

const correctionOf = ({ state }: OpenCase): CaseView["correction"] => {
  const last = state.corrections.at(-1);
  if (!last) return null;
  const { items, askedOn, replyBy, answeredOn } = last;
  return { items, askedOn, replyBy, answered: answeredOn !== null };
};

/** Who objected stays with the unit; the text and the answer are for both sides. */
const noticeOf = ({ state }: OpenCase): CaseView["notice"] => {
  const last = state.notices.at(-1);
  if (!last) return null;
  const objections = last.objections.map(({ on, text, answer, upheld }) => ({ on, text, answer, upheld }));
  return { from: last.from, until: last.until, objections };
};
