import { day } from "#kernel/calendar";
import type { PlayedHappening } from "#kernel/process";

/** What happens in worked cases of services, each in a line. */
export const accepted = (on: string): PlayedHappening => ({ is: "accepted", checked: [], day: day(on) });
export const turnedAway = (on: string, reason: string, to: string): PlayedHappening => ({
  is: "turnedAway",
  reason,
  to,
  day: day(on),
});
export const asked = (on: string, target: string, label: string, says: string): PlayedHappening => ({
  is: "correctionAsked",
  items: [{ target, label, says }],
  day: day(on),
});
export const corrected = (on: string, answers: Readonly<Record<string, string>>): PlayedHappening => ({
  is: "corrected",
  answers,
  materials: [],
  day: day(on),
});
export const broughtIn = (on: string, material: string): PlayedHappening => ({
  is: "materialBrought",
  materials: [{ material, fileId: material }],
  day: day(on),
});
export const reviewed = (on: string): PlayedHappening => ({ is: "reviewed", checked: [], day: day(on) });
export const consulted = (on: string): PlayedHappening => ({ is: "consultOpened", day: day(on) });
export const answered = (on: string, unit: string, says: string, agrees = true): PlayedHappening => ({
  is: "consultAnswered",
  unit,
  agrees,
  says,
  day: day(on),
});
export const silent = (on: string, unit: string, as: "agrees" | "reminded"): PlayedHappening => ({
  is: "silenceTaken",
  unit,
  as,
  day: day(on),
});
type Decided = { outcome: "granted" | "refused"; amount: number | null; reason: string };
export const granted = (amount: number | null, reason: string): Decided => ({
  outcome: "granted",
  amount,
  reason,
});
export const refused = (reason: string): Decided => ({ outcome: "refused", amount: null, reason });
export const proposed = (on: string, it: Decided): PlayedHappening => ({
  is: "decisionProposed",
  ...it,
  day: day(on),
});
export const decided = (on: string, it: Decided): PlayedHappening => ({
  is: "decided",
  ...it,
  day: day(on),
});
export const noticed = (on: string): PlayedHappening => ({ is: "noticeOpened", day: day(on) });
export const objected = (on: string, text: string): PlayedHappening => ({
  is: "objectionRaised",
  text,
  name: "某某",
  contact: "0878-0000000",
  day: day(on),
});
export const objectionAnswered = (on: string, upheld: boolean, answer: string): PlayedHappening => ({
  is: "objectionAnswered",
  upheld,
  answer,
  day: day(on),
});
export const noticeClosed = (on: string): PlayedHappening => ({ is: "noticeClosed", day: day(on) });
export const paid = (on: string, amount: number): readonly PlayedHappening[] => [
  { is: "paymentPrepared", day: day(on) },
  { is: "paid", amount, day: day(on) },
];
export const delivered = (on: string): PlayedHappening => ({
  is: "delivered",
  code: "JG-样例",
  day: day(on),
});
