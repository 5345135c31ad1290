import { type Calendar, type Day, day } from "#kernel/calendar";
import type { ActionState, CaseEvent, CaseHappening, CaseState, ServiceItem } from "./index.ts";

const cite = { document: "章程", clause: "一", quote: "会员" };
const term = (days: number) => ({ days, unit: "working" as const, cite });

/** An item with a step of every kind. */
export const LONG_WAY: ServiceItem = {
  id: "club/long-way",
  revision: 1,
  name: "场馆认定",
  summary: "",
  measure: 1,
  owner: "office",
  contact: { note: "前台" },
  basis: [cite],
  applicants: ["person"],
  coApplicants: { named: "共同申请人", atLeast: 1, atMost: 3, cite },
  form: [],
  materials: [
    { key: "lease", name: "租约", basis: cite, source: "later", required: true },
    { key: "truth", name: "承诺", basis: cite, source: "promise", required: true },
  ],
  limits: {
    promised: term(30),
    start: "acceptance",
    extension: { by: "head", most: { days: 10, unit: "working" }, times: 1, cite },
  },
  correction: { maxRounds: 2, replyWithin: { days: 10, unit: "working" }, onNoReply: "close", cite },
  steps: [
    { is: "accept", by: "office", checklist: [], deemedAfter: term(5) },
    { is: "review", by: "office", checklist: [] },
    {
      is: "consult",
      by: "office",
      units: [
        { unit: "grounds", asks: "场地可用吗", within: term(5), onSilence: "agrees" },
        { unit: "treasury", asks: "有没有欠费", within: term(3), onSilence: "reminded" },
      ],
    },
    { is: "expertReview", by: "office", atLeast: 2, passMark: 60, cite, excluded: cite },
    { is: "inspection", by: "grounds", checklist: [] },
    { is: "files", by: "office", services: ["club/key", "club/locker"], required: ["club/key"] },
    { is: "decide", by: "office", countersigned: true },
    { is: "publicNotice", by: "office", term: term(5) },
    { is: "pay", by: "treasury", fund: "club/fund" },
    { is: "deliver", result: "plate" },
  ],
  results: [{ id: "plate", name: "牌照", kind: "certificate", revocable: { by: "office", cite } }],
  remedies: [],
  rating: { lowAtMost: 2, callBackWithin: term(5) },
};
export const WEEKENDS: Calendar = {
  version: "weekends",
  publishedYears: new Set([2026, 2027]),
  overrides: new Map(),
};
export const MONDAY = day("2026-11-02");

/** Whoever is asked by nothing else: a pick between 0 and less than 1 decides which of several things happens. */
export const happeningOf = (
  { action, by }: ActionState,
  state: CaseState,
  { today, pick }: { today: Day; pick: number },
): CaseHappening => {
  const outcome = pick < 0.8 ? "granted" : "refused";
  const amount = outcome === "granted" ? 100 : null;
  const says = "说明";
  switch (action) {
    case "confirm":
      return {
        is: "coApplicantConfirmed",
        who: state.coApplicants.find((it) => !it.confirmedOn)?.who ?? "",
      };
    case "decline":
      return {
        is: "coApplicantDeclined",
        who: state.coApplicants.find((it) => !it.confirmedOn)?.who ?? "",
        reason: says,
      };
    case "accept":
      return { is: "accepted", checked: [] };
    case "deemAccepted":
      return { is: "accepted", checked: [], deemed: true };
    case "turnAway":
      return { is: "turnedAway", reason: says, to: "别处" };
    case "askCorrection":
      return { is: "correctionAsked", items: [], replyBy: today };
    case "correct":
      return { is: "corrected", answers: {}, materials: [] };
    case "bringMaterial":
      return { is: "materialBrought", materials: [{ material: "lease", fileId: "1" }] };
    case "withdraw":
      return { is: "withdrawn", reason: says };
    case "close":
      return { is: "closed", reason: says };
    case "reassign":
      return { is: "reassigned", to: "小张", reason: says };
    case "review":
      return { is: "reviewed", checked: [] };
    case "openConsult":
      return { is: "consultOpened", until: { grounds: today, treasury: today } };
    case "answerConsult":
      return { is: "consultAnswered", unit: by, agrees: pick < 0.5, says };
    case "takeSilence": {
      const silent = state.consultations.find((it) => !it.answer && today > it.until && !it.remindedOn);
      const unit = silent?.unit ?? "";
      return { is: "silenceTaken", unit, as: unit === "grounds" ? "agrees" : "reminded" };
    }
    case "giveMark":
      return { is: "markGiven", expert: `专家${Math.floor(pick * 3)}`, mark: Math.floor(pick * 100), says };
    case "hearExperts":
      return { is: "expertsHeard" };
    case "inspect":
      return { is: "inspected", checked: [], says };
    case "openFiles":
      return {
        is: "filesOpened",
        files: ["club/key", "club/locker"].map((service) => ({ service, caseId: service, code: service })),
      };
    case "endFile":
      return { is: "fileEnded", caseId: state.files.find((it) => !it.outcome)?.caseId ?? "", outcome };
    case "refuseWhole":
      return { is: "decided", outcome: "refused", amount: null, reason: says };
    case "propose":
      return { is: "decisionProposed", outcome, amount, reason: says };
    case "countersign":
      return { is: "decided", outcome: state.proposal?.outcome ?? outcome, amount, reason: says };
    case "returnProposal":
      return { is: "proposalReturned", reason: says };
    case "decide":
      return { is: "decided", outcome, amount, reason: says };
    case "openNotice":
      return { is: "noticeOpened", until: today };
    case "object":
      return { is: "objectionRaised", text: says, name: "甲", contact: "电话" };
    case "answerObjection":
      return { is: "objectionAnswered", upheld: pick < 0.3, answer: says };
    case "closeNotice":
      return { is: "noticeClosed" };
    case "preparePayment":
      return { is: "paymentPrepared" };
    case "releasePayment":
      return pick < 0.8 ? { is: "paid", amount: 100 } : { is: "paymentReturned", reason: says };
    case "deliver":
      return { is: "delivered", code: "JG-1" };
    case "handOver":
      return { is: "handedOver", to: "甲" };
    case "extendClock":
      return { is: "clockExtended", days: 10, reason: says };
    case "urge":
      return { is: "urged", says };
    case "answerUrge":
      return { is: "urgeAnswered", says };
    case "checkPromise":
      return { is: "promiseChecked", material: "truth", kept: pick < 0.5, says };
    case "revokeResult":
      return { is: "resultRevoked", reason: says };
    case "rate":
      return { is: "rated", stars: 1 + Math.floor(pick * 5), says };
    case "callBack":
      return { is: "calledBack", says };
  }
};

export const eventOf = (seq: number, on: Day, happening: CaseHappening): CaseEvent => ({
  seq,
  at: `${on}T02:00:00.000Z`,
  day: on,
  by: { name: "某人", unit: "office" },
  ...happening,
});
