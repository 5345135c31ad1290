import type { CaseEvent, CaseHappening } from "#kernel/process";
import { acceptance } from "./content/acceptance.ts";
import { certificate, type Delivered } from "./content/certificate.ts";
import { type CorrectionAsked, correctionNotice } from "./content/correction-notice.ts";
import { type Decided, decision } from "./content/decision.ts";
import { type Extended, extension } from "./content/extension.ts";
import { type NotAccepted, notAccepted } from "./content/not-accepted.ts";
import { receipt } from "./content/receipt.ts";
import type { LetterKind } from "./contract.ts";
import type { Content, Facts } from "./facts.ts";

/** What a letter tells, by its kind. */
export type Matter =
  | { kind: "receipt" }
  | { kind: "acceptance" }
  | ({ kind: "correctionNotice" } & CorrectionAsked)
  | ({ kind: "notAccepted" } & NotAccepted)
  | ({ kind: "extension" } & Extended)
  | ({ kind: "decision" } & Decided)
  | ({ kind: "certificate" } & Delivered);

type Kind<Is extends LetterKind> = {
  /** In the number: 州科技局受〔2026〕3号. */
  word: string;
  content(facts: Facts, matter: Extract<Matter, { kind: Is }>): Content;
  /** What a later event makes of the letter, and why; null when it leaves it as it is. */
  endedBy?(later: CaseEvent): Ended | null;
};
type Ended = { is: "revoked" | "superseded"; why: string };

const upheld = (later: CaseEvent): Ended | null =>
  later.is === "objectionAnswered" && later.upheld
    ? { is: "superseded", why: "公示期间异议成立，重新作出决定" }
    : null;

/** Every kind of letter. A new one is a line here and a line below. */
export const KINDS: { readonly [Is in LetterKind]: Kind<Is> } = {
  receipt: { word: "收", content: receipt },
  acceptance: { word: "受", content: acceptance },
  correctionNotice: { word: "补", content: correctionNotice },
  notAccepted: { word: "不受", content: notAccepted },
  extension: { word: "延", content: extension },
  decision: { word: "决", content: decision, endedBy: upheld },
  certificate: { word: "证", content: certificate, endedBy: upheld },
};

export const contentOf = (facts: Facts, matter: Matter): Content =>
  (KINDS[matter.kind].content as (facts: Facts, matter: Matter) => Content)(facts, matter);

type MatterOf<Is extends CaseHappening["is"]> = (
  event: CaseEvent & { is: Is },
  facts: Facts,
) => Matter | null;

/** Which event is told by which letter. Events without a line have none. */
const MATTERS: { readonly [Is in CaseHappening["is"]]?: MatterOf<Is> } = {
  submitted: () => ({ kind: "receipt" }),
  accepted: () => ({ kind: "acceptance" }),
  correctionAsked: ({ items, replyBy }) => ({ kind: "correctionNotice", items, replyBy }),
  decided: ({ outcome, amount, reason }) => ({ kind: "decision", outcome, amount, reason }),
  delivered: ({ code }, { open }) => (givesCertificate(open) ? { kind: "certificate", code } : null),
};

export const matterOf = (event: CaseEvent, facts: Facts): Matter | null =>
  (MATTERS[event.is] as MatterOf<CaseHappening["is"]> | undefined)?.(event, facts) ?? null;

/** The item says what is given at the end; a decision letter has been issued with the decision. */
const givesCertificate = ({ item }: Facts["open"]): boolean =>
  item.steps.some((it) => it.is === "deliver" && (it.result as string) === "certificate");
