export { planProblems } from "./check.ts";
export { workedCaseProblems } from "./check-cases.ts";
export { findCounty, isUnit, nameOfUnit } from "./county.ts";
export type {
  Commitment,
  FundDeclaration,
  IndicatorDeclaration,
  MeasureDeclaration,
  Plan,
  PlanDeclaration,
  RegionDeclaration,
  RegisterDeclaration,
  RegisterField,
  UnitDeclaration,
} from "./declaration.ts";
export { definePlan } from "./define.ts";
export { isSameItem, type ServiceDifference, serviceDifferences } from "./difference/index.ts";
export {
  type Around,
  isSound,
  placesOf as citedPlaces,
  type ServiceFault,
  serviceFaults,
} from "./gate/index.ts";
export { findUnit } from "./look-up.ts";
export { printPolicyVersion, readPolicyVersion, withNames } from "./policy-text.ts";
export type { PlanProblem } from "./problem.ts";
export { withServices } from "./with-services.ts";
