import { Fragment } from "react";
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import type { Citation } from "#kernel/citation";
import { amountText, boundsOf, type Proof, prove, versionOn } from "#kernel/rules";
import { valueText } from "#kernel/values";
import { deskOf, notFound, titled } from "./asked.ts";
import { Cite, Crumbs, On, OutcomeTag, Sources } from "./parts/bits.tsx";
import { Conditions } from "./parts/proof.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => titled(loaderData?.name ?? "政策");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan, today } = deskOf(asked);
  const { measure, slug } = asked.params;
  const policy = plan.findPolicy(`${measure}/${slug}`);
  if (!policy) return notFound("没有这项政策。");
  const version = versionOn(policy, today);
  const bounds = version ? boundsOf(version.amount) : null;
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
          issuedOn: version.issuedOn,
        }
      : null,
    cites: [...(conditions ? citesOf(conditions) : []), ...(version?.amount ? [version.amount.cite] : [])],
    // An amount that is open, goes by the facts or is due as tax is nothing everybody gets: the page then says what the benefit is.
    amount: bounds && policy.amountMeans !== "taxDue" ? amountText(bounds) : null,
    decidedBy: version?.amount?.is === "range" ? plan.getUnit(version.amount.decidedBy).name : null,
    conditions,
    service: service
      ? {
          id: service.id,
          name: service.name,
          days: service.limits.promised.days,
          contact: service.contact,
          materials: service.materials.map((it) => ({ name: it.name, source: it.source })),
        }
      : null,
    cases: (plan.cases.get(policy.id) ?? []).map((it) => ({
      name: it.name,
      on: it.on,
      outcome: it.outcome,
      facts: Object.entries(it.facts).flatMap(([key, value]) => {
        const fact = vocabulary.get(key);
        return fact ? [[fact.name, valueText(value, fact)] as const] : [];
      }),
    })),
  };
};

const citesOf = (it: Proof): readonly Citation[] => (it.is === "leaf" ? [it.cite] : it.of.flatMap(citesOf));

export default function PolicyPage() {
  const it = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[["/policies", "政策"]]} here={it.name} />
      <h1>{it.name}</h1>
      <p className="lead">{it.summary}</p>
      <p className="start">
        <a className="button" href="/check">
          看我符不符合
        </a>
        {it.service ? (
          <a className="button second" href={`/services/${it.service.id}`}>
            怎么办理
          </a>
        ) : null}
      </p>
      <div className="two">
        <div>
          <section className="section">
            <h2>能不能享受</h2>
            <p>以下条件逐条核对。说不清的不会当作符合，也不会当作不符合。</p>
            {it.conditions ? <Conditions proof={it.conditions} /> : <p>今天没有生效的规定。</p>}
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
            <p>点开看每个例子用了哪些信息。这些例子每次改动规则时都会重新核对。</p>
            <ul className="examples">
              {it.cases.map((one) => (
                <li key={one.name}>
                  <details>
                    <summary>
                      <span>{one.name}</span> <OutcomeTag outcome={one.outcome} />
                    </summary>
                    <dl className="facts">
                      {one.facts.map(([name, text]) => (
                        <Fragment key={name}>
                          <dt>{name}</dt>
                          <dd>{text}</dd>
                        </Fragment>
                      ))}
                      <dt>按哪天的规定</dt>
                      <dd>
                        <On day={one.on} />
                      </dd>
                    </dl>
                  </details>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="stack">
          <div className="card">
            <h2>找谁</h2>
            <p>{it.unit}</p>
            {it.service?.contact.phone ? <p>{it.service.contact.phone}</p> : null}
            {it.service ? <p className="quiet">{it.service.contact.note}</p> : null}
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
              <p className="quiet">
                印发 <On day={it.version.issuedOn} />
              </p>
            </div>
          ) : null}
          <Sources cites={it.cites} />
        </aside>
      </div>
    </>
  );
}
