import type { LetterVerification } from "#engines/letters/contract";
import { On, Sample, Tag } from "./bits.tsx";
import { DocumentState } from "./case-documents.tsx";
import { Field } from "./field.tsx";

export type DigestCheck = { typed: string; says: "same" | "other" | "unreadable" };

/** What a pasted digest comes to: 64 hexadecimal digits, however they are grouped. */
export const checkDigest = (typed: string, digest: string): DigestCheck => {
  const plain = typed
    .toLowerCase()
    .replace(/^sha-?256[:=]?/, "")
    .replace(/[\s:-]/g, "");
  if (!/^[0-9a-f]{64}$/.test(plain)) return { typed, says: "unreadable" };
  return { typed, says: plain === digest ? "same" : "other" };
};

/** A letter as anybody may see it: whether it holds, what it says in essence, and how to compare a copy. */
export const VerifiedLetter = ({ it, check }: { it: LetterVerification; check: DigestCheck | null }) => (
  <>
    <section className="certificate" aria-labelledby="certificate">
      <h2 id="certificate">
        {it.title} <DocumentState it={it.state} /> <Sample show={it.sample} />
      </h2>
      <p className="code">{it.code}</p>
      {it.state.is === "valid" ? null : (
        <p>
          <strong>
            <On day={it.state.on} /> 起{it.state.is === "revoked" ? "撤销" : "被代替"}：{it.state.why}
          </strong>
        </p>
      )}
      <dl className="facts">
        <dt>文号</dt>
        <dd>{it.number}</dd>
        <dt>出具单位</dt>
        <dd>{it.unitName}</dd>
        <dt>出具日期</dt>
        <dd>
          <On day={it.day} />
        </dd>
        <dt>事项</dt>
        <dd>{it.serviceName}</dd>
        <dt>申请单位</dt>
        <dd>{it.applicant}</dd>
        {it.essence.map(([label, says]) => (
          <Essence key={label} label={label} says={says} />
        ))}
      </dl>
    </section>
    <section className="card again" aria-labelledby="compare">
      <h2 id="compare">手里的文件是不是原件</h2>
      <p>
        电子文件改动一个字，它的摘要（SHA-256）就会变。文件不用上传：在自己的电脑上算出摘要，和下面的对一对。
      </p>
      <p className="digest">
        <code>{it.digest}</code>
      </p>
      <details className="cite">
        <summary>怎么算摘要</summary>
        <p>
          Windows：打开命令提示符，输入 <code>certutil -hashfile 文件名 SHA256</code>。
        </p>
        <p>
          macOS 和 Linux：打开终端，输入 <code>shasum -a 256 文件名</code>。
        </p>
      </details>
      {check ? <CheckResult it={check} /> : null}
      <form action={`/verify/${it.code}#compare`}>
        <Field
          name="digest"
          anchor="digest"
          label="把算出的摘要粘贴到这里"
          type="text"
          required
          value={check?.says === "same" ? "" : (check?.typed ?? "")}
          wrong={check?.says === "unreadable" ? "摘要应是 64 位，只有数字和字母 a 到 f。" : undefined}
        />
        <button type="submit" className="second">
          对一对
        </button>
      </form>
    </section>
  </>
);

const Essence = ({ label, says }: { label: string; says: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{says}</dd>
  </>
);

const CheckResult = ({ it }: { it: DigestCheck }) => {
  if (it.says === "unreadable") return null;
  return (
    <p role="status">
      {it.says === "same" ? (
        <Tag tone="good">一致：手里的文件就是原件，没有改动过</Tag>
      ) : (
        <Tag tone="bad">不一致：手里的文件不是原件，或者改动过</Tag>
      )}
    </p>
  );
};
