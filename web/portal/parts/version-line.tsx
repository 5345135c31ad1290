import { On } from "./bits.tsx";

export type VersionMark = { from: string; to: string | null; shown: boolean; current: boolean };
type Props = { policy: string; versions: readonly VersionMark[]; on: string; wrong: boolean };

/** The versions of a policy down the years; each opens the page as it stood then, and any day can be asked for. */
export const VersionLine = ({ policy, versions, on, wrong }: Props) => (
  <div className="card">
    <h2>哪一天有效</h2>
    <ol className="versions">
      {versions.map((it) => {
        const span = (
          <>
            <On day={it.from} />
            {it.to ? (
              <>
                —<On day={it.to} />
              </>
            ) : (
              "起"
            )}
          </>
        );
        return (
          <li key={it.from} className={it.shown ? "shown" : undefined}>
            {it.shown ? (
              <strong>{span}</strong>
            ) : (
              <a href={`/policies/${policy}${it.current ? "" : `?on=${it.from}`}`}>{span}</a>
            )}
            {it.current ? <p>现在有效</p> : null}
            {it.shown && !it.current ? <p>这一页显示的是这一版</p> : null}
          </li>
        );
      })}
    </ol>
    <form action={`/policies/${policy}`} className="on-day">
      <div className={wrong ? "field bad" : undefined}>
        <label htmlFor="on">看某一天的规定</label>
        {wrong ? <p className="wrong">日期应写成 2026-03-05 的样子。</p> : null}
        <input id="on" name="on" type="date" defaultValue={on} />
      </div>
      <button type="submit" className="second">
        查看
      </button>
    </form>
  </div>
);
