import { type ClientLoaderFunctionArgs, Link, useLoaderData } from "react-router";
import type { DraftView } from "#engines/matching/contract";
import { load } from "./api.ts";
import { useFrame } from "./frame/frame.ts";
import { Desk } from "./studio/desk.tsx";

export const meta = () => [{ title: "政策草稿 · 楚创通工作台" }, { name: "robots", content: "noindex" }];
export { PageError as ErrorBoundary } from "./parts/page-error.tsx";

export const clientLoader = ({ params }: ClientLoaderFunctionArgs) =>
  load<DraftView>(`/studio/drafts/${params.draftId}`);

/** What is typed is the screen's own: it asks again only for another draft. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname;

export default function StudioDraftScreen() {
  const draft = useLoaderData<typeof clientLoader>();
  const { me } = useFrame();
  return (
    <>
      <p className="office-crumbs">
        <Link to="/office/studio">← 政策工作室</Link>
        {draft.isNew ? null : (
          <>
            {" · "}
            <Link to={`/office/studio/${draft.policy}`}>现行政策</Link>
          </>
        )}
      </p>
      <Desk key={draft.draftId} draft={draft} username={me.username} />
    </>
  );
}
