import { unitName } from "#engines/applications";
import { dayText, readClock } from "#kernel/calendar";
import { type CaseEvent, clockInput } from "#kernel/process";
import { type Content, type Facts, plainDay } from "../facts.ts";

export type Urged = Pick<CaseEvent & { is: "urged" }, "says" | "replyBy">;

/** 督办单: to the unit that has the case, what is asked and by when it answers. Between units; the applicant gets none. */
export const urgeOrder = (facts: Facts, { says, replyBy }: Urged): Content => {
  const { item, state, row } = facts.open;
  const reading = readClock(clockInput(item, state, facts.day), facts.ctx.calendar);
  const step = item.steps[state.step];
  const desk = unitName(facts.ctx.plan, (step && "by" in step && step.by) || item.owner);
  const late = reading.state === "overdue" ? `，已超期 ${-reading.left} ${daysOf(reading.term.unit)}` : "";
  return {
    title: "督办单",
    to: desk,
    blocks: [
      {
        is: "paragraph",
        indent: true,
        text: `${row.applicant}于 ${plainDay(state.submittedOn)} 提交的“${item.name}”申请（回执 ${row.code}）由你单位办理，应于 ${dayText(reading.due)} 前办结${late}。`,
      },
      { is: "heading", level: 2, text: "督办要求" },
      { is: "paragraph", indent: true, text: says },
      ...(replyBy
        ? [
            {
              is: "paragraph",
              indent: true,
              text: `请在 ${dayText(replyBy)} 前（含当日）在办件页答复办理情况、原因和办结时间。`,
            } as const,
          ]
        : []),
    ],
    essence: [
      ["督办日期", plainDay(facts.day)],
      ["承办单位", desk],
      ...(replyBy ? [["答复期限", dayText(replyBy)] as const] : []),
    ],
  };
};

const daysOf = (unit: "working" | "calendar"): string => (unit === "working" ? "个工作日" : "天");
