import type { Citation } from "#kernel/citation";
import { type Content, citeText, type Facts, opening, plainDay, remedyBlocks } from "../facts.ts";

export type NotAccepted = { reason: string; cites: readonly Citation[] };

/** 不予受理通知书: why the case is not taken up, by which clause, and what can be done about it. */
export const notAccepted = (facts: Facts, { reason, cites }: NotAccepted): Content => ({
  title: "不予受理通知书",
  blocks: [
    { is: "paragraph", indent: true, text: `${opening(facts)}，经审查，决定不予受理。` },
    { is: "heading", level: 2, text: "理由" },
    { is: "paragraph", indent: true, text: reason },
    { is: "heading", level: 2, text: "依据" },
    ...cites.map(
      (it) => ({ is: "paragraph", indent: true, text: `${citeText(it)}：“${it.quote}”` }) as const,
    ),
    ...remedyBlocks(facts),
  ],
  essence: [
    ["决定", "不予受理"],
    ["日期", plainDay(facts.day)],
  ],
});
