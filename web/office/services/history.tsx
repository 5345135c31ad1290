import type { ServiceDraftView } from "#engines/services/contract";
import { momentText } from "../studio/words.ts";
import { DEEDS } from "./words.ts";

/** Who did what with a draft, the latest first. */
export const History = ({ of }: { of: ServiceDraftView["history"] }) => (
  <ol className="services-list">
    {of.map((it) => (
      <li key={it.version}>
        {DEEDS[it.deed]}
        <small>
          {it.by}，{momentText(it.at)}
          {it.note === "" ? "" : `：${it.note}`}
        </small>
      </li>
    ))}
  </ol>
);
