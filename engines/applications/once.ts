import type { CaseAction } from "#kernel/process";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import { hashOf } from "#platform/files";
import type { UseCase } from "#platform/http";
import type { Done } from "./contract.ts";
import { findCommand, insertCommand } from "./store-commands.ts";

type Command = { subjectId: string; caseId: string; idempotencyKey?: string | undefined };

const personOf = ({ actor }: Context): string | null => (actor.is === "person" ? actor.personId : null);

/** What the same command of the same person got the first time. Looked for only where the case has moved since. */
export const answeredBefore = async (
  tx: Tx,
  ctx: Context,
  { idempotencyKey: key, ...it }: Command,
  action: CaseAction,
): Promise<Done | undefined> => {
  const earlier = key === undefined ? undefined : await findCommand(tx, { ...it, key });
  return earlier?.action === action && earlier.by_person === personOf(ctx) ? earlier.answer : undefined;
};

export const keepAnswer = async (
  tx: Tx,
  ctx: Context,
  { subjectId, caseId, idempotencyKey: key }: Command,
  action: CaseAction,
  answer: Done,
): Promise<void> => {
  if (key === undefined) return;
  await insertCommand(tx, {
    subject_id: subjectId,
    case_id: caseId,
    key,
    action,
    by_person: personOf(ctx),
    answer,
  });
};

/** A key counts together with what is sent: a page that was gone back to and filled in otherwise sends another command. */
export const keyedByContent = <Cases extends Record<string, UseCase>>(cases: Cases): Cases =>
  Object.fromEntries(
    Object.entries(cases).map(([name, it]) => [
      name,
      { ...it, does: (ctx: Context, input: unknown) => it.does(ctx, withContent(input)) },
    ]),
  ) as Cases;

const withContent = (input: unknown): unknown => {
  if (typeof input !== "object" || input === null) return input;
  const { idempotencyKey, version } = input as { idempotencyKey?: unknown; version?: unknown };
  // What has no version is no command on a case: applications and objections keep their own keys.
  if (idempotencyKey === undefined || version === undefined) return input;
  return { ...input, idempotencyKey: hashOf(Buffer.from(JSON.stringify(input, withoutFileIds))) };
};

/** A form that was sent twice has brought its files twice, each time under a new id. */
const withoutFileIds = (name: string, value: unknown): unknown => (name === "fileId" ? undefined : value);
