import { sql } from "kysely";
import type { Day } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import { withItems } from "./kept-items.ts";
import type { CaseTables } from "./store.ts";

/** What a case has given, as it was delivered. */
export type GivenResult = {
  subjectId: string;
  caseId: string;
  code: string;
  applicant: string;
  item: ServiceItem;
  amount: number | null;
  on: Day;
  revokedOn: Day | null;
  revokedWhy: string | null;
  sample: boolean;
};

/** Results of these subjects, the latest first. Two statements at the most. */
export const listResults = async (
  tx: Tx,
  subjectIds: readonly string[],
  limit: number,
): Promise<GivenResult[]> => {
  if (subjectIds.length === 0) return [];
  const on = tx.withTables<CaseTables>();
  const rows = await on
    .selectFrom("cases")
    .select([
      "subject_id",
      "case_id",
      "result_code",
      "applicant",
      "fingerprint",
      "amount",
      "revoked_on",
      "sample",
    ])
    .select(eventOf("delivered", sql`it.day`).as("on"))
    .select(eventOf("resultRevoked", sql`it.happening->>'reason'`).as("revokedWhy"))
    .where("subject_id", "in", [...subjectIds])
    .where("result_code", "is not", null)
    .orderBy("on", "desc")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return (await withItems(tx, rows)).flatMap((it) => {
    if (it.result_code === null || it.on === null) return [];
    const { subject_id: subjectId, case_id: caseId, applicant, item, amount, sample, revokedWhy } = it;
    const on = it.on as Day;
    return [
      {
        subjectId,
        caseId,
        code: it.result_code,
        applicant,
        item,
        amount,
        on,
        revokedOn: it.revoked_on,
        revokedWhy,
        sample,
      },
    ];
  });
};

const eventOf = (is: "delivered" | "resultRevoked", what: ReturnType<typeof sql>) =>
  sql<string | null>`(SELECT ${what} FROM case_events it WHERE it.subject_id = cases.subject_id
    AND it.case_id = cases.case_id AND it.happening->>'is' = ${sql.lit(is)} ORDER BY it.seq DESC LIMIT 1)`;
