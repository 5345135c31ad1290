import { SwapOutlined } from "@ant-design/icons";
import type { CaseView, SheetBlock, SheetField } from "#engines/applications/contract";
import { AnswerText, useReadAnswer } from "./answer-text.tsx";
import { shownText } from "./compare.ts";
import type { CorrectionList } from "./correction-list.ts";
import { PickButton } from "./pick-button.tsx";

type Props = { block: SheetBlock; only: boolean; view: CaseView; list: CorrectionList };

/** A block that is filled in once: one line a field. */
export const FieldTable = ({ block, only, view, list }: Props) => {
  const fields = block.times.flatMap((it) => it.fields).filter((it) => !only || it.differs);
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
            <FieldRow key={it.field.key} it={it} view={view} list={list} />
          ))}
        </tbody>
      </table>
    </>
  );
};

const FieldRow = ({ it, view, list }: Pick<Props, "view" | "list"> & { it: SheetField }) => {
  const { field, differs, locked, reason } = it;
  const { full, read, refusal } = useReadAnswer(view, field.key);
  const asked = list.has(field.key);
  const held = full ? full.held : it.held;
  return (
    <tr className={[differs ? "different" : "", asked ? "asked" : ""].join(" ").trim() || undefined}>
      <th scope="row">
        {field.label}
        {list.points !== null && !locked ? (
          <PickButton asked={asked} label={field.label} onClick={() => list.toggle(field.key, field.label)} />
        ) : null}
      </th>
      <td>
        <AnswerText it={it} full={full} read={read} refusal={refusal} />
      </td>
      <td>
        {(held === null ? null : full || !it.withheld ? shownText(held, field) : held) ?? (
          <span className="office-none">无记录</span>
        )}
        {differs ? (
          <span className="case-differs">
            <SwapOutlined aria-hidden /> 不同
          </span>
        ) : null}
        {reason ? <p className="case-reason">改动理由：{reason}</p> : null}
      </td>
    </tr>
  );
};
