import type { Policy, PolicyVersion } from "#kernel/rules";
import type { Context } from "#platform/context";
import { isRefusal, type Refusal } from "#platform/http";
import { readText } from "../drafts/check-text.ts";
import { findDraftRow, type StoredDraft } from "../drafts/store.ts";
import { PolicyVersionSchema } from "../policy-schema.ts";
import { refuseSandbox, type SandboxChange } from "./contract.ts";

/** What a draft says, kept with the run: whatever is written in the draft later changes nothing in it. */
export type Drafted = { version: PolicyVersion; policy: Policy | null };
/** A change with everything that deciding about it takes. */
export type FullChange = SandboxChange & { drafted?: Drafted };

/** A database gives the parts of what it kept in an order of its own; the mark of the rules goes by the order. */
export const inWrittenOrder = (it: FullChange): FullChange => {
  if (!it.drafted) return it;
  const { version, policy } = it.drafted;
  return {
    ...it,
    drafted: {
      version: PolicyVersionSchema.parse(version),
      policy: policy && {
        id: policy.id,
        name: policy.name,
        summary: policy.summary,
        kind: policy.kind,
        benefit: policy.benefit,
        measure: policy.measure,
        unit: policy.unit,
        versions: [],
      },
    },
  };
};

type Asked = { policy: string; draftId: string; revision: number };

/** The draft just as it was saved under that revision, if it can be read. */
export const findDrafted = async (
  ctx: Context,
  { policy, draftId, revision }: Asked,
): Promise<Drafted | Refusal> => {
  const it = await findDraftRow(ctx.db, draftId);
  if (!it || it.policy !== policy) return refuseSandbox("sandbox-draft-unknown");
  if (it.revision !== revision) return refuseSandbox("sandbox-draft-changed", { by: it.updated_by });
  const { version, errors } = readText(it.body, ctx.plan);
  if (version) return { version, policy: newPolicy(it) };
  return refuseSandbox(
    "sandbox-draft-not-readable",
    {},
    errors.map(({ from, code, says }) => ({
      field: "draft",
      code,
      says: `第 ${it.body.slice(0, from).split("\n").length} 行：${says}`,
    })),
  );
};

/** A policy that the plan does not have yet: nothing is in force of it. */
const newPolicy = ({ policy: id, head, measure, unit }: StoredDraft): Policy | null =>
  head && { id, ...head, measure, unit, versions: [] };

export const fullChange = async (ctx: Context, asked: SandboxChange): Promise<FullChange | Refusal> => {
  if (!asked.draft) return asked;
  const drafted = await findDrafted(ctx, { policy: asked.policy, ...asked.draft });
  return isRefusal(drafted) ? drafted : { ...asked, drafted };
};
