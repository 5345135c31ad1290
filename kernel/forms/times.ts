import type { Answers } from "./asked.ts";
import type { FormBlock } from "./declaration.ts";
import { answerKey, sentTimes, timeOf } from "./keys.ts";

/** The answers with those of a correction; of the blocks named, only what the correction says is left. */
export const correctedAnswers = (
  answers: Answers,
  correction: { answers: Answers; blocks?: readonly string[] },
): Record<string, string> => {
  const { blocks = [] } = correction;
  const kept = Object.entries(answers).filter(([key]) => !blocks.includes(timeOf(key)?.block ?? ""));
  return { ...Object.fromEntries(kept), ...correction.answers };
};

/** 增加一个: with an empty time after the last one. Nothing happens when the block is full. */
export const withTime = (block: FormBlock, answers: Answers): Record<string, string> => {
  const { repeats, fields } = block;
  if (!repeats) return { ...answers };
  const last = Math.max(repeats.atLeast, ...sentTimes(repeats, Object.keys(answers)));
  if (last >= repeats.atMost) return { ...answers };
  return {
    ...answers,
    ...Object.fromEntries(fields.map((it) => [answerKey(repeats, last + 1, it.key), ""])),
  };
};

/** 删除: without that time; those after it move up. */
export const withoutTime = (
  { repeats }: FormBlock,
  nth: number,
  answers: Answers,
): Record<string, string> => {
  const moved = Object.entries(answers).flatMap(([key, text]) => {
    const time = timeOf(key);
    if (!repeats || time?.block !== repeats.key || time.nth < nth) return [[key, text] as const];
    return time.nth === nth ? [] : [[answerKey(repeats, time.nth - 1, time.field), text] as const];
  });
  return Object.fromEntries(moved);
};
