import { addDays } from "#kernel/calendar";
import type { Policy } from "../ast.ts";
import { chainProblems } from "../version-chain.ts";
import type { Finding } from "./finding.ts";

/** Versions that overlap, and days between two on which nothing is in force. */
export const chainFindings = (policy: Policy): Finding[] => [
  ...chainProblems(policy).map((it): Finding => ({ ...it, severity: "error" })),
  ...policy.versions.flatMap((it, at): Finding[] => {
    const before = policy.versions[at - 1];
    if (!before?.effectiveTo || addDays(before.effectiveTo, 1) >= it.effectiveFrom) return [];
    return [
      {
        code: "version-gap",
        severity: "warning",
        version: it.version,
        path: "effectiveFrom",
        says: `${addDays(before.effectiveTo, 1)} 至 ${addDays(it.effectiveFrom, -1)} 没有生效的版本。如果确实中断，请在说明里写明；否则请补上。`,
      },
    ];
  }),
];
