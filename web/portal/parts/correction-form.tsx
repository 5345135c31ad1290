import type { CaseView } from "#engines/applications/contract";
import { correctedAnswers, emptyTime, findField, type LaidField, labelAt, layOut } from "#kernel/forms";
import { askedAnew } from "../asked-anew.ts";
import type { KeptFile } from "../uploads.ts";
import { AskedBlock } from "./asked-block.tsx";
import { AskedField, type FieldsShown } from "./asked-field.tsx";
import { On, type ShownProblem } from "./bits.tsx";
import { FileField } from "./file-field.tsx";
import { Material } from "./material.tsx";

type Props = {
  formKey: string;
  it: CaseView;
  correction: NonNullable<CaseView["correction"]>;
  kept:
    | {
        answers: Readonly<Record<string, string>>;
        files: readonly KeptFile[];
        problems: readonly (ShownProblem & { code?: string })[];
      }
    | undefined;
};

/** Only what was asked for, each with what the officer wrote beside it, and what a corrected answer asks anew. */
export const CorrectionForm = ({ formKey, it, correction, kept }: Props) => {
  const problems = (kept?.problems ?? []).map((one) => ({ code: "", ...one }));
  const wrong = (field: string): string | undefined => problems.find((one) => one.field === field)?.says;
  const targets = correction.items.map((item) => item.target);
  // A time that was taken out must not come back from what was filed.
  const answers = kept
    ? correctedAnswers(it.answers, { answers: kept.answers, blocks: targets })
    : it.answers;
  const shown: FieldsShown = { answers, registerValues: {}, reasons: {}, problems, wrong };
  const laid = layOut(it.blocks, answers);
  const fields = laid.flatMap((block) => block.times.flatMap((time) => time.fields));
  const anew = askedAnew(
    { blocks: it.blocks, materials: it.papers },
    { filed: it.answers, now: answers, targets },
  );
  return (
    <form method="post" encType="multipart/form-data" className="notice warn" data-asked>
      <h2>请您补正，一次补齐</h2>
      <p>
        <On day={correction.askedOn} />
        起停表等您，请在 <On day={correction.replyBy} />
        （含当日）前交回。只改下面这几处，其他内容不用再填。
      </p>
      <input type="hidden" name="version" value={it.version} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="service" value={it.service} />
      {correction.items.map((item) => {
        const field = fields.find((one) => one.key === item.target);
        const block = laid.find((one) => one.block.repeats?.key === item.target);
        const material = it.materials.find((one) => one.declaration.key === item.target);
        return (
          <div className="card asked" key={item.target}>
            <p className="asks">{item.says}</p>
            {field ? <AskedField it={alone(field, it)} shown={shown} /> : null}
            {block ? (
              <>
                <input type="hidden" name="block" value={item.target} />
                <AskedBlock
                  it={{ block: block.block, isAsked: true, times: block.times }}
                  next={emptyTime(it.blocks, block.block, answers)}
                  decides={block.times.some((time) => time.fields.some((one) => one.showIf))}
                  shown={shown}
                />
              </>
            ) : null}
            {field || block || material ? null : <p>{item.label}</p>}
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
      <Anew anew={anew} shown={shown} it={it} kept={kept} />
      <div className="buttons">
        <button type="submit" name="do" value="correct">
          交回补正
        </button>
      </div>
      <div className="form-foot" />
    </form>
  );
};

/** A target is asked whatever else was answered, and is called by its whole name. */
const alone = ({ showIf: _, ...field }: LaidField, { blocks }: CaseView): LaidField => {
  const place = findField(blocks, field.key);
  return { ...field, isAsked: true, short: place ? labelAt(place) : field.label };
};

type AnewProps = Pick<Props, "it" | "kept"> & { anew: ReturnType<typeof askedAnew>; shown: FieldsShown };
/** Hidden until the corrected answer calls for it. */
const Anew = ({ anew: { fields, materials, known }, shown, it, kept }: AnewProps) =>
  fields.length + materials.length === 0 ? null : (
    <>
      {Object.entries(known).map(([key, text]) => (
        <data key={key} hidden value={text} data-answer={key} data-text={text} data-always />
      ))}
      <p className="without-script">
        改了上面的选择，要填的可能不同：
        <button type="submit" name="do" value="refresh" className="second">
          按所填内容更新表单
        </button>
      </p>
      {fields.map((one) => (
        <AskedField key={one.key} it={{ ...one, short: one.label }} shown={shown} />
      ))}
      {materials.map((one) => (
        <Material
          key={one.it.key}
          it={one.it}
          isAsked={one.isAsked}
          held={undefined}
          file={kept?.files.find((two) => two.material === one.it.key)}
          promised={false}
          wrong={shown.wrong(one.it.key)}
          of={it}
        />
      ))}
    </>
  );
