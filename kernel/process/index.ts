export type { CaseAction } from "./action.ts";
export { type ActionState, actionsOf, owedMaterials } from "./actions.ts";
export { clockInput } from "./clock.ts";
export { ANY_COUNTY, isOfCounty, localised, partsOfDesk } from "./county.ts";
export type {
  CaseEvent,
  CaseHappening,
  Checked,
  CoApplicant,
  CorrectionItem,
  Doer,
  FiledMaterial,
  OpenedFile,
  Outcome,
  SparedFile,
  Whole,
} from "./events.ts";
export { foldCase } from "./fold.ts";
export { type Intake, intakeOn, windowOf } from "./intake.ts";
export {
  type ApplicantKind,
  asFiled,
  type CorrectionRules,
  type Limits,
  type Remedy,
  type ResultDeclaration,
  type ServiceItem,
  type Window,
} from "./service-item.ts";
export {
  CASE_STATUSES,
  type CaseState,
  type CaseStatus,
  type Consultation,
  type Correction,
  type Decision,
  END_STATUSES,
  type Notice,
  type Objection,
  type OpenFile,
} from "./state.ts";
export { statusText } from "./status-text.ts";
export type { CheckItem, CitedTerm, Consulted, Step, StepOf } from "./step.ts";
export { lastDayToAnswer } from "./steps/accept.ts";
export { silentUnits } from "./steps/consult.ts";
export { meanMark } from "./steps/expert-review.ts";
export { missingParts, partOutcome, partsCalledFor } from "./steps/files.ts";
export { stepTitle } from "./steps/index.ts";
export { ANYONE, APPLICANT, CO_APPLICANT, SUPERVISOR, SYSTEM } from "./steps/rules.ts";
export {
  type PlayedCase,
  type PlayedHappening,
  type PlayFault,
  WORKED_REFUSALS,
  type WorkedCase,
  type WorkedRefusal,
} from "./worked-case.ts";
export { playWorkedCase, runWorkedCase } from "./worked-case-play.ts";
