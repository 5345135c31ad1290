import type { ReactNode } from "react";
import type { ShellData } from "../shell-data.ts";

const PLACES = [
  ["/check", "测一测"],
  ["/policies", "政策"],
  ["/services", "办事"],
  ["/plan", "方案进展"],
  ["/notices", "公示"],
  ["/verify", "核验"],
] as const;

/** What stands around every portal page. */
export const Shell = ({ shell, children }: { shell: ShellData; children: ReactNode }) => (
  <>
    <a className="skip" href="#main">
      跳到正文
    </a>
    {shell.sample ? (
      <aside className="sample-banner" aria-label="演示数据说明">
        <strong>演示数据</strong>
        本站企业、办件和金额都是虚构的，只供试用。
        {shell.clockAhead ? <span>演示日期 {shell.today}</span> : null}
      </aside>
    ) : null}
    <header className="top">
      <div className="top-inner">
        <a className="brand" href="/">
          <Mark />
          <span>
            楚创通<small>{shell.prefecture}创新创业服务</small>
          </span>
        </a>
        <nav aria-label="主要栏目">
          <ul>
            {PLACES.map(([href, name]) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={shell.path === href || shell.path.startsWith(`${href}/`) ? "page" : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="who">
          <a href={`/large-text?${shell.large ? "off" : "on"}=${encodeURIComponent(shell.path)}`}>
            {shell.large ? "标准字号" : "大字版"}
          </a>
          {shell.me ? (
            <>
              {shell.me.isFirm ? <a href="/my">我的办件</a> : <a href="/office">办公</a>}
              <MessagesLink unread={shell.me.unread} />
              <form method="post" action="/sign-out">
                <button type="submit" className="link">
                  退出<span className="who-name">（{shell.me.name}）</span>
                </button>
              </form>
            </>
          ) : (
            <a className="sign-in" href={`/sign-in?to=${encodeURIComponent(shell.path)}`}>
              登录
            </a>
          )}
        </div>
      </div>
      <Braid />
    </header>
    <main id="main" className="page">
      {children}
    </main>
    <footer className="bottom">
      <Braid />
      <div className="bottom-inner">
        <p>
          依据《{shell.document.title}》（{shell.document.number}
          ）建设。每项政策都写明出处，数字来自名录、办件和资金台账。
        </p>
        <ul>
          <li>
            <a href="/help">使用说明与无障碍</a>
          </li>
          <li>
            <a href="/help#feedback">意见和投诉</a>
          </li>
          <li>
            <a href="/api">开放接口</a>
          </li>
          <li>
            <a href="/office">工作人员入口</a>
          </li>
        </ul>
        <p className="quiet">本页内容更新到 {shell.today}（北京时间）</p>
      </div>
    </footer>
  </>
);

/** The number is said in words too; beyond 99 it is only many. */
const MessagesLink = ({ unread }: { unread: number }) => (
  <a href="/messages">
    消息
    {unread > 0 ? (
      <span className="unread">
        {unread > 99 ? "99+" : unread}
        <span className="visually-hidden">条未读</span>
      </span>
    ) : null}
  </a>
);

const Mark = () => (
  <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" className="m-ground" />
    <path
      className="m-thread"
      d="M16 5l4 4-4 4-4-4zM16 19l4 4-4 4-4-4zM9 12l4 4-4 4-4-4zM23 12l4 4-4 4-4-4z"
    />
  </svg>
);

/** A woven border as on Yi cloth: diamonds and steps, one repeat. */
export const Braid = () => (
  <svg className="braid" aria-hidden="true" height="10" width="100%">
    <defs>
      <pattern id="braid" width="40" height="10" patternUnits="userSpaceOnUse">
        <rect width="40" height="10" className="b-ground" />
        <path className="b-gold" d="M10 1l4 4-4 4-4-4z" />
        <path className="b-ground" d="M10 3.4l1.6 1.6-1.6 1.6L8.4 5z" />
        <path className="b-blue" d="M22 9l4-4 4 4zM22 1l4 4 4-4z" />
        <path className="b-gold" d="M36 3.4l1.6 1.6L36 6.6 34.4 5zM18 3.8l1.2 1.2L18 6.2 16.8 5z" />
      </pattern>
    </defs>
    <rect width="100%" height="10" fill="url(#braid)" />
  </svg>
);
