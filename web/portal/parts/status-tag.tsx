import type { CaseStatus } from "#engines/applications/contract";
import { Tag, type Tone } from "./bits.tsx";

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  confirming: "wait",
  submitted: "info",
  inReview: "info",
  consulting: "info",
  assessing: "info",
  inspecting: "info",
  filing: "info",
  ready: "info",
  proposed: "info",
  correcting: "wait",
  accepted: "info",
  decided: "info",
  onNotice: "info",
  objected: "wait",
  toPay: "info",
  paid: "good",
  delivered: "good",
  refused: "bad",
  withdrawn: "quiet",
  turnedAway: "bad",
  closed: "quiet",
};

export const StatusTag = ({ status, text }: { status: CaseStatus; text: string }) => (
  <Tag tone={TONES[status]}>{text}</Tag>
);
