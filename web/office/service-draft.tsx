import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { ServiceDraftView } from "#engines/services/contract";
import { load } from "./api.ts";
import { Desk } from "./services/desk.tsx";
import { servicePath } from "./services/words.ts";

export const meta = () => [{ title: "事项草稿 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<ServiceDraftView>(`/service-studio/drafts/${params.draftId}`);

/** What is typed is the screen's own: it asks again only for another draft. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname;

export default function ServiceDraftScreen() {
  const draft = useLoaderData<typeof clientLoader>();
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office/services">← 事项编制</Link>
        {" · "}
        <Link to={servicePath(draft.service)}>现行版本</Link>
      </p>
      <Desk key={draft.draftId} draft={draft} />
    </>
  );
}
