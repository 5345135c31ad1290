import { KIND_NAMES } from "#engines/parties/contract";
import type { ServiceItem } from "#kernel/process";
import type { Refusal } from "#platform/http";
import { refuseApplication as refuse } from "./contract.ts";
import type { Prefill } from "./prefill.ts";

/** Who is known to be of a kind that the item is not for. */
export const whyNotForKind = (
  { applicants }: Pick<ServiceItem, "applicants">,
  { kind, name }: Pick<Prefill, "kind" | "name">,
): Refusal | undefined =>
  kind === null || applicants.includes(kind)
    ? undefined
    : refuse("not-for-your-kind", {
        kinds: applicants.map((it) => KIND_NAMES[it]).join("、"),
        kind: KIND_NAMES[kind],
        name,
      });
