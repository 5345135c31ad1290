import type { FieldDeclaration, FormBlock, MaterialDeclaration, ShowIf } from "./declaration.ts";
import {
  answerKey,
  calledTime,
  findField,
  labelAt,
  NEXT_TIME,
  type Nth,
  type Place,
  sentTimes,
  timeOf,
} from "./keys.ts";
import { choicesOf, eachPart, fieldsNamed, holds, meansOneOf, shownAnswer } from "./show-if.ts";

export type Answers = Readonly<Record<string, string>>;
export type Form = readonly FormBlock[];

/** A question where it stands: its key and label are those of the time, `short` is what it is called within the block. */
export type LaidField = Omit<FieldDeclaration, "showIf"> & {
  short: string;
  isAsked: boolean;
  /** Names fields by the keys of their answers. */
  showIf?: ShowIf;
};
/** One time that a block is filled in; the only one of a block that is not repeated has no number. */
export type LaidTime = { nth: Nth; called: string | null; fields: readonly LaidField[] };
export type LaidBlock = { block: FormBlock; isAsked: boolean; showIf?: ShowIf; times: readonly LaidTime[] };

/**
 * The whole form as it stands with these answers, what is not asked included and marked. What is not asked counts as not
 * answered, so that what waits for it is not asked either.
 */
export const layOut = (form: Form, answers: Answers): LaidBlock[] => {
  const isAsked = askedIn(form, answers);
  const keys = Object.keys(answers);
  return form.map((block) => ({
    block,
    isAsked: isAsked.block(block),
    ...conditionOf(form, block, null, block.showIf),
    times: timesOf(block, keys).map((nth) => layOutTime(form, block, nth, isAsked.field)),
  }));
};

/** A time yet to be filled in, with `NEXT_TIME` where its number goes. */
export const emptyTime = (form: Form, block: FormBlock, answers: Answers): LaidTime =>
  layOutTime(form, block, NEXT_TIME, askedIn(form, answers).field);

const layOutTime = (
  form: Form,
  block: FormBlock,
  nth: Nth,
  isAsked: (place: Place) => boolean,
): LaidTime => ({
  nth,
  called: block.repeats && nth !== null ? calledTime(block.repeats, nth) : null,
  fields: block.fields.map(({ showIf, ...field }) => ({
    ...field,
    key: answerKey(block.repeats, nth, field.key),
    label: labelAt({ block, nth, field }),
    short: field.label,
    isAsked: isAsked({ block, nth, field: { ...field, ...(showIf ? { showIf } : {}) } }),
    ...conditionOf(form, block, nth, showIf),
  })),
});

const timesOf = ({ repeats }: FormBlock, keys: readonly string[]): readonly (number | null)[] => {
  if (!repeats) return [null];
  const first = Array.from({ length: repeats.atLeast }, (_, at) => at + 1);
  return [...new Set([...first, ...sentTimes(repeats, keys)])].sort((one, other) => one - other);
};

/** A name in a condition means the field of the same time first, then one outside of repeated blocks. */
const meant = (form: Form, block: FormBlock | null, nth: Nth, name: string): Place | undefined => {
  const own = block?.repeats ? block.fields.find((it) => it.key === name) : undefined;
  if (own && block) return { block, nth, field: own };
  const outside = findField(form, name);
  return outside?.nth === null ? outside : undefined;
};

const conditionOf = (
  form: Form,
  block: FormBlock,
  nth: Nth,
  showIf: ShowIf | undefined,
): { showIf?: ShowIf } => {
  if (!showIf) return {};
  const asLaid = ({ field: name, oneOf }: { field: string; oneOf: readonly string[] }) => {
    const place = meant(form, block, nth, name);
    if (!place) return { field: name, oneOf };
    const { field } = place;
    // As the form offers them: a condition may write yes in another way.
    const offered = choicesOf(field)?.flatMap((it) => (meansOneOf(field, it.value, oneOf) ? [it.value] : []));
    return { field: answerKey(place.block.repeats, place.nth, field.key), oneOf: offered ?? oneOf };
  };
  return { showIf: eachPart(showIf, asLaid) };
};

type Asked = {
  block(block: FormBlock): boolean;
  field(place: Place): boolean;
  material(it: MaterialDeclaration): boolean;
  isMet(showIf: ShowIf): boolean;
};

const askedIn = (form: Form, answers: Answers): Asked => {
  const known = new Map<unknown, Map<unknown, boolean>>();
  /** Each is looked at once; one that waits for itself counts as asked, so that nobody is locked out. */
  const once = (of: FormBlock, at: string, look: () => boolean): boolean => {
    const seen = known.get(of) ?? new Map<unknown, boolean>();
    known.set(of, seen);
    const before = seen.get(at);
    if (before !== undefined) return before;
    seen.set(at, true);
    const found = look();
    seen.set(at, found);
    return found;
  };
  const isMet = (showIf: ShowIf | undefined, block: FormBlock | null, nth: Nth): boolean =>
    showIf === undefined ||
    holds(showIf, (name, values) => {
      const place = meant(form, block, nth, name);
      if (!place || !field(place)) return false;
      const typed = answers[answerKey(place.block.repeats, place.nth, place.field.key)] ?? "";
      return meansOneOf(place.field, typed, values);
    });
  // What a block waits for is outside of it: it has no times yet.
  const block = (it: FormBlock): boolean => once(it, "", () => isMet(it.showIf, null, null));
  const field = (it: Place): boolean =>
    block(it.block) &&
    once(it.block, `${it.nth}.${it.field.key}`, () => isMet(it.field.showIf, it.block, it.nth));
  return {
    block,
    field,
    material: (it) => isMet(it.showIf, null, null),
    isMet: (it) => isMet(it, null, null),
  };
};

/** The questions that are asked given these answers, in the order of the form. */
export const askedFields = (form: Form, answers: Answers): LaidField[] =>
  layOut(form, answers).flatMap((block) =>
    block.isAsked ? block.times.flatMap((it) => it.fields.filter((one) => one.isAsked)) : [],
  );

/** The papers that are asked for given these answers. */
export const askedMaterials = (
  { form, materials }: { form: Form; materials: readonly MaterialDeclaration[] },
  answers: Answers,
): MaterialDeclaration[] => materials.filter(askedIn(form, answers).material);

/** Whether a condition over the whole form holds given these answers. */
export const isCalledFor = (form: Form, answers: Answers, showIf: ShowIf): boolean =>
  askedIn(form, answers).isMet(showIf);

/** What was answered to the fields that a condition names: “有没有职工”填的是“否”. */
export const answersNamed = (form: Form, answers: Answers, showIf: ShowIf): string => {
  const asked = new Map(askedFields(form, answers).map((it) => [it.key, it]));
  return [...new Set(fieldsNamed(showIf))]
    .map((key) => {
      const field = findField(form, key)?.field;
      const text = asked.has(key) ? shownAnswer(field, answers[key] ?? "") : "";
      return text === "" ? `“${field?.label ?? key}”没有填` : `“${field?.label ?? key}”填的是“${text}”`;
    })
    .join("，");
};

/** An answer that nothing asks for, in words for the person who gave it. */
export type DroppedAnswer = { key: string; label: string; text: string };

/** Only the answers to what is asked, and those that were left out. Keys that the form does not know stay: they are told as such. */
export const keepAsked = (
  form: Form,
  answers: Answers,
): { answers: Record<string, string>; dropped: DroppedAnswer[] } => {
  const blocks = layOut(form, answers).filter((it) => it.isAsked);
  const times = blocks.flatMap((it) => it.times.map((time) => time.fields.filter((one) => one.isAsked)));
  const asked = new Set(times.flatMap((it) => it.map((one) => one.key)));
  const kept: Record<string, string> = {};
  const dropped: DroppedAnswer[] = [];
  for (const [key, text] of Object.entries(answers)) {
    const place = asked.has(key) ? undefined : findField(form, key);
    if (!place) kept[key] = text;
    else if (text.trim() !== "")
      dropped.push({ key, label: labelAt(place), text: shownAnswer(place.field, text) });
  }
  // A time stays one when all that was said in it is left out: those after it keep their numbers.
  for (const [first] of times)
    if (first && isSent(first.key, answers) && !isSent(first.key, kept)) kept[first.key] = "";
  return { answers: kept, dropped };
};

const isSent = (key: string, answers: Answers): boolean => {
  const time = timeOf(key);
  return time !== undefined && Object.keys(answers).some((it) => it.startsWith(`${time.block}.${time.nth}.`));
};
