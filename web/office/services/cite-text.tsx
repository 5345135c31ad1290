import type { Term } from "#kernel/calendar";
import { termText } from "#kernel/calendar";
import type { Citation } from "#kernel/citation";
import { Mark } from "../parts/marks.tsx";
import { CERTAINTIES } from "../studio/words.ts";

/** Where it is written, in which words, and how sure anybody is of them. */
export const CiteText = ({ cite }: { cite: Citation | undefined }) =>
  cite && cite.quote.trim() !== "" ? (
    <small className="services-cite">
      {cite.document}
      {cite.clause ? ` ${cite.clause}` : ""}：“{cite.quote}”{" "}
      {cite.certainty ? (
        <Mark tone={CERTAINTIES[cite.certainty].tone}>{CERTAINTIES[cite.certainty].text}</Mark>
      ) : null}
    </small>
  ) : (
    <small className="services-cite">
      <Mark tone="bad">没有依据</Mark>
    </small>
  );

export const CitedTermText = ({ term }: { term: Term & { cite?: Citation } }) => (
  <>
    {termText(term)}
    <CiteText cite={term.cite} />
  </>
);
