import type { BulkKind, QueueCase } from "#engines/applications/contract";

/** What may be done to many at once, by the roles for which it is of use; the server looks at each case. */
export const BULK_KINDS: readonly { kind: BulkKind; title: string; roles: readonly string[] }[] = [
  { kind: "accept", title: "批量签收", roles: ["clerk", "decider"] },
  { kind: "reassign", title: "批量转办", roles: ["clerk", "decider"] },
  { kind: "closeNotice", title: "批量结束公示", roles: ["clerk", "decider"] },
  { kind: "urge", title: "批量督办", roles: ["supervisor"] },
];

/** As the server takes them: with the version that was on the screen. */
export const seenOf = (cases: readonly QueueCase[]) =>
  cases.map(({ subjectId, caseId, version }) => ({ subjectId, caseId, version }));

/** Made once for one press of the button. */
export const newRequestId = (): string => crypto.randomUUID();
