import type { Tx } from "#platform/database";
import { type CodeKind, newCode } from "./codes.ts";
import type { CaseKeyed } from "./load-case.ts";
import { claimCode } from "./store-codes.ts";

const ATTEMPTS = 5;

/** A code nobody has yet, claimed for the case. @throws when five in a row are taken, which chance does not do. */
export const claimNewCode = async (tx: Tx, kind: CodeKind, key: CaseKeyed): Promise<string> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const code = newCode(kind);
    if (await claimCode(tx, { ...key, code, kind })) return code;
  }
  throw new Error(`No free ${kind} code in ${ATTEMPTS} attempts`);
};
