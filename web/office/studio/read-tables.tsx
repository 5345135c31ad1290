import type { StudioVersion, TableAt } from "#engines/matching/contract";
import { Clause } from "../parts/texts.tsx";
import { cellText } from "./cells.ts";

export const HITS = {
  first: "从上往下，取第一行符合的",
  unique: "只会有一行符合",
  sum: "符合的各行相加",
} as const;

/** Decision tables and rates by bands of a version, as tables to read. */
export const ReadTables = ({ version }: { version: StudioVersion }) =>
  version.tables.length + version.tiers.length === 0 ? null : (
    <>
      {version.tables.map((it) =>
        it.at === null ? (
          <details key={it.path} className="studio-derived">
            <summary>
              {it.of}怎样判定（{it.table.rows.length} 行）
            </summary>
            <ReadTable it={it} />
          </details>
        ) : (
          <ReadTable key={it.path} it={it} />
        ),
      )}
      {version.tiers.map((it) => (
        <div className="studio-table-scroll" key={`${it.of} ${it.base}`}>
          <table className="studio-table">
            <caption>
              {it.of}：{it.base} {it.by === "slice" ? "超额累进" : "全额累进"}
            </caption>
            <thead>
              <tr>
                <th scope="col">{it.base}</th>
                <th scope="col">比率</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {it.rows.map((row) => (
                <tr key={row.band}>
                  <th scope="row">{row.band}</th>
                  <td>{row.rate}</td>
                  <td>
                    <Clause cite={row.cite} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );

const ReadTable = ({ it }: { it: TableAt }) => (
  <div className="studio-table-scroll">
    <table className="studio-table">
      <caption>
        {it.of}：{HITS[it.table.hit]}
      </caption>
      <thead>
        <tr>
          {it.inputs.map((one) => (
            <th key={one.key} scope="col">
              {one.name}
            </th>
          ))}
          <th scope="col">结果</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {it.table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          <tr key={at}>
            {it.inputs.map((one, column) => (
              <td key={one.key}>{cellText(row.cells[column] ?? { is: "any" }, one)}</td>
            ))}
            <td>{it.gives[at]}</td>
            <td>
              <Clause cite={row.cite} />
            </td>
          </tr>
        ))}
        {it.otherwise ? (
          <tr>
            <td colSpan={it.inputs.length}>其他情形</td>
            <td>{it.otherwise}</td>
            <td />
          </tr>
        ) : null}
      </tbody>
    </table>
  </div>
);
