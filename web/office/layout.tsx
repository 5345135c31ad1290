import { App, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import {
  type ClientLoaderFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  Outlet,
  redirectDocument,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useNavigation,
} from "react-router";
import type { Me } from "#engines/identity/contract";
import { nameOfUnit } from "#kernel/plan";
import { partsOfDesk, type ServiceItem } from "#kernel/process";
import { deskContext } from "../desk.ts";
import caseStyles from "./case.css?url";
import type { Frame } from "./frame/frame.ts";
import { Header } from "./frame/header.tsx";
import { isOfficer } from "./frame/screens.ts";
import { SideMenu } from "./frame/side-menu.tsx";
import styles from "./office.css?url";
import pageStyles from "./pages.css?url";
import { OFFICE_THEME } from "./theme.ts";

export const handle = { scripts: true };
export const links: LinksFunction = () =>
  [styles, caseStyles, pageStyles].map((href) => ({ rel: "stylesheet", href }));
export const meta = () => [{ title: "工作台 · 楚创通" }, { name: "robots", content: "noindex, nofollow" }];

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const { me, plan, today, sample, sampleClockDays } = context.get(deskContext);
  const { pathname, search } = new URL(request.url);
  if (!me) throw redirectDocument(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
  if (!isOfficer(me)) {
    throw data(
      { says: "这里是各单位的工作台，您的账号是企业账号。您的办件在“我的办件”里。" },
      { status: 403 },
    );
  }
  return {
    me,
    unitName: unitsText(me.units.map((it) => nameOfUnit(plan, it))),
    today,
    sample,
    sampleClockDays,
    regionName: plan.region.name,
    units: Object.fromEntries(plan.units.map((it) => [it.id, it.shortName])),
    regions: plan.regions.filter((it) => !it.successor).map(({ code, name }) => ({ code, name })),
    services: plan.services.filter((it) => takesPart(me, it)).map(({ id, name }) => ({ id, name })),
    registers: Object.fromEntries(plan.allRegisters.map(({ id, name, fields }) => [id, { name, fields }])),
  } satisfies Frame;
};

/** Who sits at several desks is not taken for one of the first alone. */
const unitsText = ([first, ...others]: readonly string[]): string | null =>
  first === undefined ? null : others.length === 0 ? first : `${first}等 ${others.length + 1} 个单位`;

/** Only keeps the list of choices short: what may be seen the server decides for each case. */
const takesPart = (me: Me, { owner, steps }: ServiceItem): boolean => {
  // A desk of a county works what its unit works.
  const units = new Set(me.units.map((it) => partsOfDesk(it).unit));
  return (
    me.roles.includes("supervisor") ||
    units.has(owner) ||
    steps.some(
      (it) =>
        (it.by !== undefined && units.has(it.by)) ||
        (it.is === "consult" && it.units.some((one) => units.has(one.unit))),
    )
  );
};

// The office is drawn in the browser: the server sends the waiting screen and the frame's data.
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) => serverLoader<typeof loader>();
clientLoader.hydrate = true as const;

export { Waiting as HydrateFallback } from "./frame/waiting.tsx";
export { LayoutError as ErrorBoundary } from "./parts/page-error.tsx";

/** The frame changes when something was done, not when the person looks elsewhere. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.href === nextUrl.href;

export default function OfficeLayout() {
  const frame = useLoaderData<typeof clientLoader>();
  const moving = useNavigation().state !== "idle";
  return (
    <ConfigProvider locale={zhCN} theme={OFFICE_THEME} button={{ autoInsertSpace: false }}>
      <App>
        <a className="office-skip" href="#office-main">
          跳到主要内容
        </a>
        <div className={moving ? "office-progress moving" : "office-progress"} role="status">
          {moving ? <span className="unseen">正在读取…</span> : null}
        </div>
        <Header frame={frame} />
        <div className="office-body">
          <nav className="office-side" aria-label="工作台菜单">
            <SideMenu me={frame.me} />
          </nav>
          <main id="office-main" className="office-main" tabIndex={-1} aria-busy={moving}>
            <Outlet />
          </main>
        </div>
      </App>
    </ConfigProvider>
  );
}
