import type { CaseView } from "#engines/applications/contract";
import type { KeptFile } from "../uploads.ts";
import { On, type ShownProblem } from "./bits.tsx";
import { Field } from "./field.tsx";
import { FileField } from "./file-field.tsx";

type Props = {
  it: CaseView;
  correction: NonNullable<CaseView["correction"]>;
  kept:
    | {
        answers: Readonly<Record<string, string>>;
        files: readonly KeptFile[];
        problems: readonly ShownProblem[];
      }
    | undefined;
};

/** Only what was asked for, each with what the officer wrote beside it. */
export const CorrectionForm = ({ it, correction, kept }: Props) => {
  const fields = it.blocks.flatMap((block) => block.fields);
  const wrong = (field: string): string | undefined =>
    kept?.problems.find((one) => one.field === field)?.says;
  return (
    <form method="post" encType="multipart/form-data" className="notice warn">
      <h2>请您补正，一次补齐</h2>
      <p>
        <On day={correction.askedOn} />
        起停表等您，请在 <On day={correction.replyBy} />
        （含当日）前交回。只改下面这几处，其他内容不用再填。
      </p>
      <input type="hidden" name="version" value={it.version} />
      {correction.items.map((item) => {
        const field = fields.find((one) => one.key === item.target);
        const material = it.materials.find((one) => one.declaration.key === item.target);
        return (
          <div className="card asked" key={item.target}>
            <p className="asks">{item.says}</p>
            {field ? (
              <Field
                name={`field.${field.key}`}
                anchor={field.key}
                label={field.label}
                type={field.type}
                unit={field.unit ?? null}
                {...(field.choices ? { choices: field.choices } : {})}
                required={field.required}
                hint={field.hint ?? null}
                value={kept?.answers[field.key] ?? it.answers[field.key] ?? ""}
                wrong={wrong(field.key)}
              />
            ) : null}
            {field || material ? null : <p>{item.label}</p>}
            {material ? (
              <FileField
                it={material.declaration}
                file={kept?.files.find((one) => one.material === item.target)}
                wrong={wrong(item.target)}
                of={it}
              />
            ) : null}
          </div>
        );
      })}
      <div className="buttons">
        <button type="submit" name="do" value="correct">
          交回补正
        </button>
      </div>
    </form>
  );
};
