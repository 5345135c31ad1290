import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import type { HeldResult } from "#engines/letters/contract";
import { isRefusal } from "#platform/http/contract";
import {
  answerOf,
  deskOf,
  refused,
  requireApplicant,
  requireApplicantAndForm,
  textOf,
  titled,
} from "./asked.ts";
import { Crumbs, Money, On, Problems, Sample, Tag } from "./parts/bits.tsx";

export const meta = () => titled("我的证照和结果");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requireApplicant(asked);
  return { held: answerOf(await desk.letters.wallet({})) };
};

/** An address to give away is made only when it is asked for, shown on this one answer, and can be taken back. */
export const action = async (asked: ActionFunctionArgs) => {
  const { form } = await requireApplicantAndForm(asked);
  const { letters, site } = deskOf(asked);
  const code = textOf(form, "code");
  if (textOf(form, "do") === "unshare") {
    const done = await letters.unshare({ code });
    return isRefusal(done) ? refused(done, NOTHING) : { ...NOTHING, says: "", problems: [] };
  }
  const made = await letters.share({ code });
  return isRefusal(made)
    ? refused(made, NOTHING)
    : { code, address: site + made.path, until: made.until, says: "", problems: [] };
};
const NOTHING = { code: "", address: "", until: "" };

export default function MyResults() {
  const { held } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[["/my", "我的办件"]]} here="我的证照和结果" />
      <h1>我的证照和结果</h1>
      <p className="lead">办结之后发的证书、决定和回执都在这里。别人凭编号就能核验真假，不需要您给文件。</p>
      {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
      {held.length === 0 ? (
        <div className="card narrow">
          <p>
            还没有结果。办结之后会出现在这里；正在办的看<a href="/my">我的办件</a>。
          </p>
        </div>
      ) : (
        <ul className="measure-list">
          {held.map((it) => (
            <li className="card" key={it.code}>
              <Result it={it} shared={acted && acted.code === it.paper?.code ? acted : null} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const KINDS = { certificate: "证书", letter: "决定", receipt: "回执" } as const;
const STATES = {
  valid: ["good", "有效"],
  expired: ["wait", "已过期"],
  revoked: ["bad", "已撤销"],
  superseded: ["wait", "已被新的接续"],
} as const;

const Result = ({ it, shared }: { it: HeldResult; shared: { address: string; until: string } | null }) => {
  const [tone, says] = STATES[it.state];
  return (
    <>
      <h2>
        {it.name} <Tag tone={tone}>{says}</Tag> <Sample show={it.sample} />
      </h2>
      <dl className="facts">
        <dt>种类</dt>
        <dd>{KINDS[it.kind]}</dd>
        <dt>事项</dt>
        <dd>
          <a href={`/my/${it.caseId}`}>{it.serviceName}</a>
        </dd>
        <dt>结果编号</dt>
        <dd>
          <a href={`/verify/${it.code}`}>{it.code}</a>
        </dd>
        <dt>发给</dt>
        <dd>{it.holder}</dd>
        <dt>由谁发出</dt>
        <dd>
          {it.unitName}，<On day={it.on} />
        </dd>
        <dt>有效期</dt>
        <dd>
          {it.validUntil ? (
            <>
              到 <On day={it.validUntil} />
            </>
          ) : (
            "长期"
          )}
        </dd>
        {it.amount === null ? null : (
          <>
            <dt>核定金额</dt>
            <dd>
              <Money fen={it.amount} />
            </dd>
          </>
        )}
      </dl>
      {it.since ? (
        <p>
          <On day={it.since} /> 起{it.state === "revoked" ? "撤销" : "不再有效"}
          {it.why ? `：${it.why}` : ""}
        </p>
      ) : null}
      {it.paper ? (
        <>
          <p>
            <a className="row-action" href={`/api/letters/${it.paper.code}/file`}>
              打开 PDF（{Math.ceil(it.paper.bytes / 1024)} KB）
            </a>{" "}
            ·{" "}
            <a className="row-action" href={`/verify/${it.paper.code}`}>
              文书核验页
            </a>
          </p>
          {it.state === "valid" ? <Share paper={it.paper} shared={shared} name={it.name} /> : null}
        </>
      ) : (
        <p className="quiet">PDF 正在生成，一两分钟后刷新本页。</p>
      )}
    </>
  );
};

type ShareProps = {
  paper: NonNullable<HeldResult["paper"]>;
  shared: { address: string; until: string } | null;
  name: string;
};
const Share = ({ paper, shared, name }: ShareProps) => (
  <details open={shared !== null || paper.sharedUntil !== null}>
    <summary>分享给别人看</summary>
    {shared?.address ? (
      <div className="receipt" role="status">
        <p className="digest">
          <code>{shared.address}</code>
        </p>
        <p>
          <strong>只显示这一次。</strong>拿到链接的人不用登录就能打开这份 PDF，到 <On day={shared.until} />{" "}
          为止。
        </p>
      </div>
    ) : paper.sharedUntil ? (
      <p>
        有一个分享链接在用，到 <On day={paper.sharedUntil} /> 为止。
      </p>
    ) : (
      <p>没有分享。您不点下面的按钮，就没有人能打开这份文件。</p>
    )}
    <form method="post">
      <input type="hidden" name="code" value={paper.code} />
      <button
        type="submit"
        name="do"
        value="share"
        className="second"
        aria-label={`${paper.sharedUntil ? "换一个分享链接" : "生成分享链接"}：${name}`}
      >
        {paper.sharedUntil || shared?.address ? "换一个链接（原来的失效）" : "生成分享链接（30 天有效）"}
      </button>{" "}
      {paper.sharedUntil ? (
        <button type="submit" name="do" value="unshare" className="link" aria-label={`收回分享链接：${name}`}>
          收回链接
        </button>
      ) : null}
    </form>
  </details>
);
