import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { amountText, boundsOf, prove, versionOn } from "#kernel/rules";
import { valueText } from "#kernel/values";
import { deskOf, notFound, titled } from "./asked.ts";
import { Cite, Crumbs, On, OutcomeTag } from "./parts/bits.tsx";
import { Conditions } from "./parts/proof.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => titled(loaderData?.name ?? "政策");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan, today } = deskOf(asked);
  const { measure, slug } = asked.params;
  const policy = plan.findPolicy(`${measure}/${slug}`);
  if (!policy) return notFound("没有这项政策。");
  const version = versionOn(policy, today);
  const service = policy.service === undefined ? undefined : plan.findService(policy.service);
  const vocabulary = plan.facts;
  const conditions = version
    ? prove(
        { is: "all", of: [...(version.appliesTo ? [version.appliesTo] : []), version.when] },
        {},
        today,
        vocabulary,
      )
    : null;
  return {
    name: policy.name,
    summary: policy.summary,
    benefit: policy.benefit,
    kind: policy.kind,
    unit: plan.getUnit(policy.unit).name,
    measure: policy.measure,
    version: version
      ? {
          from: version.effectiveFrom,
          to: version.effectiveTo,
          certainty: version.certainty,
          note: version.note ?? null,
          amount: version.amount,
        }
      : null,
    amount: version?.amount ? amountText(boundsOf(version.amount) ?? { min: 0, max: 0 }) : null,
    decidedBy: version?.amount?.is === "range" ? plan.getUnit(version.amount.decidedBy).name : null,
    conditions,
    service: service
      ? {
          id: service.id,
          name: service.name,
          days: service.limits.promised.days,
          materials: service.materials.map((it) => ({ name: it.name, source: it.source })),
        }
      : null,
    cases: (plan.cases.get(policy.id) ?? []).map((it) => ({
      name: it.name,
      on: it.on,
      outcome: it.outcome,
      facts: Object.entries(it.facts).flatMap(([key, value]) => {
        const fact = vocabulary.get(key);
        return fact ? [`${fact.name}：${valueText(value, fact)}`] : [];
      }),
    })),
  };
};

export default function PolicyPage() {
  const it = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[["/policies", "政策"]]} here={it.name} />
      <h1>{it.name}</h1>
      <p className="lead">{it.summary}</p>
      <div className="two">
        <div>
          <section className="section">
            <h2>能不能享受</h2>
            <p>以下条件逐条核对。说不清的不会当作符合，也不会当作不符合。</p>
            {it.conditions ? <Conditions proof={it.conditions} /> : <p>今天没有生效的规定。</p>}
            <p className="buttons">
              <a className="button" href="/check">
                用我的情况测一测
              </a>
            </p>
          </section>
          <section className="section">
            <h2>能得多少</h2>
            <p className="promise">{it.amount ?? it.benefit}</p>
            {it.decidedBy ? <p>具体金额由{it.decidedBy}在这个范围内决定，并说明理由。</p> : null}
            {it.version?.amount ? <Cite it={it.version.amount.cite} /> : null}
            {it.version && it.version.certainty !== "verified" ? (
              <p className="notice warn">这项规定里有数字还没有核实到原文，以主管部门答复为准。</p>
            ) : null}
            {it.version?.note ? <p className="quiet">{it.version.note}</p> : null}
          </section>
          {it.service ? (
            <section className="section">
              <h2>要什么材料，多久</h2>
              <ul>
                {it.service.materials.map((one) => (
                  <li key={one.name}>
                    {one.name}
                    {one.source === "register"
                      ? "（免提交，名录里有）"
                      : one.source === "promise"
                        ? "（作出承诺）"
                        : "（上传）"}
                  </li>
                ))}
              </ul>
              <p>承诺 {it.service.days} 个工作日办结，公示和等待补正的时间不计入。</p>
            </section>
          ) : null}
          <section className="section">
            <h2>举例</h2>
            <div className="stack">
              {it.cases.map((one) => (
                <div className="card" key={one.name}>
                  <h3>
                    {one.name} <OutcomeTag outcome={one.outcome} />
                  </h3>
                  <p>{one.facts.join("；")}</p>
                  <p className="quiet">
                    按 <On day={one.on} /> 的规定
                  </p>
                </div>
              ))}
            </div>
          </section>
        </div>
        <aside className="stack">
          {it.service ? (
            <div className="card">
              <h2>去办理</h2>
              <p>
                <a className="button" href={`/services/${it.service.id}`}>
                  {it.service.name}
                </a>
              </p>
            </div>
          ) : null}
          <div className="card">
            <h2>找谁</h2>
            <p>{it.unit}</p>
            <p>
              属于<a href={`/plan/${it.measure}`}>措施 {it.measure}</a>
            </p>
          </div>
          {it.version ? (
            <div className="card">
              <h2>生效时间</h2>
              <p>
                自 <On day={it.version.from} />
                {it.version.to ? (
                  <>
                    {" "}
                    至 <On day={it.version.to} />
                  </>
                ) : (
                  " 起，没有写明终止日期"
                )}
              </p>
            </div>
          ) : null}
        </aside>
      </div>
    </>
  );
}
