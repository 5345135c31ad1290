import { askedMaterials } from "#kernel/forms";
import { meanMark, owedMaterials, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { HandlingView } from "./contract.ts";
import type { OpenCase } from "./open-case.ts";
import { unitName } from "./who.ts";

/** What the steps beyond the common path have brought. What officers say among themselves is for officers. */
export const handlingOf = (ctx: Context, { item, state }: OpenCase, officer: boolean): HandlingView => {
  const step = item.steps[state.step];
  const experts = item.steps.find((it) => it.is === "expertReview");
  return {
    handler: officer ? state.handler : null,
    points: step?.is === "review" || step?.is === "inspection" ? step.checklist : [],
    reviewed: state.reviewed,
    consultations: officer ? consultationsOf(ctx, { item, state }) : [],
    experts:
      experts && officer
        ? {
            atLeast: experts.atLeast,
            passMark: experts.passMark,
            mean: meanMark(state),
            marks: state.marks,
          }
        : null,
    inspection: state.inspection,
    proposal: officer ? state.proposal : null,
    extensions: state.extensions.map((it) => ({ ...it, term: extensionText(item, it.days) })),
    extendedIn: item.limits.extension ? extensionUnit(item) : null,
    urged: officer ? state.urged : [],
    owed: owedMaterials(item, state).map(({ key, name }) => ({ key, name })),
    promises: askedMaterials(item, state.answers).flatMap(({ key, name, source }) =>
      source === "promise"
        ? [{ key, name, checked: state.promises.find((it) => it.material === key) ?? null }]
        : [],
    ),
    rating: state.rating && { ...state.rating, calledBackOn: state.calledBackOn },
    revoked: state.result?.revoked ?? null,
  };
};

/** In which days a prolonging is reckoned, as the item declares it. */
const extensionUnit = ({ limits }: Pick<ServiceItem, "limits">): string =>
  limits.extension?.most.unit === "calendar" ? "日（自然日）" : "个工作日";

export const extensionText = (item: Pick<ServiceItem, "limits">, days: number): string =>
  `${days} ${extensionUnit(item)}`;

const consultationsOf = (
  { plan }: Context,
  { item, state }: Pick<OpenCase, "item" | "state">,
): HandlingView["consultations"] => {
  const asked = item.steps.flatMap((it) => (it.is === "consult" ? it.units : []));
  return state.consultations.map(({ unit, until, answer, remindedOn }) => ({
    unit,
    unitName: unitName(plan, unit),
    asks: asked.find((it) => it.unit === unit)?.asks ?? "",
    until,
    answer,
    remindedOn,
  }));
};
