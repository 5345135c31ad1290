import { findCounty, type Plan } from "#kernel/plan";
import { isOfCounty, type ServiceItem } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse } from "./contract.ts";

/** Items of which a joint one opens files; none of any other. */
export const partsOf = (plan: Plan, { steps }: ServiceItem): ServiceItem[] =>
  steps.flatMap((it) => (it.is === "files" ? it.services : [])).flatMap((id) => plan.findService(id) ?? []);

/** Where no register knows the applicant, a person for one: the county chosen in the field that a register would have filled. */
export const regionTyped = (
  { form }: ServiceItem,
  answers: Readonly<Record<string, string>>,
): string | null => {
  const field = form
    .flatMap((it) => (it.repeats ? [] : it.fields))
    .find((it) => it.prefill?.field === "region");
  return (field && answers[field.key]) || null;
};

/** The county at whose desks an application from that region is worked; null where the item has none of a county. */
export const countyFor = (
  { plan }: Pick<Context, "plan">,
  item: ServiceItem,
  region: string | null,
): string | null | Refusal => {
  const needed = isOfCounty(item) || partsOf(plan, item).some(isOfCounty);
  const county = region === null ? undefined : findCounty(plan, region);
  if (!needed) return null;
  if (county) return county.code;
  return region === null
    ? refuse("region-unknown")
    : refuse("region-outside", { region, plan: plan.region.name });
};
