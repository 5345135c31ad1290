import type { Answers, CheckResult, Curve } from "#engines/matching/contract";
import type { Citation } from "#kernel/citation";
import {
  type Bounds,
  boundsAlong,
  type Evaluation,
  type Policy,
  type Total,
  totalWorth,
  versionOf,
} from "#kernel/rules";
import { isRefusal } from "#platform/http/contract";
import type { Desk } from "../desk.ts";
import { type ShownResult, shownOf } from "./check-shown.ts";

/** The fact along which the tax is drawn. */
export const INCOME = "taxableIncome";
/** A firm to draw the curve of while nothing is known of the asker. */
const EXAMPLE: Answers = {
  subjectKind: "enterprise",
  employees: "80",
  totalAssets: "2000",
  restrictedIndustry: "否",
  highTechCertifiedOn: "",
};
/** In 分: the drawing shows at least this much. */
const DRAWN_TO = 400 * 1_000_000;

export type Alternative = {
  id: string;
  name: string;
  due: Bounds | null;
  state: "met" | "unmet" | "unknown";
};
export type ReliefRow = ShownResult & {
  from: string | null;
  to: string | null;
  cite: Citation | null;
  saves: Bounds | null;
};
export type PeriodRow = { from: string; now: boolean; due: Bounds | null; saved: Bounds };
export type Drawing = {
  curve: Curve;
  /** The same income taxed otherwise. */
  beside: { name: string; points: Curve["points"] } | null;
  name: string;
  /** The relief that would make the step, when with these answers no income at all earns it. */
  never: string | null;
  /** What the asker owes with the best alternative. */
  own: { at: number; due: number } | null;
  /** Drawn for an example, since of the asker too little is known. */
  example: boolean;
};
export type Calculated = {
  on: string;
  alternatives: readonly Alternative[];
  ordinary: Bounds | null;
  relief: readonly ReliefRow[];
  total: Total;
  drawing: Drawing | null;
  periods: readonly PeriodRow[];
};

const isTaxed = (it: Policy): boolean => it.amountMeans === "taxDue" || it.amountMeans === "deduction";

/** Policies among which a firm pays one and the same tax: the group whose tax turns along the income. */
const rivalsOf = (desk: Desk): readonly Policy[] => {
  const drawn = desk.plan.policies.find(
    (it) =>
      it.amountMeans === "taxDue" &&
      it.group !== undefined &&
      it.versions.some((one) => boundsAlong(one, INCOME).length > 0),
  );
  return drawn ? desk.plan.policies.filter((it) => it.group === drawn.group) : [];
};

/** Taxes and fees of one taxpayer on a day: what each relief comes to, the alternatives, other days, the curve. */
export const calculate = async (desk: Desk, checked: CheckResult, answers: Answers): Promise<Calculated> => {
  const { plan } = desk;
  const rivals = rivalsOf(desk);
  const shown = shownOf(desk, checked);
  const evaluations = new Map(checked.results.map((it) => [it.evaluation.policy, it.evaluation]));
  const taxed = plan.policies.filter(isTaxed);
  return {
    on: checked.on,
    ...alternativesOf(rivals, evaluations),
    relief: shown.results.flatMap((it): ReliefRow[] => {
      const policy = plan.getPolicy(it.id);
      const evaluation = evaluations.get(it.id);
      if (!isTaxed(policy) || !evaluation) return [];
      const version = versionOf(policy, evaluation.version);
      return [
        {
          ...it,
          from: version?.effectiveFrom ?? null,
          to: version?.effectiveTo ?? null,
          cite: version?.amount?.cite ?? null,
          saves: evaluation.outcome === "met" ? evaluation.worth : null,
        },
      ];
    }),
    total: totalOf(taxed, evaluations),
    drawing: await drawingOf(desk, rivals, { answers, checked, due: leastDue(rivals, evaluations) }),
    periods: await periodsOf(desk, rivals, { answers, on: checked.on }),
  };
};

const totalOf = (policies: readonly Policy[], evaluations: ReadonlyMap<string, Evaluation>): Total =>
  totalWorth(
    policies.flatMap((policy) => {
      const evaluation = evaluations.get(policy.id);
      return evaluation ? [{ policy, evaluation }] : [];
    }),
  );

const alternativesOf = (
  rivals: readonly Policy[],
  evaluations: ReadonlyMap<string, Evaluation>,
): Pick<Calculated, "alternatives" | "ordinary"> => {
  const found = rivals.flatMap((policy) => {
    const evaluation = evaluations.get(policy.id);
    return evaluation && evaluation.outcome !== "notApplicable" ? [{ policy, evaluation }] : [];
  });
  const ordinary = found.map(({ evaluation }) => ordinaryOf(evaluation)).find((it) => it !== null) ?? null;
  return {
    ordinary,
    alternatives: found.map(({ policy, evaluation: { outcome, amount } }) => ({
      id: policy.id,
      name: policy.name,
      due: outcome === "met" ? amount : null,
      state: outcome === "met" || outcome === "unmet" ? outcome : "unknown",
    })),
  };
};

/** What is due without any of them: what stands otherwise, or what is due together with what is saved. */
const ordinaryOf = ({ outcome, amount, worth }: Evaluation): Bounds | null => {
  if (outcome === "unmet") return amount;
  if (outcome !== "met" || !amount || !worth) return null;
  return { min: amount.min + worth.min, max: amount.max + worth.max };
};

/** The least that is due among those that apply, else the ordinary tax. */
const leastDue = (rivals: readonly Policy[], evaluations: ReadonlyMap<string, Evaluation>): Bounds | null => {
  const { alternatives, ordinary } = alternativesOf(rivals, evaluations);
  const due = [...alternatives.flatMap((it) => (it.due ? [it.due] : [])), ...(ordinary ? [ordinary] : [])];
  return due.toSorted((a, b) => a.max - b.max)[0] ?? null;
};

type Typed = { answers: Answers; checked: CheckResult; due: Bounds | null };
const drawingOf = async (
  desk: Desk,
  rivals: readonly Policy[],
  { answers, checked, due }: Typed,
): Promise<Drawing | null> => {
  const policy = rivals.find((it) => it.versions.some((one) => boundsAlong(one, INCOME).length > 0));
  if (!policy) return null;
  const income = checked.facts[INCOME];
  const own = typeof income === "number" && income >= 0 ? income : null;
  const to = Math.max(DRAWN_TO, own === null ? 0 : Math.ceil((own * 1.25) / 1_000_000) * 1_000_000);
  const draw = async (id: string, given: Answers): Promise<Curve | null> => {
    const drawn = await desk.matching.curve({
      policy: id,
      key: INCOME,
      from: 0,
      to,
      answers: given,
      on: checked.on,
    });
    return isRefusal(drawn) || drawn.points.every((it) => it.amount === null) ? null : drawn;
  };
  const mine = await draw(policy.id, answers);
  const curve = mine ?? (await draw(policy.id, EXAMPLE));
  if (!curve) return null;
  const other = rivals.find((it) => it.id !== policy.id);
  const beside = other
    ? await draw(other.id, mine ? { highTechCertifiedOn: "", ...answers } : EXAMPLE)
    : null;
  const granted = (it: Curve): boolean => it.points.some((one) => one.outcome === "met");
  return {
    curve,
    name: granted(curve) ? policy.name : ORDINARY,
    never: granted(curve) ? null : policy.name,
    beside:
      other && beside && (granted(beside) || granted(curve))
        ? { name: granted(beside) ? other.name : ORDINARY, points: beside.points }
        : null,
    own: own === null || !mine || due === null ? null : { at: own, due: due.max },
    example: mine === null,
  };
};
const ORDINARY = "没有优惠的普通税率";

/** The same answers on the first day of each period of the rules, and on the day asked about. */
const periodsOf = async (
  desk: Desk,
  rivals: readonly Policy[],
  { answers, on }: { answers: Answers; on: string },
): Promise<PeriodRow[]> => {
  const starts = rivals.flatMap((it) =>
    it.versions.length > 1 ? it.versions.map((one) => one.effectiveFrom) : [],
  );
  const days = [...new Set<string>(starts)].toSorted();
  const current = days.findLast((it) => it <= on);
  const rows = await Promise.all(
    days.map(async (day): Promise<PeriodRow[]> => {
      const checked = await desk.matching.check({ answers, on: day });
      if (isRefusal(checked)) return [];
      const evaluations = new Map(checked.results.map((it) => [it.evaluation.policy, it.evaluation]));
      return [
        {
          from: day,
          now: day === current,
          due: leastDue(rivals, evaluations),
          saved: totalOf(desk.plan.policies.filter(isTaxed), evaluations).yearly,
        },
      ];
    }),
  );
  return rows.flat();
};
