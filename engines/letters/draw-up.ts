import { createHash } from "node:crypto";
import {
  type CaseKeyed,
  inTransaction,
  newCode,
  type OpenCase,
  openToChange,
  unitName,
} from "#engines/applications";
import { record } from "#engines/audit";
import { type CaseEvent, foldCase } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { isRefusal } from "#platform/http";
import { printPdf } from "#platform/pdf";
import type { Facts } from "./facts.ts";
import { contentOf, KINDS, type Matter, matterOf } from "./kinds.ts";
import { paperOf } from "./paper.ts";
import {
  claimLetterCode,
  insertLetter,
  type LetterInput,
  type LetterKey,
  listLetters,
  nextNumber,
  type StoredLetter,
} from "./store.ts";

/** The letters of a case, those that the job has not come to yet drawn up first: each event is told once, by the letter of its kind. */
export const lettersOf = async (ctx: Context, site: string, open: OpenCase): Promise<StoredLetter[]> => {
  const there = await listLetters(ctx.db, open);
  if (missing(ctx, open, there).length === 0) return there;
  const all = await inTransaction(ctx, async (tx) => {
    await drawWhole(tx, ctx, site, open);
    return listLetters(tx, open);
  });
  if (isRefusal(all)) throw new Error(`Drawing up was refused: ${all.refused}`);
  return all;
};

/** Draws up what is missing within the transaction. Gives the number of the last event that was looked at. */
export const drawWhole = async (tx: Tx, ctx: Context, site: string, key: CaseKeyed): Promise<number> => {
  // Held: two who look at once draw up one letter.
  const open = await openToChange(tx, key);
  if (!open) throw new Error(`No case ${key.caseId}`);
  for (const it of missing(ctx, open, await listLetters(tx, key))) await draw(tx, ctx, site, it);
  return open.state.version;
};

type Due = { facts: Facts; matter: Matter; event: CaseEvent };

const missing = (ctx: Context, open: OpenCase, there: readonly StoredLetter[]): Due[] =>
  open.events.flatMap((event) => {
    const facts = factsAt(ctx, open, event);
    const matter = matterOf(event, facts);
    const drawn = there.some((it) => it.seq === event.seq && it.kind === matter?.kind);
    return matter && !drawn ? [{ facts, matter, event }] : [];
  });

/** The case as it stood right after an event: a letter knows nothing of what came later. */
export const factsAt = (
  ctx: Pick<Context, "plan" | "calendar">,
  open: OpenCase,
  { seq, day }: Pick<CaseEvent, "seq" | "day">,
): Facts => {
  const events = open.events.slice(0, seq);
  return { ctx, open: { ...open, events, state: foldCase(open.item, events) }, day };
};

const draw = async (tx: Tx, ctx: Context, site: string, { facts, matter, event }: Due): Promise<void> => {
  const { open, day } = facts;
  const unit = event.by.unit ?? open.item.owner;
  const key: LetterKey = {
    subject_id: open.subjectId,
    case_id: open.caseId,
    seq: event.seq,
    kind: matter.kind,
  };
  const code = await claimCode(tx, key);
  const number = await numberOf(tx, ctx, { unit, kind: matter.kind, day });
  const content = contentOf(facts, matter);
  const document = paperOf(content, {
    applicant: open.row.applicant,
    unitName: unitName(ctx.plan, unit),
    day,
    sample: open.row.sample,
    issued: { number, code, site },
  });
  const input: LetterInput = { document, title: content.title, essence: content.essence };
  const { bytes, missing: unprinted } = await printPdf(document);
  if (unprinted.length > 0) {
    const points = unprinted.map((it) => `U+${it.codePointAt(0)?.toString(16).toUpperCase()}`);
    ctx.log.warn({ letter: code, points }, "characters that the font does not hold");
  }
  const digest = await ctx.files.put(bytes);
  await insertLetter(tx, {
    ...key,
    code,
    number,
    unit,
    day,
    input,
    input_sha256: digestOf(input),
    file_sha256: digest,
    bytes: bytes.length,
    drawn_at: ctx.now(),
  });
  await record(tx, ctx, {
    action: "letter.issued",
    subjectId: open.subjectId,
    object: code,
    data: { case: open.caseId, seq: event.seq, kind: matter.kind, number, sha256: digest },
  });
};

const numberOf = async (
  tx: Tx,
  ctx: Context,
  { unit, kind, day }: { unit: string; kind: Matter["kind"]; day: string },
): Promise<string> => {
  const year = Number(day.slice(0, 4));
  const short = ctx.plan.units.find((it) => it.id === unit)?.shortName ?? unitName(ctx.plan, unit);
  return `${short}${KINDS[kind].word}〔${year}〕${await nextNumber(tx, { unit, kind, year })}号`;
};

const ATTEMPTS = 5;
const claimCode = async (tx: Tx, key: LetterKey): Promise<string> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const code = newCode("letter");
    if (await claimLetterCode(tx, { ...key, code })) return code;
  }
  throw new Error(`No free letter code in ${ATTEMPTS} attempts`);
};

/** Over the input with its keys in order: the database keeps them in an order of its own. */
export const digestOf = (input: LetterInput): string =>
  createHash("sha256")
    .update(JSON.stringify(ordered(input)))
    .digest("hex");

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => [key, ordered(it)]),
  );
};
