import type { ReactNode } from "react";
import {
  Links,
  type LinksFunction,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "react-router";
import { wantsLargeText } from "./design/large-text.ts";
import tokens from "./design/tokens.css?url";
import { nonceContext } from "./desk.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: tokens },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const loader = ({ context, request }: LoaderFunctionArgs) => ({
  large: wantsLargeText(request),
  nonce: context.get(nonceContext),
});

/** A route that needs scripts says so with `handle = { scripts: true }`; portal pages have none. */
const wantsScripts = (handle: unknown): boolean =>
  typeof handle === "object" && handle !== null && "scripts" in handle && handle.scripts === true;

export const Layout = ({ children }: { children: ReactNode }) => {
  const root = useRouteLoaderData<typeof loader>("root");
  const scripts = useMatches().some((it) => wantsScripts(it.handle));
  return (
    <html lang="zh-CN" className={root?.large ? "large" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {scripts ? (
          <>
            <ScrollRestoration nonce={root?.nonce ?? ""} />
            <Scripts nonce={root?.nonce ?? ""} />
          </>
        ) : null}
      </body>
    </html>
  );
};

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main>
      <h1>页面出错了</h1>
      <p>这一页暂时打不开，您的数据没有丢失。请稍后再试。</p>
      <p>
        <a href="/">返回首页</a>
      </p>
    </main>
  );
}
