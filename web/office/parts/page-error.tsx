import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from "react-router";

type Said = { status: number; says: string };

const said = (fault: unknown): Said => {
  if (isRouteErrorResponse(fault)) {
    const body = fault.data as { says?: unknown } | null;
    return {
      status: fault.status,
      says: typeof body?.says === "string" ? body.says : "没有这个页面，或者它已经移走。",
    };
  }
  return {
    status: 500,
    says: "这一页出错了，数据没有丢失。请重试；若一直这样，请告诉管理员您刚才做了什么。",
  };
};

const TITLES: Readonly<Record<number, string>> = {
  403: "没有权限",
  404: "没有找到",
  503: "暂时连不上",
};

/** An error within the office: the menu stays, the page says what happened and what to do. */
export const PageError = () => {
  const { status, says } = said(useRouteError());
  const { revalidate, state } = useRevalidator();
  return (
    <section className="office-error" role="alert">
      <h1>{TITLES[status] ?? "没有打开"}</h1>
      <p>{says}</p>
      <p className="office-actions">
        <button
          type="button"
          className="office-plain"
          disabled={state !== "idle"}
          onClick={() => revalidate()}
        >
          {state === "idle" ? "再试一次" : "正在重试…"}
        </button>
        <Link to="/office">回到办件</Link>
      </p>
    </section>
  );
};

/** An error of the frame itself: there is no menu to keep. */
export const LayoutError = () => {
  const { status, says } = said(useRouteError());
  return (
    <main className="office-error">
      <h1>{TITLES[status] ?? "工作台没有打开"}</h1>
      <p role="alert">{says}</p>
      <p className="office-actions">
        {status === 403 ? (
          <>
            <a href="/my">我的办件</a>
            <a href="/sign-in?to=%2Foffice">换工作人员账号登录</a>
          </>
        ) : (
          <a href="/office">再试一次</a>
        )}
        <a href="/">首页</a>
      </p>
    </main>
  );
};
