import { dayText } from "#kernel/calendar";
import { type Fen, inWan } from "#kernel/money";
import type { CaseEvent, CoApplicant } from "#kernel/process";
import type { Context } from "#platform/context";
import type { TimelineEntry } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { changedBy } from "./view-corrected.ts";
import { extensionText } from "./view-handling.ts";
import { type Told, toldOfHandling, withBelow } from "./view-timeline-handling.ts";
import { unitName } from "./who.ts";

/** What happened, oldest first. Who objected and how to reach them is for officers only. */
export const timelineOf = (
  ctx: Context,
  { item, events, row, state }: OpenCase,
  officer: boolean,
): TimelineEntry[] => {
  const points = item.steps.flatMap((it) => (it.is === "accept" ? it.checklist : [])).length;
  return events.map((event) => ({
    at: event.at,
    day: event.day,
    who: whoText(ctx, event),
    unit:
      event.by.unit !== null && event.by.as === undefined
        ? unitName(ctx.plan, event.by.unit)
        : isOfFirm(event)
          ? row.applicant
          : null,
    ...told(event, {
      officer,
      points,
      named: (unit) => unitName(ctx.plan, unit),
      others: state.coApplicants,
      extended: (days) => extensionText(item, days),
      changed: (it) => changedBy(item, events, it),
      called: (caseId) => {
        const part = events
          .flatMap((it) => (it.is === "filesOpened" ? it.files : []))
          .find((it) => it.caseId === caseId);
        return (part && ctx.plan.findService(part.service)?.name) ?? "一家单位的办件";
      },
    }),
  }));
};

/** Who is not the applicant in person says as what: an agent, or a clerk at the counter. */
const whoText = ({ plan }: Context, { by }: CaseEvent): string => {
  if (by.as === "agent") return `由${by.name}代理`;
  return by.as === "counter" ? `由${unitName(plan, by.unit ?? "")}窗口${by.name}代录` : by.name;
};

/** Done by the applicant itself; an objector or the system belongs to neither side. */
const OF_FIRM: ReadonlySet<CaseEvent["is"]> = new Set([
  "submitted",
  "corrected",
  "materialBrought",
  "withdrawn",
  "rated",
]);
const isOfFirm = ({ is }: CaseEvent): boolean => OF_FIRM.has(is);

type Telling = {
  officer: boolean;
  points: number;
  named(unit: string): string;
  others: readonly CoApplicant[];
  extended(days: number): string;
  changed(event: CaseEvent & { is: "corrected" }): string;
  called(caseId: string): string;
};
const told = (
  event: CaseEvent,
  { officer, points, named, others, changed, extended, called }: Telling,
): Told => {
  switch (event.is) {
    case "submitted":
      return event.partOf
        ? { title: "由一件事分送", says: `主办件 ${event.partOf.code}，申请人在那里一并提交。` }
        : { title: "提交申请", says: null };
    case "accepted":
      if (event.deemed)
        return { title: "视为受理", says: "没有在规定的时间内告知补正，自收到申请材料之日起即为受理。" };
      return {
        title: "受理",
        says: points > 0 ? `核对清单 ${points} 项，勾选 ${event.checked.length} 项。` : null,
      };
    case "correctionAsked": {
      const list = event.items.map(({ label, says }) => `${label}：${says}`).join("；");
      return {
        title: "一次告知补正",
        says: `${list}。请在 ${dayText(event.replyBy)} 之前（含当日）补正，其间停表。`,
      };
    }
    case "corrected":
      return { title: "提交补正", says: `改了：${changed(event)}。恢复计时。` };
    case "decided": {
      const amount = event.amount === null ? "" : `给予 ${inWan(event.amount as Fen)}`;
      return {
        title: event.outcome === "granted" ? `决定同意${amount}` : "决定不予同意",
        says: withBelow(event),
      };
    }
    case "noticeOpened":
      return { title: "开始公示", says: `公示到 ${dayText(event.until)} 截止。` };
    case "objectionRaised":
      return {
        title: "收到异议",
        says: officer ? `${event.text}（${event.name}，${event.contact}）` : event.text,
      };
    case "objectionAnswered":
      return { title: event.upheld ? "异议成立，由决定环节处理" : "异议不成立", says: event.answer };
    case "noticeClosed":
      return { title: "公示结束", says: null };
    case "paymentPrepared":
      return { title: "制单", says: "待另一人复核。" };
    case "paymentReturned":
      return { title: "复核退回，重新制单", says: event.reason };
    case "paid":
      return { title: `拨付 ${inWan(event.amount as Fen)}`, says: null };
    case "delivered":
      return { title: "送达结果", says: `结果编号 ${event.code}，任何人可以凭编号验证。` };
    case "withdrawn":
      return { title: "撤回申请", says: event.reason };
    default:
      return toldOfHandling(event, named, others, extended, called) ?? { title: event.is, says: null };
  }
};
