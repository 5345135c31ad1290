import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from "react-router";
import { KIND_NAMES, SCOPE_NAMES } from "#engines/parties/contract";
import { nameOfUnit } from "#kernel/plan";
import { ANY_COUNTY, localised, type Step } from "#kernel/process";
import { amountText, boundsOf, versionOn } from "#kernel/rules";
import { answerOf, deskOf, notFound, titled } from "./asked.ts";
import { shownLimits, shownMaterials, shownRemedies } from "./guide-shown.ts";
import { shownSteps } from "./guide-steps.ts";
import { Crumbs, Sources } from "./parts/bits.tsx";
import { GuideMaterials, GuideRemedies, GuideSteps } from "./parts/guide.tsx";
import { GuideLimits } from "./parts/guide-limits.tsx";
import { GuideWho } from "./parts/guide-who.tsx";
import { Intake } from "./parts/intake.tsx";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => titled(loaderData?.name ?? "办事指南");

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
    ...shownLimits(plan, service),
    materials: shownMaterials(service),
    steps: shownSteps(plan, service),
    ...shownRemedies(plan, service),
    basis: service.basis,
    applicants: service.applicants.map((it) => KIND_NAMES[it]),
    anonymous: service.anonymous ?? false,
    coApplicants: service.coApplicants ?? null,
    agents: service.agents
      ? { what: service.agents.may.map((it) => SCOPE_NAMES[it]), cite: service.agents.cite }
      : null,
  };
};

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
          <GuideWho {...it} />
          <section className="section">
            <h2>要什么材料</h2>
            <GuideMaterials materials={it.materials} />
          </section>
          <section className="section">
            <h2>怎么办，多久</h2>
            <GuideLimits limits={it.limits} correction={it.correction} />
            <GuideSteps steps={it.steps} />
          </section>
          {it.against.length > 0 ? (
            <section className="section">
              <h2>不服怎么办</h2>
              <GuideRemedies remedies={it.against} />
            </section>
          ) : null}
          <section className="section">
            <h2>向谁投诉</h2>
            {it.complaints.length > 0 ? (
              <GuideRemedies remedies={it.complaints} />
            ) : (
              <p>对办理过程不满意的，向{it.owner}反映。</p>
            )}
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
