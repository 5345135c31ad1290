import type { CaseEvent, ServiceItem } from "#kernel/process";
import { versionOn } from "#kernel/rules";
import type { PrintedBlock } from "#platform/pdf";
import {
  amountText,
  type Content,
  citeText,
  type Facts,
  opening,
  plainDay,
  remedyBlocks,
  you,
} from "../facts.ts";

export type Decided = Pick<CaseEvent & { is: "decided" }, "outcome" | "amount" | "reason" | "belowReason">;

/** 决定书: granted or refused, with facts, clauses, reason, and remedies with their last days. */
export const decision = (facts: Facts, { outcome, amount, reason, belowReason }: Decided): Content => {
  const granted = outcome === "granted";
  const { name } = facts.open.item;
  const verdict = granted
    ? `同意${you(facts)}的“${name}”申请${amount === null ? "" : `，核定金额 ${amountText(amount)}`}。`
    : `不予同意${you(facts)}的“${name}”申请。`;
  return {
    title: granted ? "决定书" : "不予同意决定书",
    blocks: [
      { is: "paragraph", indent: true, text: `${opening(facts)}，本机关经审查，现决定如下。` },
      ...section("事实", pathText(facts)),
      ...section("依据", ...clausesOf(facts, granted)),
      ...section(
        "理由",
        reason,
        ...(belowReason === undefined ? [] : [`核定金额少于按公式算得的金额，理由：${belowReason}`]),
      ),
      ...section("决定", verdict, ...noticeText(facts, granted)),
      ...remedyBlocks(facts),
    ],
    essence: [
      ["决定", granted ? "同意" : "不予同意"],
      ...(amount === null ? [] : [["核定金额", amountText(amount)] as const]),
      ["决定日期", plainDay(facts.day)],
    ],
  };
};

const section = (heading: string, ...texts: readonly string[]): PrintedBlock[] =>
  texts.length === 0
    ? []
    : [
        { is: "heading", level: 2, text: heading },
        ...texts.map((text): PrintedBlock => ({ is: "paragraph", indent: true, text })),
      ];

/** What happened up to the decision, by day. */
const pathText = ({ open }: Facts): string => {
  const { state, events } = open;
  const accepted = events.find((it) => it.is === "accepted");
  const parts = [
    `${plainDay(state.submittedOn)} 收到申请`,
    ...state.corrections.map(({ askedOn, answeredOn }) =>
      answeredOn
        ? `${plainDay(askedOn)} 一次告知补正，${plainDay(answeredOn)} 收到补正`
        : `${plainDay(askedOn)} 一次告知补正`,
    ),
    ...(accepted ? [`${plainDay(accepted.day)} 受理`] : []),
    ...state.notices.flatMap((it) => {
      const upheld = it.objections.some((one) => one.upheld);
      if (isBeforeDecision(open.item))
        return [`${plainDay(it.from)} 起公示，其间${upheld ? "有异议成立" : "没有成立的异议"}`];
      return upheld ? [`${plainDay(it.from)} 起公示，其间有异议成立，重新决定`] : [];
    }),
  ];
  return `${parts.join("；")}。`;
};

const isBeforeDecision = ({ steps }: ServiceItem): boolean =>
  steps.findIndex((it) => it.is === "publicNotice") < steps.findIndex((it) => it.is === "decide");

/** The item's own basis, and for money the clause that sets the amount. */
const clausesOf = ({ ctx, open }: Facts, granted: boolean): string[] => {
  const step = open.item.steps.find((it) => it.is === "decide");
  const policy = step?.policy ? ctx.plan.findPolicy(step.policy) : undefined;
  const amount = policy && versionOn(policy, open.state.submittedOn)?.amount;
  const cites = [...open.item.basis, ...(granted && amount ? [amount.cite] : [])];
  return [...new Set(cites.map((it) => `${citeText(it)}：“${it.quote}”`))];
};

/** A grant that is published first does not stand until the notice is over. */
const noticeText = ({ open }: Facts, granted: boolean): string[] => {
  const step = open.item.steps.find((it) => it.is === "publicNotice");
  if (!granted || !step || isBeforeDecision(open.item)) return [];
  const unit = step.term.unit === "working" ? "个工作日" : "日";
  return [`本决定作出后公示 ${step.term.days} ${unit}；公示期间异议成立的，重新决定。`];
};
