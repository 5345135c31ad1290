import { z } from "zod";
import { SCOPES } from "#engines/parties/contract";
import type { Context } from "#platform/context";
import { useCase } from "#platform/http";
import { accept } from "./accept.ts";
import { bringMaterial, callBack, checkPromise, rate, revokeResult } from "./afterwards.ts";
import { askCorrection } from "./ask-correction.ts";
import { attach } from "./attach.ts";
import { confirm, decline } from "./co-applicants.ts";
import { answerConsult, openConsult } from "./consult.ts";
import {
  Accept,
  AnswerKey,
  AnswerObjection,
  AskCorrection,
  Attachment,
  CaseKey,
  Confirm,
  Correct,
  Decide,
  DeclineToJoin,
  Draft,
  HandOver,
  NewApplication,
  Objection,
  QueueFilter,
  Step,
  Withdraw,
} from "./contract.ts";
import * as takes from "./contract-handling.ts";
import { correct } from "./correct.ts";
import { countersign, propose, returnProposal } from "./countersign.ts";
import { decide } from "./decide.ts";
import { deliver } from "./deliver.ts";
import { handOver } from "./hand-over.ts";
import {
  answerUrge,
  closeUnanswered,
  extendClock,
  giveMark,
  hearExperts,
  inspect,
  reassign,
  review,
  turnAway,
  urge,
} from "./handling.ts";
import { openFiles } from "./joint/open-files.ts";
import { mine, notices, queue } from "./lists.ts";
import { counterServices, entrusted, joined, whose } from "./lists-own.ts";
import { keyedByContent } from "./once.ts";
import { atCounter, orByMandate } from "./placed.ts";
import type { MoneyPort } from "./ports.ts";
import { prefilled } from "./prefilled.ts";
import { answerObjection, closeNotice, objectTo, openNotice } from "./public-notice.ts";
import { readAnswer } from "./read-answer.ts";
import { file } from "./read-file.ts";
import { saveDraft } from "./save-draft.ts";
import { submit } from "./submit.ts";
import { verify } from "./verify.ts";
import { viewCase } from "./view.ts";
import { intake } from "./windows.ts";
import { withdraw } from "./withdraw.ts";
import { workbenchWith } from "./workbench/doors.ts";

const Nothing = z.object({});
const FormOf = z.object({ service: z.string(), subjectId: z.uuid() });
const FileKey = z.object({ subjectId: z.uuid(), fileId: z.uuid() });
/** What a form is filled in for: to be sent by oneself or by somebody else. */
const FILLING = ["fill", "sign"] as const;
const Code = z.object({ code: z.string().max(100) });

/** Every door of the engine: who may, what it takes, what it does. Whose case it is each of them checks itself. */
export const casesWith = (money: MoneyPort) => keyedByContent(allCases(money));

const allCases = (money: MoneyPort) => ({
  intake: useCase({ may: "anyone", takes: z.object({ service: z.string().max(100) }), does: intake }),
  prefilled: useCase({ may: "apply", takes: FormOf, does: orByMandate(FILLING, prefilled) }),
  saveDraft: useCase({ may: "apply", takes: Draft, does: orByMandate(FILLING, saveDraft) }),
  attach: useCase({ may: "apply", takes: Attachment, does: orByMandate(FILLING, attach) }),
  readAnswer: useCase({ may: "handleCase", takes: AnswerKey, does: readAnswer }),
  submit: useCase({ may: "apply", takes: NewApplication, does: orByMandate(["sign"], submit) }),
  correct: useCase({ may: "apply", takes: Correct, does: orByMandate(["sign"], correct) }),
  withdraw: useCase({ may: "apply", takes: Withdraw, does: orByMandate(["sign"], withdraw) }),
  mine: useCase({ may: "signedIn", takes: Nothing, does: mine }),
  joined: useCase({ may: "signedIn", takes: Nothing, does: joined }),
  entrusted: useCase({ may: "signedIn", takes: Nothing, does: entrusted }),
  whose: useCase({ may: "signedIn", takes: z.object({ caseId: z.uuid() }), does: whose }),
  confirm: useCase({ may: "apply", takes: Confirm, does: confirm }),
  decline: useCase({ may: "apply", takes: DeclineToJoin, does: decline }),
  counterServices: useCase({ may: "fileAtCounter", takes: Nothing, does: counterServices }),
  counterForm: useCase({ may: "fileAtCounter", takes: FormOf, does: atCounter(prefilled) }),
  counterAttach: useCase({ may: "fileAtCounter", takes: Attachment, does: atCounter(attach) }),
  counterSave: useCase({ may: "fileAtCounter", takes: Draft, does: atCounter(saveDraft) }),
  fileAtCounter: useCase({ may: "fileAtCounter", takes: NewApplication, does: atCounter(submit) }),
  correctAtCounter: useCase({ may: "fileAtCounter", takes: Correct, does: atCounter(correct) }),
  bringAtCounter: useCase({
    may: "fileAtCounter",
    takes: takes.BringMaterial,
    does: atCounter(bringMaterial),
  }),
  handOver: useCase({ may: "fileAtCounter", takes: HandOver, does: handOver }),
  case: useCase({ may: "readCase", takes: CaseKey, does: orByMandate(SCOPES, viewCase) }),
  file: useCase({ may: "readCase", takes: FileKey, does: orByMandate(SCOPES, file) }),
  queue: useCase({ may: "readOffice", takes: QueueFilter, does: queue }),
  accept: useCase({ may: "handleCase", takes: Accept, does: accept }),
  askCorrection: useCase({ may: "handleCase", takes: AskCorrection, does: askCorrection }),
  decide: useCase({
    may: "decideCase",
    takes: Decide,
    does: (ctx: Context, input) => decide(ctx, input, money),
  }),
  openNotice: useCase({ may: "handleCase", takes: Step, does: openNotice }),
  answerObjection: useCase({
    may: "handleCase",
    takes: AnswerObjection,
    does: (ctx: Context, input) => answerObjection(ctx, input, money),
  }),
  closeNotice: useCase({
    may: "handleCase",
    takes: Step,
    does: (ctx: Context, input) => closeNotice(ctx, input, money),
  }),
  deliver: useCase({ may: "handleCase", takes: Step, does: deliver }),
  turnAway: useCase({ may: "handleCase", takes: takes.TurnAway, does: turnAway }),
  review: useCase({ may: "handleCase", takes: takes.Review, does: review }),
  openConsult: useCase({ may: "handleCase", takes: Step, does: openConsult }),
  openFiles: useCase({ may: "handleCase", takes: Step, does: openFiles }),
  answerConsult: useCase({ may: "handleCase", takes: takes.AnswerConsult, does: answerConsult }),
  giveMark: useCase({ may: "handleCase", takes: takes.GiveMark, does: giveMark }),
  hearExperts: useCase({ may: "handleCase", takes: Step, does: hearExperts }),
  inspect: useCase({ may: "handleCase", takes: takes.Inspect, does: inspect }),
  propose: useCase({ may: "handleCase", takes: takes.Propose, does: propose }),
  countersign: useCase({
    may: "decideCase",
    takes: Step,
    does: (ctx: Context, input) => countersign(ctx, input, money),
  }),
  returnProposal: useCase({ may: "decideCase", takes: takes.ReturnProposal, does: returnProposal }),
  extendClock: useCase({ may: "decideCase", takes: takes.ExtendClock, does: extendClock }),
  reassign: useCase({ may: "handleCase", takes: takes.Reassign, does: reassign }),
  urge: useCase({ may: "superviseCase", takes: takes.Urge, does: urge }),
  answerUrge: useCase({ may: "handleCase", takes: takes.Urge, does: answerUrge }),
  closeUnanswered: useCase({ may: "handleCase", takes: takes.Close, does: closeUnanswered }),
  bringMaterial: useCase({
    may: "apply",
    takes: takes.BringMaterial,
    does: orByMandate(["sign"], bringMaterial),
  }),
  checkPromise: useCase({ may: "handleCase", takes: takes.CheckPromise, does: checkPromise }),
  revokeResult: useCase({ may: "decideCase", takes: takes.RevokeResult, does: revokeResult }),
  rate: useCase({ may: "apply", takes: takes.Rate, does: rate }),
  callBack: useCase({ may: "handleCase", takes: takes.CallBack, does: callBack }),
  objectTo: useCase({ may: "anyone", takes: Objection, does: objectTo }),
  notices: useCase({ may: "anyone", takes: Nothing, does: notices }),
  verify: useCase({ may: "anyone", takes: Code, does: verify }),
  ...workbenchWith(money),
});
