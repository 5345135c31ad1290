import { amountText, type Outcome } from "#kernel/rules";
import type { ReliefRow } from "../calculated.ts";
import { Cite, On, OutcomeTag, Unsure } from "./bits.tsx";

/** Each relief of taxes and fees with what it saves, by which clause and from when to when. */
export const ReliefRows = ({ rows, asked }: { rows: readonly ReliefRow[]; asked: readonly string[] }) => {
  const of = (...outcomes: Outcome[]) => rows.filter((it) => outcomes.includes(it.outcome));
  const open = of("manual", "unknown");
  const isAsked = (it: ReliefRow): boolean => it.missing.every((one) => asked.includes(one.key));
  const elsewhere = open.filter((it) => !isAsked(it));
  const rest = of("unmet", "notApplicable");
  return (
    <>
      {[...of("met"), ...open.filter(isAsked)].map((it) => (
        <Row key={it.id} it={it} />
      ))}
      {elsewhere.length > 0 ? (
        <details className="more">
          <summary>还要答别的问题的 {elsewhere.length} 项</summary>
          <p>
            这些问题这里没有列出，到<a href="/check">测一测</a>里会问到。
          </p>
          {elsewhere.map((it) => (
            <Row key={it.id} it={it} />
          ))}
        </details>
      ) : null}
      {rest.length > 0 ? (
        <details className="more">
          <summary>不符合或不适用的 {rest.length} 项</summary>
          {rest.map((it) => (
            <Row key={it.id} it={it} />
          ))}
        </details>
      ) : null}
    </>
  );
};

const Row = ({ it }: { it: ReliefRow }) => (
  <article className={`relief ${it.outcome}`}>
    <h3>
      <a href={`/policies/${it.id}`}>{it.name}</a>
    </h3>
    <p className="marks">
      <OutcomeTag outcome={it.outcome} /> <Unsure it={it.certainty} />
    </p>
    <p className="amount">
      {it.saves ? (
        <>
          <span>一年少缴</span>
          <strong>{amountText(it.saves)}</strong>
        </>
      ) : it.outcome === "unknown" ? (
        <>
          <span>还要知道</span>
          <em>{namesOf(it)}</em>
        </>
      ) : it.outcome === "unmet" || it.outcome === "notApplicable" ? (
        <em>{it.why[0]}</em>
      ) : it.missing.length > 0 ? (
        <em>条件符合；再填{namesOf(it)}，就能算出少缴多少。</em>
      ) : (
        <em>{it.worth.amount}</em>
      )}
      {it.outcome === "met" && it.saves ? (
        <em>
          {it.worth.means}（{it.worth.per}）：{it.worth.amount}
        </em>
      ) : null}
    </p>
    {it.cite ? <Cite it={it.cite} /> : null}
    <p className="meta">
      {it.from ? (
        <>
          <On day={it.from} />
          {it.to ? (
            <>
              —<On day={it.to} />
            </>
          ) : (
            "起"
          )}
        </>
      ) : (
        "这一天没有生效的规定"
      )}
    </p>
  </article>
);

const NAMED = 4;
const namesOf = ({ missing }: ReliefRow): string =>
  `${missing
    .slice(0, NAMED)
    .map((it) => it.name)
    .join("、")}${missing.length > NAMED ? ` 等 ${missing.length} 项` : ""}`;
