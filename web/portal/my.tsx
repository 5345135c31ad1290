import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { answerOf, requireApplicant, titled } from "./asked.ts";
import { Crumbs, On, Sample } from "./parts/bits.tsx";
import { CaseCards } from "./parts/case-cards.tsx";

export const meta = () => titled("我的办件");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { applications, parties } = requireApplicant(asked).desk;
  const [cases, joined, entrusted, own, held] = await Promise.all([
    applications.mine({}),
    applications.joined({}),
    applications.entrusted({}),
    parties.mine({}),
    parties.held({}),
  ]);
  return {
    cases: answerOf(cases),
    joined: answerOf(joined),
    entrusted: answerOf(entrusted),
    own: answerOf(own),
    held: answerOf(held),
  };
};

/** Cases in every name that the person acts in: firms, the own, those that wait for a confirmation, and those by mandate. */
export default function My() {
  const { cases, joined, entrusted, own, held } = useLoaderData<typeof loader>();
  const named = own.filter((it) => it.as === "firm" || cases.some((one) => one.subjectId === it.subjectId));
  return (
    <>
      <Crumbs trail={[]} here="我的办件" />
      <h1>我的办件</h1>
      <p className="lead">
        {own.map((it, at) => (
          <span key={it.subjectId}>
            {at > 0 ? "、" : ""}
            {it.name}
            {it.as === "self" ? "（个人）" : ""} <Sample show={it.sample} />
          </span>
        ))}
      </p>
      <p>
        <a className="row-action" href="/my/calendar">
          把期限放进日历
        </a>{" "}
        <a className="row-action" href="/my/mandates">
          委托他人代办
        </a>{" "}
        <a className="row-action" href="/my/results">
          我的证照和结果
        </a>
      </p>
      {joined.length > 0 ? (
        <section className="section">
          <h2>请您确认的共同申请</h2>
          <CaseCards
            cases={joined}
            waits={joined.filter((it) => it.waits).map((it) => it.caseId)}
            showApplicant
          />
        </section>
      ) : null}
      {cases.length === 0 ? (
        <div className="card narrow">
          <p>还没有申请过。先看看能享受什么：</p>
          <p>
            <a className="button" href="/check">
              测一测
            </a>
          </p>
        </div>
      ) : named.length > 1 ? (
        named.map((party) => (
          <section className="section" key={party.subjectId}>
            <h2>{party.as === "self" ? `以个人名义（${party.name}）` : party.name}</h2>
            <CaseCards cases={cases.filter((it) => it.subjectId === party.subjectId)} />
          </section>
        ))
      ) : (
        <section aria-labelledby="cases">
          <h2 id="cases" className="visually-hidden">
            办件
          </h2>
          <CaseCards cases={cases} />
        </section>
      )}
      {held.length > 0 ? (
        <section className="section">
          <h2>受托代办</h2>
          <ul className="reasons">
            {held.map((it) => (
              <li key={it.mandateId}>
                {it.subjectName}委托您办理
                {it.services.map((one, at) => (
                  <span key={one.id}>
                    {at > 0 ? "、" : ""}
                    <a href={`/apply/${one.id}?as=${it.subjectId}`}>{one.name}</a>
                  </span>
                ))}
                ，<On day={it.from} /> 至 <On day={it.to} />
                {it.state === "ahead" ? "（还没有开始）" : ""}
              </li>
            ))}
          </ul>
          <CaseCards cases={entrusted} showApplicant />
        </section>
      ) : null}
    </>
  );
}
