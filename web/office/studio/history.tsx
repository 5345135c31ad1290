import { Button, Drawer, Skeleton } from "antd";
import { useEffect, useState } from "react";
import type { DraftRevision, DraftView } from "#engines/matching/contract";
import { isRefusal, type Refusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { RefusalNote } from "../parts/refusal-note.tsx";
import { DEEDS, momentText } from "./words.ts";

type Props = {
  draft: DraftView;
  mayTake: boolean;
  onTake: (it: DraftRevision) => void;
  onClose: () => void;
};

/** Every save with who and when; any of them can be read and fetched back. */
export const History = ({ draft, mayTake, onTake, onClose }: Props) => {
  const [shown, setShown] = useState(draft.history[0]?.revision ?? 1);
  const [found, setFound] = useState<DraftRevision | Refusal>();
  useEffect(() => {
    const stop = new AbortController();
    setFound(undefined);
    void look<DraftRevision>(`/studio/drafts/${draft.draftId}/revisions/${shown}`, {}, stop.signal).then(
      (it) => {
        if (!stop.signal.aborted) setFound(it);
      },
    );
    return () => stop.abort();
  }, [draft.draftId, shown]);
  return (
    <Drawer open title="保存记录" size={720} onClose={onClose}>
      <div className="studio-history">
        <ol>
          {draft.history.map((it) => (
            <li key={it.revision}>
              <button
                type="button"
                className="office-link"
                aria-current={it.revision === shown}
                onClick={() => setShown(it.revision)}
              >
                {momentText(it.at)} {DEEDS[it.deed]}
              </button>
              <small>{it.by}</small>
            </li>
          ))}
        </ol>
        <div>
          {found === undefined ? (
            <Skeleton active paragraph={{ rows: 8 }} />
          ) : isRefusal(found) ? (
            <RefusalNote refusal={found} />
          ) : (
            <>
              {mayTake ? <Button onClick={() => onTake(found)}>用这一次的文字</Button> : null}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
              <pre className="studio-text" tabIndex={0}>
                {found.text}
              </pre>
            </>
          )}
        </div>
      </div>
    </Drawer>
  );
};
