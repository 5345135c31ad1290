import type { z } from "zod";
import { type Answers, askedFields, askedMaterials, checkForm, isSameAnswer, keepAsked } from "#kernel/forms";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { FieldProblem, Refusal } from "#platform/http";
import { type Correct, type Done, refuseApplication as refuse } from "./contract.ts";
import { checkMaterials, missingMaterials } from "./materials.ts";
import type { OpenCase } from "./open-case.ts";
import { insertCaseFiles, listFiles } from "./store-files.ts";
import { takeStep } from "./take-step.ts";

type Reply = z.output<typeof Correct>;

/** 补正: answers what was asked and nothing else; the clock runs on. */
export const correct = (ctx: Context, input: Reply): Promise<Done | Refusal> =>
  takeStep(ctx, input, {
    action: "correct",
    does: async (tx, open) => {
      const { item, state } = open;
      const { answers, newly } = asCorrected(open, input.answers);
      const kept = state.materials.filter(
        (it) => !input.materials.some((one) => one.material === it.material),
      );
      const problems = [
        ...strayProblems(open, answers, input.materials, newly),
        ...unchangedAnswers(open, answers),
        ...(await unchangedPapers(tx, open, input.materials)),
        ...checkForm(item.form, { ...state.answers, ...answers }),
        ...(await checkMaterials(tx, open, input.materials, kept)),
        ...missingMaterials(item, [...kept, ...input.materials], { ...state.answers, ...answers }).filter(
          (it) => newly.has(it.field),
        ),
      ];
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      await insertCaseFiles(tx, open, input.materials);
      return { is: "corrected", answers, materials: input.materials };
    },
  });

/**
 * A form sends all its fields; only those that were asked about or differ are an answer. What a corrected answer asks anew
 * is one too, what it no longer calls for is left out.
 */
const asCorrected = (
  { item, state }: OpenCase,
  typed: Reply["answers"],
): { answers: Record<string, string>; newly: ReadonlySet<string> } => {
  const asked = targetsOf(state);
  const differing = Object.fromEntries(
    Object.entries(typed).filter(([key, text]) => asked.has(key) || text !== (state.answers[key] ?? "")),
  );
  const whole = { ...state.answers, ...differing };
  const kept = keepAsked(item.form, whole).answers;
  const keysOf = (answers: Answers): string[] => [
    ...askedFields(item.form, answers).map((it) => it.key),
    ...askedMaterials(item, answers).map((it) => it.key),
  ];
  const earlier = new Set(keysOf(state.answers));
  const newly = new Set(keysOf(whole).filter((it) => !earlier.has(it)));
  return { answers: Object.fromEntries(Object.entries(differing).filter(([key]) => key in kept)), newly };
};

const unchanged = (field: string, label: string): FieldProblem => ({
  field,
  code: "unchanged",
  says: `“${label}”还是原来的内容。请按告知的要求改好再交；如果认为原来没有错，请先与承办单位联系。`,
});

/** What was asked about and comes back as it was is no correction. */
const unchangedAnswers = ({ item, state }: OpenCase, answers: Record<string, string>): FieldProblem[] =>
  askedFields(item.form, state.answers)
    .filter((it) => {
      const [typed, before] = [answers[it.key], state.answers[it.key]];
      return typed !== undefined && before !== undefined && isSameAnswer(it, typed, before);
    })
    .map((it) => unchanged(it.key, it.label));

/** The same for papers: by what is in the file, not by its name. */
const unchangedPapers = async (
  tx: Tx,
  { subjectId, item, state }: OpenCase,
  materials: Reply["materials"],
): Promise<FieldProblem[]> => {
  const files = await listFiles(
    tx,
    subjectId,
    [...materials, ...state.materials].map((it) => it.fileId),
  );
  return materials.flatMap(({ material, fileId }) => {
    const before = state.materials.find((it) => it.material === material);
    const [now, then] = [files.get(fileId)?.sha256, before && files.get(before.fileId)?.sha256];
    const name = item.materials.find((it) => it.key === material)?.name ?? material;
    return now !== undefined && now === then ? [unchanged(material, name)] : [];
  });
};

const targetsOf = ({ corrections }: OpenCase["state"]): Set<string> =>
  new Set(corrections.at(-1)?.items.map((it) => it.target));

const strayProblems = (
  { state }: OpenCase,
  answers: Record<string, string>,
  materials: Reply["materials"],
  newly: ReadonlySet<string>,
): FieldProblem[] => {
  const asked = targetsOf(state);
  const given = new Set([...Object.keys(answers), ...materials.map((it) => it.material)]);
  const stray = [...given]
    .filter((it) => !asked.has(it) && !newly.has(it))
    .map((field) => ({
      field,
      code: "not-asked",
      says: "补正只改告知书里列出的内容；这一项没有要求补正，请改回原样。",
    }));
  const left = (state.corrections.at(-1)?.items ?? [])
    .filter((it) => !given.has(it.target))
    .map(({ target, label, says }) => ({
      field: target,
      code: "not-answered",
      says: `“${label}”还没有补正：${says}`,
    }));
  return [...stray, ...left];
};
