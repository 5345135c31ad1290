import type { FieldDeclaration, FormBlock, Repeats } from "./declaration.ts";

/** Stands for the number of a time that is yet to be added. */
export const NEXT_TIME = "__nth__";
export type Nth = number | typeof NEXT_TIME | null;

/** Under which key an answer goes: in a block that is filled in several times with the number of the time. */
export const answerKey = (repeats: Repeats | undefined, nth: Nth, field: string): string =>
  repeats === undefined || nth === null ? field : `${repeats.key}.${nth}.${field}`;

const TIME = /^([^.]+)\.([1-9]\d{0,5})\.(.+)$/;

/** The number of the time in a key of a repeated block, written as counting writes it: neither 0 nor 01. */
export const timeOf = (key: string): { block: string; nth: number; field: string } | undefined => {
  const match = TIME.exec(key);
  const [, block = "", nth = "", field = ""] = match ?? [];
  return match ? { block, nth: Number(nth), field } : undefined;
};

export type Place = { block: FormBlock; nth: Nth; field: FieldDeclaration };

/** Which question a key belongs to, asked or not; undefined when the form has none of that key. */
export const findField = (form: readonly FormBlock[], key: string): Place | undefined => {
  const time = timeOf(key);
  for (const block of form) {
    const own =
      block.repeats === undefined ? key : time?.block === block.repeats.key ? time.field : undefined;
    const field = block.fields.find((it) => it.key === own);
    if (field) return { block, nth: block.repeats === undefined ? null : (time?.nth ?? null), field };
  }
  return undefined;
};

/** Numbers of the times for which something was sent, in order. */
export const sentTimes = (repeats: Repeats, keys: Iterable<string>): number[] => {
  const found = new Set<number>();
  for (const key of keys) {
    const time = timeOf(key);
    if (time?.block === repeats.key) found.add(time.nth);
  }
  return [...found].sort((one, other) => one - other);
};

/** 股东1. */
export const calledTime = ({ one }: Repeats, nth: NonNullable<Nth>): string => `${one}${nth}`;

/** 股东1 · 姓名. */
export const labelAt = ({ block, nth, field }: Place): string =>
  block.repeats === undefined || nth === null
    ? field.label
    : `${calledTime(block.repeats, nth)} · ${field.label}`;
