import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import type { Policy } from "#kernel/rules";
import { versionOn } from "#kernel/rules";
import { deskOf, titled } from "./asked.ts";
import { Crumbs, Unsure } from "./parts/bits.tsx";
import { MEANS, ruleWords } from "./worth-words.ts";

export const meta = () => titled("政策：能享受什么、凭什么");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan, today } = deskOf(asked);
  const query = new URL(asked.request.url).searchParams;
  const typed = (query.get("q") ?? "").trim().slice(0, 100);
  const means = query.get("means") ?? "";
  const words = fold(typed).split(" ").filter(Boolean);
  const found = plan.policies.filter((it) => {
    const text = fold(
      `${it.name} ${it.summary} ${it.benefit} ${plan.getUnit(it.unit).name} ${plan.findMeasure(it.measure)?.title ?? ""}`,
    );
    return words.every((one) => text.includes(one)) && (means === "" || meansOf(it) === means);
  });
  return {
    typed,
    means,
    kinds: [...new Set(plan.policies.map(meansOf))].map((it) => ({ value: it, label: MEANS[it] })),
    total: plan.policies.length,
    count: found.length,
    measures: plan.measures.flatMap((measure) => {
      const policies = found
        .filter((it) => it.measure === measure.number)
        .map((it) => {
          const version = versionOn(it, today);
          return {
            id: it.id,
            name: it.name,
            summary: it.summary,
            unit: plan.getUnit(it.unit).name,
            words: ruleWords({ policy: it, version, plan }),
            certainty: version?.certainty ?? null,
            inForce: version !== undefined,
            award: it.kind === "award",
          };
        });
      return policies.length > 0 ? [{ number: measure.number, title: measure.title, policies }] : [];
    }),
  };
};

const meansOf = (it: Policy) => it.amountMeans ?? "received";
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

export default function Policies() {
  const { typed, means, kinds, total, count, measures } = useLoaderData<typeof loader>();
  const filtered = typed !== "" || means !== "";
  return (
    <>
      <Crumbs trail={[]} here="政策" />
      <h1>政策：能享受什么、凭什么</h1>
      <p className="lead">
        每项政策都写成了可以逐条核对的条件。不想一条条看？<a href="/check">测一测</a>。
      </p>
      <search>
        <form action="/policies" className="filter">
          <div>
            <label htmlFor="q">名称、单位里有</label>
            <input id="q" name="q" type="search" defaultValue={typed} maxLength={100} />
          </div>
          <div>
            <label htmlFor="means">得到什么</label>
            <select id="means" name="means" defaultValue={means}>
              <option value="">全部</option>
              {kinds.map((it) => (
                <option key={it.value} value={it.value}>
                  {it.label}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">筛选</button>
        </form>
      </search>
      {filtered ? (
        <p role="status">
          {total} 项里有 {count} 项。<a href="/policies">看全部</a>
        </p>
      ) : null}
      {count === 0 ? <p className="empty">没有这样的政策。换一个短一些的词，或者看全部。</p> : null}
      {measures.map((measure) => (
        <section className="section by-measure" key={measure.number} aria-labelledby={`m${measure.number}`}>
          <h2 id={`m${measure.number}`}>
            {measure.title}
            <small>
              <a href={`/plan/${measure.number}`}>措施 {measure.number}</a> · {measure.policies.length} 项
            </small>
          </h2>
          <ul className="measure-list side-by-side">
            {measure.policies.map((it) => (
              <li className="card" key={it.id}>
                <h3>
                  <a href={`/policies/${it.id}`}>{it.name}</a>
                </h3>
                <p className="amount">
                  <span>
                    {it.words.means} · {it.words.per}
                    {it.award ? " · 要评选" : ""}
                  </span>
                  <strong>{it.words.amount}</strong>
                </p>
                <p>{it.summary}</p>
                <p className="meta">
                  {it.unit} {it.inForce ? null : "· 今天没有生效的规定"} <Unsure it={it.certainty} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
