import { Button, Input, Select } from "antd";
import { choicesOf, type FormBlock, findField, labelAt } from "#kernel/forms";
import { useEditing } from "./editing.ts";
import { FaultsAt, useAt } from "./fields.tsx";
import { anchorOf } from "./words.ts";

/** Times of a repeated block that a worked case may speak of. */
const MOST_TIMES = 3;

/** Every answer that the form can have, by its key. */
const keysOf = (form: readonly FormBlock[]): string[] =>
  form.flatMap(({ repeats, fields }) =>
    repeats
      ? Array.from({ length: Math.min(MOST_TIMES, repeats.atMost) }, (_, at) =>
          fields.map((it) => `${repeats.key}.${at + 1}.${it.key}`),
        ).flat()
      : fields.map((it) => it.key),
  );

type Answers = Readonly<Record<string, string>>;
/** What was typed into which field of the form, as far as it matters here. */
export const AnswersFields = ({
  path,
  label,
  optional,
}: {
  path: string;
  label: string;
  optional?: true;
}) => {
  const { item } = useEditing();
  const { value, put, readOnly } = useAt(path);
  const answers = (value ?? {}) as Answers;
  const keys = Object.keys(answers);
  const nameOf = (key: string): string => {
    const place = findField(item.form, key);
    return place ? labelAt(place) : `${key}（表单里没有）`;
  };
  const keep = (next: Answers): void => put(optional && Object.keys(next).length === 0 ? undefined : next);
  const free = keysOf(item.form).filter((it) => !keys.includes(it));
  return (
    <div className="services-row" id={anchorOf(path)}>
      <span>{label}</span>
      {keys.map((key) => {
        const { [key]: said = "", ...others } = answers;
        return (
          <div key={key} className="services-answer">
            <span>{nameOf(key)}</span>
            <AnswerField
              name={nameOf(key)}
              value={said}
              field={findField(item.form, key)?.field}
              put={(text) => keep({ ...answers, [key]: text })}
              readOnly={readOnly}
            />
            {readOnly ? null : (
              <Button size="small" aria-label={`删去${nameOf(key)}`} onClick={() => keep(others)}>
                删去
              </Button>
            )}
          </div>
        );
      })}
      {readOnly || free.length === 0 ? null : (
        <Select
          className="services-add-one"
          aria-label={`${label}：加一项`}
          placeholder="加一项填写…"
          value={null}
          showSearch={{ optionFilterProp: "label" }}
          options={free.map((it) => ({ value: it, label: nameOf(it) }))}
          onChange={(key: string | null) => {
            if (key !== null) keep({ ...answers, [key]: "" });
          }}
        />
      )}
      <FaultsAt path={path} />
    </div>
  );
};

type Answer = {
  name: string;
  value: string;
  field: FormBlock["fields"][number] | undefined;
  put: (text: string) => void;
  readOnly: boolean;
};
const AnswerField = ({ name, value, field, put, readOnly }: Answer) => {
  const choices = field && field.type !== "choices" ? choicesOf(field) : undefined;
  return choices ? (
    <Select
      aria-label={name}
      disabled={readOnly}
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      options={choices.map((it) => ({ value: it.value, label: it.label }))}
      onChange={put}
    />
  ) : (
    <Input
      aria-label={name}
      value={value}
      maxLength={2_000}
      readOnly={readOnly}
      onChange={(event) => put(event.target.value)}
    />
  );
};
