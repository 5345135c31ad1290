import { Input, Segmented, Select } from "antd";
import { useState } from "react";
import { type ClientLoaderFunctionArgs, useLoaderData, useNavigate } from "react-router";
import type { QueuePage } from "#engines/applications/contract";
import type { SubjectPage } from "#engines/registers/contract";
import { load, withQuery } from "./api.ts";
import { FirmChoice, PersonChoice, type Service } from "./counter/who.tsx";
import { StatusMark } from "./parts/marks.tsx";
import { PageHead } from "./parts/page-head.tsx";

export const meta = () => [{ title: "窗口受理 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

const KINDS = ["firm", "person"] as const;
type Kind = (typeof KINDS)[number];
type Asked = { service: string; who: Kind; text: string; found: string };

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams;
  const services = await load<readonly Service[]>("/counter/services");
  const service = services.find((it) => it.id === search.get("service")) ?? services[0];
  const kinds = kindsOf(service);
  const who = kinds.find((it) => it === search.get("who")) ?? kinds[0] ?? "firm";
  const text = (search.get("text") ?? "").trim().slice(0, 100);
  const found = (search.get("found") ?? "").trim().slice(0, 100);
  const [firms, cases] = await Promise.all([
    who === "firm" && text !== "" ? load<SubjectPage>("/registers/subjects", { text }) : null,
    found === "" ? null : load<QueuePage>("/office/queue", { tab: "all", text: found }),
  ]);
  const done = found === "" ? null : await load<QueuePage>("/office/queue", { tab: "done", text: found });
  return {
    services,
    service,
    firms,
    cases: cases && [...cases.cases, ...(done?.cases ?? [])],
    asked: { service: service?.id ?? "", who, text, found },
  };
};

/** Whom the item is for. */
const kindsOf = (service: Service | undefined): readonly Kind[] =>
  KINDS.filter((kind) => service?.applicants.some((it) => (it === "person") === (kind === "person")));

/** 窗口受理: for what, for whom, then the same form as online; or somebody who comes again. */
export default function Counter() {
  const { services, service, firms, cases, asked } = useLoaderData<typeof clientLoader>();
  const navigate = useNavigate();
  const go = (change: Partial<Asked>): void =>
    void navigate(withQuery("/office/counter", { ...asked, ...change }), { replace: true });
  return (
    <>
      <PageHead
        title="窗口受理"
        note="申请人到窗口来，照本人的意思代填，用的是网上同一张表，办的是同一个件。"
      />
      <section className="office-card" aria-labelledby="counter-new">
        <h2 id="counter-new">来申请</h2>
        {service ? (
          <>
            <div className="counter-line">
              <span id="counter-service">事项</span>
              <Select
                aria-labelledby="counter-service"
                className="counter-wide"
                value={service.id}
                onChange={(id) => go({ service: id, text: "" })}
                options={services.map((it) => ({ value: it.id, label: it.name }))}
              />
            </div>
            <div className="counter-line">
              <span>窗口</span>
              <span>{service.desks.join("、")}</span>
            </div>
            <div className="counter-line">
              <span>申请人</span>
              <Segmented<Kind>
                aria-label="申请人"
                value={asked.who}
                onChange={(who) => go({ who, text: "" })}
                options={[
                  { value: "firm" as const, label: "企业等单位" },
                  { value: "person" as const, label: "个人" },
                ].map((it) => ({ ...it, disabled: !kindsOf(service).includes(it.value) }))}
              />
            </div>
            {asked.who === "firm" ? (
              <FirmChoice
                service={service}
                found={firms}
                text={asked.text}
                onSearch={(text) => go({ text })}
              />
            ) : (
              <PersonChoice service={service} />
            )}
          </>
        ) : (
          <p className="office-none">您单位的窗口没有受理的事项。</p>
        )}
      </section>
      <section className="office-card" aria-labelledby="counter-again">
        <h2 id="counter-again">再来的：补正、补交材料、领取结果、补打回执</h2>
        <FindCase text={asked.found} onSearch={(found) => go({ found })} />
        {cases === null ? null : cases.length === 0 ? (
          <p className="office-none">没有找到“{asked.found}”。可以用回执编号或者申请人的名称查。</p>
        ) : (
          <ul className="counter-found">
            {cases.map((it) => (
              <li key={it.caseId}>
                <a href={`/counter/cases/${it.subjectId}/${it.caseId}`}>
                  {it.applicant} · {it.serviceName}
                </a>{" "}
                <code className="office-code">{it.code}</code>{" "}
                <StatusMark status={it.status} text={it.statusText} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

const FindCase = ({ text, onSearch }: { text: string; onSearch(text: string): void }) => {
  const [typed, setTyped] = useState(text);
  return (
    <search>
      <Input.Search
        allowClear
        className="counter-wide"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={100}
        placeholder="回执编号或者申请人名称"
        aria-label="回执编号或者申请人名称"
        enterButton="查找"
        onSearch={(it) => onSearch(it.trim())}
      />
    </search>
  );
};
