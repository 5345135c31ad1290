import { termText } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { showIfText } from "#kernel/forms";
import { nameOfUnit, type Plan } from "#kernel/plan";
import { ANY_COUNTY, localised, partsOfDesk, type ServiceItem, type Step, stepTitle } from "#kernel/process";
import { type ShownTerm, shownTerm } from "./guide-shown.ts";

export type ShownStep = {
  name: string;
  unit: string;
  /** Worked at the desk of the applicant's county. */
  county: boolean;
  term: ShownTerm | null;
  /** In words: a notice stands so long, everything else is done within it. */
  within: string | null;
  says: readonly string[];
  /** Time that a law does not count. */
  excluded: Citation | null;
  consulted: readonly { unit: string; asks: string; within: ShownTerm; silence: string }[];
  parts: readonly { id: string; name: string; unit: string; required: boolean; when: string | null }[];
};

const SILENCE = {
  agrees: "到期没有答复的，按没有意见处理，继续办理",
  reminded: "到期没有答复的，催办，不视为同意",
} as const;

/** What else is to be known of a step, in a sentence each. */
const saysOf = (step: Step): string[] => {
  switch (step.is) {
    case "accept":
      return step.deemedAfter ? [`${termText(step.deemedAfter)}没有告知补正的，视为受理`] : [];
    case "expertReview":
      return [`至少 ${step.atLeast} 位专家评分，平均 ${step.passMark} 分以上`];
    case "decide":
      return step.countersigned ? ["两位工作人员会签后生效"] : [];
    case "publicNotice":
      return ["公示期间任何人可以提出异议；异议成立的重新决定"];
    case "pay":
      return ["由两位工作人员分别制单和复核"];
    default:
      return [];
  }
};

const withinOf = (step: Step): string | null => {
  if (step.is === "publicNotice") return `公示 ${termText(step.term)}`;
  const uncounted = "excluded" in step && step.excluded !== undefined;
  if (step.term) return `${termText(step.term)}内${uncounted ? "，不计入办理时限" : ""}`;
  if (uncounted) return "用的时间不计入办理时限";
  return step.is === "consult" ? null : "没有单独的期限，计入承诺的时间";
};

/** The path of a case, with who is asked on the way and what their silence means. */
export const shownSteps = (plan: Plan, service: ServiceItem): ShownStep[] => {
  const unit = (id: string): string => nameOfUnit(plan, id);
  const ofCounty = (id: string): boolean => partsOfDesk(id).county !== null;
  return service.steps.map((it) => ({
    name: stepTitle(it),
    unit: unit(it.by ?? service.owner),
    county: ofCounty(it.by ?? service.owner),
    term: it.term ? shownTerm(it.term) : null,
    within: withinOf(it),
    says: saysOf(it),
    excluded: "excluded" in it ? (it.excluded ?? null) : null,
    consulted:
      it.is === "consult"
        ? it.units.map((one) => ({
            unit: unit(one.unit),
            asks: one.asks,
            within: shownTerm(one.within),
            silence: SILENCE[one.onSilence],
          }))
        : [],
    parts:
      it.is === "files"
        ? it.services.flatMap((id) => {
            const part = plan.findService(id);
            const by = part && unit(localised(part, ANY_COUNTY).owner);
            const only = it.when?.find((one) => one.service === id);
            const when = only ? showIfText(only.showIf, service.form) : null;
            const required = it.required?.includes(id) ?? false;
            return part && by ? [{ id, name: part.name, unit: by, required, when }] : [];
          })
        : [],
  }));
};
