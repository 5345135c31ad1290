import { Link } from "react-router";
import type { DraftLine } from "#engines/matching/contract";
import { Mark } from "../parts/marks.tsx";
import { draftPath, momentText, STATES } from "./words.ts";

/** Drafts one below the other: what, in which state, who touched it last. */
export const DraftLines = ({ drafts, named }: { drafts: readonly DraftLine[]; named?: boolean }) => (
  <ul className="studio-drafts">
    {drafts.map((it) => (
      <li key={it.draftId}>
        <Link to={draftPath(it)}>
          {named ? it.name : it.base === null ? "新政策草稿" : `从 ${it.base} 版起草`}
        </Link>
        <Mark tone={STATES[it.state].tone}>{STATES[it.state].text}</Mark>
        {it.sample ? <span className="office-sample small">演示</span> : null}
        <small>
          {it.updatedBy}，{momentText(it.updatedAt)}
          {it.readable ? "" : "，正文还没写通"}
        </small>
      </li>
    ))}
  </ul>
);
