import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";
import type { CaseStatus, CaseSummary } from "#engines/applications/contract";

export type Tone = "good" | "busy" | "wait" | "bad" | "quiet";

const LOOKS: Readonly<Record<Tone, { className: string; icon: ReactNode }>> = {
  good: { className: "mark-good", icon: <CheckCircleOutlined /> },
  busy: { className: "mark-busy", icon: <ClockCircleOutlined /> },
  wait: { className: "mark-wait", icon: <PauseCircleOutlined /> },
  bad: { className: "mark-bad", icon: <ExclamationCircleOutlined /> },
  quiet: { className: "mark-quiet", icon: <MinusCircleOutlined /> },
};

/** A state: word, icon and colour together, never colour alone. */
export const Mark = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Tag className={`office-mark ${LOOKS[tone].className}`} icon={LOOKS[tone].icon}>
    {children}
  </Tag>
);

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  confirming: "wait",
  submitted: "busy",
  inReview: "busy",
  consulting: "busy",
  assessing: "busy",
  inspecting: "busy",
  filing: "busy",
  ready: "busy",
  proposed: "busy",
  correcting: "wait",
  accepted: "busy",
  decided: "busy",
  onNotice: "busy",
  objected: "bad",
  toPay: "busy",
  paid: "good",
  delivered: "good",
  refused: "quiet",
  withdrawn: "quiet",
  turnedAway: "quiet",
  closed: "quiet",
};

export const StatusMark = ({ status, text }: { status: CaseStatus; text: string }) => (
  <Mark tone={TONES[status]}>{text}</Mark>
);

/** Working days left, in words. */
export const leftText = ({
  left,
  clock,
  status,
}: Pick<CaseSummary, "left" | "clock"> & Partial<Pick<CaseSummary, "status">>): string => {
  // Where days count from acceptance there is nothing yet that could have been stopped.
  if (clock === "suspended" && status === "submitted") return "受理后计时";
  if (clock === "suspended") return "停表";
  if (clock === "done" || left === null) return "已结束";
  if (left < 0) return `超期 ${-left} 个工作日`;
  return left === 0 ? "今日到期" : `剩 ${left} 个工作日`;
};

const FEW_DAYS = 3;

export const DaysLeft = (it: Pick<CaseSummary, "left" | "clock" | "status">) => {
  const text = leftText(it);
  if (it.clock === "suspended" && it.status === "submitted") return <Mark tone="quiet">{text}</Mark>;
  if (it.clock === "suspended") return <Mark tone="wait">{text}</Mark>;
  if (it.clock === "done" || it.left === null) return <Mark tone="quiet">{text}</Mark>;
  if (it.left <= 0) return <Mark tone="bad">{text}</Mark>;
  return it.left <= FEW_DAYS ? (
    <Mark tone="wait">{text}</Mark>
  ) : (
    <span className="office-nowrap">{text}</span>
  );
};
