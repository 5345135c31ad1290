import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useNavigate } from "react-router";
import type { ServiceDraftView, ServiceView } from "#engines/services/contract";
import { dayText } from "#kernel/calendar";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { load, send } from "./api.ts";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { ServiceDrafts } from "./services/draft-lines.tsx";
import { Faults } from "./services/faults.tsx";
import { pathText, ReadItem } from "./services/read-item.tsx";
import { Touched } from "./services/touched.tsx";
import { draftPath } from "./services/words.ts";

export const meta = () => [{ title: "服务事项 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<ServiceView>(`/service-studio/services/${params.measure}/${params.slug}`);

export default function ServiceScreen() {
  const service = useLoaderData<typeof clientLoader>();
  const open = service.drafts.filter((it) => ["draft", "submitted", "returned"].includes(it.state));
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office/services">← 事项编制</Link>
      </p>
      <PageHead
        title={<span className="office-long">{service.name}</span>}
        note={`第 ${service.measure} 条措施，第 ${service.revision} 版。${pathText(service.item)}`}
      >
        {service.mayDraft && open.length === 0 ? <StartDraft service={service.service} /> : null}
      </PageHead>
      <p className="studio-lead">{service.item.summary}</p>
      {service.drafts.length > 0 ? (
        <section className="office-card">
          <h2>草稿</h2>
          <ServiceDrafts drafts={service.drafts} />
        </section>
      ) : null}
      <div className="services-columns">
        <div>
          <ReadItem item={service.item} names={service.names} />
        </div>
        <div>
          <section className="office-card">
            <h2>发布检查</h2>
            <Faults faults={service.faults} />
          </section>
          <section className="office-card">
            <h2>正在用的人</h2>
            <Touched touched={service.touched} cases={service.cases} />
          </section>
          <section className="office-card">
            <h2>发布记录</h2>
            {service.publications.length === 0 ? (
              <p className="office-none">没有在工作台发布过，现行版本是方案自带的。</p>
            ) : (
              <ul className="services-list">
                {service.publications.map((it) => (
                  <li key={it.revision}>
                    第 {it.revision} 版，{dayText(it.effectiveFrom)}起施行
                    <small>
                      {it.draftedBy}起草，{it.approvedBy}审核发布
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

const StartDraft = ({ service }: { service: string }) => {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    const answer = await send<ServiceDraftView>("/service-studio/drafts", { service });
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else void navigate(draftPath(answer));
  };
  return (
    <>
      <Button type="primary" icon={<EditOutlined />} loading={busy} onClick={() => void start()}>
        起草下一版
      </Button>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
    </>
  );
};
