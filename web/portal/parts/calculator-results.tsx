import { type Fen, inWan } from "#kernel/money";
import { amountText, type Bounds } from "#kernel/rules";
import type { Calculated } from "../calculated.ts";
import { On } from "./bits.tsx";

/** What is saved in all, for sure and at most, with ways to the parts of the page. */
export const Saved = ({ it: { total, relief } }: { it: Calculated }) => (
  <section className="ask total" aria-labelledby="saved">
    <h2 id="saved">一年一共少缴</h2>
    <p className="sum">
      <b>
        {total.yearly.min > 0 ? amountText({ min: total.yearly.min, max: total.yearly.min }) : "还没有确定的"}
      </b>
      {total.yearly.max > total.yearly.min ? (
        <span>补齐信息或经核定后最多 {inWan(total.yearly.max as Fen)}</span>
      ) : null}
      {total.open > 0 ? <span>另有 {total.open} 项还算不出</span> : null}
    </p>
    <p>
      {relief.filter((it) => it.outcome === "met").length} 项符合，
      {relief.filter((it) => it.outcome === "unknown").length} 项还缺信息。
    </p>
    <ul className="jumps">
      {JUMPS.map(([anchor, name]) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{name}</a>
        </li>
      ))}
    </ul>
  </section>
);

const JUMPS = [
  ["cliff", "看图"],
  ["alternatives", "几种算法"],
  ["relief", "逐项减免"],
  ["periods", "换个年份"],
] as const;

/** The same tax under each alternative, the least first. */
export const Alternatives = ({ it: { alternatives, ordinary } }: { it: Calculated }) => {
  if (alternatives.length === 0) return null;
  const rows: { name: string; href: string | null; due: Bounds | null; says: string }[] = [
    ...alternatives.map((it) => ({
      name: it.name,
      href: `/policies/${it.id}`,
      due: it.due,
      says: STATES[it.state],
    })),
    { name: "没有优惠，按普通税率", href: null, due: ordinary, says: "都不符合时" },
  ];
  const least = Math.min(...rows.flatMap((it) => (it.due ? [it.due.max] : [])));
  return (
    <section className="section" aria-labelledby="alternatives">
      <h2 id="alternatives">企业所得税，几种算法比一比</h2>
      <div className="table">
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">算法</th>
              <th scope="col">能不能用</th>
              <th scope="col" className="number">
                应缴
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={it.name}>
                <th scope="row">{it.href ? <a href={it.href}>{it.name}</a> : it.name}</th>
                <td data-name="能不能用">{it.says}</td>
                <td data-name="应缴" className="number">
                  {it.due ? amountText(it.due) : "—"}
                  {it.due?.max === least ? <strong className="least"> 最省</strong> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
const STATES = { met: "可以用", unmet: "不能用", unknown: "还缺信息" } as const;

/** The same figures under the rules of other times. */
export const Periods = ({ it: { periods } }: { it: Calculated }) =>
  periods.length === 0 ? null : (
    <section className="section" aria-labelledby="periods">
      <h2 id="periods">同样的数，换个年份</h2>
      <div className="table">
        <table className="cards-on-phone">
          <thead>
            <tr>
              <th scope="col">规定的时期</th>
              <th scope="col" className="number">
                应缴企业所得税
              </th>
              <th scope="col" className="number">
                各项减免一年少缴
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map((it) => (
              <tr key={it.from} className={it.now ? "now" : undefined}>
                <th scope="row">
                  <On day={it.from} />起{it.now ? "（所选日期）" : ""}
                </th>
                <td data-name="应缴企业所得税" className="number">
                  {it.due ? amountText(it.due) : "信息不够"}
                </td>
                <td data-name="各项减免一年少缴" className="number">
                  {amountText(it.saved)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
