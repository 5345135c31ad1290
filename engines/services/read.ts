import { z } from "zod";
import { countDraftsByService, countOfRevisions } from "#engines/applications";
import { mayFor } from "#engines/identity";
import { serviceFaults } from "#kernel/plan";
import { runWorkedCase, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import {
  CheckItem,
  type ItemCheck,
  OneDraft,
  OneService,
  type PlayedItem,
  refuseService,
  type ServiceDraftView,
  type ServiceLine,
  type ServiceList,
  type ServiceView,
} from "./contract.ts";
import { findDraftRow, listDraftRows, listPublications } from "./store.ts";
import { checked, lineOf, namesOf, publicationOf, viewOf } from "./view.ts";

type Told = Awaited<ReturnType<typeof readAround>>;
/** What is told beside items: four statements, however many items there are. */
const readAround = async (ctx: Context, service?: string) => ({
  drafts: await listDraftRows(ctx.db, service),
  publications: await listPublications(ctx.db, service),
  counts: await countOfRevisions(ctx.db, service),
  filling: await countDraftsByService(ctx.db),
});

const lineOfItem = (ctx: Context, it: ServiceItem, told: Told): ServiceLine => {
  const faults = serviceFaults(ctx.plan, it, ctx.calendar);
  const next = told.publications.find((one) => one.service === it.id && one.effective_from > ctx.today());
  const cases = told.counts
    .filter((one) => one.service === it.id)
    .map(({ revision, open, total }) => ({ revision, open, total }));
  return {
    service: it.id,
    name: it.name,
    measure: it.measure,
    unit: it.owner,
    revision: it.revision,
    steps: it.steps.length,
    materials: it.materials.length,
    errors: faults.filter((one) => one.severity === "error").length,
    warnings: faults.filter((one) => one.severity === "warning").length,
    next: next ? { revision: next.revision, effectiveFrom: next.effective_from } : null,
    cases,
    touched: {
      filling: told.filling.get(it.id) ?? 0,
      running: cases.reduce((sum, one) => sum + one.open, 0),
    },
    drafts: told.drafts.filter((one) => one.service === it.id).map(lineOf),
  };
};

/** All items with what is written on them and how many cases run under which revision. */
export const listServices = useCase({
  may: "readOffice",
  takes: z.object({}),
  does: async (ctx: Context): Promise<ServiceList> => {
    const told = await readAround(ctx);
    return {
      measures: ctx.plan.measures.map(({ number, title }) => ({ number, title })),
      services: ctx.plan.services.map((it) => lineOfItem(ctx, it, told)),
    };
  },
});

/** One item as an official reads it. */
export const showService = useCase({
  may: "readOffice",
  takes: OneService,
  does: async (ctx: Context, { measure, slug }): Promise<ServiceView | Refusal> => {
    const item = ctx.plan.findService(`${measure}/${slug}`);
    if (!item) return refuseService("service-unknown");
    const told = await readAround(ctx, item.id);
    return {
      ...lineOfItem(ctx, item, told),
      item,
      faults: serviceFaults(ctx.plan, item, ctx.calendar),
      publications: told.publications.map(publicationOf),
      mayDraft: mayFor(ctx, "draftService", item.owner),
      names: namesOf(ctx),
    };
  },
});

export const findServiceDraft = useCase({
  may: "readOffice",
  takes: OneDraft,
  does: async (ctx: Context, { draftId }): Promise<ServiceDraftView | Refusal> => {
    const it = await findDraftRow(ctx.db, draftId);
    return it ? viewOf(ctx, ctx.db, it) : refuseService("draft-unknown");
  },
});

/** What the gate says to an item while it is written, and what it changes. Nothing is stored. */
export const checkServiceItem = useCase({
  may: "draftService",
  takes: CheckItem,
  does: async (ctx: Context, { draftId, item }): Promise<ItemCheck | Refusal> => {
    const it = await findDraftRow(ctx.db, draftId);
    return it
      ? checked(
          ctx,
          { ...item, id: it.service, measure: it.base.measure, revision: it.item.revision },
          it.base,
        )
      : refuseService("draft-unknown");
  },
});

/** Plays the worked cases of an item while it is written, by the calendar of now. Nothing is stored. */
export const playServiceItem = useCase({
  may: "draftService",
  takes: CheckItem,
  does: async (ctx: Context, { item }): Promise<PlayedItem | Refusal> => {
    const unplayable = serviceFaults(ctx.plan, item, null).some(
      (it) => it.code === "term-impossible" || it.code === "bad-date",
    );
    if (unplayable) return refuseService("not-playable");
    try {
      return { cases: (item.tests ?? []).map((it) => runWorkedCase(item, it, ctx.calendar)) };
    } catch {
      // A path that is only half written cannot be walked; the gate says where.
      return refuseService("not-playable");
    }
  },
});
