import { Button, Select } from "antd";
import { choiceLabel, choicesOf, type FieldDeclaration, type ShowIf } from "#kernel/forms";
import { useEditing } from "./editing.ts";

type Props = {
  path: string;
  it: ShowIf;
  fields: readonly FieldDeclaration[];
  onRemove: () => void;
  /** How deep it stands within others. */
  depth?: number;
};
/** Nobody reads conditions that are nested deeper. */
const DEEPEST = 4;
const HOW = [
  { value: "all", label: "下面的都满足" },
  { value: "any", label: "下面的满足一个" },
];

/** One condition, or several joined, or one turned round: each can be changed, joined with more, turned round and taken away. */
export const ShowIfPart = ({ path, it, fields, onRemove, depth = 0 }: Props) => {
  const { set, readOnly } = useEditing();
  const put = (next: ShowIf): void => set(path, next);
  const tools = readOnly ? null : (
    <span className="services-when-tools">
      {!("field" in it) && it.is === "not" ? (
        <Button size="small" onClick={() => put(it.of)}>
          去掉“不”
        </Button>
      ) : (
        <Button size="small" onClick={() => put({ is: "not", of: it })}>
          反过来
        </Button>
      )}
      {"field" in it && depth < DEEPEST ? (
        <Button
          size="small"
          onClick={() => put({ is: "any", of: [it, { field: fields[0]?.key ?? "", oneOf: [] }] })}
        >
          加一个“或者”
        </Button>
      ) : null}
      <Button size="small" onClick={onRemove}>
        删去
      </Button>
    </span>
  );
  if ("field" in it) return <Named it={it} fields={fields} put={put} tools={tools} />;
  if (it.is === "not")
    return (
      <div className="services-when-group">
        <div className="services-when-head">
          <strong>不满足下面的</strong>
          {tools}
        </div>
        <ShowIfPart path={`${path}.of`} it={it.of} fields={fields} onRemove={onRemove} depth={depth + 1} />
      </div>
    );
  const without = (at: number): void => {
    const rest = it.of.toSpliced(at, 1);
    const [only] = rest;
    if (only === undefined) onRemove();
    else put(rest.length === 1 ? only : { ...it, of: rest });
  };
  return (
    <div className="services-when-group">
      <div className="services-when-head">
        <Select
          aria-label="几个条件怎么合起来"
          disabled={readOnly}
          value={it.is}
          options={HOW}
          onChange={(is: "all" | "any") => put({ ...it, is })}
        />
        {tools}
      </div>
      {it.of.map((one, at) => (
        <ShowIfPart
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by their place
          key={at}
          path={`${path}.of.${at}`}
          it={one}
          fields={fields}
          onRemove={() => without(at)}
          depth={depth + 1}
        />
      ))}
      {readOnly ? null : (
        <p className="services-add">
          <Button
            size="small"
            onClick={() => put({ ...it, of: [...it.of, { field: fields[0]?.key ?? "", oneOf: [] }] })}
          >
            在这一组里加一个条件
          </Button>
        </p>
      )}
    </div>
  );
};

type Plain = Extract<ShowIf, { field: string }>;
const Named = ({
  it,
  fields,
  put,
  tools,
}: {
  it: Plain;
  fields: readonly FieldDeclaration[];
  put: (next: ShowIf) => void;
  tools: React.ReactNode;
}) => {
  const { readOnly } = useEditing();
  const field = fields.find((one) => one.key === it.field);
  const known = field ? choicesOf(field) : undefined;
  const strange = it.oneOf.filter((value) => known?.every((one) => one.value !== value));
  return (
    <div className="services-when">
      <Select
        aria-label="看哪一项"
        showSearch={{ optionFilterProp: "label" }}
        disabled={readOnly}
        value={it.field}
        options={fields.map(({ key, label }) => ({ value: key, label }))}
        onChange={(chosen) => put({ field: chosen, oneOf: [] })}
      />
      <span>是</span>
      <Select
        aria-label="填了什么"
        mode={known ? "multiple" : "tags"}
        placeholder={known ? "选一个或者几个" : "写一个，按回车"}
        disabled={readOnly}
        value={[...it.oneOf]}
        options={[
          ...(known ?? []).map(({ value, label }) => ({ value, label })),
          ...strange.map((value) => ({ value, label: choiceLabel(field, value) })),
        ]}
        onChange={(oneOf) => put({ ...it, oneOf })}
      />
      {tools}
    </div>
  );
};
