import { dayText } from "#kernel/calendar";
import { type Fen, inWan } from "#kernel/money";
import type { CaseEvent, Checked, CoApplicant } from "#kernel/process";
import type { TimelineEntry } from "./contract.ts";

export type Told = Pick<TimelineEntry, "title" | "says">;

/** What happens beside the common path: consultation, experts, inspection, several files, the clock, what comes after. */
export const toldOfHandling = (
  event: CaseEvent,
  named: (unit: string) => string,
  others: readonly CoApplicant[],
  extended: (days: number) => string,
  /** What the part of a joint case with that id is called. */
  called: (caseId: string) => string,
): Told | undefined => {
  const other = (who: string): string => others.find((it) => it.who === who)?.name ?? who;
  switch (event.is) {
    case "coApplicantConfirmed":
      return { title: `${other(event.who)}确认共同申请`, says: null };
    case "coApplicantDeclined":
      return {
        title: `${other(event.who)}不同意共同申请`,
        says: `${event.reason}申请到此为止，填的内容退回申请人的草稿。`,
      };
    case "handedOver":
      return { title: "到窗口领取结果", says: `领取人：${event.to}。` };
    case "materialBrought":
      return { title: "补交材料", says: `${event.materials.length} 份。` };
    case "turnedAway":
      return { title: "不予受理", says: `${event.reason}请向${event.to}申请。` };
    case "closed":
      return { title: "终止办理", says: event.reason };
    case "reassigned":
      return { title: `转给${event.to}办理`, says: event.reason };
    case "reviewed":
      return { title: "审查", says: checkedText(event.checked) };
    case "consultOpened":
      return {
        title: "发起会办",
        says: Object.entries(event.until)
          .map(([unit, until]) => `${named(unit)}：${dayText(until)} 之前答复`)
          .join("；"),
      };
    case "consultAnswered":
      return {
        title: `${named(event.unit)}答复会办：${event.agrees ? "同意" : "不同意"}`,
        says: event.says,
      };
    case "silenceTaken":
      return event.as === "agrees"
        ? { title: `${named(event.unit)}逾期未复`, says: "按无意见处理。" }
        : { title: `催办${named(event.unit)}`, says: "会办答复已经逾期。" };
    case "markGiven":
      return { title: `专家评分 ${event.mark}`, says: event.says };
    case "expertsHeard":
      return { title: "专家评审结束", says: null };
    case "inspected":
      return { title: "现场核查", says: [checkedText(event.checked), event.says].filter(Boolean).join(" ") };
    case "filesOpened":
      return {
        title: "分送各单位并联办理",
        says: [
          ...event.files.map((it) => `${called(it.caseId)}（回执 ${it.code}）`),
          ...(event.spared ?? []).map((it) => `有一项不需要办：${it.why}`),
        ].join("；"),
      };
    case "fileEnded":
      return { title: `${called(event.caseId)}：${ENDS[event.outcome]}`, says: null };
    case "clockExtended":
      return { title: `延长期限 ${extended(event.days)}`, says: event.reason };
    case "urged":
      return {
        title: "督办",
        says: event.replyBy ? `${event.says}（${dayText(event.replyBy)} 之前答复）` : event.says,
      };
    case "urgeAnswered":
      return { title: "答复督办", says: event.says };
    case "decisionProposed": {
      const amount = event.amount === null ? "" : `给予 ${inWan(event.amount as Fen)}`;
      return {
        title: event.outcome === "granted" ? `拟同意${amount}，待会签` : "拟不予同意，待会签",
        says: withBelow(event),
      };
    }
    case "proposalReturned":
      return { title: "会签退回", says: event.reason };
    case "promiseChecked":
      return { title: event.kept ? "承诺属实" : "承诺不实", says: event.says };
    case "resultRevoked":
      return { title: "撤销结果", says: event.reason };
    case "rated":
      return { title: `评价 ${event.stars} 星`, says: event.says || null };
    case "calledBack":
      return { title: "回访", says: event.says };
    default:
      return undefined;
  }
};

/** A reason, and why it is less than was reckoned. */
export const withBelow = ({ reason, belowReason }: { reason: string; belowReason?: string }): string =>
  belowReason === undefined ? reason : `${reason}（少于算得金额的理由：${belowReason}）`;

const ENDS = { granted: "已办好", refused: "不予办理", withdrawn: "已撤回或终止" } as const;

const checkedText = (checked: readonly Checked[]): string => {
  const failed = checked.filter((it) => !it.holds);
  return failed.length === 0
    ? `${checked.length} 项都符合。`
    : `${checked.length} 项中 ${failed.length} 项不符合：${failed.map((it) => `${it.item}（${it.note}）`).join("；")}。`;
};
