import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { KIND_NAMES, SCOPE_NAMES } from "#engines/parties/contract";
import { termText } from "#kernel/calendar";
import { nameOfUnit } from "#kernel/plan";
import { ANY_COUNTY, localised, type Step, stepTitle } from "#kernel/process";
import { amountText, boundsOf, versionOn } from "#kernel/rules";
import { answerOf, deskOf, notFound, titled } from "./asked.ts";
import { Cite, Crumbs, Sources } from "./parts/bits.tsx";
import { Intake } from "./parts/intake.tsx";
import { PathDot } from "./parts/path-line.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => titled(loaderData?.name ?? "办事指南");

const REMEDIES = {
  objection: "提出异议",
  reconsideration: "申请行政复议",
  litigation: "提起行政诉讼",
  complaint: "投诉",
} as const;

export const loader = async (asked: LoaderFunctionArgs) => {
  const { plan, today, applications } = deskOf(asked);
  const declared = plan.findService(`${asked.params.measure}/${asked.params.slug}`);
  if (!declared) return notFound("没有这个服务事项。");
  const service = localised(declared, ANY_COUNTY);
  const policy = service.eligibility ? plan.getPolicy(service.eligibility.policy) : null;
  const bounds = policy && boundsOf(versionOn(policy, today)?.amount ?? null);
  const unitName = (id: string): string => nameOfUnit(plan, id);
  const opens = (it: Step): string[] => (it.is === "files" ? [...it.services] : []);
  return {
    id: service.id,
    intake: answerOf(await applications.intake({ service: service.id })),
    /** For a part: the joint services through which alone one comes to it. */
    joint: declared.onlyJoint
      ? plan.services
          .filter((it) => it.steps.some((step) => opens(step).includes(declared.id)))
          .map(({ id, name }) => ({ id, name }))
      : [],
    name: service.name,
    summary: service.summary,
    measure: service.measure,
    owner: unitName(service.owner),
    contact: service.contact,
    policy: policy && { id: policy.id, name: policy.name },
    amount: bounds ? amountText(bounds) : null,
    promised: { text: termText(service.limits.promised), cite: service.limits.promised.cite },
    correction: { reply: termText(service.correction.replyWithin), rounds: service.correction.maxRounds },
    materials: service.materials,
    steps: service.steps.map((it) => ({
      name: stepTitle(it),
      unit: unitName(it.by ?? service.owner),
      term: it.is === "publicNotice" ? termText(it.term) : null,
      people: it.is === "pay" ? "由两位工作人员分别制单和复核" : null,
      parts: opens(it).flatMap((id) => {
        const part = plan.findService(id);
        const sometimes = it.is === "files" && it.when?.some((one) => one.service === id) === true;
        return part
          ? [{ id, sometimes, name: part.name, unit: unitName(localised(part, ANY_COUNTY).owner) }]
          : [];
      }),
    })),
    remedies: service.remedies.map((it) => ({
      name: REMEDIES[it.kind],
      to: unitName(it.to),
      within: termText(it.within),
      cite: it.cite,
    })),
    basis: service.basis,
    applicants: service.applicants.map((it) => KIND_NAMES[it]),
    anonymous: service.anonymous ?? false,
    coApplicants: service.coApplicants ?? null,
    agents: service.agents
      ? { what: service.agents.may.map((it) => SCOPE_NAMES[it]), cite: service.agents.cite }
      : null,
  };
};

const SOURCES = {
  upload: "上传",
  register: "免提交：名录里有",
  promise: "作出承诺，不用交材料",
  later: "可以后补",
} as const;

export default function Service() {
  const it = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[["/services", "办事"]]} here={it.name} />
      <h1>{it.name}</h1>
      <p className="lead">{it.summary}</p>
      {it.joint.length > 0 ? (
        <p className="notice">
          本事项不单独受理，随
          {it.joint.map((one) => (
            <a key={one.id} href={`/services/${one.id}`}>
              “{one.name}”
            </a>
          ))}
          一并办理。
        </p>
      ) : (
        <p className="start">
          <a className="button" href={`/apply/${it.id}`}>
            开始申报
          </a>
          <span className="quiet">大约 10 分钟，可以随时保存。</span>
          {it.anonymous ? (
            <a className="button second" href={`/report/${it.id}`}>
              匿名提交
            </a>
          ) : null}
          {it.anonymous ? <a href="/track">查匿名提交的进度</a> : null}
        </p>
      )}
      <Intake intake={it.intake} />
      <div className="two">
        <div>
          <section className="section">
            <h2>能不能办，能得多少</h2>
            {it.policy ? (
              <p>
                条件见<a href={`/policies/${it.policy.id}`}>{it.policy.name}</a>
                。登录后先自动核对，不符合的会说明差在哪里。
              </p>
            ) : (
              <p>没有前置条件，提交后由{it.owner}处理。</p>
            )}
            {it.amount ? <p className="promise">{it.amount}</p> : null}
          </section>
          <section className="section">
            <h2>谁能申请</h2>
            <p>
              {it.applicants.join("、")}。
              {it.anonymous ? "可以不写名字：匿名提交之后凭查询码和口令查进度。" : ""}
            </p>
            {it.coApplicants ? (
              <>
                <p>
                  要和{it.coApplicants.named}一起申请（{it.coApplicants.atLeast} 至 {it.coApplicants.atMost}
                  位），各自登录确认之后才算提交。
                </p>
                <Cite it={it.coApplicants.cite} />
              </>
            ) : null}
            {it.agents ? (
              <>
                <p>
                  可以<a href="/my/mandates">委托他人代办</a>：{it.agents.what.join("；")}。
                </p>
                <Cite it={it.agents.cite} />
              </>
            ) : null}
          </section>
          <section className="section">
            <h2>要什么材料</h2>
            <ul className="reasons">
              {it.materials.map((one) => (
                <li key={one.key}>
                  <strong>{one.name}</strong>（{SOURCES[one.source]}
                  {one.showIf ? "，看填写情况才要" : ""}）
                  {one.hint ? <p className="hint">{one.hint}</p> : null}
                  <Cite it={one.basis} />
                </li>
              ))}
            </ul>
          </section>
          <section className="section">
            <h2>怎么办，多久</h2>
            <p>
              承诺 {it.promised.text}办结。公示和等待您补正的时间不计入。补正最多 {it.correction.rounds} 次，
              {it.correction.reply}内交回。
            </p>
            <Cite it={it.promised.cite} />
            <ol className="path">
              {it.steps.map((one) => (
                <li key={one.name} className="ahead">
                  <PathDot state="ahead" />
                  <strong>{one.name}</strong>
                  <p>
                    {one.unit}
                    {one.term ? `，${one.term}` : ""}
                    {one.people ? `，${one.people}` : ""}
                  </p>
                  {one.parts.length > 0 ? (
                    <ul>
                      {one.parts.map((part) => (
                        <li key={part.id}>
                          <a href={`/services/${part.id}`}>{part.name}</a>（{part.unit}
                          {part.sometimes ? "，按填写的情况，需要时才办" : ""}）
                        </li>
                      ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ol>
          </section>
          <section className="section">
            <h2>不服怎么办</h2>
            <ul className="reasons">
              {it.remedies.map((one) => (
                <li key={one.name}>
                  {one.name}：向{one.to}，{one.within}内
                  <Cite it={one.cite} />
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside className="stack">
          <div className="card">
            <h2>找谁</h2>
            <p>{it.owner}</p>
            {it.contact.phone ? <p>{it.contact.phone}</p> : null}
            <p className="quiet">{it.contact.note}</p>
            <p>
              属于<a href={`/plan/${it.measure}`}>措施 {it.measure}</a>
            </p>
          </div>
          <Sources cites={[...it.basis, ...it.materials.map((one) => one.basis)]} />
        </aside>
      </div>
    </>
  );
}
