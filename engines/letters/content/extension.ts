import { type Day, dayText, type Term } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { type Content, citeText, type Facts, opening, plainDay, termText } from "../facts.ts";

export type Extended = { by: Term; reason: string; due: Day; cite: Citation };

/** 期限延长告知书: by how long, why, and the new last day. */
export const extension = (facts: Facts, { by, reason, due, cite }: Extended): Content => ({
  title: "办理期限延长告知书",
  blocks: [
    {
      is: "paragraph",
      indent: true,
      text: `${opening(facts)}，因${reason.replace(/。$/, "")}，不能在原定期限内办结。依据${citeText(cite)}，经本机关负责人批准，办理期限延长 ${termText(by)}，至 ${dayText(due)}（含当日）。特此告知。`,
    },
  ],
  essence: [
    ["延长", termText(by)],
    ["延长后应办结", dayText(due)],
    ["告知日期", plainDay(facts.day)],
  ],
});
