import { termText } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { showIfText } from "#kernel/forms";
import { nameOfUnit, type Plan } from "#kernel/plan";
import type { CitedTerm, ServiceItem } from "#kernel/process";

/** A term as it is told, with where it is written. */
export type ShownTerm = { text: string; cite: Citation };
export type ShownMaterial = {
  key: string;
  name: string;
  source: string;
  required: boolean;
  /** When it is asked, in words; null: always. */
  when: string | null;
  hint: string | null;
  basis: Citation;
};
export type ShownRemedy = { name: string; to: string; within: string; cite: Citation };

export const shownTerm = (it: CitedTerm): ShownTerm => ({ text: termText(it), cite: it.cite });

const SOURCES = {
  upload: "上传",
  register: "免提交：名录里有",
  promise: "作出承诺，不用交材料",
  later: "可以后补",
} as const;

export const shownMaterials = ({ materials, form }: ServiceItem): ShownMaterial[] =>
  materials.map((it) => ({
    key: it.key,
    name: it.name,
    source: SOURCES[it.source],
    required: it.required,
    when: it.showIf ? showIfText(it.showIf, form) : null,
    hint: it.hint ?? null,
    basis: it.basis,
  }));

const REMEDIES = {
  objection: "提出异议",
  reconsideration: "申请行政复议",
  litigation: "提起行政诉讼",
  complaint: "投诉",
} as const;

/** What can be done against a decision, and where to complain of how it was handled. */
export const shownRemedies = (
  plan: Plan,
  { remedies }: ServiceItem,
): { against: ShownRemedy[]; complaints: ShownRemedy[] } => {
  const shown = remedies.map((it) => ({
    kind: it.kind,
    name: REMEDIES[it.kind],
    to: nameOfUnit(plan, it.to),
    within: termText(it.within),
    cite: it.cite,
  }));
  return {
    against: shown.filter((it) => it.kind !== "complaint"),
    complaints: shown.filter((it) => it.kind === "complaint"),
  };
};

type Said = { says: string; cite: Citation };
export type ShownLimits = {
  limits: { promised: ShownTerm; statutory: ShownTerm | null; start: string; extension: Said | null };
  correction: Said;
};

/** How long it may take, from when it counts, and what stops or lengthens it. */
export const shownLimits = (plan: Plan, { limits, correction }: ServiceItem): ShownLimits => {
  const { promised, statutory, start, extension } = limits;
  const anew = correction.clock === "restart" ? "交回以后重新起算" : "其间停表";
  const closed = correction.onNoReply === "close" ? "，逾期没有交回的终止办理" : "";
  return {
    limits: {
      promised: shownTerm(promised),
      statutory: statutory ? shownTerm(statutory) : null,
      start: start === "acceptance" ? "受理" : "收到申请",
      extension: extension
        ? {
            says: `可以延长 ${extension.times} 次，每次最多 ${termText(extension.most)}，由${nameOfUnit(plan, extension.by)}批准并告诉您理由`,
            cite: extension.cite,
          }
        : null,
    },
    correction: {
      says: `需要补正的一次告知，最多 ${correction.maxRounds} 次；您在 ${termText(correction.replyWithin)}内交回，${anew}${closed}`,
      cite: correction.cite,
    },
  };
};
