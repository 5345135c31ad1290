import type { ReactNode } from "react";
import type { PrefilledForm } from "#engines/applications/contract";
import { askedMaterials, emptyTime, type FormBlock, layOut, type MaterialDeclaration } from "#kernel/forms";
import type { KeptFile } from "../uploads.ts";
import { AskedBlock } from "./asked-block.tsx";
import type { FieldsShown } from "./asked-field.tsx";
import type { ShownProblem } from "./bits.tsx";
import { DraftChangesNotice } from "./draft-changes.tsx";
import { Field } from "./field.tsx";
import { Material } from "./material.tsx";
import { decisiveKeys } from "./waits-for.ts";

type Question = {
  key: string;
  question: string;
  hint: string | null;
  type: string;
  unit: string | null;
  choices: readonly { value: string; label: string }[];
};
type Asked = {
  blocks: readonly FormBlock[];
  materials: readonly MaterialDeclaration[];
  questions: readonly Question[];
  prefilled: PrefilledForm;
  key: string;
};
/** What was typed before and comes back with the page; what was saved is in the draft. */
type Typed = {
  answers: Readonly<Record<string, string>> | null;
  facts: Readonly<Record<string, string>>;
  files: readonly KeptFile[] | null;
  promised: readonly string[];
  reasons: Readonly<Record<string, string>>;
  problems: readonly (ShownProblem & { code: string })[];
};

/** `noDraft`: nothing is kept before it is sent. */
type Props = { form: Asked; kept: Typed | undefined; noDraft?: boolean; children?: ReactNode };
/** The whole application on one page: what the register holds is filled in, the rest is asked as far as the answers call for it. */
export const ApplyForm = ({ form, kept, noDraft, children }: Props) => {
  const { prefilled } = form;
  const { subject, service, draft } = prefilled;
  const answers = { ...prefilled.answers, ...kept?.answers };
  const problems = kept?.problems ?? [];
  const wrong = (field: string): string | undefined => problems.find((it) => it.field === field)?.says;
  const shown: FieldsShown = {
    answers,
    registerValues: prefilled.registerValues,
    reasons: kept?.answers ? kept.reasons : (draft?.reasons ?? {}),
    problems,
    wrong,
  };
  const files =
    kept?.files ??
    draft?.materials.map(({ material, file }) => ({ material, fileId: file.fileId, name: file.name })) ??
    [];
  const facts = kept?.facts ?? draft?.facts ?? {};
  const blocks = layOut(form.blocks, answers);
  const decisive = decisiveKeys(blocks, form.materials);
  const askedPapers = new Set(askedMaterials({ form: form.blocks, materials: form.materials }, answers));
  return (
    <form
      method="post"
      encType="multipart/form-data"
      data-asked
      data-draft
      data-subject={subject.subjectId}
      data-service={service}
    >
      {/* Enter in a field saves; it neither adds a time nor submits. */}
      <button type="submit" name="do" value="save" className="visually-hidden" tabIndex={-1} aria-hidden />
      <input type="hidden" name="key" value={form.key} />
      <input type="hidden" name="form" value={prefilled.form} />
      <DraftChangesNotice changes={draft?.changes ?? []} />
      <Questions list={form.questions} facts={facts} wrong={wrong} />
      {blocks.map((it) => (
        <AskedBlock
          key={it.block.title}
          it={it}
          next={it.block.repeats ? emptyTime(form.blocks, it.block, answers) : undefined}
          decides={it.times.some((time) => time.fields.some((one) => decisive.has(one.key)))}
          shown={shown}
        />
      ))}
      <fieldset className="block">
        <legend>
          <h2>材料</h2>
        </legend>
        {form.materials.map((it) => (
          <Material
            key={it.key}
            it={it}
            isAsked={askedPapers.has(it)}
            held={prefilled.held[it.key]}
            file={files.find((one) => one.material === it.key)}
            promised={kept?.promised.includes(it.key) ?? false}
            wrong={wrong(it.key)}
            of={{ subjectId: subject.subjectId, service }}
          />
        ))}
      </fieldset>
      {children}
      <div className="buttons">
        <button type="submit" name="do" value="submit">
          提交申报
        </button>
        {noDraft ? null : (
          <button type="submit" name="do" value="save" className="second" formNoValidate>
            先保存
          </button>
        )}
      </div>
      <div className="form-foot">
        <p className="save-state" data-save-state hidden />
      </div>
    </form>
  );
};

type QuestionsProps = {
  list: readonly Question[];
  facts: Readonly<Record<string, string>>;
  wrong: FieldsShown["wrong"];
};
const Questions = ({ list, facts, wrong }: QuestionsProps) =>
  list.length === 0 ? null : (
    <fieldset className="block">
      <legend>
        <h2>先确认资格</h2>
      </legend>
      <p className="hint">名录里查不到，才要问您。说不准的可以空着，由承办单位核实，不影响申报。</p>
      {list.map((it) => (
        <Field
          key={it.key}
          name={`fact.${it.key}`}
          anchor={it.key}
          label={it.question}
          type={it.type as "text"}
          unit={it.unit}
          choices={it.choices}
          hint={it.hint}
          required
          value={facts[it.key] ?? ""}
          wrong={wrong(it.key)}
        />
      ))}
    </fieldset>
  );
