import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import type { PublicNotice } from "#engines/applications/contract";
import { answerOf, deskOf, titled } from "./asked.ts";
import { Crumbs, Money, On, Sample, Tag } from "./parts/bits.tsx";

export const meta = () => titled("看公示，提异议");

export const loader = async (asked: LoaderFunctionArgs) => ({
  notices: answerOf(await deskOf(asked).applications.notices({})),
});

export default function Notices() {
  const { notices } = useLoaderData<typeof loader>();
  const open = notices.filter((it) => it.open);
  const closed = notices.filter((it) => !it.open);
  return (
    <>
      <Crumbs trail={[]} here="公示" />
      <h1>看公示，提异议</h1>
      <p className="lead narrow">
        作出决定或者拨付之前，拟认定、拟补助的单位和金额在这里公示。公示期内任何人都可以提出异议，承办单位答复之后才能进入下一步。
      </p>
      <section className="section">
        <h2>正在公示{open.length > 0 ? `（${open.length}）` : ""}</h2>
        {open.length === 0 ? (
          <p className="empty">现在没有正在公示的名单。有新的名单时会出现在这里和首页。</p>
        ) : (
          <NoticeTable notices={open} />
        )}
      </section>
      {closed.length > 0 ? (
        <section className="section">
          <h2>近 30 天结束的公示</h2>
          <NoticeTable notices={closed} />
        </section>
      ) : null}
    </>
  );
}

const NoticeTable = ({ notices }: { notices: readonly PublicNotice[] }) => (
  <div className="table">
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">事项</th>
          <th scope="col" className="number">
            拟补助金额
          </th>
          <th scope="col">公示期</th>
          <th scope="col">状态</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((it) => (
          <tr key={it.code}>
            <th scope="row">
              {it.applicant} <Sample show={it.sample} />
            </th>
            <td data-name="事项">
              {it.serviceName}
              <span className="meta">{it.unitName}</span>
            </td>
            <td data-name="拟补助金额" className="number">
              {it.amount === null ? "—" : <Money fen={it.amount} />}
            </td>
            <td data-name="公示期">
              <On day={it.from} /> 至 <On day={it.until} />
            </td>
            <td>{it.open ? <Tag tone="info">公示中</Tag> : <Tag tone="quiet">已结束</Tag>}</td>
            <td>
              <a className="row-action" href={`/notices/${it.code}`}>
                {it.open ? "查看或提异议" : "查看"}
                <span className="visually-hidden">：{it.applicant}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
