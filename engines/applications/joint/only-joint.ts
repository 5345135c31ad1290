import type { Plan } from "#kernel/plan";
import type { ServiceItem } from "#kernel/process";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse } from "../contract.ts";

/** A part of joint services only: whoever comes for it alone is told where it belongs. */
export const whyNotAlone = (plan: Plan, { id, name, onlyJoint }: ServiceItem): Refusal | undefined => {
  if (!onlyJoint) return undefined;
  const joint = plan.services
    .filter((it) => it.steps.some((step) => step.is === "files" && step.services.includes(id)))
    .map((it) => `“${it.name}”`);
  return refuse("only-joint", { name, joint: joint.join("、") || "“一件事”" });
};
