import { z } from "zod";
import type { RegisterDeclaration } from "#kernel/plan";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal, useCase } from "#platform/http";
import { missingFields } from "../columns.ts";
import { type Batch, ColumnMapping, refuseRegister } from "../contract.ts";
import { findRegister } from "../register.ts";
import { clearStaging } from "../write/store.ts";
import { getBatch, STATE_NAMES } from "./batch.ts";
import { lockBatch, putMapping, type StoredBatch } from "./store.ts";
import { CHECK_JOB } from "./upload.ts";

/** Another choice of columns: everything is checked anew. Columns that are not named stay left out. */
export const remap = useCase({
  may: "importRegister",
  takes: z.object({ batchId: z.uuid(), mapping: ColumnMapping }),
  does: async (ctx: Context, { batchId, mapping }): Promise<Batch | Refusal> => {
    const refused = await ctx.db.transaction().execute(async (tx) => {
      const batch = await lockBatch(tx, batchId);
      if (!batch) return refuseRegister("batch-unknown");
      if (batch.state !== "uploaded" && batch.state !== "checked") {
        return refuseRegister("batch-wrong-state", { state: STATE_NAMES[batch.state] });
      }
      const register = findRegister(ctx.plan, batch.register);
      if (!register) return refuseRegister("register-unknown");
      const whole = wholeMapping(batch, mapping, register);
      if (isRefusal(whole)) return whole;
      await clearStaging(tx, batchId);
      await putMapping(tx, batchId, whole, ctx.realNow());
      await ctx.jobs.send(tx, CHECK_JOB, { batchId });
      return undefined;
    });
    return refused ?? getBatch(ctx.db, ctx.plan, batchId);
  },
});

const wholeMapping = (
  batch: StoredBatch,
  asked: ColumnMapping,
  register: RegisterDeclaration,
): Record<string, string> | Refusal => {
  const headings = batch.columns.flatMap((it) => (it ? [it.heading] : []));
  const fields = new Set(register.fields.map((it) => it.key));
  const chosen = Object.entries(asked).filter(([, field]) => field !== "");
  const used = chosen.map(([, field]) => field);
  const bad = chosen
    .filter(
      ([heading, field], at) =>
        !headings.includes(heading) || !fields.has(field) || used.indexOf(field) !== at,
    )
    .map(([heading]) => heading);
  if (bad.length > 0) return refuseRegister("mapping-bad", { names: bad.join("、") });
  const mapping = Object.fromEntries(headings.map((heading) => [heading, asked[heading] ?? ""]));
  const missing = missingFields(mapping, register);
  return missing.length > 0 ? refuseRegister("column-missing", { columns: missing.join("、") }) : mapping;
};
