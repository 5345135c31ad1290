import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { answerOf, deskOf, notFound, titled } from "./asked.ts";
import { Cite, Crumbs, figureText, LightTag, Money, On, Sample } from "./parts/bits.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  titled(loaderData ? `${loaderData.number}. ${loaderData.title}` : "措施");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { plan, indicators, finance, today } = deskOf(asked);
  const number = Number(asked.params.number);
  const measure = Number.isInteger(number) ? plan.findMeasure(number) : undefined;
  if (!measure) return notFound(`方案里没有第 ${asked.params.number} 条措施。`);
  const [state, funds] = await Promise.all([indicators.measure({ number }), finance.funds({})]);
  const ownFunds = new Set(plan.funds.filter((it) => it.measure === number).map((it) => it.id));
  return {
    number,
    today,
    title: measure.title,
    clause: measure.clause,
    summary: measure.summary,
    chapter: plan.chapters.find((it) => it.number === measure.chapter)?.title ?? "",
    document: plan.document,
    units: measure.units.map((id) => plan.getUnit(id).name),
    commitments: measure.commitments,
    state: answerOf(state),
    funds: answerOf(funds).filter((it) => ownFunds.has(it.fund)),
    policies: measure.policies.map(({ policy }) => ({
      id: policy.id,
      name: policy.name,
      benefit: policy.benefit,
    })),
    services: measure.services.filter((it) => !it.onlyJoint).map((it) => ({ id: it.id, name: it.name })),
    taxed: measure.policies.some(({ policy }) => policy.amountMeans === "taxDue"),
  };
};

export default function Measure() {
  const it = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[["/plan", "方案进展"]]} here={`措施 ${it.number}`} />
      <h1>
        {it.number}. {it.title}
      </h1>
      <p className="lead">{it.summary}</p>
      <p>
        <LightTag colour={it.state.light.colour} /> {it.state.light.says}
      </p>
      <div className="two">
        <div>
          <section className="section">
            <h2>答应了什么</h2>
            {it.commitments.length === 0 ? <p>方案对这一条没有写数字，只写了要做的事。</p> : null}
            {it.commitments.map((one) => (
              <div className="card" key={one.id}>
                <p className="promise">{one.says}</p>
                {one.certainty === "verified" ? null : <p className="tag wait">待核实</p>}
                <Cite it={one.cite} />
              </div>
            ))}
          </section>
          <section className="section">
            <h2>现在的数字</h2>
            {it.state.figures.length === 0 ? <p>这一条还没有接入可以计数的事项。</p> : null}
            <ul className="figures">
              {it.state.figures.map((one) => (
                <li key={one.id}>
                  {one.name}
                  <b>{figureText(one.value, one.unit)}</b>
                  <Sample show={one.sample} />
                  <details>
                    <summary>怎么算的</summary>
                    {one.definition}
                  </details>
                </li>
              ))}
            </ul>
            <p className="quiet">
              截至 <On day={it.today} />
            </p>
          </section>
          {it.funds.length > 0 ? <Funds funds={it.funds} /> : null}
        </div>
        <aside className="stack">
          <div className="card">
            <h2>能办什么</h2>
            {it.taxed ? (
              <p>
                <a className="button" href="/calculator">
                  税费减免计算器
                </a>
              </p>
            ) : null}
            {it.services.length + it.policies.length === 0 ? <p>还没有上线的政策和事项。</p> : null}
            <ul className="plain-links">
              {it.policies.map((one) => (
                <li key={one.id}>
                  <a href={`/policies/${one.id}`}>{one.name}</a>
                  <br />
                  {one.benefit}
                </li>
              ))}
              {it.services.map((one) => (
                <li key={one.id}>
                  <a href={`/services/${one.id}`}>{one.name}</a>
                </li>
              ))}
            </ul>
          </div>
          <div className="card">
            <h2>谁负责</h2>
            <ul className="units">
              {it.units.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
          <div className="card">
            <h2>出处</h2>
            <p>
              {it.document.number} {it.clause}，{it.chapter}
            </p>
          </div>
        </aside>
      </div>
    </>
  );
}

type Fund = {
  fund: string;
  name: string;
  year: number;
  budget: number | null;
  sample: boolean;
  committed: number;
  paid: number;
};
const Funds = ({ funds }: { funds: readonly Fund[] }) => (
  <section className="section">
    <h2>钱</h2>
    <div className="table">
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">资金</th>
            <th scope="col">年度</th>
            <th scope="col" className="number">
              预算
            </th>
            <th scope="col" className="number">
              已定未付
            </th>
            <th scope="col" className="number">
              已拨付
            </th>
          </tr>
        </thead>
        <tbody>
          {funds.map((one) => (
            <tr key={`${one.fund}${one.year}`}>
              <th scope="row">
                {one.name} <Sample show={one.sample} />
              </th>
              <td data-name="年度">{one.year}</td>
              <td data-name="预算" className="number">
                {one.budget === null ? "未公布" : <Money fen={one.budget} />}
              </td>
              <td data-name="已定未付" className="number">
                <Money fen={one.committed} />
              </td>
              <td data-name="已拨付" className="number">
                <Money fen={one.paid} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
