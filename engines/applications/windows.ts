import { dayText } from "#kernel/calendar";
import { type Fen, inYuan } from "#kernel/money";
import { type Intake, intakeOn, type ServiceItem, windowOf } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { Refusal } from "#platform/http";
import { type IntakeView, refuseApplication as refuse, type WindowView } from "./contract.ts";
import type { OpenCase } from "./load-case.ts";
import { countGranted, type Granted, lockWindow } from "./store-windows.ts";

/** Outside of its days an item takes no application; the next time is named. */
export const whyNotTaken = ({ today }: Pick<Context, "today">, item: ServiceItem): Refusal | undefined => {
  const intake = intakeOn(item, today());
  return intake.is === "open" ? undefined : refuse("not-taken", { next: nextText(intake) });
};

export const nextText = ({ next }: Intake & { is: "closed" }): string => {
  if (!next) return "申请期已经结束，还没有公布下一次的时间。";
  return `下一次申请期：${dayText(next.from)}${next.to === null ? "起" : ` 至 ${dayText(next.to)}`}。`;
};

/** Whether applications are taken today, and what of the window has been granted already; for anybody. */
export const intake = async (
  ctx: Context,
  { service }: { service: string },
): Promise<IntakeView | Refusal> => {
  const item = ctx.plan.findService(service);
  return item ? intakeView(ctx.db, ctx, item) : refuse("service-unknown");
};

export const intakeView = async (tx: Tx, ctx: Context, item: ServiceItem): Promise<IntakeView> => {
  const here = intakeOn(item, ctx.today());
  if (here.is === "closed") return { open: false, says: nextText(here), window: null };
  return { open: true, says: "", window: await windowView(tx, item, ctx.today()) };
};

/** The window to which an application of that day belongs; null where nothing is counted. */
export const windowView = async (
  tx: Tx,
  item: ServiceItem,
  submittedOn: OpenCase["state"]["submittedOn"],
): Promise<WindowView | null> => {
  const found = windowOf(item, submittedOn);
  if (!found) return null;
  const { window, before } = found;
  const { from, to, quota = null, budget = null } = window;
  if (quota === null && budget === null) return { from, to, quota, budget, granted: 0, grantedAmount: 0 };
  const { count, amount } = await countGranted(tx, { service: item.id, from, before });
  return { from, to, quota, budget, granted: count, grantedAmount: amount };
};

/** Why the window has no place or money left for one more grant. From now on nobody else grants out of it, until this transaction ends. */
export const whyWindowFull = async (
  tx: Tx,
  { item, row }: OpenCase,
  amount: number | null,
): Promise<Refusal | undefined> => {
  const found = windowOf(item, row.submitted_on);
  if (!found) return undefined;
  const { window, before } = found;
  const { from, quota, budget } = window;
  if (quota === undefined && budget === undefined) return undefined;
  await lockWindow(tx, { service: item.id, from });
  return whyFull(window, await countGranted(tx, { service: item.id, from, before }), amount ?? 0);
};

const whyFull = (
  { from, to, quota, budget }: { from: string; to: string; quota?: number; budget?: number },
  { count, amount: granted }: Granted,
  amount: number,
): Refusal | undefined => {
  const term = `${from} 至 ${to}`;
  if (quota !== undefined && count >= quota) return refuse("window-full", { term, quota });
  if (budget === undefined || granted + amount <= budget) return undefined;
  const [all, left] = [inYuan(budget as Fen), inYuan((budget - granted) as Fen)];
  return refuse("window-short", { term, budget: all, left, amount: inYuan(amount as Fen) });
};
