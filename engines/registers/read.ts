import { z } from "zod";
import { foldCode } from "#kernel/uscc";
import type { Actor, Context } from "#platform/context";
import { type Refusal, useCase } from "#platform/http";
import { type RegisterRecord, refuseRegister, type SubjectPage, SubjectSearch } from "./contract.ts";
import { mainRegister } from "./register.ts";
import { show } from "./show.ts";
import { countRegions, findStored, searchStored } from "./store.ts";

const PAGE_SIZE = 20;

export const search = useCase({
  may: "readRegister",
  takes: SubjectSearch,
  does: async (ctx: Context, { text, region, page }): Promise<SubjectPage | Refusal> => {
    const register = mainRegister(ctx.plan);
    if (!register) return refuseRegister("register-unknown");
    const found = await searchStored(ctx.db, {
      register: register.id,
      text,
      code: register.identity.check === "uscc" ? foldCode(text) : text,
      region: region || undefined,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    return {
      total: found.total,
      page,
      pageSize: PAGE_SIZE,
      records: found.records.map((it) => show(ctx.plan, it, false)),
    };
  },
});

/** One's own file, or with the permission anybody's. Whose file it is decides; that there is another one is not told. */
export const subject = useCase({
  may: "signedIn",
  takes: z.object({ subjectId: z.uuid() }),
  does: async (ctx: Context, { subjectId }): Promise<RegisterRecord | Refusal> => {
    const own = actsFor(ctx.actor, subjectId);
    if (!own && !ctx.may(ctx.actor, "readRegister")) return refuseRegister("subject-unknown");
    const register = mainRegister(ctx.plan);
    const stored = register && (await findStored(ctx.db, register.id, subjectId));
    if (!stored) return refuseRegister("subject-unknown");
    return show(ctx.plan, stored, own || ctx.may(ctx.actor, "importRegister"));
  },
});

const actsFor = (actor: Actor, subjectId: string): boolean =>
  actor.is === "person" && actor.grants.some((it) => it.subjectId === subjectId);

export const countsByRegion = useCase({
  may: "anyone",
  takes: z.object({}),
  does: async (ctx: Context): Promise<readonly { region: string; count: number }[] | Refusal> => {
    const register = mainRegister(ctx.plan);
    if (!register) return refuseRegister("register-unknown");
    const counted = new Map((await countRegions(ctx.db, register.id)).map((it) => [it.region, it.count]));
    return ctx.plan.regions
      .filter((it) => !it.successor)
      .map(({ code }) => ({ region: code, count: counted.get(code) ?? 0 }));
  },
});
