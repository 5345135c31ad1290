import { dayText, findDay } from "#kernel/calendar";
import { type Citation, citationText } from "#kernel/citation";
import { fen, inWan, inYuan } from "#kernel/money";

/** 2026年3月5日, with the weekday on hover. */
export const DayOf = ({ day }: { day: string | null }) => {
  const found = day === null ? undefined : findDay(day.slice(0, 10));
  if (!found) return <span className="office-none">—</span>;
  const text = dayText(found);
  return (
    <time dateTime={found} title={text} className="office-nowrap">
      {text.replace(/（.*$/, "")}
    </time>
  );
};

/** An amount in 万元, exact on hover. `none` is what stands where there is no amount. */
export const Money = ({ amount, none = "—" }: { amount: number | null; none?: string }) =>
  amount === null ? (
    <span className="office-none">{none}</span>
  ) : (
    <span title={inYuan(fen(amount))} className="office-figure">
      {inWan(fen(amount))}
    </span>
  );

/** The clause beside a statement, its words on demand. */
export const Clause = ({ cite }: { cite: Citation }) => (
  <details className="office-clause">
    <summary>
      {cite.document}
      {cite.clause ? ` ${cite.clause}` : ""}
    </summary>
    <q>{cite.quote}</q>
    <span className="unseen">{citationText(cite)}</span>
  </details>
);

export const sizeText = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
