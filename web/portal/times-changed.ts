import { type FormBlock, withoutTime, withTime } from "#kernel/forms";

type Answers = Readonly<Record<string, string>>;

/** What the buttons 增加 and 删除 of a repeated block do to the answers: `add.children`, `remove.children.2`. */
export const timesChanged = (
  form: readonly FormBlock[],
  answers: Answers,
  pressed: string,
): Record<string, string> => {
  const [what, key, nth] = pressed.split(".");
  const block = form.find((it) => it.repeats !== undefined && it.repeats.key === key);
  if (block && what === "add") return withTime(block, answers);
  if (block && what === "remove") return withoutTime(block, Number(nth), answers);
  return { ...answers };
};
