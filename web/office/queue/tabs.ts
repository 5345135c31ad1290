import type { QueueTab, SavedFilter } from "#engines/applications/contract";

/** Queues in the order of the day's work. */
export const QUEUE_TABS: readonly { tab: QueueTab; title: string }[] = [
  { tab: "all", title: "全部" },
  { tab: "toAccept", title: "待签收" },
  { tab: "inHand", title: "待办" },
  { tab: "asked", title: "会办待复" },
  { tab: "correcting", title: "补正中（停表）" },
  { tab: "dueToday", title: "今日到期" },
  { tab: "overdue", title: "超期" },
  { tab: "notice", title: "公示中" },
  { tab: "toPay", title: "待拨付" },
  { tab: "done", title: "已办结" },
];

/** What is asked for, and where in the list. Empty: whatever. */
export type QueueQuery = SavedFilter["query"] & { after: string; before: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PLACE = /^[01]\.\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/;
const HANDLER = /^(own|mine|none|[0-9a-f-]{36})$/;
const fits = (text: string | null, pattern: RegExp): string =>
  text !== null && pattern.test(text) ? text : "";

/** The filter as the address has it, so that it can be kept and sent on. Nonsense falls back to the whole list. */
export const queueQuery = (url: string): QueueQuery => {
  const asked = new URL(url).searchParams;
  return {
    tab: QUEUE_TABS.find((it) => it.tab === asked.get("tab"))?.tab ?? "all",
    service: fits(asked.get("service"), /^[\w/-]{1,100}$/),
    region: fits(asked.get("region"), /^\d{6,12}$/),
    handler: fits(asked.get("handler"), HANDLER),
    text: (asked.get("text") ?? "").slice(0, 100),
    from: fits(asked.get("from"), DAY),
    to: fits(asked.get("to"), DAY),
    after: fits(asked.get("after"), PLACE),
    before: fits(asked.get("before"), PLACE),
  };
};

/** The tab always stands in it: an address that says nothing opens the filter of one's own choice. */
export const queuePath = (query: Partial<QueueQuery>): string => {
  const filled = Object.entries({ tab: "all", ...query }).filter(([, it]) => it !== "");
  return `/office?${new URLSearchParams(filled)}`;
};

/** From the first page on. */
export const filterOf = ({ after: _, before: __, ...filter }: QueueQuery): SavedFilter["query"] => filter;

export const isFiltered = ({ tab: _, after: __, before: ___, ...rest }: QueueQuery): boolean =>
  Object.values(rest).some((it) => it !== "");

export const casePath = (it: { subjectId: string; caseId: string }): string =>
  `/office/cases/${it.subjectId}/${it.caseId}`;
