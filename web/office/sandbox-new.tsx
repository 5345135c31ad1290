import { ExperimentOutlined } from "@ant-design/icons";
import { Alert, Button, Empty } from "antd";
import { useState } from "react";
import { type ClientLoaderFunctionArgs, Link, useLoaderData, useNavigate } from "react-router";
import type { SandboxNumbers, SandboxPolicies, SandboxRun } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { load, look, send, withQuery } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { PageHead } from "./parts/page-head.tsx";
import { RefusalNote } from "./parts/refusal-note.tsx";
import { DraftTried } from "./sandbox/draft-tried.tsx";
import { NumberRow } from "./sandbox/number-row.tsx";
import { OtherVersion, type Replacement } from "./sandbox/other-version.tsx";
import { sentOf, typedOf } from "./sandbox/typed.ts";

export const meta = () => [{ title: "新的推演 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = async ({ request }: ClientLoaderFunctionArgs) => {
  const search = new URL(request.url).searchParams;
  const of = (name: string): string => search.get(name) ?? "";
  const [policy, on, from, draft] = [of("policy"), of("on"), of("from"), of("draft")];
  const policies = await load<SandboxPolicies>("/sandbox/policies");
  const query = { policy, on, draft, revision: of("revision") };
  // A draft may have been written on since: that is no broken page, it is said above the form.
  const found = policy ? await look<SandboxNumbers>("/sandbox/numbers", query) : null;
  const stale = found && isRefusal(found) ? found : null;
  if (stale && !draft) await load<SandboxNumbers>("/sandbox/numbers", query);
  const numbers = found && !isRefusal(found) ? found : null;
  // A run that is tried once more begins with its own numbers.
  const before = from ? await load<SandboxRun>(`/sandbox/runs/${from}`) : null;
  return { policies, numbers, on, draft, stale, before: before?.policy === policy ? before : null };
};

export default function SandboxNew() {
  const { policies, numbers, on, draft, stale, before } = useLoaderData<typeof clientLoader>();
  const { today } = useFrame();
  const navigate = useNavigate();
  const go = (policy: string, day: string): void =>
    void navigate(
      withQuery("/office/sandbox/new", {
        policy,
        on: day === today ? "" : day,
        ...(numbers?.draft && numbers.policy === policy
          ? { draft: numbers.draft.draftId, revision: numbers.draft.revision }
          : {}),
      }),
    );
  return (
    <>
      <PageHead
        title="新的推演"
        note={`改几个数字，用名录里的 ${policies.subjects.toLocaleString("zh-CN")} 户算一遍：谁得谁失，花多少钱。不会改动任何政策。`}
      />
      <div className="sandbox-choose">
        <div>
          <label htmlFor="sandbox-policy">政策</label>
          <select
            id="sandbox-policy"
            value={numbers?.policy ?? ""}
            onChange={(event) => go(event.target.value, on)}
          >
            <option value="" disabled>
              请选一项政策
            </option>
            {numbers && !policies.policies.some((it) => it.policy === numbers.policy) ? (
              <option value={numbers.policy}>{numbers.name}（新政策）</option>
            ) : null}
            {policies.policies.map((it) => (
              <option key={it.policy} value={it.policy}>
                第 {it.measure} 条 {it.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="sandbox-day">假设在哪一天</label>
          <input
            id="sandbox-day"
            type="date"
            value={on || today}
            onChange={(event) => go(numbers?.policy ?? "", event.target.value)}
          />
        </div>
      </div>
      <RefusalNote refusal={stale} />
      {stale ? (
        <p>
          <Link to={`/office/studio/drafts/${draft}`}>回到草稿</Link>
        </p>
      ) : null}
      {numbers?.draft ? <DraftTried draft={numbers.draft} inForce={numbers.version} /> : null}
      {numbers ? (
        <ChangeForm key={`${numbers.policy} ${numbers.on}`} numbers={numbers} before={before} />
      ) : (
        <Empty className="office-empty" description="先选一项政策，再改里面的数字。" />
      )}
    </>
  );
}

const ChangeForm = ({ numbers: asked, before }: { numbers: SandboxNumbers; before: SandboxRun | null }) => {
  const { numbers, fund } = asked;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => typedBefore(asked, before));
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const [budget, setBudget] = useState(fund?.budget ? String(fund.budget / 1_000_000) : "");
  const [replacement, setReplacement] = useState<Replacement>({});
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const typedFor = (path: string): string => {
    const it = numbers.find((one) => one.path === path);
    return typed[path] ?? (it ? typedOf(it) : "");
  };
  const changed = numbers.filter((it) => typedFor(it.path) !== typedOf(it));
  const set = (): Record<string, string> => {
    const pairs = changed.flatMap((it) => {
      const sent = sentOf(it, typedFor(it.path));
      const also = apart.has(it.path)
        ? []
        : it.alike.filter((path) => !changed.some((one) => one.path === path));
      return [it.path, ...also].map((path) => [path, sent] as const);
    });
    return Object.fromEntries(pairs);
  };
  const { draft } = asked;
  const isReplaced = Object.keys(replacement).length > 0 || draft !== null;
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const answer = await send<SandboxRun>("/sandbox/runs", {
      policy: asked.policy,
      on: asked.on,
      ...(changed.length > 0 ? { set: set() } : {}),
      ...replacement,
      ...(draft ? { draft: { draftId: draft.draftId, revision: draft.revision } } : {}),
      ...(budget.trim() === "" ? {} : { budget: Math.round(Number(budget.replaceAll(",", "")) * 1_000_000) }),
    });
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else await navigate(`/office/sandbox/${answer.runId}`);
  };
  const badBudget = budget.trim() !== "" && !/^\d[\d,]*(\.\d{1,6})?$/.test(budget.trim());
  const problemOf = (path: string): string | undefined =>
    refusal?.problems?.find((it) => it.field === path)?.says;
  return (
    <form
      className="sandbox-form"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <section className="office-card">
        <h2>
          可以改的数字
          <span className="office-none">
            （
            {draft
              ? `草稿 ${draft.version} 版`
              : asked.version
                ? `${asked.version} 版`
                : "这一天没有生效的版本"}
            ）
          </span>
        </h2>
        {numbers.length === 0 ? (
          <Alert
            type="info"
            showIcon
            title={
              draft
                ? "草稿里没有可以改的数字，可以直接推演。"
                : asked.version
                  ? "这个版本里没有可以改的数字，可以在下面换上另一版规则。"
                  : "这一天没有生效的版本。可以换一天，或者在下面换上另一版规则。"
            }
          />
        ) : (
          <ul className="sandbox-numbers">
            {numbers.map((it) => (
              <NumberRow
                key={it.path}
                number={it}
                typed={typedFor(it.path)}
                alike={numbers.filter((one) => it.alike.includes(one.path))}
                withAlike={!apart.has(it.path)}
                problem={problemOf(it.path)}
                onType={(text) => setTyped((old) => ({ ...old, [it.path]: text }))}
                onAlike={(yes) =>
                  setApart((old) =>
                    yes ? old.difference(new Set([it.path])) : old.union(new Set([it.path])),
                  )
                }
              />
            ))}
          </ul>
        )}
      </section>
      {draft ? null : <OtherVersion asked={asked} replacement={replacement} onChange={setReplacement} />}
      <section className="office-card sandbox-budget-ask">
        <label>
          <span>有多少预算（万元，可不填）</span>
          <input
            type="text"
            inputMode="decimal"
            value={budget}
            maxLength={16}
            aria-invalid={badBudget}
            onChange={(event) => setBudget(event.target.value)}
          />
        </label>
        {badBudget ? <p className="sandbox-problem">预算要填数字，例如 600。</p> : null}
        {fund ? (
          <p className="office-none">
            {fund.name}：{fund.budget === null ? "方案里没有写这一年的预算" : "已填入方案里这一年的预算"}
            {fund.sample ? "（演示数据）" : ""}
          </p>
        ) : null}
      </section>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <div className="sandbox-go">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          icon={<ExperimentOutlined />}
          loading={busy}
          disabled={badBudget || (changed.length === 0 && !isReplaced)}
        >
          开始推演
        </Button>
        <span className="office-none" role="status">
          {changed.length === 0 && !isReplaced
            ? "至少改一个数字才能推演"
            : draft
              ? `按草稿推演${changed.length > 0 ? `，再改 ${changed.length} 个数字` : ""}`
              : `改了 ${changed.length} 个数字${isReplaced ? "，并换了规则" : ""}`}
        </span>
      </div>
    </form>
  );
};

const typedBefore = (
  { numbers }: SandboxNumbers,
  before: SandboxRun | null,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (before?.changed ?? []).flatMap(({ path, value }) => {
      const number = numbers.find((it) => it.path === path);
      return number ? [[path, typedOf(number, value)]] : [];
    }),
  );
