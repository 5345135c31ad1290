import type { QueueTab } from "#engines/applications/contract";

/** Queues in the order of the day's work. */
export const QUEUE_TABS: readonly { tab: QueueTab; title: string }[] = [
  { tab: "all", title: "全部" },
  { tab: "toAccept", title: "待签收" },
  { tab: "inHand", title: "待办" },
  { tab: "correcting", title: "补正中（停表）" },
  { tab: "dueToday", title: "今日到期" },
  { tab: "overdue", title: "超期" },
  { tab: "notice", title: "公示中" },
  { tab: "toPay", title: "待拨付" },
  { tab: "done", title: "已办结" },
];

export type QueueQuery = { tab: QueueTab; text: string; page: number };

/** The filter as the address has it, so that it can be kept and sent on. Nonsense falls back to the whole list. */
export const queueQuery = (url: string): QueueQuery => {
  const asked = new URL(url).searchParams;
  const tab = QUEUE_TABS.find((it) => it.tab === asked.get("tab"))?.tab ?? "all";
  const page = Number(asked.get("page") ?? "1");
  return {
    tab,
    text: (asked.get("text") ?? "").slice(0, 100),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
};

export const queuePath = ({ tab, text, page }: QueueQuery): string => {
  const query = new URLSearchParams();
  if (tab !== "all") query.set("tab", tab);
  if (text) query.set("text", text);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/office?${query}` : "/office";
};

export const casePath = (it: { subjectId: string; caseId: string }): string =>
  `/office/cases/${it.subjectId}/${it.caseId}`;
