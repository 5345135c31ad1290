import type { CaseEvent, CaseHappening, ResultDeclaration } from "#kernel/process";
import { type Accepted, acceptance } from "./content/acceptance.ts";
import { certificate, type Delivered } from "./content/certificate.ts";
import { type CorrectionAsked, correctionNotice } from "./content/correction-notice.ts";
import { type Decided, decision } from "./content/decision.ts";
import { type Extended, extension } from "./content/extension.ts";
import { type NotAccepted, notAccepted } from "./content/not-accepted.ts";
import { receipt } from "./content/receipt.ts";
import { type Urged, urgeOrder } from "./content/urge-order.ts";
import type { LetterKind } from "./contract.ts";
import type { Content, Facts } from "./facts.ts";

/** What a letter tells, by its kind. */
export type Matter =
  | { kind: "receipt" }
  | ({ kind: "acceptance" } & Accepted)
  | ({ kind: "correctionNotice" } & CorrectionAsked)
  | ({ kind: "notAccepted" } & NotAccepted)
  | ({ kind: "extension" } & Extended)
  | ({ kind: "decision" } & Decided)
  | ({ kind: "certificate" } & Delivered)
  | ({ kind: "urgeOrder" } & Urged);

type Kind<Is extends LetterKind> = {
  /** In the number: 州科技局受〔2026〕3号. */
  word: string;
  content(facts: Facts, matter: Extract<Matter, { kind: Is }>): Content;
  /** What a later event makes of the letter, and why; null when it leaves it as it is. */
  endedBy?(later: CaseEvent): Ended | null;
  /** Between units: the applicant does not get it. */
  internal?: true;
};
type Ended = { is: "revoked" | "superseded"; why: string };

const overturned = (later: CaseEvent): Ended | null =>
  later.is === "objectionAnswered" && later.upheld
    ? { is: "superseded", why: "公示期间异议成立，重新作出决定" }
    : later.is === "resultRevoked"
      ? { is: "revoked", why: later.reason }
      : null;

/** Every kind of letter. A new one is a line here and a line below. */
export const KINDS: { readonly [Is in LetterKind]: Kind<Is> } = {
  receipt: { word: "收", content: receipt },
  acceptance: { word: "受", content: acceptance },
  correctionNotice: { word: "补", content: correctionNotice },
  notAccepted: { word: "不受", content: notAccepted },
  extension: { word: "延", content: extension },
  decision: { word: "决", content: decision, endedBy: overturned },
  certificate: { word: "证", content: certificate, endedBy: overturned },
  urgeOrder: { word: "督", content: urgeOrder, internal: true },
};

export const contentOf = (facts: Facts, matter: Matter): Content =>
  (KINDS[matter.kind].content as (facts: Facts, matter: Matter) => Content)(facts, matter);

type MatterOf<Is extends CaseHappening["is"]> = (
  event: CaseEvent & { is: Is },
  facts: Facts,
) => Matter | null;

/** Which event is told by which letter. Events without a line have none. */
const MATTERS: { readonly [Is in CaseHappening["is"]]?: MatterOf<Is> } = {
  // Whoever applied has the receipt of the whole.
  submitted: ({ partOf }) => (partOf ? null : { kind: "receipt" }),
  accepted: ({ deemed }) => ({ kind: "acceptance", deemed: deemed ?? false }),
  turnedAway: ({ reason, to }) => ({ kind: "notAccepted", reason, to }),
  clockExtended: ({ days, reason }, { open }) => {
    const { extension } = open.item.limits;
    return extension ? { kind: "extension", days, reason, rule: extension } : null;
  },
  correctionAsked: ({ items, replyBy }) => ({ kind: "correctionNotice", items, replyBy }),
  decided: ({ outcome, amount, reason, belowReason }) => ({
    kind: "decision",
    outcome,
    amount,
    reason,
    ...(belowReason === undefined ? {} : { belowReason }),
  }),
  delivered: ({ code }, { open }) => {
    const result = certificateOf(open);
    return result ? { kind: "certificate", code, result } : null;
  },
  urged: ({ says, replyBy }) => ({ kind: "urgeOrder", says, ...(replyBy ? { replyBy } : {}) }),
};

/** Whether events of this kind may be told by a letter. */
export const hasLetter = (is: CaseHappening["is"]): boolean => Object.hasOwn(MATTERS, is);

export const matterOf = (event: CaseEvent, facts: Facts): Matter | null =>
  (MATTERS[event.is] as MatterOf<CaseHappening["is"]> | undefined)?.(event, facts) ?? null;

/** What the item gives at the end; a decision letter has been issued with the decision. */
const certificateOf = ({ item }: Facts["open"]): ResultDeclaration | undefined => {
  const given = item.steps.flatMap((it) => (it.is === "deliver" ? [it.result] : []));
  return item.results.find((it) => it.kind === "certificate" && given.includes(it.id));
};
