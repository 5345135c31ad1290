import { Link } from "react-router";
import type { ServiceDraftLine } from "#engines/services/contract";
import { Mark } from "../parts/marks.tsx";
import { momentText } from "../studio/words.ts";
import { draftPath, STATES } from "./words.ts";

/** Drafts one below the other: which revision, in which state, who touched it last. */
export const ServiceDrafts = ({ drafts }: { drafts: readonly ServiceDraftLine[] }) =>
  drafts.length === 0 ? null : (
    <ul className="studio-drafts">
      {drafts.map((it) => (
        <li key={it.draftId}>
          <Link to={draftPath(it)}>第 {it.revision} 版草稿</Link>
          <Mark tone={STATES[it.state].tone}>{STATES[it.state].text}</Mark>
          {it.sample ? <span className="office-sample small">演示</span> : null}
          <small>
            {it.updatedBy}，{momentText(it.updatedAt)}
          </small>
        </li>
      ))}
    </ul>
  );
