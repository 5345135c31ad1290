import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { answerOf, requireFirm, titled } from "./asked.ts";
import { Crumbs, Money, On, Sample } from "./parts/bits.tsx";
import { StatusTag } from "./parts/status-tag.tsx";

export const meta = () => titled("我的办件");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk, subjectId } = requireFirm(asked);
  const [cases, subject] = await Promise.all([
    desk.applications.mine({}),
    desk.registers.subject({ subjectId }),
  ]);
  const { name, sample } = answerOf(subject);
  return { cases: answerOf(cases), firm: { name, sample } };
};

export default function My() {
  const { cases, firm } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} here="我的办件" />
      <h1>我的办件</h1>
      <p className="lead">
        {firm.name} <Sample show={firm.sample} />
      </p>
      <p>
        <a className="row-action" href="/my/calendar">
          把期限放进日历
        </a>{" "}
        <a className="row-action" href="/my/results">
          我的证照和结果
        </a>
      </p>
      {cases.length === 0 ? (
        <div className="card narrow">
          <p>还没有申请过。先看看能享受什么：</p>
          <p>
            <a className="button" href="/check">
              测一测
            </a>
          </p>
        </div>
      ) : (
        <ul className="measure-list">
          {cases.map((it) => (
            <li className="card" key={it.caseId}>
              <h2>
                <a href={`/my/${it.caseId}`}>{it.serviceName}</a>
              </h2>
              <p>
                <StatusTag status={it.status} text={it.statusText} />
                {it.amount === null ? null : (
                  <>
                    {" "}
                    <Money fen={it.amount} />
                  </>
                )}
              </p>
              {it.status === "correcting" ? (
                <p>
                  <a className="button" href={`/my/${it.caseId}`}>
                    去补正
                  </a>
                </p>
              ) : null}
              <p className="meta">
                回执 {it.code} · <On day={it.submittedOn} />
                申报
                {it.unitName ? ` · 现在在${it.unitName}` : ""}
                {it.status === "correcting" ? " · 停表，等您补正" : null}
                {it.due && (it.clock === "running" || it.clock === "overdue") ? (
                  <>
                    {" "}
                    · 应办结 <On day={it.due} />
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
