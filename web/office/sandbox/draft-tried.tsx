import { Link } from "react-router";
import type { SandboxNumbers } from "#engines/matching/contract";

/** The draft that is tried, and in what it differs from the rule of today. */
export const DraftTried = ({
  draft: { draftId, revision, version, differences },
  inForce,
}: {
  draft: NonNullable<SandboxNumbers["draft"]>;
  inForce: string | null;
}) => (
  <section className="office-card sandbox-draft">
    <h2>用草稿试算</h2>
    <p>
      草稿 {version} 版，第 {revision} 次保存的文字，
      {inForce === null ? "这一天没有现行的版本可比" : `与现行的 ${inForce} 版对照`}。
      <Link className="sandbox-draft-link" to={`/office/studio/drafts/${draftId}`}>
        回到草稿
      </Link>
    </p>
    {differences === null ? null : differences.length === 0 ? (
      <p className="office-none">草稿与现行版本没有差别，可以在下面改数字。</p>
    ) : (
      <ul className="sandbox-draft-differences">
        {differences.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    )}
  </section>
);
