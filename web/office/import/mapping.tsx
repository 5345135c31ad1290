import { Button, Select } from "antd";
import { useState } from "react";
import type { Batch, ColumnMapping } from "#engines/registers/contract";
import { useFrame } from "../frame/frame.ts";

type Props = { batch: Batch; busy: boolean; changeable: boolean; onMap: (mapping: ColumnMapping) => void };

/** Which column of the file fills which field of the register; what was recognised is already chosen. */
export const Mapping = ({ batch, busy, changeable, onMap }: Props) => {
  const { registers } = useFrame();
  const fields = registers[batch.register]?.fields ?? [];
  const [mapping, setMapping] = useState<ColumnMapping>(() =>
    Object.fromEntries(batch.columns.map((it) => [it.heading, it.field ?? ""])),
  );
  const used = Object.values(mapping);
  const missing = fields.filter((it) => it.required === true && !used.includes(it.key));
  const changed = batch.columns.some((it) => (mapping[it.heading] ?? "") !== (it.field ?? ""));
  return (
    <section className="office-card" aria-labelledby="batch-mapping">
      <h2 id="batch-mapping">列对应</h2>
      {missing.length > 0 ? (
        <p className="case-wrong">还缺必填项：{missing.map((it) => it.name).join("、")}。请为它选一列。</p>
      ) : null}
      <div className="import-mapping">
        {batch.columns.map((it) => (
          <div key={it.heading}>
            <span className="office-long">
              <strong>{it.heading}</strong>
              <small>{it.sampleValues.slice(0, 2).join("、") || "（空列）"}</small>
            </span>
            <Select
              aria-label={`“${it.heading}”对应的字段`}
              value={mapping[it.heading] ?? ""}
              disabled={!changeable}
              showSearch={{ optionFilterProp: "label" }}
              onChange={(field: string) => setMapping({ ...mapping, [it.heading]: field })}
              options={[
                { value: "", label: "不导入这一列" },
                ...fields.map((one) => ({
                  value: one.key,
                  label: `${one.name}${one.required ? "（必填）" : ""}`,
                  disabled: mapping[it.heading] !== one.key && used.includes(one.key),
                })),
              ]}
            />
          </div>
        ))}
      </div>
      {changeable ? (
        <Button
          type={changed ? "primary" : "default"}
          loading={busy}
          disabled={missing.length > 0 || (!changed && batch.state !== "uploaded")}
          onClick={() => onMap(mapping)}
        >
          按这样对应，重新检查
        </Button>
      ) : null}
    </section>
  );
};
