export { type ActionState, actionsOf, type CaseAction } from "./actions.ts";
export { clockInput } from "./clock.ts";
export type { CaseEvent, CaseHappening, CorrectionItem, Doer, FiledMaterial } from "./events.ts";
export type { CitedTerm, ServiceItem, Step } from "./service-item.ts";
export {
  type CaseState,
  type CaseStatus,
  type Correction,
  type Decision,
  foldCase,
  type Notice,
  type Objection,
} from "./state.ts";
