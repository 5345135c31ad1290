import { z } from "zod";
import { type Refusal, refusing } from "#platform/http/contract";

export type LetterKind =
  | "receipt"
  | "acceptance"
  | "correctionNotice"
  | "notAccepted"
  | "extension"
  | "decision"
  | "certificate"
  /** 督办单, from supervision to the unit. */
  | "urgeOrder";

/** Whether what the letter says still holds. */
export type LetterState =
  | { is: "valid" }
  /** Taken back by the unit. */
  | { is: "revoked"; on: string; why: string }
  /** Another took its place. */
  | { is: "superseded"; on: string; why: string };

/** A letter for those who may read it. */
export type Letter = {
  code: string;
  kind: LetterKind;
  title: string;
  number: string;
  unit: string;
  unitName: string;
  day: string;
  state: LetterState;
  bytes: number;
  /** SHA-256 of the file in hex. */
  digest: string;
};
/** What anybody who holds the code may know of a letter: no personal data. */
export type LetterVerification = Omit<Letter, "bytes" | "unit"> & {
  serviceName: string;
  applicant: string;
  /** What it says in essence: label and words. */
  essence: readonly (readonly [label: string, says: string])[];
  sample: boolean;
};
/** What a case gave, as its holder keeps it. */
export type HeldResult = {
  subjectId: string;
  caseId: string;
  /** JG-…, for anybody to verify. */
  code: string;
  name: string;
  kind: "letter" | "certificate" | "receipt";
  serviceName: string;
  unitName: string;
  holder: string;
  amount: number | null;
  on: string;
  /** Null: for ever. */
  validUntil: string | null;
  state: "valid" | "expired" | "revoked" | "superseded";
  /** Since when it is no longer valid. */
  since: string | null;
  why: string | null;
  /** Null while the paper is still being drawn up. */
  paper: { code: string; number: string; bytes: number; sharedUntil: string | null } | null;
  sample: boolean;
};
/** Given once: only a digest of the address is kept. */
export type Shared = { path: string; until: string };
export type LetterFile = { name: string; bytes: Uint8Array };

export const CaseOf = z.object({ subjectId: z.uuid(), caseId: z.uuid() });
export const LetterCode = z.object({ code: z.string().max(100) });
export const Revoke = LetterCode.extend({
  reason: z.string().trim().min(5, "请写明撤销的理由（至少 5 个字）").max(500, "理由不超过 500 字"),
});
const Item = z.object({ target: z.string().min(1).max(100), says: z.string().trim().min(1).max(500) });
/** A letter as it would be, before the deed. */
export const Preview = CaseOf.extend({
  kind: z.enum(["correctionNotice", "decision", "notAccepted", "extension"]),
  /** In an address the list is JSON. */
  items: z
    .preprocess((it) => (typeof it === "string" ? readJson(it) : it), z.array(Item).min(1).max(50))
    .optional(),
  outcome: z.enum(["granted", "refused"]).optional(),
  amount: z.coerce.number().int().positive().optional(),
  reason: z.string().trim().max(2000).optional(),
  /** Of a grant of less than was reckoned. */
  belowReason: z.string().trim().max(2000).optional(),
  /** Of a refusal to accept: whom to turn to. */
  to: z.string().trim().max(100).optional(),
  /** Of an extension. */
  days: z.coerce.number().int().min(1).max(365).optional(),
});
const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
export const CalendarScope = z.object({ scope: z.enum(["own", "unit"]) });

export const refuseLetter = refusing({
  "case-unknown": { status: 404, says: "没有这件申请，或者您无权查看。" },
  "letter-unknown": { status: 404, says: "没有查到这份文书，或者您无权查看。" },
  "code-unknown": { status: 404, says: "没有查到这个编号。请核对是否抄错：编号里没有字母 I、L、O、U。" },
  "not-your-unit": { status: 403, says: "这份文书由{unit}出具，您不在这个单位。" },
  "already-revoked": { status: 409, says: "这份文书已于 {on} 撤销。" },
  "nothing-to-preview": { status: 422, says: "还没有填写{what}，填好后再预览。" },
  "no-such-letter": { status: 409, says: "这个事项没有{what}，没有这样的文书。" },
  "share-unknown": { status: 404, says: "这个链接没有了：可能已过期，或者持有人收回了。" },
  "not-to-share": { status: 409, says: "这份文书已经{state}，不能分享。" },
  "calendar-unknown": { status: 404, says: "没有这个日历地址，可能已经换新。请在本站重新生成。" },
  "no-such-calendar": { status: 403, says: "您的账号没有这一种日历。" },
});

export type Answer<T> = Promise<T | Refusal>;
export type LettersDesk = {
  ofCase(input: z.input<typeof CaseOf>): Answer<readonly Letter[]>;
  file(input: z.input<typeof LetterCode>): Answer<LetterFile>;
  preview(input: z.input<typeof Preview>): Answer<LetterFile>;
  verify(input: z.input<typeof LetterCode>): Answer<LetterVerification>;
  wallet(input: Record<string, never>): Answer<readonly HeldResult[]>;
  share(input: z.input<typeof LetterCode>): Answer<Shared>;
  unshare(input: z.input<typeof LetterCode>): Answer<{ done: true }>;
  revoke(input: z.input<typeof Revoke>): Answer<{ done: true }>;
  /** When the person's calendar address was made; null when there is none. */
  calendar(input: z.input<typeof CalendarScope>): Answer<{ madeOn: string | null }>;
  /** A new secret address; the one before ends. Given once: only its digest is kept. */
  renewCalendar(input: z.input<typeof CalendarScope>): Answer<{ path: string }>;
};
