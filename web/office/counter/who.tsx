import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import type { CounterService } from "#engines/applications/contract";
import { KIND_NAMES, type Party } from "#engines/parties/contract";
import type { SubjectPage } from "#engines/registers/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { send } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";

export type Service = CounterService;

/** The form is the portal's own page, in counter mode. */
const formPath = (service: Service, subjectId: string): string => `/counter/${service.id}?as=${subjectId}`;

const isFor = ({ applicants }: Service, kind: unknown): boolean =>
  typeof kind !== "string" || !Object.hasOwn(KIND_NAMES, kind) || applicants.includes(kind);

const whyNot = (service: Service, it: SubjectPage["records"][number]): string | null => {
  if (!isFor(service, it.fields.subjectKind)) return "这个事项不收这一类主体的申请";
  const { regions, desks } = service;
  return regions === null || it.region === null || regions.includes(it.region)
    ? null
    : `不在${desks.join("、")}受理的县（市），请到所在地的窗口办理`;
};

type FirmProps = { service: Service; found: SubjectPage | null; text: string; onSearch(text: string): void };
/** A firm by name or code; those of a kind that the item is not for say so. */
export const FirmChoice = ({ service, found, text, onSearch }: FirmProps) => (
  <>
    <search>
      <Input.Search
        key={text}
        allowClear
        className="counter-wide"
        defaultValue={text}
        maxLength={100}
        placeholder="名称或统一社会信用代码"
        aria-label="名称或统一社会信用代码"
        enterButton="查找"
        onSearch={(it) => onSearch(it.trim())}
      />
    </search>
    {found === null ? null : found.records.length === 0 ? (
      <p className="office-none">名录里没有找到。请核对名称或者代码。</p>
    ) : (
      <ul className="counter-found">
        {found.records.map((it) => (
          <li key={it.subjectId}>
            {whyNot(service, it) === null ? (
              <a href={formPath(service, it.subjectId)}>{it.name}</a>
            ) : (
              <span>
                {it.name}（{whyNot(service, it)}）
              </span>
            )}{" "}
            <code className="office-code">{it.key}</code>
            {it.sample ? <span className="office-sample small">演示</span> : null}
          </li>
        ))}
      </ul>
    )}
    {found && found.total > found.records.length ? (
      <p className="office-none">
        共 {found.total.toLocaleString("zh-CN")} 户，只列出前 {found.records.length} 户，请写得更完整。
      </p>
    ) : null}
  </>
);

/** A person by account and name, or without an account by name and telephone. */
export const PersonChoice = ({ service }: { service: Service }) => {
  const [party, setParty] = useState<Party>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const ask =
    (path: string) =>
    async (event: FormEvent<HTMLFormElement>): Promise<void> => {
      event.preventDefault();
      const texts = Object.fromEntries(new FormData(event.currentTarget));
      setBusy(true);
      setRefusal(null);
      setParty(undefined);
      const answer = await send<Party>(path, texts);
      setBusy(false);
      if (isRefusal(answer)) setRefusal(answer);
      else setParty(answer);
    };
  return (
    <>
      <RefusalNote refusal={refusal} onClose={() => setRefusal(null)} />
      <div className="counter-two">
        <form onSubmit={ask("/counter/accounts")}>
          <h3>有账号</h3>
          <Labelled name="account" label="账号" />
          <Labelled name="name" label="姓名" />
          <Button htmlType="submit" loading={busy}>
            查找
          </Button>
        </form>
        <form onSubmit={ask("/counter/walk-ins")}>
          <h3>没有账号</h3>
          <Labelled name="name" label="姓名" />
          <Labelled name="phone" label="手机号" />
          <Button htmlType="submit" loading={busy}>
            登记
          </Button>
        </form>
      </div>
      {party ? (
        <p className="counter-chosen" role="status">
          <strong>{party.name}</strong>{" "}
          <a className="counter-go" href={formPath(service, party.subjectId)}>
            开始填写“{service.name}”
          </a>
        </p>
      ) : null}
    </>
  );
};

const Labelled = ({ name, label }: { name: string; label: string }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: antd's Input is the control
  <label className="counter-field">
    <span>{label}</span>
    <Input name={name} autoComplete="off" maxLength={64} />
  </label>
);
