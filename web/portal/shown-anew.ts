import type { ApplicationsDesk } from "#engines/applications/contract";
import { answerOf, textOf } from "./asked.ts";
import { timesChanged } from "./times-changed.ts";

type Texts = Readonly<Record<string, string>>;

/** The answers with which a correction is shown once more, when that is all that a button asked for. */
export const shownAnew = async (
  cases: Pick<ApplicationsDesk, "case">,
  key: { subjectId: string; caseId: string },
  form: FormData,
  answers: Texts,
): Promise<Texts | undefined> => {
  const pressed = textOf(form, "do");
  if (pressed === "refresh") return answers;
  if (!/^(add|remove)\./.test(pressed)) return undefined;
  return timesChanged(answerOf(await cases.case(key)).blocks, answers, pressed);
};

/** Blocks that a correction sends with all their times. */
export const blocksIn = (form: FormData): string[] =>
  form.getAll("block").filter((it) => typeof it === "string");
