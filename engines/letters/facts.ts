import type { OpenCase } from "#engines/applications";
import { remediesOf, unitName } from "#engines/applications";
import { type Day, dayText, type Term } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { type Fen, inWan, inYuan } from "#kernel/money";
import type { Context } from "#platform/context";
import type { PrintedBlock } from "#platform/pdf";

/** What a letter may draw on: the case as it stood right after the event. */
export type Facts = {
  ctx: Pick<Context, "plan" | "calendar">;
  open: OpenCase;
  /** The day of the event, which is the letter's date. */
  day: Day;
};

/** What stands on a letter, without its head and foot. */
export type Content = {
  title: string;
  blocks: readonly PrintedBlock[];
  /** For anybody who verifies it: no personal data. */
  essence: readonly (readonly [label: string, says: string])[];
  landscape?: boolean;
  /** To whom it is written; the applicant when left out. */
  to?: string;
};

/** 2026年11月24日, without the day of the week. */
export const plainDay = (day: Day): string => dayText(day).replace(/（.*$/, "");

export const termText = ({ days, unit }: Term): string => `${days} ${unit === "working" ? "个工作日" : "日"}`;

/** In words of both kinds, so that no zero is lost: 30万元（300,000.00元）. */
export const amountText = (amount: number): string => `${inWan(amount as Fen)}（${inYuan(amount as Fen)}）`;

/** Where it stands. What has no clause the platform chose itself: no law is named for it, but where everybody can read it. */
export const citeText = ({ document, clause }: Citation): string =>
  clause === undefined ? "本事项办事指南" : `${document} ${clause}`;

/** How the letter speaks to whom it is for. */
export const you = ({ open }: Facts): string =>
  open.item.applicants.every((it) => it === "person") ? "你" : "你单位";

/** From what the promised time counts. */
export const limitStart = ({ open }: Facts): string =>
  open.item.limits.start === "acceptance" ? "受理" : "提交";

export const basisText = ({ open }: Facts): string => [...new Set(open.item.basis.map(citeText))].join("；");

/** 你单位于……提交的“……”申请（回执……） */
export const opening = (facts: Facts): string => {
  const { state, item, row } = facts.open;
  return `${you(facts)}于 ${plainDay(state.submittedOn)} 提交的“${item.name}”申请（回执 ${row.code}）`;
};

/** 救济途径 with last days, as a table; nothing when the item names none. */
export const remedyBlocks = ({ ctx, open }: Facts): PrintedBlock[] => {
  const list = remediesOf(ctx as Context, open);
  if (list.length === 0) return [];
  return [
    { is: "heading", level: 2, text: "救济途径" },
    {
      is: "table",
      shares: [4, 5, 5, 6],
      head: ["途径", "向谁提出", "最后一天", "依据"],
      rows: list.map(({ label, unitName: to, lastDay, cite }) => [
        label,
        to,
        lastDay ? plainDay(lastDay as Day) : "公示之后确定",
        citeText(cite),
      ]),
    },
  ];
};

export const ownerName = ({ ctx, open }: Facts): string => unitName(ctx.plan, open.item.owner);
