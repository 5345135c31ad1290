import { dayText, readClock } from "#kernel/calendar";
import { clockInput, type ServiceItem } from "#kernel/process";
import { type Content, citeText, type Facts, opening, plainDay, termText } from "../facts.ts";

export type Extended = {
  days: number;
  reason: string;
  rule: NonNullable<ServiceItem["limits"]["extension"]>;
};

/** 期限延长告知书: by how long, why, and the new last day. */
export const extension = (facts: Facts, { days, reason, rule }: Extended): Content => {
  const { item, state } = facts.open;
  const { due } = readClock(clockInput(item, state, facts.day), facts.ctx.calendar);
  const by = termText({ days, unit: rule.most.unit });
  return {
    title: "办理期限延长告知书",
    blocks: [
      {
        is: "paragraph",
        indent: true,
        text: `${opening(facts)}，因${reason.replace(/。$/, "")}，不能在原定期限内办结。依据${citeText(rule.cite)}，经本机关负责人批准，办理期限延长 ${by}，至 ${dayText(due)}（含当日）。特此告知。`,
      },
    ],
    essence: [
      ["延长", by],
      ["延长后应办结", dayText(due)],
      ["告知日期", plainDay(facts.day)],
    ],
  };
};
