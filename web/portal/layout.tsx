import {
  type LinksFunction,
  type LoaderFunctionArgs,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { ErrorPage } from "./parts/error-page.tsx";
import { Shell } from "./parts/shell.tsx";
import styles from "./portal.css?url";
import { type ShellData, shellData } from "./shell-data.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = (asked: LoaderFunctionArgs): Promise<ShellData> => shellData(asked);

export default function Portal() {
  return (
    <Shell shell={useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>("portal/layout");
  const page = <ErrorPage fault={useRouteError()} officer={shell?.me?.isFirm === false} />;
  return shell ? <Shell shell={shell}>{page}</Shell> : <main className="page">{page}</main>;
}
