import {
  askedMaterials,
  type FormBlock,
  type LaidField,
  layOut,
  type MaterialDeclaration,
  type ShowIf,
} from "#kernel/forms";
import { fieldsIn } from "./parts/waits-for.ts";

type Item = { blocks: readonly FormBlock[]; materials: readonly MaterialDeclaration[] };
type Texts = Readonly<Record<string, string>>;
type AskedAnew = {
  fields: readonly LaidField[];
  materials: readonly { it: MaterialDeclaration; isAsked: boolean }[];
  /** Answers that stand and that something here waits for. */
  known: Texts;
};

/** What may come to be asked because an answer is corrected: it waits for a target, or for what waits for it. */
export const askedAnew = (
  { blocks, materials }: Item,
  { filed, now, targets }: { filed: Texts; now: Texts; targets: readonly string[] },
): AskedAnew => {
  const laid = layOut(blocks, now).flatMap((block) =>
    block.times.flatMap((time) => time.fields.map((it) => within(it, block))),
  );
  const before = new Set(
    layOut(blocks, filed).flatMap((block) =>
      block.isAsked
        ? block.times.flatMap((time) => time.fields.flatMap((it) => (it.isAsked ? [it.key] : [])))
        : [],
    ),
  );
  // Of a block that is corrected as a whole every field of every time is corrected.
  const own = laid.filter((it) => targets.some((one) => it.key.startsWith(`${one}.`)));
  const corrected = [...targets, ...own.map((it) => it.key)];
  const moved = new Set(corrected);
  const waits = ({ showIf }: { showIf?: ShowIf }): boolean =>
    showIf !== undefined && fieldsIn(showIf).some((it) => moved.has(it));
  for (let more = true; more; ) {
    const found = laid.filter((it) => !moved.has(it.key) && waits(it));
    for (const it of found) moved.add(it.key);
    more = found.length > 0;
  }
  const fields = laid.filter((it) => moved.has(it.key) && !corrected.includes(it.key) && !before.has(it.key));
  const papersBefore = new Set(askedMaterials({ form: blocks, materials }, filed));
  const asked = materials.filter(
    (it) => (it.source === "upload" || it.source === "later") && waits(it) && !papersBefore.has(it),
  );
  const named = new Set(
    [...fields, ...own, ...asked].flatMap(({ showIf }) => (showIf ? fieldsIn(showIf) : [])),
  );
  const shown = new Set([...corrected, ...fields.map((it) => it.key)]);
  const isAsked = new Set(laid.flatMap((it) => (it.isAsked ? [it.key] : [])));
  const papers = new Set(askedMaterials({ form: blocks, materials }, now));
  return {
    fields,
    materials: asked.map((it) => ({ it, isAsked: papers.has(it) })),
    known: Object.fromEntries(
      [...named].filter((key) => !shown.has(key) && isAsked.has(key)).map((key) => [key, now[key] ?? ""]),
    ),
  };
};

/** A field outside of its block waits for what its block waits for too. */
const within = (it: LaidField, { isAsked, showIf }: { isAsked: boolean; showIf?: ShowIf }): LaidField => {
  if (!showIf) return it;
  return {
    ...it,
    isAsked: isAsked && it.isAsked,
    showIf: it.showIf ? { is: "all", of: [showIf, it.showIf] } : showIf,
  };
};
