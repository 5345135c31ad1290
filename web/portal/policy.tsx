import { Fragment } from "react";
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { findDay, termText } from "#kernel/calendar";
import { versionOn } from "#kernel/rules";
import { deskOf, notFound, titled } from "./asked.ts";
import { Cite, Crumbs, On, OutcomeTag, Sources, Unsure } from "./parts/bits.tsx";
import { Conditions } from "./parts/proof.tsx";
import { RuleTables } from "./parts/rule-table.tsx";
import { VersionLine } from "./parts/version-line.tsx";
import { type Said, shownCases, shownVersion } from "./policy-shown.ts";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => titled(loaderData?.name ?? "政策");

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan, today } = deskOf(asked);
  const { measure, slug } = asked.params;
  const policy = plan.findPolicy(`${measure}/${slug}`);
  if (!policy) return notFound("没有这项政策。");
  const typed = new URL(asked.request.url).searchParams.get("on");
  const found = typed ? findDay(typed) : today;
  const on = found ?? today;
  const version = versionOn(policy, on);
  const current = versionOn(policy, today);
  const service = policy.service === undefined ? undefined : plan.findService(policy.service);
  return {
    id: policy.id,
    name: policy.name,
    summary: policy.summary,
    benefit: policy.benefit,
    award: policy.kind === "award",
    taxed: policy.amountMeans === "taxDue" || policy.amountMeans === "deduction",
    unit: plan.getUnit(policy.unit).name,
    measure: policy.measure,
    rivals: plan.policies
      .filter((it) => policy.group !== undefined && it.group === policy.group && it.id !== policy.id)
      .map((it) => ({ id: it.id, name: it.name })),
    on,
    isToday: on === today,
    badDay: typed !== null && typed !== "" && found === undefined,
    version: version ? shownVersion(policy, version, plan, on) : null,
    versions: policy.versions.map((it) => ({
      from: it.effectiveFrom,
      to: it.effectiveTo,
      shown: it === version,
      current: it === current,
    })),
    service: service
      ? {
          id: service.id,
          name: service.name,
          promised: termText(service.limits.promised),
          contact: service.contact,
          materials: service.materials.map((it) => ({ name: it.name, source: it.source })),
        }
      : null,
    cases: shownCases(policy, plan),
  };
};

export default function PolicyPage() {
  const it = useLoaderData<typeof loader>();
  const { version } = it;
  return (
    <>
      <Crumbs trail={[["/policies", "政策"]]} here={it.name} />
      <h1>{it.name}</h1>
      <p className="lead">{it.summary}</p>
      {it.isToday ? null : (
        <p className="notice">
          这里显示的是 <On day={it.on} /> 的规定。<a href={`/policies/${it.id}`}>看今天的</a>
        </p>
      )}
      <p className="start">
        <a className="button" href="/check">
          看我符不符合
        </a>
        {it.taxed ? (
          <a className="button second" href="/calculator">
            算算能少缴多少
          </a>
        ) : null}
        {it.service ? (
          <a className="button second" href={`/services/${it.service.id}`}>
            怎么办理
          </a>
        ) : null}
      </p>
      <div className="two">
        <div>
          {version ? (
            <Rule
              it={version}
              current={it.versions.some((one) => one.shown && one.current)}
              benefit={it.benefit}
              award={it.award}
              rivals={it.rivals}
            />
          ) : (
            <section className="section">
              <h2>能不能享受</h2>
              <p>
                <On day={it.on} /> 没有生效的规定。可以在“哪一天有效”里选别的日期。
              </p>
            </section>
          )}
          {it.service ? <Service it={it.service} /> : null}
          {version ? <Instant obstacles={version.obstacles} /> : null}
          <Cases cases={it.cases} />
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
          <VersionLine policy={it.id} versions={it.versions} on={it.on} wrong={it.badDay} />
          {version ? (
            <>
              <p className="quiet">
                这一版的文件 <On day={version.issuedOn} /> 印发。
              </p>
              <Sources cites={version.cites} />
            </>
          ) : null}
        </aside>
      </div>
    </>
  );
}

type Version = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["version"]>;
type RuleProps = {
  it: Version;
  /** The benefit in words is that of the version in force today. */
  current: boolean;
  benefit: string;
  award: boolean;
  rivals: readonly { id: string; name: string }[];
};

/** Who, under which conditions, how much. */
const Rule = ({ it, current, benefit, award, rivals }: RuleProps) => (
  <>
    <section className="section">
      <h2>能不能享受</h2>
      {it.scope ? (
        <>
          <h3>给谁的</h3>
          <Conditions proof={it.scope} />
          <h3>要满足的条件</h3>
        </>
      ) : null}
      <p>以下条件逐条核对。说不清的不会当作符合，也不会当作不符合。</p>
      {it.conditions ? <Conditions proof={it.conditions} /> : null}
      {award ? <p className="notice">这是要评选的奖励：符合条件可以申报，不等于一定得到。</p> : null}
      {rivals.length > 0 ? (
        <p>
          和下面的只能选一项：
          {rivals.map((one) => (
            <a key={one.id} href={`/policies/${one.id}`}>
              {one.name}{" "}
            </a>
          ))}
        </p>
      ) : null}
    </section>
    <section className="section">
      <h2>能得多少</h2>
      <p className="amount">
        <span>
          {it.words.means} · {it.words.per}
        </span>
        <strong>{current || it.words.amount !== benefit ? it.words.amount : "按当时的规定算，见下"}</strong>
        {!current || it.words.amount === benefit ? null : <em>{benefit}</em>}
      </p>
      {it.certainty === "verified" ? null : (
        <p className="notice warn">
          <Unsure it={it.certainty} /> 这一版的规定还没有逐字核对原文，以主管部门答复为准。
        </p>
      )}
      <Sayings of={[...it.amounts, ...it.limits]} />
      {it.score ? (
        <>
          <p>
            打分：满分 {it.score.outOf} 分，达到 {it.score.passAt} 分合格。
            {it.score.isRange ? "有几项由专家在范围内给分，所以自测得到的是从最低到最高的范围。" : ""}
          </p>
          <Cite it={it.score.cite} />
        </>
      ) : null}
      <RuleTables tables={it.tables} />
      {it.note ? <p className="quiet">{it.note}</p> : null}
    </section>
  </>
);

const Sayings = ({ of }: { of: readonly Said[] }) =>
  of.length === 0 ? null : (
    <ul className="reasons">
      {of.map((one, at) => (
        <li key={at}>
          {one.name}：{one.says}
          <Cite it={one.cite} />
        </li>
      ))}
    </ul>
  );

const SOURCES: Readonly<Record<string, string>> = {
  register: "免提交，名录里有",
  promise: "作出承诺",
  later: "可以后补",
  upload: "上传",
};
type ServiceShown = {
  promised: string;
  materials: readonly { name: string; source: string }[];
};
const Service = ({ it }: { it: ServiceShown }) => (
  <section className="section">
    <h2>要什么材料，多久</h2>
    <ul>
      {it.materials.map((one) => (
        <li key={one.name}>
          {one.name}（{SOURCES[one.source]}）
        </li>
      ))}
    </ul>
    <p>承诺 {it.promised}办结，公示和等待补正的时间不计入。</p>
  </section>
);

const Instant = ({ obstacles }: { obstacles: readonly string[] }) => (
  <section className="section">
    <h2>能不能免申即享</h2>
    {obstacles.length === 0 ? (
      <p>具备条件：对象、标准和数据都清楚，凭名录就能核对，不用等企业来申请。</p>
    ) : (
      <>
        <p>现在还不能不申请就兑现，因为：</p>
        <ul>
          {obstacles.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);

type CaseShown = ReturnType<typeof shownCases>[number];
const Cases = ({ cases }: { cases: readonly CaseShown[] }) => (
  <section className="section">
    <h2>举例</h2>
    <p>点开看每个例子用了哪些信息。这些例子每次改动规则时都会重新核对。</p>
    <ul className="examples">
      {cases.map((one) => (
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
              {one.amount ? (
                <>
                  <dt>金额</dt>
                  <dd>{one.amount}</dd>
                </>
              ) : null}
              {one.score ? (
                <>
                  <dt>得分</dt>
                  <dd>{one.score}</dd>
                </>
              ) : null}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  </section>
);
