import { SwapOutlined } from "@ant-design/icons";
import { Switch } from "antd";
import { useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import type { CorrectionList } from "./correction-list.ts";
import { FieldTable } from "./field-table.tsx";
import { TimesTable } from "./times-table.tsx";

type Props = { view: CaseView; list: CorrectionList };

/** What was submitted beside what the register held that day; differences are marked with a word and an icon. */
export const Submitted = ({ view, list }: Props) => {
  const [only, setOnly] = useState(false);
  const fields = view.sheet.flatMap((it) => it.times.flatMap((time) => time.fields));
  const different = fields.filter((it) => it.differs).length;
  return (
    <section className="office-card" aria-labelledby="case-submitted">
      <h2 id="case-submitted">申报内容与名录对照</h2>
      <p className="case-difference-line">
        {different > 0 ? (
          <strong>
            <SwapOutlined aria-hidden /> {different} 处与名录不同
          </strong>
        ) : (
          "填报的内容与名录一致。"
        )}
        {different > 0 ? (
          <span>
            <Switch size="small" checked={only} onChange={setOnly} aria-label="只看不同的" /> 只看不同的
          </span>
        ) : null}
      </p>
      {view.sheet.map((block) =>
        block.repeats !== null ? (
          only ? null : (
            <TimesTable key={block.title} block={block} view={view} list={list} />
          )
        ) : (
          <FieldTable key={block.title} block={block} only={only} view={view} list={list} />
        ),
      )}
    </section>
  );
};
