import { firmsOf, type GivenResult, listResults, unitName } from "#engines/applications";
import { type Day, dueDay } from "#kernel/calendar";
import type { ResultDeclaration } from "#kernel/process";
import type { Context } from "#platform/context";
import type { HeldResult, LetterKind } from "./contract.ts";
import { listPapers, type PaperRow } from "./store-wallet.ts";

const MOST = 200;

/** 我的证照: everything that those for whom the person acts were given, the latest first, with whether it still holds. Three statements. */
export const wallet = async (ctx: Context): Promise<readonly HeldResult[]> => {
  const given = await listResults(ctx.db, firmsOf(ctx.actor), MOST);
  if (given.length === 0) return [];
  const papers = await listPapers(ctx.db, [...new Set(given.map((it) => it.subjectId))], ctx.today());
  return given.map((it, at) => heldOf(ctx, it, { later: given.slice(0, at), papers }));
};

const PAPER: Readonly<Record<ResultDeclaration["kind"], LetterKind>> = {
  certificate: "certificate",
  letter: "decision",
  receipt: "receipt",
};

type Beside = { later: readonly GivenResult[]; papers: readonly PaperRow[] };
const heldOf = (ctx: Context, it: GivenResult, { later, papers }: Beside): HeldResult => {
  const declared = declarationOf(it);
  const kind = declared?.kind ?? "letter";
  const own = papers.filter((one) => one.case_id === it.caseId);
  const paper =
    own.findLast((one) => one.kind === PAPER[kind]) ?? own.findLast((one) => one.kind === "decision");
  const until = declared?.validFor ? dueDay(it.on, declared.validFor, ctx.calendar) : null;
  return {
    subjectId: it.subjectId,
    caseId: it.caseId,
    code: it.code,
    name: declared?.name ?? it.item.name,
    kind,
    serviceName: it.item.name,
    unitName: unitName(ctx.plan, it.item.owner),
    holder: it.applicant,
    amount: it.amount,
    on: it.on,
    validUntil: until,
    ...stateOf(ctx, it, { until, later, paper }),
    paper: paper
      ? { code: paper.code, number: paper.number, bytes: paper.bytes, sharedUntil: paper.shared_until }
      : null,
    sample: it.sample,
  };
};

const declarationOf = ({ item }: GivenResult): ResultDeclaration | undefined => {
  const step = item.steps.find((it) => it.is === "deliver");
  return item.results.find((it) => it.id === step?.result);
};

type State = Pick<HeldResult, "state" | "since" | "why">;
type Known = { until: Day | null; later: readonly GivenResult[]; paper: PaperRow | undefined };

/** Taken back weighs most, then what took its place, then the end of its days. */
const stateOf = (ctx: Context, it: GivenResult, { until, later, paper }: Known): State => {
  if (it.revokedOn) return { state: "revoked", since: it.revokedOn, why: it.revokedWhy };
  if (paper?.revoked_on) return { state: "revoked", since: paper.revoked_on, why: paper.revoked_why };
  const next = later.findLast(
    (one) => one.subjectId === it.subjectId && one.item.id === it.item.id && one.revokedOn === null,
  );
  // A grant of money is given each time anew; only what is valid for a time is renewed by the next one.
  if (next && until !== null) return { state: "superseded", since: next.on, why: `已由 ${next.code} 接续` };
  if (until !== null && until < ctx.today()) return { state: "expired", since: until, why: null };
  return { state: "valid", since: null, why: null };
};
