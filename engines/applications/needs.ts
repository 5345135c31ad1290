import type { CaseAction } from "#kernel/process";
import type { Permission } from "#platform/context";

/** What an officer needs within the unit whose step it is; what is not named here is handling. */
const NEEDS: Readonly<Partial<Record<CaseAction, Permission>>> = {
  handOver: "fileAtCounter",
  decide: "decideCase",
  countersign: "decideCase",
  returnProposal: "decideCase",
  extendClock: "decideCase",
  revokeResult: "decideCase",
  preparePayment: "preparePayment",
  releasePayment: "releasePayment",
};
export const needOf = (action: CaseAction): Permission => NEEDS[action] ?? "handleCase";
