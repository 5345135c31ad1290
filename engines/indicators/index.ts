import { z } from "zod";
import type { Context } from "#platform/context";
import { bind, get, type Refusal, type Route, refusing, useCase } from "#platform/http";
import type { IndicatorsDesk, MeasureState } from "./contract.ts";
import { measureStates } from "./figures.ts";

const refuse = refusing({ "measure-unknown": { status: 404, says: "方案里没有第 {number} 条措施。" } });

const measures = useCase({
  may: "anyone",
  takes: z.object({}),
  does: (ctx: Context): Promise<readonly MeasureState[]> => measureStates(ctx, ctx.plan.measures),
});

const measure = useCase({
  may: "anyone",
  takes: z.object({ number: z.coerce.number().int() }),
  does: async (ctx: Context, { number }): Promise<MeasureState | Refusal> => {
    const found = ctx.plan.findMeasure(number);
    if (!found) return refuse("measure-unknown", { number });
    const [state] = await measureStates(ctx, [found]);
    return state ?? refuse("measure-unknown", { number });
  },
});

export const indicatorsDesk = (ctx: Context): IndicatorsDesk => bind(ctx, { measures, measure });
export const indicatorsRoutes: readonly Route[] = [
  get("/measures", { summary: "各条措施的实时数字和亮灯", does: measures }),
  get("/measures/:number", { summary: "一条措施的实时数字和亮灯", does: measure }),
];
