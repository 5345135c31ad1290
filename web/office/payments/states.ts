import type { Payment } from "#engines/finance/contract";
import type { Tone } from "../parts/marks.tsx";

export const PAYMENT_STATES: Readonly<Record<Payment["state"], { text: string; tone: Tone }>> = {
  committed: { text: "已占用，公示未完", tone: "quiet" },
  due: { text: "待制单", tone: "busy" },
  returned: { text: "已退回，待重新制单", tone: "wait" },
  prepared: { text: "已制单，待复核", tone: "busy" },
  paid: { text: "已拨付", tone: "good" },
  cancelled: { text: "已取消", tone: "quiet" },
};

export const PAYMENT_TABS = [
  { tab: "all", title: "全部" },
  { tab: "due", title: "待制单" },
  { tab: "prepared", title: "待复核" },
  { tab: "paid", title: "已拨付" },
] as const;
export type PaymentTab = (typeof PAYMENT_TABS)[number]["tab"];

export const inTab = ({ state }: Payment, tab: PaymentTab): boolean =>
  tab === "all" || state === tab || (tab === "due" && state === "returned");
