import {
  type LinksFunction,
  type LoaderFunctionArgs,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { dayText } from "#kernel/calendar";
import { wantsLargeText } from "../design/large-text.ts";
import { deskOf } from "./asked.ts";
import { ErrorPage } from "./parts/error-page.tsx";
import { Shell } from "./parts/shell.tsx";
import styles from "./portal.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = (asked: LoaderFunctionArgs) => {
  const { plan, me, sample, today, sampleClockDays } = deskOf(asked);
  return {
    prefecture: plan.region.name,
    document: plan.document.number,
    me: me ? { name: me.name, isFirm: me.subjectId !== null } : null,
    sample,
    today: dayText(today),
    clockAhead: sampleClockDays > 0,
    large: wantsLargeText(asked.request),
    path: new URL(asked.request.url).pathname,
  };
};
export type ShellData = ReturnType<typeof loader>;

export default function Portal() {
  return (
    <Shell shell={useLoaderData<typeof loader>()}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>("portal/layout");
  const page = <ErrorPage fault={useRouteError()} />;
  return shell ? <Shell shell={shell}>{page}</Shell> : <main className="page">{page}</main>;
}
