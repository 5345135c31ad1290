import { dayText, readClock } from "#kernel/calendar";
import { clockInput } from "#kernel/process";
import { basisText, type Content, type Facts, limitStart, opening, plainDay, termText } from "../facts.ts";

/** `deemed`: nobody said a word in time, and so it counts as accepted. */
export type Accepted = { deemed: boolean };

/** 受理通知书: the case is taken up, by when it is promised. */
export const acceptance = (facts: Facts, { deemed }: Accepted): Content => {
  const { item, state } = facts.open;
  // Deemed, it is accepted from the day it was received.
  const from = state.acceptedOn ?? facts.day;
  const { due } = readClock(clockInput(item, state, facts.day), facts.ctx.calendar);
  const { promised, statutory } = item.limits;
  const legal = statutory ? `法定办理时限 ${termText(statutory)}，` : "";
  return {
    title: "受理通知书",
    blocks: [
      {
        is: "paragraph",
        indent: true,
        text: `${opening(facts)}，${deemed ? "逾期没有告知补正，视为受理" : "经核对，申请材料齐全、符合要求"}，依据${basisText(facts)}，自 ${plainDay(from)} 起受理。`,
      },
      {
        is: "paragraph",
        indent: true,
        text: `${legal}承诺办理时限 ${termText(promised)}，自${limitStart(facts)}次日起算，预计 ${dayText(due)} 前（含当日）办结。公示、等待补正等依法不计入时限的，顺延。`,
      },
    ],
    essence: [
      ["受理日期", plainDay(from)],
      ["预计办结", dayText(due)],
    ],
  };
};
