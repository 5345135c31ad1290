import { type Content, citeText, type Facts, opening, plainDay, remedyBlocks } from "../facts.ts";

/** `to` is where the applicant should go instead. */
export type NotAccepted = { reason: string; to: string };

/** 不予受理通知书: why the case is not taken up, where to go instead, and what can be done about it. */
export const notAccepted = (facts: Facts, { reason, to }: NotAccepted): Content => ({
  title: "不予受理通知书",
  blocks: [
    { is: "paragraph", indent: true, text: `${opening(facts)}，经审查，决定不予受理。` },
    { is: "heading", level: 2, text: "理由" },
    { is: "paragraph", indent: true, text: reason },
    ...(to === "" ? [] : [{ is: "paragraph", indent: true, text: `请向${to}提出。` } as const]),
    { is: "heading", level: 2, text: "依据" },
    ...facts.open.item.basis.map(
      (it) => ({ is: "paragraph", indent: true, text: `${citeText(it)}：“${it.quote}”` }) as const,
    ),
    ...remedyBlocks(facts),
  ],
  essence: [
    ["决定", "不予受理"],
    ["日期", plainDay(facts.day)],
  ],
});
