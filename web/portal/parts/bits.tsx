import type { ReactNode } from "react";
import { dayText, findDay } from "#kernel/calendar";
import type { Certainty, Citation } from "#kernel/citation";
import { fen, inWan, inYuan } from "#kernel/money";

export type Crumb = readonly [href: string, name: string];

/** Where one is; the last name is the page itself. */
export const Crumbs = ({ trail, here }: { trail: readonly Crumb[]; here: string }) => (
  <nav className="crumbs" aria-label="所在位置">
    <ol>
      <li>
        <a href="/">首页</a>
      </li>
      {trail.map(([href, name]) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
);

/** What no document settles and the platform had to choose: never shown as law. */
const PLATFORM = "平台默认";

/** The clause, one tap away. */
export const Cite = ({ it }: { it: Citation }) => (
  <details className="cite">
    <summary>
      {it.clause ? "依据" : "说明"}{" "}
      {it.document === PLATFORM ? (
        <span className="unsure">
          {it.document}
          <small>（未经承办单位确认）</small>
        </span>
      ) : (
        it.document
      )}
      {it.clause ? ` ${it.clause}` : ""}
      {it.certainty ? <Unsure it={it.certainty} /> : null}
    </summary>
    <blockquote>“{it.quote}”</blockquote>
  </details>
);

const UNSURE: Readonly<Record<Certainty, string | null>> = {
  verified: null,
  secondary: "二手来源",
  memory: "凭记忆",
  unconfirmed: "未确认",
};
/** What nobody has compared with the paper says so, and why. */
export const Unsure = ({ it }: { it: Certainty | null }) =>
  it === null || UNSURE[it] === null ? null : (
    <span className="unsure">
      待核实<small>（{UNSURE[it]}）</small>
    </span>
  );

/** The documents a page rests on, each once with its clauses; what the platform chose itself is not law and not listed. */
export const Sources = ({ cites }: { cites: readonly Citation[] }) => {
  const named = cites.filter((it) => it.clause !== undefined);
  const documents = [...new Set(named.map((it) => it.document))];
  return (
    <div className="card">
      <h2>出处</h2>
      <ul className="sources">
        {documents.map((document) => (
          <li key={document}>
            {document}{" "}
            {[...new Set(named.flatMap((it) => (it.document === document ? (it.clause ?? []) : [])))].join(
              "、",
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** 万元 for reading; the exact amount on hover and in print. */
export const Money = ({ fen: amount }: { fen: number }) => {
  const exact = inYuan(fen(amount));
  return (
    <span className="money" title={exact} data-exact={exact}>
      {inWan(fen(amount))}
    </span>
  );
};

export const On = ({ day }: { day: string }) => {
  const found = findDay(day.slice(0, 10));
  return <time dateTime={day}>{found ? dayText(found) : day}</time>;
};

export const Sample = ({ show }: { show: boolean }) =>
  show ? <span className="sample">演示数据</span> : null;

export type Tone = "good" | "wait" | "bad" | "quiet" | "info";
/** A state in words with a shape before it, so that it does not hang on colour. */
export const Tag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>
    <i aria-hidden="true">{SHAPES[tone]}</i>
    {children}
  </span>
);
const SHAPES: Readonly<Record<Tone, string>> = { good: "✓", wait: "…", bad: "✕", quiet: "–", info: "●" };

const OUTCOMES = {
  met: ["good", "符合条件"],
  unmet: ["bad", "不符合条件"],
  unknown: ["wait", "还缺信息"],
  manual: ["info", "需要人工判断"],
  notApplicable: ["quiet", "不适用"],
} as const;
export const OutcomeTag = ({ outcome }: { outcome: keyof typeof OUTCOMES }) => {
  const [tone, text] = OUTCOMES[outcome];
  return <Tag tone={tone}>{text}</Tag>;
};

export type Light = keyof typeof LIGHTS;
const LIGHTS = { green: "正常", yellow: "注意", red: "滞后", none: "未评价" } as const;
/** `brief`: a light that is off keeps its words for screen readers, beside a legend. */
export const LightTag = ({ colour, brief }: { colour: Light; brief?: boolean }) => (
  <span className={`light ${colour}`}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {colour === "none" ? (
        <circle cx="6" cy="6" r="4.5" className="hollow" />
      ) : colour === "red" ? (
        <path d="M6 1l5.5 10H.5z" />
      ) : colour === "yellow" ? (
        <rect x="1.5" y="1.5" width="9" height="9" />
      ) : (
        <circle cx="6" cy="6" r="5" />
      )}
    </svg>
    <span className={brief && colour === "none" ? "visually-hidden" : undefined}>{LIGHTS[colour]}</span>
  </span>
);

/** A figure for people: money in 万元, null as what it is. */
export const figureText = (value: number | null, unit: string): string => {
  if (value === null) return "暂无";
  if (unit === "分") return inWan(fen(value));
  if (unit === "percent") return `${value}%`;
  return `${value.toLocaleString("en-US")} ${unit}`;
};

export type ShownProblem = { field: string; says: string };
/** All problems of a form at its top, each leading to its field. */
export const Problems = ({ says, problems }: { says: string; problems: readonly ShownProblem[] }) => (
  <div className="problems" role="alert" aria-labelledby="problems-title">
    <h2 id="problems-title">{says}</h2>
    {problems.length > 0 ? (
      <ul>
        {problems.map((it) => (
          <li key={`${it.field}${it.says}`}>
            <a href={`#f-${it.field}`}>{it.says}</a>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
