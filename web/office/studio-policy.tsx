import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState } from "react";
import {
  type ClientLoaderFunctionArgs,
  Link,
  useLoaderData,
  useNavigate,
  useSearchParams,
} from "react-router";
import type { DraftView, StudioPolicy, StudioVersion } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { load, send } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { ConditionTree } from "./studio/condition-tree.tsx";
import { DraftLines } from "./studio/draft-lines.tsx";
import { ReadTables } from "./studio/read-tables.tsx";
import { jumpIn, useOverlook, VersionCheck, VersionText } from "./studio/version-text.tsx";
import { Compare, Timeline } from "./studio/versions.tsx";
import { draftPath } from "./studio/words.ts";
import { WorkedCases } from "./studio/worked-cases.tsx";

export const meta = () => [{ title: "政策 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<StudioPolicy>(`/studio/policies/${params.measure}/${params.slug}`);

/** Which version is read is in the address, but is no reason to ask again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href;

export default function StudioPolicyScreen() {
  const policy = useLoaderData<typeof clientLoader>();
  const { units } = useFrame();
  const [search, setSearch] = useSearchParams();
  const versions = policy.versionsInFull;
  const shown =
    versions.find((it) => it.version === search.get("version")) ??
    versions.find((it) => it.inForce) ??
    versions.at(-1);
  const found = useOverlook(policy.policy, shown);
  const text = useRef<HTMLPreElement>(null);
  const drafts = policy.drafts.filter((it) => it.state !== "withdrawn");
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office/studio">← 政策工作室</Link>
      </p>
      <PageHead
        title={<span className="office-long">{policy.name}</span>}
        note={`第 ${policy.measure} 条措施，${units[policy.unit] ?? policy.unit}负责。${policy.benefit}`}
      >
        {policy.mayDraft && shown ? <StartDraft policy={policy} version={shown} /> : null}
      </PageHead>
      <p className="studio-lead">{policy.summary}</p>
      {drafts.length > 0 ? (
        <section className="office-card">
          <h2>正在起草</h2>
          <DraftLines drafts={drafts} />
        </section>
      ) : null}
      {shown ? (
        <>
          <Timeline
            versions={versions}
            shown={shown.version}
            onShow={(version) => setSearch({ version }, { preventScrollReset: true })}
          />
          <div className="studio-columns">
            <section className="office-card">
              <h2>{shown.version} 版条文</h2>
              <VersionText version={shown} found={found} field={text} />
            </section>
            <div>
              <section className="office-card">
                <h2>条件与依据</h2>
                {shown.appliesTo ? (
                  <>
                    <h3>适用对象</h3>
                    <ConditionTree it={shown.appliesTo} />
                  </>
                ) : null}
                <h3>条件</h3>
                <ConditionTree it={shown.when} />
              </section>
              <VersionCheck version={shown} found={found} onJump={(it) => jumpIn(text.current, it)} />
            </div>
          </div>
          {shown.tables.length + shown.tiers.length > 0 ? (
            <section className="office-card">
              <h2>判定表和分档</h2>
              <ReadTables version={shown} />
            </section>
          ) : null}
        </>
      ) : null}
      <section className="office-card">
        <h2>样例</h2>
        <WorkedCases cases={policy.worked} facts={policy.facts} />
      </section>
      {versions.length > 1 ? <Compare policy={policy} /> : null}
    </>
  );
}

const StartDraft = ({ policy, version }: { policy: StudioPolicy; version: StudioVersion }) => {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    const answer = await send<DraftView>("/studio/drafts", {
      policy: policy.policy,
      base: version.version,
    });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    navigate(draftPath(answer));
  };
  return (
    <>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <Button type="primary" icon={<EditOutlined />} loading={busy} onClick={() => void start()}>
        从 {version.version} 版起草
      </Button>
    </>
  );
};
