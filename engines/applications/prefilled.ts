import { mainRegister } from "#engines/registers";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { type PrefilledForm, refuseApplication as refuse } from "./contract.ts";
import { draftAsNow } from "./drafts.ts";
import { whyNotAlone } from "./joint/only-joint.ts";
import { whyNotForKind } from "./kinds.ts";
import { type Prefill, readPrefill } from "./prefill.ts";
import { fingerprintOf } from "./project.ts";
import { qualification } from "./qualification.ts";
import { findStanding } from "./store.ts";
import { findDraft } from "./store-drafts.ts";
import { listFiles } from "./store-files.ts";
import { summaryOf } from "./summary.ts";
import { actsForFirm } from "./who.ts";
import { intakeView } from "./windows.ts";

/** The form as the person finds it: the draft, else what the registers hold, and whether the firm qualifies. */
export const prefilled = async (
  ctx: Context,
  { service, subjectId }: { service: string; subjectId: string },
): Promise<PrefilledForm | Refusal> => {
  const item = ctx.plan.findService(service);
  if (!item) return refuse("service-unknown");
  if (!actsForFirm(ctx, subjectId)) return refuse("not-your-firm");
  const closed = whyNotAlone(ctx.plan, item);
  if (closed) return closed;
  const held = await readPrefill(ctx.db, ctx, item, subjectId);
  if (!held) return refuse("not-your-firm");
  const unsuited = whyNotForKind(item, held);
  if (unsuited) return unsuited;
  const draft = await findDraft(ctx.db, subjectId, service);
  const now = draft && (await draftAsNow(ctx.db, item, draft, ctx.now()));
  const materials = now?.materials ?? [];
  const files = await listFiles(
    ctx.db,
    subjectId,
    materials.map((it) => it.fileId),
  );
  const checked = await qualification(ctx.db, ctx, item, { subjectId, answers: draft?.facts ?? {} });
  if (isRefusal(checked)) return checked;
  const standing = await findStanding(ctx.db, { subjectId, service, once: !item.repeats });
  return {
    intake: await intakeView(ctx.db, ctx, item),
    service,
    subject: { subjectId, name: held.name, sample: held.sample },
    form: fingerprintOf(item),
    answers: { ...held.values, ...now?.answers, ...lockedOf(item, held) },
    registerValues: held.values,
    held: heldMaterials(ctx, item),
    draft: draft
      ? {
          savedAt: draft.saved_at,
          facts: draft.facts,
          reasons: draft.reasons,
          changes: now?.changes.map((it) => it.what) ?? [],
          materials: materials.flatMap(({ material, fileId }) => {
            const file = files.get(fileId);
            return file ? [{ material, file }] : [];
          }),
        }
      : null,
    evaluation: checked?.evaluation ?? null,
    openCase: standing ? summaryOf(ctx, { ...standing, service_name: standing.item.name }) : null,
  };
};

/** A locked value always comes from the register, never from an older draft. */
const lockedOf = (item: ServiceItem, { values }: Prefill): Record<string, string> =>
  Object.fromEntries(
    item.form
      .flatMap((it) => it.fields)
      .flatMap((it) => {
        const value = values[it.key];
        return it.prefill?.lock === "locked" && value !== undefined ? [[it.key, value] as const] : [];
      }),
  );

/** Papers that the state holds are not asked for (免提交). */
export const heldMaterials = ({ plan }: Pick<Context, "plan">, item: ServiceItem): Record<string, string> => {
  const main = mainRegister(plan)?.name ?? "名录";
  return Object.fromEntries(
    item.materials.filter((it) => it.source === "register").map((it) => [it.key, `由${main}共享，免提交`]),
  );
};
