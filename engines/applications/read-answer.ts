import type { z } from "zod";
import { record } from "#engines/audit";
import { askedFields, findField } from "#kernel/forms";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type AnswerKey, type ReadAnswer, refuseApplication as refuse } from "./contract.ts";
import { openToRead } from "./open-case.ts";
import { seesItem, unitName, unitsIn } from "./who.ts";
import { keepsFrom } from "./withheld.ts";

/** One answer in full, for officers who may read it. Each reading is in the audit log before the answer leaves. */
export const readAnswer = async (
  ctx: Context,
  { field: key, ...of }: z.output<typeof AnswerKey>,
): Promise<ReadAnswer | Refusal> => {
  const open = await openToRead(ctx.db, of);
  if (!open || !seesItem(ctx, open.item)) return refuse("case-unknown");
  const { item, state } = open;
  const asked = askedFields(item.form, state.answers).find((it) => it.key === key);
  const declared = findField(item.form, key)?.field;
  if (!asked || !declared) return refuse("answer-unknown");
  const withheld = keepsFrom(ctx, item, "officer")(declared);
  if (withheld && !(withheld.why === "personal" && withheld.mayRead)) {
    const names = withheld.why === "units" ? withheld.unitNames : namesOf(ctx, unitsIn(item));
    return refuse("answer-not-for-you", { label: asked.label, units: names.join("、") });
  }
  if (withheld)
    await ctx.db.transaction().execute((tx) =>
      record(tx, ctx, {
        action: "case.answerRead",
        subjectId: of.subjectId,
        object: of.caseId,
        data: { field: key },
      }),
    );
  return { field: key, answer: state.answers[key] ?? "", held: state.registerValues[key] ?? null };
};

const namesOf = ({ plan }: Context, units: readonly string[]): string[] =>
  [...new Set(units)].map((it) => unitName(plan, it));
