import { Button, Select } from "antd";
import type { FieldDeclaration, FormBlock, ShowIf } from "#kernel/forms";
import { useEditing } from "./editing.ts";
import { FaultsAt } from "./fields.tsx";
import { getAt } from "./set-at.ts";
import { showIfText } from "./show-if-words.ts";
import { anchorOf } from "./words.ts";

type Simple = { field: string; oneOf: readonly string[] };
type Plain = { how: "all" | "any"; parts: readonly Simple[] };

/** Conditions of one level, which a form can show: one, or several joined in one way. Others are told in words only. */
const plainOf = (it: ShowIf | undefined): Plain | null => {
  if (it === undefined) return { how: "all", parts: [] };
  if ("field" in it) return { how: "all", parts: [it] };
  if (it.is === "not") return null;
  const parts = it.of.flatMap((one) => ("field" in one ? [one] : []));
  return parts.length === it.of.length ? { how: it.is, parts } : null;
};
const joined = ({ how, parts }: Plain): ShowIf | undefined =>
  parts.length <= 1 ? parts[0] : { is: how, of: parts };

const HOW = [
  { value: "all", label: "下面的都满足时才要" },
  { value: "any", label: "下面的满足一个就要" },
] as const;

/** When it is asked: always, or by what was answered to a question of choice. */
export const ShowIfFields = ({ path, own }: { path: string; own: readonly FieldDeclaration[] }) => {
  const { item, set, readOnly } = useEditing();
  const showIf = getAt(item, path) as ShowIf | undefined;
  const plain = plainOf(showIf);
  if (!plain)
    return (
      <div className="services-row" id={anchorOf(path)}>
        <p>{showIf ? showIfText(showIf, item.form) : ""}时才要（条件较复杂，只能整个换掉）</p>
        {readOnly ? null : (
          <Button size="small" onClick={() => set(path, undefined)}>
            改成都要
          </Button>
        )}
        <FaultsAt path={path} />
      </div>
    );
  const fields = [...own, ...topFields(item.form)];
  const options = fields.map((it) => ({ value: it.key, label: it.label }));
  const put = (next: Plain): void => set(path, joined(next));
  const change = (at: number, part: Simple): void => put({ ...plain, parts: plain.parts.with(at, part) });
  return (
    <div className="services-row" id={anchorOf(path)}>
      <span>什么时候要填</span>
      {plain.parts.length === 0 ? <p className="office-none">都要。</p> : null}
      {plain.parts.length > 1 ? (
        <Select
          aria-label="几个条件怎么合起来"
          disabled={readOnly}
          value={plain.how}
          options={[...HOW]}
          onChange={(how) => put({ ...plain, how })}
        />
      ) : null}
      {plain.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place
        <div key={at} className="services-when">
          <Select
            aria-label={`第 ${at + 1} 个条件：看哪一项`}
            disabled={readOnly}
            value={part.field}
            options={options}
            onChange={(field) => change(at, { field, oneOf: [] })}
          />
          <span>是</span>
          <Select
            aria-label={`第 ${at + 1} 个条件：填了什么`}
            mode="tags"
            disabled={readOnly}
            value={[...part.oneOf]}
            options={choicesOf(fields.find((it) => it.key === part.field))}
            onChange={(oneOf) => change(at, { ...part, oneOf })}
          />
          {readOnly ? null : (
            <Button
              size="small"
              onClick={() => put({ ...plain, parts: plain.parts.toSpliced(at, 1) })}
              aria-label={`删去第 ${at + 1} 个条件`}
            >
              删去
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button
          size="small"
          onClick={() =>
            put({ ...plain, parts: [...plain.parts, { field: options[0]?.value ?? "", oneOf: [] }] })
          }
        >
          加一个条件
        </Button>
      )}
      <FaultsAt path={path} />
    </div>
  );
};

const topFields = (form: readonly FormBlock[]): FieldDeclaration[] =>
  form.filter((it) => !it.repeats).flatMap((it) => it.fields);
const choicesOf = (it: FieldDeclaration | undefined): { value: string; label: string }[] =>
  it?.type === "boolean"
    ? [
        { value: "true", label: "是" },
        { value: "false", label: "否" },
      ]
    : (it?.choices ?? []).map(({ value, label }) => ({ value, label }));
