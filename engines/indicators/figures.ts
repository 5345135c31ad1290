import { type CaseFigures, caseFigures } from "#engines/applications";
import { countRecords } from "#engines/registers";
import type { IndicatorDeclaration, MeasureDeclaration } from "#kernel/plan";
import type { Context } from "#platform/context";
import type { Figure, MeasureState } from "./contract.ts";
import { lightOf } from "./light.ts";

/** The state of the measures given: one statement a service item and one a register count. */
export const measureStates = async (
  ctx: Context,
  measures: readonly MeasureDeclaration[],
): Promise<MeasureState[]> => {
  const services = [...new Set(measures.flatMap((it) => it.services.map((one) => one.id)))];
  const today = ctx.today();
  const cases = new Map(
    await Promise.all(
      services.map(async (service) => [service, await caseFigures(ctx.db, { service, today })] as const),
    ),
  );
  return Promise.all(
    measures.map(async (it) => ({
      number: it.number,
      light: lightOf(
        it,
        it.services.flatMap((one) => cases.get(one.id) ?? []),
      ),
      figures: await Promise.all(it.indicators.map((one) => figureOf(ctx, one, cases))),
      policies: it.policies.length,
      services: it.services.length,
      registers: it.registers.length,
    })),
  );
};

const figureOf = async (
  ctx: Context,
  it: IndicatorDeclaration,
  cases: ReadonlyMap<string, CaseFigures>,
): Promise<Figure> => {
  const { from } = it;
  const asOf = ctx.today();
  const base = { id: it.id, name: it.name, unit: it.unit, definition: it.definition, asOf };
  if (from.is === "registerCount") {
    const value = await countRecords(ctx.db, {
      register: from.register,
      where: from.where,
      on: asOf,
      facts: ctx.plan.facts,
    });
    return { ...base, value, sample: ctx.sample && value > 0 };
  }
  const counted = cases.get(from.service);
  if (!counted) return { ...base, value: null, sample: false };
  return { ...base, value: figureValue(from, counted), sample: counted.sample };
};

const figureValue = (
  from: Exclude<IndicatorDeclaration["from"], { is: "registerCount" }>,
  it: CaseFigures,
): number | null => {
  switch (from.is) {
    case "caseCount":
      return it[from.where];
    case "paidAmount":
      return it.paidAmount;
    case "grantedAmount":
      return it.grantedAmount;
    case "medianWorkingDays":
      return it.medianWorkingDays;
  }
};
