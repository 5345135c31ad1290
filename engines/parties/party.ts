import { findSelf } from "#engines/identity";
import { findRecord, mainRegister } from "#engines/registers";
import type { ApplicantKind } from "#kernel/process";
import type { App, Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { KIND_NAMES, type OwnParty, type Party } from "./contract.ts";
import { findWalkIn } from "./store.ts";

/** Who a subject is: of the register of subjects, a person with an account, or somebody who once stood at a counter. */
export const findParty = async (
  tx: Tx,
  app: Pick<App, "plan" | "sample">,
  subjectId: string,
): Promise<Party | undefined> => {
  const main = mainRegister(app.plan);
  const record = main && (await findRecord(tx, app.plan, main.id, subjectId));
  if (record) {
    const { name, region, sample, fields } = record;
    const kind = typeof main.kind === "object" ? asKind(fields[main.kind.field]) : (main.kind ?? null);
    return { subjectId, name, kind, region, sample };
  }
  const person = (await findSelf(tx, app, subjectId)) ?? (await findWalkIn(tx, subjectId));
  return person && { subjectId, name: person.name, kind: "person", region: null, sample: person.sample };
};

const asKind = (value: unknown): ApplicantKind | null =>
  typeof value === "string" && Object.hasOwn(KIND_NAMES, value) ? (value as ApplicantKind) : null;

/** Those for whom the signed-in person acts: firms first, then in the own name. */
export const ownParties = async (ctx: Context): Promise<readonly OwnParty[]> => {
  const { actor } = ctx;
  if (actor.is !== "person") return [];
  const ids = [...new Set(actor.grants.flatMap((it) => it.subjectId ?? []))];
  const found = await Promise.all(ids.map((it) => findParty(ctx.db, ctx, it)));
  return found.flatMap((it) =>
    it ? [{ ...it, as: it.subjectId === actor.personId ? ("self" as const) : ("firm" as const) }] : [],
  );
};
