import { dayText } from "#kernel/calendar";
import type { CaseEvent } from "#kernel/process";
import { type Content, citeText, type Facts, opening, plainDay } from "../facts.ts";

export type CorrectionAsked = Pick<CaseEvent & { is: "correctionAsked" }, "items" | "replyBy">;

/** 一次性告知补正通知书: everything that is missing, at once. */
export const correctionNotice = (facts: Facts, { items, replyBy }: CorrectionAsked): Content => {
  const { cite } = facts.open.item.correction;
  return {
    title: "一次性告知补正通知书",
    blocks: [
      {
        is: "paragraph",
        indent: true,
        text: `${opening(facts)}收悉。经审查，申请材料不齐全或者不符合要求。依据${citeText(cite)}，现一次告知需要补正的全部内容：`,
      },
      { is: "gap", height: 6 },
      {
        is: "table",
        shares: [1, 4, 8],
        head: ["序号", "项目或材料", "需要补正的内容"],
        rows: items.map(({ label, says }, at) => [String(at + 1), label, says]),
      },
      {
        is: "paragraph",
        indent: true,
        text: `请在 ${dayText(replyBy)} 前（含当日）补正。等待补正期间停止计算办理时限，收到补正后继续计算。以上内容一次告知，补正齐全的，不再另行要求。`,
      },
    ],
    essence: [
      ["告知日期", plainDay(facts.day)],
      ["补正内容", `共 ${items.length} 项`],
      ["补正期限", dayText(replyBy)],
    ],
  };
};
