import { isUnchanged, migrateDraft } from "#kernel/forms";
import type { FiledMaterial, ServiceItem } from "#kernel/process";
import type { Tx } from "#platform/database";
import { fingerprintOf } from "./project.ts";
import { findVersion, type KeptChanges, type StoredDraft } from "./store-drafts.ts";

type Typed = { answers: Readonly<Record<string, string>>; materials: readonly FiledMaterial[] };
type Moved = Typed & { changes: readonly KeptChanges[] };

/** What was typed on one form, taken over into the item as it reads now. What the change did is told once a pair of forms. */
const moveTo = async (
  tx: Tx,
  item: ServiceItem,
  {
    typed,
    from,
    at,
    before,
  }: { typed: Typed; from: string | null; at: string; before: readonly KeptChanges[] },
): Promise<Moved> => {
  const to = fingerprintOf(item);
  if (from === to) return { ...typed, changes: before };
  const old = from === null ? undefined : await findVersion(tx, from);
  const { answers, materials, changes: what } = migrateDraft(old, item, typed);
  const others = before.filter((it) => it.from !== from || it.to !== to);
  return { answers, materials, changes: isUnchanged(what) ? others : [...others, { from, to, at, what }] };
};

/** A stored draft as it fits the item now. Reading changes nothing: it is stored so with the next saving. */
export const draftAsNow = (tx: Tx, item: ServiceItem, draft: StoredDraft, at: string): Promise<Moved> =>
  moveTo(tx, item, { typed: draft, from: draft.fingerprint, at, before: draft.changes });

/**
 * What is being saved, as it fits the item now. A page that was opened before the item changed says on which form it was
 * typed; otherwise the draft before was shown on the new form, and what that did is kept until it was confirmed.
 */
export const typedAsNow = async (
  tx: Tx,
  item: ServiceItem,
  typed: Typed & { form?: string | undefined },
  { stored, at }: { stored: StoredDraft | undefined; at: string },
): Promise<Moved> => {
  const before = stored?.changes ?? [];
  if (typed.form !== undefined && typed.form !== fingerprintOf(item))
    return moveTo(tx, item, { typed, from: typed.form, at, before });
  const shown = stored && (await draftAsNow(tx, item, stored, at));
  return { answers: typed.answers, materials: typed.materials, changes: shown?.changes ?? before };
};
