import { isRouteErrorResponse } from "react-router";
import { Crumbs } from "./bits.tsx";
import { SessionOver, type TypedForm } from "./session-over.tsx";

const typedIn = (fault: unknown): TypedForm | undefined =>
  isRouteErrorResponse(fault) && fault.status === 401
    ? (fault.data as { typed?: TypedForm } | null)?.typed
    : undefined;

/** What went wrong and where to go from here; never a stack trace. */
export const ErrorPage = ({ fault, officer }: { fault: unknown; officer: boolean }) => {
  const typed = typedIn(fault);
  if (typed) return <SessionOver form={typed} />;
  const status = isRouteErrorResponse(fault) ? fault.status : 500;
  const says =
    isRouteErrorResponse(fault) &&
    typeof fault.data === "object" &&
    fault.data !== null &&
    "says" in fault.data
      ? String(fault.data.says)
      : undefined;
  const title =
    status === 404
      ? "没有找到这一页"
      : status === 403
        ? "不能查看这一页"
        : status >= 500
          ? "系统出错了"
          : "没有办成";
  return (
    <div className="narrow">
      <title>{`${title} · 楚创通`}</title>
      <Crumbs trail={[]} here={title} />
      <h1>{title}</h1>
      <p className="lead">
        {says ??
          (status === 404
            ? "地址可能抄错了，或者页面已经搬走。"
            : "没有办成，已经提交的内容都还在。请稍后再试。")}
      </p>
      <search>
        <form action="/search" className="search-box">
          <label htmlFor="q" className="visually-hidden">
            搜索
          </label>
          <input id="q" name="q" type="search" placeholder="搜政策、事项、措施" />
          <button type="submit">搜索</button>
        </form>
      </search>
      <ul className="plain-links">
        <li>
          <a href="/">首页</a>
        </li>
        <li>
          <a href="/check">测一测我能享受什么</a>
        </li>
        <li>
          <a href="/services">全部办事事项</a>
        </li>
        <li>{officer ? <a href="/office">回到工作台</a> : <a href="/my">我的办件</a>}</li>
      </ul>
    </div>
  );
};
