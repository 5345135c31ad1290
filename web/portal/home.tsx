import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { answerOf, deskOf } from "./asked.ts";
import { type Light, LightTag, Money, On, Sample } from "./parts/bits.tsx";
import { CountyMap } from "./parts/county-map.tsx";

export const meta = () => [
  { title: "楚创通 · 楚雄州创新创业服务" },
  {
    name: "description",
    content: "测一测能享受哪些创新创业政策，一次申请，全程按工作日计时，资金和进展公开可查。",
  },
];

export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const { plan, me } = desk;
  const [states, notices, counties, cases] = await Promise.all([
    desk.indicators.measures({}),
    desk.applications.notices({}),
    desk.registers.countsByRegion({}),
    me && (me.subjectId ?? me.self) ? desk.applications.mine({}) : [],
  ]);
  const lights = new Map(answerOf(states).map((it) => [it.number, it.light.colour]));
  return {
    chapters: plan.chapters.map((chapter) => ({
      ...chapter,
      measures: plan.measures
        .filter((it) => it.chapter === chapter.number)
        .map((it) => ({
          number: it.number,
          title: it.title,
          light: lights.get(it.number) ?? ("none" as const),
        })),
    })),
    notices: answerOf(notices)
      .filter((it) => it.open)
      .slice(0, 4),
    counties: answerOf(counties).map((it) => ({
      code: it.region,
      name: plan.regions.find((one) => one.code === it.region)?.name ?? it.region,
      count: it.count,
    })),
    cases: answerOf(cases)
      .slice(0, 3)
      .map((it) => ({ caseId: it.caseId, name: it.serviceName, status: it.statusText })),
    counts: {
      measures: plan.measures.length,
      policies: plan.policies.length,
      services: plan.services.filter((it) => !it.onlyJoint).length,
    },
    sample: desk.sample,
    isFirm: (me?.subjectId ?? me?.self) != null,
  };
};

export default function Home() {
  const it = useLoaderData<typeof loader>();
  return (
    <>
      <div className="hero">
        <div>
          <h1>
            <span className="phrase">办企业、搞创新，</span>
            <span className="phrase">政府答应的事</span>
            <span className="phrase">在这里兑现</span>
          </h1>
          <p className="lead">{it.counts.measures} 条措施，每一条都写明谁负责、答应了什么、现在办到哪里。</p>
          <search>
            <form action="/search" className="search-box">
              <label htmlFor="q" className="visually-hidden">
                搜索政策、事项和措施
              </label>
              <input id="q" name="q" type="search" placeholder="例如：研发补助、创业担保贷款" />
              <button type="submit">搜索</button>
            </form>
          </search>
        </div>
        <section className="ask" aria-labelledby="ask">
          <h2 id="ask">测一测，我能享受什么</h2>
          <p>答几个问题就知道符不符合、能得多少、还差什么。登录后名录里有的不再问。</p>
          <a className="button" href="/check">
            开始测
          </a>
          <a className="aside" href="/calculator">
            只算税费减免
          </a>
        </section>
      </div>
      <ul className="shortcuts">
        <Shortcut href="/services" name="办事" says={`${it.counts.services} 个事项可以网上办`} />
        <Shortcut href="/policies" name="政策" says={`${it.counts.policies} 项，写明条件和出处`} />
        <Shortcut href="/my" name="我的办件" says={it.isFirm ? "看进度、补正、领结果" : "登录后查看"} />
        <Shortcut href="/verify" name="核验编号" says="回执和结果，谁都能验" />
      </ul>
      {it.cases.length > 0 ? (
        <section className="section">
          <h2>我的办件</h2>
          <ul className="plain-links">
            {it.cases.map((one) => (
              <li key={one.caseId}>
                <a href={`/my/${one.caseId}`}>
                  {one.name}：{one.status}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="section">
        <h2>政府答应的 {it.counts.measures} 件事</h2>
        <Legend lights={it.chapters.flatMap((one) => one.measures.map((two) => two.light))} />
        <div className="chapters">
          {it.chapters.map((chapter) => (
            <div className="card chapter" key={chapter.number}>
              <h3>
                <span>{"一二三四五六七八九十"[chapter.number - 1]}</span>
                {chapter.title}
              </h3>
              <ol>
                {chapter.measures.map((one) => (
                  <li key={one.number}>
                    <span className="n">{one.number}</span>
                    <a href={`/plan/${one.number}`}>{one.title}</a>
                    <LightTag colour={one.light} brief />
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
        <p className="quiet">亮灯由办件和台账自动算出，没有人填写；“未评价”表示这条措施还没有上线的事项。</p>
      </section>
      <div className="two">
        <section className="section">
          <h2>正在公示</h2>
          {it.notices.length === 0 ? (
            <p className="empty">现在没有正在公示的名单。有新的名单时会出现在这里。</p>
          ) : (
            <ul className="reasons">
              {it.notices.map((one) => (
                <li key={one.code}>
                  <a href={`/notices/${one.code}`}>{one.applicant}</a> <Sample show={one.sample} />
                  <br />
                  {one.serviceName}
                  {one.amount === null ? null : (
                    <>
                      ，拟补助 <Money fen={one.amount} />
                    </>
                  )}
                  ，公示到 <On day={one.until} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="section">
          <h2>各县市市场主体</h2>
          <CountyMap counties={it.counties} />
          <Sample show={it.sample} />
        </section>
      </div>
    </>
  );
}

/** How many measures show which light: what the shapes mean and how things stand, in one line. */
const Legend = ({ lights }: { lights: readonly Light[] }) => (
  <ul className="legend" aria-label="亮灯统计">
    {(["green", "yellow", "red", "none"] as const).map((colour) => (
      <li key={colour}>
        <LightTag colour={colour} /> {lights.filter((it) => it === colour).length} 条
      </li>
    ))}
  </ul>
);

const Shortcut = ({ href, name, says }: { href: string; name: string; says: string }) => (
  <li>
    <a href={href}>
      <strong>{name}</strong>
      <span>{says}</span>
    </a>
  </li>
);
