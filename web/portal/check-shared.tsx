import {
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  useLoaderData,
  useRouteError,
} from "react-router";
import { answerOf, deskOf, titled } from "./asked.ts";
import { typedIn } from "./check-answers.ts";
import { shownOf } from "./check-shown.ts";
import { AnswersSheet } from "./parts/answers-sheet.tsx";
import { ErrorPage } from "./parts/error-page.tsx";
import { Braid } from "./parts/shell.tsx";
import styles from "./portal.css?url";

// A page of its own, without the portal's frame: its address holds answers, so it has no form and tells no other page where it was.
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta = () => [
  ...titled("别人转给您的测算单"),
  { name: "robots", content: "noindex, nofollow" },
  { name: "referrer", content: "no-referrer" },
];
export const headers: HeadersFunction = () => ({
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "Cache-Control": "private, no-store",
});

/** Works the answers of the address out anew, by the rules of the day that it names. */
export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const query = new URL(asked.request.url).searchParams;
  const checked = await desk.matching.check({ ...typedIn(query), on: query.get("on") ?? desk.today });
  return { shown: shownOf(desk, answerOf(checked)), sample: desk.sample };
};

export default function Shared() {
  const { shown, sample } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <p className="notice no-print">
        这张测算单是别人转给您的，回答都写在网址里，本站没有保存。<a href="/check">自己测一测</a>
      </p>
      <AnswersSheet it={shown} sample={sample} />
    </Frame>
  );
}

export function ErrorBoundary() {
  return (
    <Frame>
      <ErrorPage fault={useRouteError()} officer={false} />
    </Frame>
  );
}

const Frame = ({ children }: { children: React.ReactNode }) => (
  <>
    <header className="top">
      <div className="top-inner">
        <a className="brand" href="/">
          楚创通
        </a>
      </div>
      <Braid />
    </header>
    <main className="page">{children}</main>
  </>
);
