import type { z } from "zod";
import { askedMaterials } from "#kernel/forms";
import { owedMaterials } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { type Done, refuseApplication as refuse } from "./contract.ts";
import type { BringMaterial, CallBack, CheckPromise, Rate, RevokeResult } from "./contract-handling.ts";
import { checkMaterials } from "./materials.ts";
import { insertCaseFiles } from "./store-files.ts";
import { takeStep } from "./take-step.ts";

type Taken = Promise<Done | Refusal>;

/** 容缺补交: papers that were allowed to come later. */
export const bringMaterial = (ctx: Context, { materials, ...input }: z.output<typeof BringMaterial>): Taken =>
  takeStep(ctx, input, {
    action: "bringMaterial",
    does: async (tx, { item, state, subjectId }) => {
      const owed = owedMaterials(item, state);
      const problems = [
        ...(await checkMaterials(tx, { item, subjectId }, materials)),
        ...materials
          .filter((it) => !owed.some((one) => one.key === it.material))
          .map((it) => ({ field: it.material, code: "not-owed", says: "这份材料不在要补交的之列。" })),
      ];
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      return { is: "materialBrought", materials };
    },
    after: (tx, open) => insertCaseFiles(tx, open, materials),
  });

/** 核查承诺: whether what was promised instead of a paper is true. */
export const checkPromise = (
  ctx: Context,
  { material, kept, says, ...input }: z.output<typeof CheckPromise>,
): Taken =>
  takeStep(ctx, input, {
    action: "checkPromise",
    does: (_tx, { item, state }) => {
      const isOpen =
        askedMaterials(item, state.answers).some((it) => it.key === material && it.source === "promise") &&
        !state.promises.some((it) => it.material === material);
      if (!isOpen) return refuse("step-closed", { why: "这份材料没有待核查的承诺。" });
      return { is: "promiseChecked", material, kept, says };
    },
  });

/** 撤销结果: from now on its code verifies as revoked. */
export const revokeResult = (ctx: Context, { reason, ...input }: z.output<typeof RevokeResult>): Taken =>
  takeStep(ctx, input, { action: "revokeResult", does: () => ({ is: "resultRevoked", reason }) });

/** 好差评. */
export const rate = (ctx: Context, { stars, says, ...input }: z.output<typeof Rate>): Taken =>
  takeStep(ctx, input, {
    action: "rate",
    does: (_tx, { item }) =>
      stars <= (item.rating?.lowAtMost ?? 0) && says === ""
        ? refuse("form-incomplete", { count: 1 }, [
            { field: "says", code: "required", says: "请说说哪里不满意，以便回访改进。" },
          ])
        : { is: "rated", stars, says },
  });

/** 差评回访. */
export const callBack = (ctx: Context, { says, ...input }: z.output<typeof CallBack>): Taken =>
  takeStep(ctx, input, { action: "callBack", does: () => ({ is: "calledBack", says }) });
