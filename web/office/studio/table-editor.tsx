import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { TableAt } from "#engines/matching/contract";
import type { DecisionTable, Finding, TableRow } from "#kernel/rules";
import { CellEditor } from "./cell-editor.tsx";
import { movedRow, withCell, withoutRow, withResult, withRow } from "./cells.ts";
import { TypedField } from "./fact-field.tsx";
import { HITS } from "./read-tables.tsx";

type Props = {
  it: TableAt;
  findings: readonly Finding[];
  disabled: boolean;
  onChange: (table: DecisionTable) => void;
};

/** A decision table as a grid: rows are added, moved and removed, and what the checks say stands at its row. */
export const TableEditor = ({ it, findings, disabled, onChange }: Props) => {
  const { table } = it;
  const ofRow = (at: number): Finding[] => findings.filter((one) => one.path === `${it.path}.rows[${at}]`);
  const ofTable = findings.filter((one) => one.path === it.path);
  return (
    <fieldset className="studio-grid" disabled={disabled}>
      <legend>
        {it.of}：{HITS[table.hit]}
      </legend>
      <div className="studio-table-scroll">
        <table className="studio-table">
          <thead>
            <tr>
              <th scope="col">行</th>
              {it.inputs.map((one) => (
                <th key={one.key} scope="col">
                  {one.name}
                </th>
              ))}
              <th scope="col">结果</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                key={at}
                it={it}
                at={at}
                row={row}
                findings={ofRow(at)}
                onChange={onChange}
              />
            ))}
            {it.otherwise ? (
              <tr>
                <th scope="row">其他</th>
                <td colSpan={it.inputs.length}>以上各行都不符合</td>
                <td>{it.otherwise}</td>
                <td />
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      {ofTable.map((one) => (
        <p key={one.says} className={`studio-row-finding ${one.severity}`}>
          {one.says}
        </p>
      ))}
    </fieldset>
  );
};

type RowProps = Omit<Props, "disabled"> & { at: number; row: TableRow };
const Row = ({ it, at, row, findings, onChange }: RowProps) => {
  const { table } = it;
  const name = `第 ${at + 1} 行`;
  return (
    <>
      <tr className={findings.length > 0 ? "found" : undefined}>
        <th scope="row">{at + 1}</th>
        {it.inputs.map((one, column) => (
          <td key={one.key}>
            <CellEditor
              cell={row.cells[column] ?? { is: "any" }}
              fact={one}
              label={`${name} ${one.name}`}
              onChange={(cell) => onChange(withCell(table, at, column, cell))}
            />
          </td>
        ))}
        <td>
          {row.gives.is === "value" && typeof row.gives.value === "number" ? (
            <TypedField
              fact={{ key: "gives", name: "结果", type: row.gives.type, unit: null, choices: [] }}
              label={`${name} 结果`}
              value={row.gives.value}
              onChange={(value) => typeof value === "number" && onChange(withResult(table, at, value))}
            />
          ) : (
            <span title="在条文里修改">{it.gives[at]}</span>
          )}
        </td>
        <td className="studio-row-actions">
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`${name}上移`}
            disabled={at === 0}
            onClick={() => onChange(movedRow(table, at, -1))}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`${name}下移`}
            disabled={at === table.rows.length - 1}
            onClick={() => onChange(movedRow(table, at, 1))}
          />
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            aria-label={`在${name}下面加一行`}
            onClick={() => onChange(withRow(table, at))}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除${name}`}
            disabled={table.rows.length === 1}
            onClick={() => onChange(withoutRow(table, at))}
          />
        </td>
      </tr>
      {findings.map((one) => (
        <tr key={one.says} className={`studio-row-finding ${one.severity}`}>
          <td colSpan={it.inputs.length + 3}>{one.says}</td>
        </tr>
      ))}
    </>
  );
};
