import type { z } from "zod";
import { dueDay } from "#kernel/calendar";
import { askedFields, askedMaterials, type MaterialDeclaration } from "#kernel/forms";
import type { CorrectionItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { FieldProblem, Refusal } from "#platform/http";
import { type AskCorrection, type Done, refuseApplication as refuse } from "./contract.ts";
import { blockOf, blocksAsked } from "./correct-times.ts";
import type { OpenCase } from "./open-case.ts";
import { takeStep } from "./take-step.ts";

/** 一次告知补正: everything that is missing at once. The clock stops until the applicant answers. */
export const askCorrection = (ctx: Context, input: z.output<typeof AskCorrection>): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "askCorrection",
    does: (_tx, open) => {
      const items: CorrectionItem[] = [];
      const problems: FieldProblem[] = [];
      for (const { target, says } of input.items) {
        const label = labelOf(open, target);
        const problem =
          label === undefined
            ? `这件申请里没有“${target}”这一项。`
            : items.some((it) => it.target === target)
              ? `“${label}”写了两次，请合并成一条。`
              : isOfAnother(input.items, target)
                ? `“${label}”所在的部分已经整个列入补正，请写在那一条里。`
                : isFromRegister(open, target)
                  ? `“${label}”取自名录，申请人不能改。请按名录更正程序办理。`
                  : undefined;
        if (problem) problems.push({ field: target, code: "bad-target", says: problem });
        else if (label !== undefined) items.push({ target, label, says });
      }
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      const replyBy = dueDay(ctx.today(), open.item.correction.replyWithin, ctx.calendar);
      return { is: "correctionAsked", items, replyBy };
    },
  });

/** A paper that the applicant can hand in again: not one the state holds, nor a promise, which has no paper. */
const isHandedIn = ({ source }: MaterialDeclaration): boolean => source === "upload" || source === "later";

/** A time of a block that is asked for as a whole: it may be gone when the correction comes. */
const isOfAnother = (items: readonly { target: string }[], target: string): boolean => {
  const block = blockOf(target);
  return block !== undefined && items.some((it) => it.target === block);
};

/** What a field, a repeated block or a paper is called; undefined when the item has none of that key. */
const labelOf = ({ item, state }: OpenCase, key: string): string | undefined =>
  blocksAsked({ item, state }).get(key) ??
  askedFields(item.form, state.answers).find((it) => it.key === key)?.label ??
  askedMaterials(item, state.answers).find((it) => it.key === key && isHandedIn(it))?.name;

const isFromRegister = ({ item, state }: OpenCase, key: string): boolean =>
  state.registerValues[key] !== undefined &&
  item.form.some((it) => it.fields.some((one) => one.key === key && one.prefill?.lock === "locked"));
