import { sql } from "kysely";
import type { Tx } from "#platform/database";
import type { CaseTables } from "./store.ts";

/** Cases that were filed under one revision of an item; `open` ones still run under it. */
export type CountOfRevision = { service: string; revision: number; open: number; total: number };

/** Of one service or of all, the latest revision first. */
export const countOfRevisions = (tx: Tx, service?: string): Promise<CountOfRevision[]> => {
  let query = tx
    .withTables<CaseTables>()
    .selectFrom("cases")
    .innerJoin("service_versions", "service_versions.fingerprint", "cases.fingerprint")
    .select([
      "service_versions.service",
      "service_versions.revision",
      sql<number>`count(*) FILTER (WHERE ended_on IS NULL)`.as("open"),
      sql<number>`count(*)`.as("total"),
    ]);
  if (service !== undefined) query = query.where("cases.service", "=", service);
  return query
    .groupBy(["service_versions.service", "service_versions.revision"])
    .orderBy("service_versions.service")
    .orderBy("service_versions.revision", "desc")
    .execute();
};

/** Applications that are being filled in, by service. */
export const countDraftsByService = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .withTables<{ case_drafts: { service: string } }>()
    .selectFrom("case_drafts")
    .select(["service", sql<number>`count(*)`.as("count")])
    .groupBy("service")
    .execute();
  return new Map(rows.map((it) => [it.service, it.count]));
};
