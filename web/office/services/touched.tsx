import type { Touched as Counts, RevisionCount } from "#engines/services/contract";

/** Whom a new revision touches, and whom it does not. */
export const Touched = ({ touched, cases }: { touched: Counts; cases: readonly RevisionCount[] }) => (
  <>
    <p>
      {touched.filling} 份申请正在填写：新版施行后按新版继续填，变动会提示申请人。
      <br />
      {touched.running} 件在办：一直按收件时的版本办完。
    </p>
    {cases.length > 0 ? (
      <ul className="services-list">
        {cases.map((it) => (
          <li key={it.revision}>
            第 {it.revision} 版
            <small>
              在办 {it.open} 件，一共 {it.total} 件
            </small>
          </li>
        ))}
      </ul>
    ) : null}
  </>
);
