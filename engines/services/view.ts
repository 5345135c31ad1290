import { countDraftsByService, countOfRevisions } from "#engines/applications";
import { mayFor } from "#engines/identity";
import { isSound, serviceDifferences, serviceFaults } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type {
  ItemCheck,
  Publication,
  RevisionCount,
  ServiceDraftLine,
  ServiceDraftView,
  StudioNames,
  Touched,
} from "./contract.ts";
import { listDeeds, type StoredDraft, type StoredPublication } from "./store.ts";

export const lineOf = (it: StoredDraft): ServiceDraftLine => ({
  draftId: it.draft_id,
  service: it.service,
  name: it.item.name,
  unit: it.unit,
  revision: it.item.revision,
  state: it.state,
  version: it.version,
  author: it.author,
  updatedBy: it.updated_by,
  updatedAt: it.updated_at,
  sample: it.sample,
});

export const publicationOf = (it: StoredPublication): Publication => ({
  revision: it.revision,
  effectiveFrom: it.effective_from,
  draftedBy: it.drafted_by,
  approvedBy: it.approved_by,
  at: it.at,
});

/** The gate and the differences, by the plan and the calendar of now. */
export const checked = (ctx: Context, item: ServiceItem, base: ServiceItem): ItemCheck => ({
  faults: serviceFaults(ctx.plan, item, ctx.calendar),
  differences: serviceDifferences(ctx.plan, base, item),
});
export const errorsIn = ({ faults }: ItemCheck): ItemCheck["faults"] =>
  isSound(faults) ? [] : faults.filter((it) => it.severity === "error");

export const touchedBy = async (
  tx: Tx,
  service: string,
): Promise<{ touched: Touched; cases: readonly RevisionCount[] }> => {
  const counts = await countOfRevisions(tx, service);
  const cases = counts.map(({ revision, open, total }) => ({ revision, open, total }));
  const running = cases.reduce((sum, it) => sum + it.open, 0);
  return { touched: { filling: (await countDraftsByService(tx)).get(service) ?? 0, running }, cases };
};

export const viewOf = async (ctx: Context, tx: Tx, it: StoredDraft): Promise<ServiceDraftView> => {
  const deeds = await listDeeds(tx, it.draft_id);
  const isMine =
    ctx.actor.is === "person" && deeds.some((one) => one.by_id === idOf(ctx) && one.deed !== "returned");
  return {
    ...lineOf(it),
    ...checked(ctx, it.item, it.base),
    ...(await touchedBy(tx, it.service)),
    base: it.base,
    item: it.item,
    effectiveFrom: it.effective_from,
    note: it.note,
    mayEdit: mayFor(ctx, "draftService", it.unit),
    mayPublish: mayFor(ctx, "publishService", it.unit) && !isMine,
    history: deeds.map(({ version, deed, at, by_name: by, note }) => ({ version, deed, at, by, note })),
    names: namesOf(ctx),
  };
};
const idOf = ({ actor }: Context): string => (actor.is === "person" ? actor.personId : "");

export const namesOf = ({ plan }: Context): StudioNames => ({
  units: plan.units.map(({ id, name }) => ({ id, name })),
  funds: plan.funds.map(({ id, name }) => ({ id, name })),
  policies: plan.policies.map(({ id, name }) => ({ id, name })),
  services: plan.services.map(({ id, name }) => ({ id, name })),
  registers: plan.allRegisters.map(({ id, name, fields }) => ({
    id,
    name,
    fields: fields.map(({ key, name: called, type }) => ({ key, name: called, type })),
  })),
});
