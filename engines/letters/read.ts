import type { z } from "zod";
import {
  actsForFirm,
  type CaseKeyed,
  type OpenCase,
  openToRead,
  parseCode,
  publicName,
  receivesFor,
  seesItem,
  unitName,
} from "#engines/applications";
import type { Context } from "#platform/context";
import type { Refusal } from "#platform/http";
import { printPdf } from "#platform/pdf";
import {
  type Letter,
  type LetterCode,
  type LetterFile,
  type LetterVerification,
  refuseLetter as refuse,
} from "./contract.ts";
import { lettersOf } from "./draw-up.ts";
import { KINDS } from "./kinds.ts";
import { stateOf } from "./state.ts";
import { findLetter, type StoredLetter } from "./store.ts";

const maySee = async (ctx: Context, open: OpenCase): Promise<boolean> =>
  actsForFirm(ctx, open.subjectId) || seesItem(ctx, open.item) || (await receivesFor(ctx, open));

/** The letters of a case for its applicant and the officers who see it. To others it does not exist. */
export const ofCase =
  (site: string) =>
  async (ctx: Context, key: CaseKeyed): Promise<readonly Letter[] | Refusal> => {
    const open = await openToRead(ctx.db, key);
    if (!open || !(await maySee(ctx, open))) return refuse("case-unknown");
    const all = await lettersOf(ctx, site, open);
    return all.filter((it) => isFor(ctx, it, open)).map((it) => letterOf(ctx, it, open));
  };

/** What units write to one another the applicant does not read. */
const isFor = (ctx: Context, { kind }: StoredLetter, { item }: OpenCase): boolean =>
  !KINDS[kind].internal || seesItem(ctx, item);

const letterOf = (ctx: Context, it: StoredLetter, open: OpenCase): Letter => ({
  code: it.code,
  kind: it.kind,
  title: it.input.title,
  number: it.number,
  unit: it.unit,
  unitName: unitName(ctx.plan, it.unit),
  day: it.day,
  state: stateOf(it, open.events),
  bytes: it.bytes,
  digest: it.file_sha256,
});

type Asked = z.output<typeof LetterCode>;
type Found = { letter: StoredLetter; open: OpenCase };

export const find = async (ctx: Context, typed: string): Promise<Found | undefined> => {
  const parsed = parseCode(typed);
  const letter = parsed?.kind === "letter" ? await findLetter(ctx.db, parsed.code) : undefined;
  const open = letter && (await openToRead(ctx.db, { subjectId: letter.subject_id, caseId: letter.case_id }));
  return letter && open && { letter, open };
};

/** The file as it was issued. */
export const file = async (ctx: Context, { code }: Asked): Promise<LetterFile | Refusal> => {
  const found = await find(ctx, code);
  if (!found || !(await maySee(ctx, found.open)) || !isFor(ctx, found.letter, found.open))
    return refuse("letter-unknown");
  const { letter } = found;
  return { name: `${letter.input.title}-${letter.code}.pdf`, bytes: await bytesOf(ctx, letter) };
};

/** A lost or damaged file is printed again from what was kept, and only the same bytes pass for it. */
export const bytesOf = async (ctx: Context, { input, file_sha256 }: StoredLetter): Promise<Uint8Array> => {
  const kept = await ctx.files.read(file_sha256);
  if (kept.is === "whole") return kept.bytes;
  const { bytes } = await printPdf(input.document);
  const digest = await ctx.files.put(bytes);
  if (digest !== file_sha256) throw new Error(`Letter printed again differs: ${digest}, not ${file_sha256}`);
  return bytes;
};

/** For anybody who holds the code: whether it holds and what it says in essence. */
export const verify = async (ctx: Context, { code }: Asked): Promise<LetterVerification | Refusal> => {
  const found = await find(ctx, code);
  if (!found) return refuse("code-unknown");
  const { bytes: _bytes, unit: _unit, ...letter } = letterOf(ctx, found.letter, found.open);
  const { row, item } = found.open;
  return {
    ...letter,
    serviceName: item.name,
    applicant: publicName(row),
    essence: found.letter.input.essence,
    sample: row.sample,
  };
};
