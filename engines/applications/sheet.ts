import { findField, isSameAnswer, type LaidField, layOut } from "#kernel/forms";
import type { Plan } from "#kernel/plan";
import type { CaseEvent, CaseState, ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { CaseView, SheetBlock, SheetField } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { reasonsOf } from "./prefill.ts";
import { type Keeps, keepsFrom, keepsFromAll, type Reader, shownInstead, textsAs } from "./withheld.ts";

/** What was asked and answered, beside the register, as far as the reader may see it. */
export const sheetOf = (ctx: Context, open: OpenCase, reader: Reader): SheetBlock[] => {
  const { item, state } = open;
  const keeps = keepsFrom(ctx, item, reader);
  const reasons = reasonsOf(open.events);
  return layOut(item.form, state.answers)
    .filter((it) => it.isAsked)
    .map(({ block, times }) => ({
      title: block.title,
      repeats: block.repeats?.key ?? null,
      times: times.map(({ called, fields }) => ({
        called,
        fields: fields.flatMap((it) => (it.isAsked ? [lineOf(it, { item, state, reasons, keeps })] : [])),
      })),
    }));
};

type Known = Pick<OpenCase, "item" | "state"> & { reasons: Readonly<Record<string, string>>; keeps: Keeps };

const lineOf = (laid: LaidField, { item, state, reasons, keeps }: Known): SheetField => {
  const { key, label, short, type, unit, choices, prefill } = laid;
  const declared = findField(item.form, key)?.field ?? laid;
  const withheld = keeps(declared);
  const seen = (text: string): string => shownInstead(withheld, declared, text);
  const answer = state.answers[key] ?? "";
  const held = state.registerValues[key];
  const reason = reasons[key];
  return {
    field: { key, label, short, type, ...(unit ? { unit } : {}), ...(choices ? { choices } : {}) },
    answer: seen(answer),
    held: held === undefined ? null : seen(held),
    differs: held !== undefined && !isSameAnswer(laid, answer, held),
    reason: reason ? seen(reason) : null,
    locked: held !== undefined && prefill?.lock === "locked",
    withheld: answer.trim() === "" && held === undefined ? null : withheld,
  };
};

/** The same texts by key. */
export const textsSeen = (
  ctx: Context,
  { item, state, events }: OpenCase,
  reader: Reader,
): Pick<CaseView, "answers" | "registerValues" | "reasons"> => {
  const keeps = keepsFrom(ctx, item, reader);
  return {
    answers: textsAs(item, keeps, state.answers),
    registerValues: textsAs(item, keeps, state.registerValues),
    reasons: textsAs(item, keeps, reasonsOf(events)),
  };
};

export const textsForNobody = (
  plan: Plan,
  item: ServiceItem,
  { answers, registerValues }: Pick<CaseState, "answers" | "registerValues">,
): Pick<CaseState, "answers" | "registerValues"> => {
  const keeps = keepsFromAll(plan);
  return { answers: textsAs(item, keeps, answers), registerValues: textsAs(item, keeps, registerValues) };
};

/** The history as it may leave the house: what was typed is masked, everything else stands. */
export const eventsForNobody = (
  plan: Plan,
  item: ServiceItem,
  events: readonly CaseEvent[],
): readonly CaseEvent[] =>
  events.map((event): CaseEvent => {
    if (event.is === "corrected")
      return { ...event, answers: textsAs(item, keepsFromAll(plan), event.answers) };
    if (event.is !== "submitted") return event;
    const reasons = event.reasons && textsAs(item, keepsFromAll(plan), event.reasons);
    return { ...event, ...textsForNobody(plan, item, event), ...(reasons ? { reasons } : {}) };
  });
