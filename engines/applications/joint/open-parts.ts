import { keepAsked } from "#kernel/forms";
import {
  type CaseEvent,
  type CaseHappening,
  type CaseState,
  type Doer,
  localised,
  partsCalledFor,
  type ServiceItem,
  type StepOf,
} from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal, type Refusal } from "#platform/http";
import { refuseApplication as refuse } from "../contract.ts";
import { countyFor } from "../county.ts";
import { fileCase } from "../file-case.ts";
import type { OpenCase } from "../load-case.ts";
import { qualification } from "../qualification.ts";
import { findStanding } from "../store.ts";

/** 分送: a case of each item of the step, from what was handed in for the whole. All of them are opened, or none. */
export const openParts = async (
  tx: Tx,
  ctx: Context,
  whole: OpenCase,
  by: Doer,
): Promise<(CaseHappening & { is: "filesOpened" }) | Refusal> => {
  const step = whole.item.steps[whole.state.step] as StepOf<"files">;
  const files = [];
  const { services, spared } = partsCalledFor(whole.item, step, whole.state.answers);
  for (const service of services) {
    const item = ctx.plan.findService(service);
    if (!item) return refuse("service-unknown");
    const opened = await openPart(tx, ctx, whole, item, by);
    if (isRefusal(opened)) return opened;
    files.push({ service, ...opened });
  }
  return { is: "filesOpened", files, ...(spared.length > 0 ? { spared } : {}) };
};

const openPart = async (
  tx: Tx,
  ctx: Context,
  whole: OpenCase,
  item: ServiceItem,
  by: Doer,
): Promise<{ caseId: string; code: string } | Refusal> => {
  const { subjectId, row, state } = whole;
  const standing = await findStanding(tx, { subjectId, service: item.id, once: false });
  if (standing) return refuse("part-stands", { name: item.name, code: standing.code });
  const county = countyFor(ctx, item, row.region);
  if (isRefusal(county)) return county;
  // What the rules say of the part is for its unit to weigh: the application as a whole has been taken.
  const checked = await qualification(tx, ctx, item, { subjectId, answers: state.facts });
  const caseId = ctx.newId();
  const event: CaseEvent & { is: "submitted" } = {
    seq: 1,
    at: ctx.now(),
    day: ctx.today(),
    by,
    ...filedFor(localised(item, county), state),
    through: state.through,
    partOf: { caseId: whole.caseId, code: row.code },
  };
  const { code } = await fileCase(tx, ctx, {
    subjectId,
    caseId,
    item,
    county,
    held: { name: row.applicant, region: row.region, sample: row.sample },
    event,
    checked: isRefusal(checked) ? null : checked,
  });
  return { caseId, code };
};

/** Answers and papers of the whole that the part asks for, by key. A file is shared, not copied. */
export const filedFor = (
  { form, materials }: Pick<ServiceItem, "form" | "materials">,
  state: CaseState,
): Omit<CaseHappening & { is: "submitted" }, "through" | "partOf"> => {
  const isAsked = (key: string): boolean =>
    form.some(({ fields, repeats }) =>
      repeats ? key.startsWith(`${repeats.key}.`) : fields.some((it) => it.key === key),
    );
  const pick = (texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => isAsked(key)));
  return {
    is: "submitted",
    answers: keepAsked(form, pick(state.answers)).answers,
    facts: state.facts,
    registerValues: pick(state.registerValues),
    materials: state.materials.filter((it) => materials.some((one) => one.key === it.material)),
  };
};
