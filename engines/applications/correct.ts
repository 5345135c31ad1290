import type { z } from "zod";
import {
  type Answers,
  askedFields,
  askedMaterials,
  checkForm,
  correctedAnswers,
  isSameAnswer,
  keepAsked,
} from "#kernel/forms";
import type { Context } from "#platform/context";
import type { Tx } from "#platform/database";
import type { FieldProblem, Refusal } from "#platform/http";
import { type Correct, type Done, refuseApplication as refuse } from "./contract.ts";
import { blockOf, blocksAsked, isSameBlock } from "./correct-times.ts";
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
      const { answers, blocks, newly } = asCorrected(open, input);
      const whole = correctedAnswers(state.answers, { answers, blocks });
      const kept = state.materials.filter(
        (it) => !input.materials.some((one) => one.material === it.material),
      );
      const problems = [
        ...strayProblems(open, answers, input, newly),
        ...unchangedAnswers(open, answers, blocks),
        ...(await unchangedPapers(tx, open, input.materials)),
        ...checkForm(item.form, whole),
        ...(await checkMaterials(tx, open, input.materials, kept)),
        ...missingMaterials(item, [...kept, ...input.materials], whole).filter((it) => newly.has(it.field)),
      ];
      if (problems.length > 0) return refuse("form-incomplete", { count: problems.length }, problems);
      await insertCaseFiles(tx, open, input.materials);
      const { materials } = input;
      return { is: "corrected", answers, materials, ...(blocks.length > 0 ? { blocks } : {}) };
    },
  });

/**
 * A form sends all its fields; only those that were asked about or differ are an answer. What a corrected answer asks anew
 * is one too, what it no longer calls for is left out.
 */
const asCorrected = (
  { item, state }: OpenCase,
  sent: Pick<Reply, "answers" | "blocks">,
): { answers: Record<string, string>; blocks: readonly string[]; newly: ReadonlySet<string> } => {
  const asked = targetsOf(state);
  const blocks = sent.blocks.filter((it) => asked.has(it));
  const isAnswer = (key: string, text: string): boolean =>
    asked.has(key) || blocks.includes(blockOf(key) ?? "") || text !== (state.answers[key] ?? "");
  const differing = Object.fromEntries(
    Object.entries(sent.answers).filter(([key, text]) => isAnswer(key, text)),
  );
  const whole = correctedAnswers(state.answers, { answers: differing, blocks });
  const kept = keepAsked(item.form, whole).answers;
  const keysOf = (answers: Answers): string[] => [
    ...askedFields(item.form, answers).map((it) => it.key),
    ...askedMaterials(item, answers).map((it) => it.key),
  ];
  const earlier = new Set(keysOf(state.answers));
  const newly = new Set(keysOf(whole).filter((it) => !earlier.has(it)));
  const answers = Object.fromEntries(Object.entries(differing).filter(([key]) => key in kept));
  return { answers, blocks, newly };
};

const unchanged = (field: string, label: string): FieldProblem => ({
  field,
  code: "unchanged",
  says: `“${label}”还是原来的内容。请按告知的要求改好再交；如果认为原来没有错，请先与承办单位联系。`,
});

/** What was asked about and comes back as it was is no correction. */
const unchangedAnswers = (
  open: OpenCase,
  answers: Record<string, string>,
  blocks: readonly string[],
): FieldProblem[] => {
  const { item, state } = open;
  const fields = askedFields(item.form, state.answers).filter((it) => {
    const [typed, before] = [answers[it.key], state.answers[it.key]];
    if (blocks.includes(blockOf(it.key) ?? "")) return false;
    return typed !== undefined && before !== undefined && isSameAnswer(it, typed, before);
  });
  const labels = blocksAsked(open);
  const whole = correctedAnswers(state.answers, { answers, blocks });
  return [
    ...fields.map((it) => unchanged(it.key, it.label)),
    ...blocks.filter((it) => isSameBlock(open, it, whole)).map((it) => unchanged(it, labels.get(it) ?? it)),
  ];
};

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
  { materials, blocks }: Pick<Reply, "materials" | "blocks">,
  newly: ReadonlySet<string>,
): FieldProblem[] => {
  const asked = targetsOf(state);
  const given = new Set([...Object.keys(answers), ...materials.map((it) => it.material), ...blocks]);
  const isWithin = (key: string): boolean => {
    const block = blockOf(key);
    return block !== undefined && asked.has(block) && blocks.includes(block);
  };
  const stray = [...given]
    .filter((it) => !asked.has(it) && !newly.has(it) && !isWithin(it))
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
