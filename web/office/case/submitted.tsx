import { SwapOutlined } from "@ant-design/icons";
import { Button, Switch } from "antd";
import { useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import type { FieldDeclaration, FormBlock } from "#kernel/forms";
import { differs, shownText } from "./compare.ts";
import { type CorrectionList, isLocked } from "./correction-list.ts";

type Props = { view: CaseView; list: CorrectionList };

/** What was submitted beside what the register held that day; differences are marked with a word and an icon. */
export const Submitted = ({ view, list }: Props) => {
  const [only, setOnly] = useState(false);
  const fields = view.blocks.flatMap((it) => it.fields);
  const different = fields.filter((it) => differs(view.answers[it.key], view.registerValues[it.key], it));
  return (
    <section className="office-card" aria-labelledby="case-submitted">
      <h2 id="case-submitted">申报内容与名录对照</h2>
      <p className="case-difference-line">
        {different.length > 0 ? (
          <strong>
            <SwapOutlined aria-hidden /> {different.length} 处与名录不同
          </strong>
        ) : (
          "填报的内容与名录一致。"
        )}
        {different.length > 0 ? (
          <span>
            <Switch size="small" checked={only} onChange={setOnly} aria-label="只看不同的" /> 只看不同的
          </span>
        ) : null}
      </p>
      {view.blocks.map((block) => (
        <Block key={block.title} block={block} view={view} list={list} only={only ? different : null} />
      ))}
    </section>
  );
};

const Block = ({
  block,
  view,
  list,
  only,
}: Props & { block: FormBlock; only: readonly FieldDeclaration[] | null }) => {
  const fields = block.fields.filter((it) => only === null || only.includes(it));
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{block.title}</h3>
      <table className="case-fields">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">申报</th>
            <th scope="col">名录</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((it) => (
            <FieldRow key={it.key} field={it} view={view} list={list} />
          ))}
        </tbody>
      </table>
    </>
  );
};

const FieldRow = ({ field, view, list }: Props & { field: FieldDeclaration }) => {
  const submitted = shownText(view.answers[field.key], field);
  const held = shownText(view.registerValues[field.key], field);
  const different = differs(view.answers[field.key], view.registerValues[field.key], field);
  const asked = list.has(field.key);
  return (
    <tr className={[different ? "different" : "", asked ? "asked" : ""].join(" ").trim() || undefined}>
      <th scope="row">
        {field.label}
        {list.points !== null && !isLocked(view, field.key) ? (
          <PickButton asked={asked} label={field.label} onClick={() => list.toggle(field.key, field.label)} />
        ) : null}
      </th>
      <td>{submitted ?? <span className="office-none">未填</span>}</td>
      <td>
        {held ?? <span className="office-none">无记录</span>}
        {different ? (
          <span className="case-differs">
            <SwapOutlined aria-hidden /> 不同
          </span>
        ) : null}
        {view.reasons[field.key] ? <p className="case-reason">改动理由：{view.reasons[field.key]}</p> : null}
      </td>
    </tr>
  );
};

/** Puts a field or a paper into the correction notice. */
export const PickButton = ({
  asked,
  label,
  onClick,
}: {
  asked: boolean;
  label: string;
  onClick: () => void;
}) => (
  <Button
    size="small"
    type={asked ? "primary" : "default"}
    aria-pressed={asked}
    aria-label={`${label}：${asked ? "已列入补正，点此取消" : "列入补正"}`}
    onClick={onClick}
  >
    {asked ? "已列入" : "要补正"}
  </Button>
);
