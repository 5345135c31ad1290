import { Fragment } from "react";
import type { PrefilledForm } from "#engines/applications/contract";
import type { FieldDeclaration, FormBlock, MaterialDeclaration } from "#kernel/forms";
import type { KeptFile } from "../uploads.ts";
import type { ShownProblem } from "./bits.tsx";
import { Field } from "./field.tsx";
import { FileField } from "./file-field.tsx";

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
/** What was typed before and comes back with the page. */
type Typed = {
  answers: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, string>>;
  files: readonly KeptFile[];
  promised: readonly string[];
  reasons: Readonly<Record<string, string>>;
  problems: readonly (ShownProblem & { code: string })[];
};

/** The whole application on one page: what the register holds is filled in, the rest is asked. */
export const ApplyForm = ({ form, kept }: { form: Asked; kept: Typed | undefined }) => {
  const { prefilled } = form;
  const wrong = (field: string): string | undefined => kept?.problems.find((it) => it.field === field)?.says;
  const files =
    kept?.files ??
    prefilled.draft?.materials.map(({ material, file }) => ({
      material,
      fileId: file.fileId,
      name: file.name,
    })) ??
    [];
  const facts = kept?.facts ?? prefilled.draft?.facts ?? {};
  const questions = form.questions.length > 0 ? form.questions : [];
  return (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="key" value={form.key} />
      {questions.length > 0 ? (
        <fieldset className="block">
          <legend>
            <h2>先确认资格</h2>
          </legend>
          <p className="hint">名录里查不到，才要问您。说不准的可以空着，由承办单位核实，不影响申报。</p>
          {questions.map((it) => (
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
      ) : null}
      {form.blocks.map((block) => (
        <fieldset className="block" key={block.title}>
          <legend>
            <h2>{block.title}</h2>
          </legend>
          {block.help ? <p className="hint">{block.help}</p> : null}
          <Known fields={block.fields.filter((it) => isLocked(it, prefilled))} prefilled={prefilled} />
          {block.fields
            .filter((it) => !isLocked(it, prefilled) || wrong(it.key))
            .map((it) => (
              <Fragment key={it.key}>
                <Field
                  name={`field.${it.key}`}
                  anchor={it.key}
                  label={it.label}
                  type={it.type}
                  unit={it.unit ?? null}
                  {...(it.choices ? { choices: it.choices } : {})}
                  required={it.required}
                  hint={it.hint ?? null}
                  value={kept?.answers[it.key] ?? prefilled.answers[it.key] ?? ""}
                  held={heldText(it, prefilled)}
                  wrong={wrong(it.key)}
                />
                {needsReason(it, prefilled) ? (
                  <Reason
                    it={it}
                    value={kept?.reasons[it.key] ?? prefilled.draft?.reasons[it.key] ?? ""}
                    wrong={kept?.problems.some(
                      (one) => one.field === it.key && one.code.startsWith("reason-"),
                    )}
                  />
                ) : null}
              </Fragment>
            ))}
        </fieldset>
      ))}
      <fieldset className="block">
        <legend>
          <h2>材料</h2>
        </legend>
        {form.materials.map((it) => (
          <Material
            key={it.key}
            it={it}
            held={prefilled.held[it.key]}
            file={files.find((one) => one.material === it.key)}
            promised={kept?.promised.includes(it.key) ?? false}
            wrong={wrong(it.key)}
            of={{ subjectId: prefilled.subject.subjectId, service: prefilled.service }}
          />
        ))}
      </fieldset>
      <div className="buttons">
        <button type="submit" name="do" value="submit">
          提交申报
        </button>
        <button type="submit" name="do" value="save" className="second" formNoValidate>
          先保存
        </button>
      </div>
    </form>
  );
};

const isLocked = (it: FieldDeclaration, { registerValues }: PrefilledForm): boolean =>
  it.prefill?.lock === "locked" && (registerValues[it.key] ?? "") !== "";

const needsReason = (it: FieldDeclaration, { registerValues }: PrefilledForm): boolean =>
  it.prefill?.lock === "editableWithReason" && (registerValues[it.key] ?? "") !== "";

const heldText = (it: FieldDeclaration, prefilled: PrefilledForm): string | null => {
  if (!it.prefill || !prefilled.registerValues[it.key]) return null;
  return needsReason(it, prefilled) ? "取自名录，改了要写明理由。" : "取自名录，可以修改。";
};

type ReasonProps = { it: FieldDeclaration; value: string; wrong: boolean | undefined };
/** Why a value of the register was changed. Closed until it is needed; it opens without a script. */
const Reason = ({ it, value, wrong }: ReasonProps) => (
  <details className="reason" open={value !== "" || wrong}>
    <summary>改了“{it.label}”，写明理由</summary>
    <label className="visually-hidden" htmlFor={`f-reason-${it.key}`}>
      “{it.label}”的改动理由
    </label>
    <input
      id={`f-reason-${it.key}`}
      name={`reason.${it.key}`}
      defaultValue={value}
      maxLength={200}
      aria-invalid={wrong ? true : undefined}
      autoComplete="off"
      placeholder="例如：名录里还是上一年的数字"
    />
  </details>
);

/** What the register says and nobody may change here: read, not typed. The server takes it from the register itself. */
const Known = ({ fields, prefilled }: { fields: readonly FieldDeclaration[]; prefilled: PrefilledForm }) =>
  fields.length === 0 ? null : (
    <div className="known">
      <p className="hint held">✓ 取自名录，不用填。如有误请先更正名录。</p>
      <dl className="facts">
        {fields.map((it) => {
          const text = prefilled.registerValues[it.key] ?? "";
          return (
            <Fragment key={it.key}>
              <dt>{it.label}</dt>
              <dd>{it.choices?.find((one) => one.value === text)?.label ?? text}</dd>
            </Fragment>
          );
        })}
      </dl>
    </div>
  );

type MaterialProps = {
  it: MaterialDeclaration;
  held: string | undefined;
  file: KeptFile | undefined;
  promised: boolean;
  wrong: string | undefined;
  of: { subjectId: string; service: string };
};
const Material = ({ it, held, file, promised, wrong, of }: MaterialProps) => {
  if (it.source === "register") {
    return (
      <div className="field">
        <strong>{it.name}</strong>
        <p className="hint held">✓ 免提交：{held ?? "名录里有登记信息"}</p>
      </div>
    );
  }
  if (it.source === "promise") {
    return (
      <div className={`field${wrong ? " bad" : ""}`} id={`f-${it.key}`}>
        {wrong ? <p className="wrong">{wrong}</p> : null}
        <label className="choice">
          <input type="checkbox" name={`promise.${it.key}`} value="yes" defaultChecked={promised} />
          <span>
            我承诺：{it.name}（{it.basis.quote}）
          </span>
        </label>
      </div>
    );
  }
  return <FileField it={it} file={file} wrong={wrong} of={of} />;
};
