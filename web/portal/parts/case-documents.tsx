import type { Letter, LetterState } from "#engines/letters/contract";
import { On, Tag } from "./bits.tsx";

/** What was issued on a case, to be read, kept and shown to others. */
export const CaseDocuments = ({ list }: { list: readonly Letter[] }) =>
  list.length === 0 ? null : (
    <section className="section">
      <h2>文书</h2>
      <ul className="documents">
        {list.map((it) => (
          <li key={it.code}>
            <a href={`/api/letters/${it.code}/file`}>
              {it.title}（PDF，{Math.ceil(it.bytes / 1024)} KB）
            </a>
            <p className="meta">
              {it.number} · <On day={it.day} /> · {it.unitName}
            </p>
            <p className="meta">
              验证编号 <a href={`/verify/${it.code}`}>{it.code}</a>
              {it.state.is === "valid" ? null : (
                <>
                  {" "}
                  <DocumentState it={it.state} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

const STATES = {
  valid: ["good", "真实有效"],
  revoked: ["bad", "已撤销"],
  superseded: ["wait", "已被新的文书代替"],
} as const;

export const DocumentState = ({ it }: { it: LetterState }) => {
  const [tone, says] = STATES[it.is];
  return <Tag tone={tone}>{says}</Tag>;
};
