import { isSameAnswer, type LaidField, layOut, timeOf } from "#kernel/forms";
import type { OpenCase } from "./open-case.ts";

type Answers = Readonly<Record<string, string>>;
type Case = Pick<OpenCase, "item" | "state">;

/** The repeated blocks that are asked for, by key, with what they are called in a notice. */
export const blocksAsked = ({ item, state }: Case): ReadonlyMap<string, string> =>
  new Map(
    layOut(item.form, state.answers).flatMap(({ block, isAsked }) =>
      block.repeats && isAsked ? [[block.repeats.key, `${block.title}（可以增减）`] as const] : [],
    ),
  );

export const blockOf = (key: string): string | undefined => timeOf(key)?.block;

/** Whether the times of a block come back as they were; a time in which nothing is said counts for nothing. */
export const isSameBlock = ({ item, state }: Case, block: string, answers: Answers): boolean => {
  const fields = (of: Answers): ReadonlyMap<string, LaidField> =>
    new Map(
      layOut(item.form, of)
        .filter((it) => it.block.repeats?.key === block)
        .flatMap((it) => it.times.flatMap((time) => time.fields.map((one) => [one.key, one] as const))),
    );
  const [before, after] = [fields(state.answers), fields(answers)];
  return [...new Set([...before.keys(), ...after.keys()])].every((key) => {
    const field = after.get(key) ?? before.get(key);
    const [then, now] = [state.answers[key] ?? "", answers[key] ?? ""];
    return field === undefined || isSameAnswer(field, now, then);
  });
};
