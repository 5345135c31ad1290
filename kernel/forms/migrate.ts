import { type Answers, askedFields, type DroppedAnswer, type Form, layOut } from "./asked.ts";
import { checkField } from "./check.ts";
import type { MaterialDeclaration } from "./declaration.ts";
import { answerKey, findField, labelAt, NEXT_TIME, type Place } from "./keys.ts";
import { choicesOf, shownAnswer } from "./show-if.ts";

export type Item = { form: Form; materials: readonly MaterialDeclaration[] };
export type Draft = { answers: Answers; materials: readonly { material: string; fileId: string }[] };

/** What became of a draft when the item changed under it: every answer is in exactly one of the lists, or counted in `kept`. */
export type DraftChanges = {
  kept: number;
  /** Kept, but the question reads otherwise now. */
  reworded: readonly { key: string; before: string; now: string; text: string }[];
  /** Nobody asks for it any more. */
  dropped: readonly DroppedAnswer[];
  /** It was chosen and can no longer be. */
  choiceGone: readonly DroppedAnswer[];
  /** It is asked in another way: another type or unit, so that the old text would mean something else. */
  typeChanged: readonly DroppedAnswer[];
  /** Questions that are new. */
  asked: readonly { key: string; label: string }[];
  papersDropped: readonly { key: string; name: string }[];
  papersAsked: readonly { key: string; name: string }[];
};

/** Takes a draft over into another form. `before` is unknown for drafts of an earlier program: then only keys can be compared. */
export const migrateDraft = (
  before: Item | undefined,
  now: Item,
  draft: Draft,
): Draft & { changes: DraftChanges } => {
  const answers: Record<string, string> = {};
  const changes = {
    kept: 0,
    reworded: [] as { key: string; before: string; now: string; text: string }[],
    dropped: [] as DroppedAnswer[],
    choiceGone: [] as DroppedAnswer[],
    typeChanged: [] as DroppedAnswer[],
  };
  for (const key of inOrder(before?.form ?? now.form, draft.answers)) {
    const text = draft.answers[key] ?? "";
    const old = before && findField(before.form, key);
    const place = findField(now.form, key);
    if (text.trim() === "") {
      // Nothing was said; it only holds the place of a time that was added.
      if (place) answers[key] = text;
      continue;
    }
    const label = old ? labelAt(old) : place ? labelAt(place) : key;
    const said = { key, label, text: shownAnswer((old ?? place)?.field, text) };
    if (!place) changes.dropped.push(said);
    else if (old && isAskedOtherwise(old, place)) changes.typeChanged.push(said);
    else if (isNoChoice(place, text)) changes.choiceGone.push(said);
    else {
      answers[key] = text;
      changes.kept += 1;
      if (old && labelAt(old) !== labelAt(place))
        changes.reworded.push({ key, before: labelAt(old), now: labelAt(place), text: said.text });
    }
  }
  const papers = draft.materials.filter((it) => isHandedIn(now, it.material));
  return {
    answers,
    materials: papers,
    changes: {
      ...changes,
      asked: newQuestions(before, now, answers),
      papersDropped: draft.materials
        .filter((it) => !isHandedIn(now, it.material))
        .map(({ material }) => ({
          key: material,
          name: nameOf(before, material) ?? nameOf(now, material) ?? material,
        })),
      papersAsked: before
        ? now.materials
            .filter((it) => it.source !== "register" && nameOf(before, it.key) === undefined)
            .map(({ key, name }) => ({ key, name }))
        : [],
    },
  };
};

/** As a person reads the form; what it does not know comes last. */
const inOrder = (form: Form, answers: Answers): string[] => {
  const keys = layOut(form, answers).flatMap((it) =>
    it.times.flatMap((time) => time.fields.map((one) => one.key)),
  );
  const known = new Set(keys);
  return [...keys.filter((it) => it in answers), ...Object.keys(answers).filter((it) => !known.has(it))];
};

/** Whether there is anything to tell. */
export const isUnchanged = ({ kept: _, ...lists }: DraftChanges): boolean =>
  Object.values(lists).every((it) => it.length === 0);

const isHandedIn = (item: Item, material: string): boolean =>
  item.materials.some((it) => it.key === material && it.source !== "register");

const nameOf = (item: Item | undefined, material: string): string | undefined =>
  item?.materials.find((it) => it.key === material)?.name;

const isAskedOtherwise = ({ field: before }: Place, { field: now }: Place): boolean => {
  const isText = (type: string): boolean => type === "text" || type === "longText";
  if (isText(before.type) && isText(now.type)) return false;
  return before.type !== now.type || (before.unit ?? "") !== (now.unit ?? "");
};

const isNoChoice = ({ field }: Place, text: string): boolean =>
  choicesOf(field) !== undefined && checkField({ ...field, required: false }, text).length > 0;

/** Each once, however often its block is filled in; of an unknown form nobody can say what is new. */
const newQuestions = (before: Item | undefined, now: Item, answers: Answers): DraftChanges["asked"] => {
  if (!before) return [];
  const known = new Set(before.form.flatMap(keysOf));
  const asked = new Set(
    askedFields(now.form, answers).map((it) => it.key.replace(/\.\d+\./, `.${NEXT_TIME}.`)),
  );
  return now.form.flatMap((block) =>
    block.fields.flatMap((field) => {
      const key = answerKey(block.repeats, NEXT_TIME, field.key);
      if (known.has(key) || !asked.has(key)) return [];
      return [{ key, label: block.repeats ? `${block.repeats.one} · ${field.label}` : field.label }];
    }),
  );
};

const keysOf = (block: Form[number]): string[] =>
  block.fields.map((it) => answerKey(block.repeats, NEXT_TIME, it.key));
