import type { CaseAction } from "./action.ts";
import type { CaseHappening } from "./events.ts";

/** By which action each thing happens. Where there are several, the step says which one it is. */
const ACTIONS: Readonly<Record<Exclude<CaseHappening["is"], "submitted">, readonly CaseAction[]>> = {
  coApplicantConfirmed: ["confirm"],
  correctionAsked: ["askCorrection"],
  coApplicantDeclined: ["decline"],
  corrected: ["correct"],
  materialBrought: ["bringMaterial"],
  withdrawn: ["withdraw"],
  accepted: ["accept"],
  turnedAway: ["turnAway"],
  reassigned: ["reassign"],
  reviewed: ["review"],
  consultOpened: ["openConsult"],
  consultAnswered: ["answerConsult"],
  silenceTaken: ["takeSilence"],
  markGiven: ["giveMark"],
  expertsHeard: ["hearExperts"],
  inspected: ["inspect"],
  filesOpened: ["openFiles"],
  fileEnded: ["endFile"],
  clockExtended: ["extendClock"],
  urged: ["urge"],
  urgeAnswered: ["answerUrge"],
  decisionProposed: ["propose"],
  proposalReturned: ["returnProposal"],
  decided: ["decide", "countersign", "refuseWhole"],
  noticeOpened: ["openNotice"],
  objectionRaised: ["object"],
  objectionAnswered: ["answerObjection"],
  noticeClosed: ["closeNotice"],
  paymentPrepared: ["preparePayment"],
  paymentReturned: ["releasePayment"],
  paid: ["releasePayment"],
  handedOver: ["handOver"],
  delivered: ["deliver"],
  closed: ["close"],
  promiseChecked: ["checkPromise"],
  resultRevoked: ["revokeResult"],
  rated: ["rate"],
  calledBack: ["callBack"],
};

export const actionsFor = (it: CaseHappening): readonly CaseAction[] =>
  it.is === "submitted" ? [] : ACTIONS[it.is];

/** Whom a happening names as the one who does it; undefined leaves it to the step. */
export const partyOf = (it: CaseHappening): string | undefined =>
  it.is === "consultAnswered" ? it.unit : undefined;
