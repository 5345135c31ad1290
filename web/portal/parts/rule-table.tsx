import type { ReadTable } from "#kernel/rules";
import { Cite } from "./bits.tsx";

const READS: Readonly<Record<ReadTable["reads"], string>> = {
  firstRow: "从上往下看，用第一行符合的。",
  oneRow: "只会有一行符合。",
  sumOfRows: "符合哪几行就加哪几行。",
  slices: "分段计算：每一段用这一段的比率，再加起来。",
  band: "看落在哪一档，全部按这一档的比率算。",
};

/** A rule with more rows than these is folded. */
const SMALL = 6;

/** The tables of a rule by what they work out; long ones are folded, some have dozens of rows. */
export const RuleTables = ({ tables }: { tables: readonly ReadTable[] }) =>
  [...Map.groupBy(tables, (it) => it.of)].map(([of, group]) => (
    <details
      key={of}
      className="rule-table"
      open={tables.length <= 2 && group.reduce((sum, it) => sum + it.rows.length, 0) <= SMALL}
    >
      <summary>
        {of}怎么定：{group.length > 1 ? `${group.length} 张表` : `${group[0]?.rows.length} 行的表`}
      </summary>
      {group.map((it, at) => (
        <Table key={at} it={it} />
      ))}
    </details>
  ));

const Table = ({ it }: { it: ReadTable }) => {
  const last = it.headings.length - 1;
  return (
    <>
      <p className="quiet">{READS[it.reads]}</p>
      <div className="table">
        <table className="cards-on-phone">
          <thead>
            <tr>
              {it.headings.map((one, at) => (
                <th scope="col" key={at}>
                  {one}
                </th>
              ))}
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {it.rows.map((row, at) => (
              <tr key={at}>
                {row.cells.map((cell, column) => (
                  <td key={column} data-name={it.headings[column]}>
                    {cell}
                  </td>
                ))}
                <td data-name={it.headings[last]}>
                  <strong>{row.gives}</strong>
                </td>
                <td data-name="依据">{row.cite ? <Cite it={row.cite} /> : "—"}</td>
              </tr>
            ))}
            {it.otherwise === null ? null : (
              <tr>
                <td colSpan={last} data-name="情形">
                  都不符合的
                </td>
                <td data-name={it.headings[last]}>
                  <strong>{it.otherwise}</strong>
                </td>
                <td>—</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
};
