import { dayText } from "#kernel/calendar";
import { fen, inYuan } from "#kernel/money";
import { statusText } from "./status-text.ts";
import type { PlayedCase, PlayFault, WorkedCase } from "./worked-case.ts";

/** What came out otherwise than was expected. */
export const endFaults = (
  { status, due, isOverdue, amount, refusal }: WorkedCase["expect"],
  got: PlayedCase["got"],
): PlayFault[] => {
  const differs = (isSame: boolean, code: string, says: string): PlayFault[] =>
    isSame ? [] : [{ at: null, code, says }];
  // An application that is not taken stands nowhere.
  if (refusal !== undefined && got.refusal?.at === 0 && got.refusal.code === refusal) return [];
  return [
    ...differs(
      got.status === status,
      "status-differs",
      `最后应为“${statusText(status)}”，按现在的流程是“${statusText(got.status)}”。`,
    ),
    ...(due === undefined
      ? []
      : differs(
          got.due === due,
          "due-differs",
          `最后的到期日应为${dayText(due)}，按现在的期限是${dayText(got.due)}。`,
        )),
    ...(isOverdue === undefined
      ? []
      : differs(
          got.isOverdue === isOverdue,
          "overdue-differs",
          isOverdue ? "应当已经超期，实际没有超期。" : "应当没有超期，实际已经超期。",
        )),
    ...(amount === undefined
      ? []
      : differs(
          got.amount === amount,
          "decided-amount-differs",
          `决定的金额应为${inYuan(fen(amount))}，实际${got.amount === null ? "没有决定金额" : `是${inYuan(fen(got.amount))}`}。`,
        )),
    ...(refusal === undefined
      ? []
      : differs(
          got.refusal?.code === refusal,
          "refusal-differs",
          got.refusal
            ? `应当因为别的理由不能办，实际是：${got.refusal.says}`
            : "最后一步应当不能办，按现在的规定可以办。",
        )),
  ];
};
