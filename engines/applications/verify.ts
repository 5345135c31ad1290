import { statusText } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { parseCode } from "./codes.ts";
import { refuseApplication as refuse, type Verification } from "./contract.ts";
import { openToRead } from "./open-case.ts";
import type { StoredCase } from "./store.ts";
import { findClaim } from "./store-codes.ts";
import { unitName } from "./who.ts";

/** Firms are named; of a natural person only the first character is. */
export const publicName = ({ item, applicant }: StoredCase): string =>
  item.applicants.every((it) => it === "person") ? `${[...applicant][0] ?? ""}**` : applicant;

/** What a code stands for, for anybody who holds it. Amount and payment belong to a result, not to a receipt. */
export const verify = async (
  ctx: Context,
  { code: typed }: { code: string },
): Promise<Verification | Refusal> => {
  const parsed = parseCode(typed);
  const key = parsed && (await findClaim(ctx.db, parsed.code));
  const open = key && (await openToRead(ctx.db, key));
  // Letters are kept and verified by the engine above.
  if (!open || parsed.kind === "letter") return refuse("code-unknown");
  const { row, state } = open;
  const isResult = parsed.kind === "result";
  return {
    code: parsed.code,
    kind: parsed.kind,
    state: isResult && state.result?.revoked ? "revoked" : "valid",
    revoked: isResult ? (state.result?.revoked ?? null) : null,
    serviceName: row.item.name,
    unitName: unitName(ctx.plan, row.item.owner),
    applicant: publicName(row),
    on: isResult ? (row.ended_on ?? row.submitted_on) : row.submitted_on,
    amount: isResult ? row.amount : null,
    paidOn: isResult ? row.paid_on : null,
    statusText: statusText(row.status),
    sample: row.sample,
  };
};
