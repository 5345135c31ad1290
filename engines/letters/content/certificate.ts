import { dueDay } from "#kernel/calendar";
import type { ResultDeclaration } from "#kernel/process";
import { amountText, basisText, type Content, type Facts, ownerName, plainDay } from "../facts.ts";

export type Delivered = { code: string; result: ResultDeclaration };

/** 证书: to be hung up. Landscape in a plain frame, with the code of the result. */
export const certificate = (facts: Facts, { code, result }: Delivered): Content => {
  const { item, row, state } = facts.open;
  const amount = state.decision?.amount ?? null;
  const until = result.validFor ? plainDay(dueDay(facts.day, result.validFor, facts.ctx.calendar)) : null;
  return {
    title: result.name,
    landscape: true,
    blocks: [
      { is: "paragraph", align: "center", size: 20, weight: "bold", text: row.applicant },
      { is: "gap", height: 14 },
      {
        is: "paragraph",
        align: "center",
        size: 16,
        text: `经审查，符合“${item.name}”的条件，特发此证。`,
      },
      {
        is: "paragraph",
        align: "center",
        size: 13,
        text: `${amount === null ? "" : `核定金额 ${amountText(amount)} · `}结果编号 ${code}${until === null ? "" : ` · 有效期至 ${until}`}`,
      },
      { is: "paragraph", align: "center", size: 11, text: `依据 ${basisText(facts)}` },
      { is: "gap", height: 26 },
    ],
    essence: [
      ["证明", `符合“${item.name}”的条件`],
      ["结果编号", code],
      ["发证单位", ownerName(facts)],
      ["发证日期", plainDay(facts.day)],
      ...(until === null ? [] : [["有效期至", until] as const]),
    ],
  };
};
