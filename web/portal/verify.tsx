import { data, type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import type { Verification } from "#engines/applications/contract";
import type { LetterVerification } from "#engines/letters/contract";
import { isRefusal } from "#platform/http/contract";
import { deskOf, titled } from "./asked.ts";
import { Crumbs, Money, On, Problems, Sample, Tag } from "./parts/bits.tsx";
import { Field } from "./parts/field.tsx";
import { checkDigest, type DigestCheck, VerifiedLetter } from "./parts/verified-letter.tsx";

export const meta = () => titled("核验编号");

type Found = {
  answer: Verification | null;
  letter: LetterVerification | null;
  check: DigestCheck | null;
  refused: string | null;
};
const NOTHING: Found = { answer: null, letter: null, check: null, refused: null };

export const loader = async (asked: LoaderFunctionArgs) => {
  const typed = new URL(asked.request.url).searchParams.get("code")?.trim();
  // The form asks with ?code=; the address that is printed and scanned has the code in its path.
  if (typed) throw redirect(`/verify/${encodeURIComponent(typed.slice(0, 60))}`);
  const code = asked.params.code ?? "";
  if (code === "") return { ...NOTHING, code };
  const desk = deskOf(asked);
  const letter = await desk.letters.verify({ code });
  if (!isRefusal(letter)) {
    const digest = new URL(asked.request.url).searchParams.get("digest")?.slice(0, 500);
    return { ...NOTHING, code, letter, check: digest ? checkDigest(digest, letter.digest) : null };
  }
  const answer = await desk.applications.verify({ code });
  return isRefusal(answer)
    ? data({ ...NOTHING, code, refused: answer.says }, { status: answer.status })
    : { ...NOTHING, code, answer };
};

export default function Verify() {
  const { code, answer, letter, check, refused } = useLoaderData<typeof loader>();
  const found = answer !== null || letter !== null;
  return (
    <div className="narrow">
      <Crumbs trail={[]} here="核验" />
      <h1>核验编号的真假</h1>
      <p className="lead">
        回执、通知书、决定书和证书上都印有编号。把编号输进来，就能知道它是不是真的、说的是什么。任何人都可以查，不用登录。
      </p>
      {refused ? <Problems says={refused} problems={[{ field: "code", says: "核对编号后再查" }]} /> : null}
      {answer ? <Certificate it={answer} /> : null}
      {letter ? <VerifiedLetter it={letter} check={check} /> : null}
      <form action="/verify" className={found ? "card again" : "card"}>
        <Field
          name="code"
          anchor="code"
          label={found ? "再查一个编号" : "编号"}
          type="text"
          required
          hint="照抄即可，大小写和短横都不影响。"
          value={refused ? code : ""}
          wrong={refused ?? undefined}
        />
        <button type="submit">核验</button>
      </form>
    </div>
  );
}

const STATES = {
  valid: ["good", "真实有效"],
  revoked: ["bad", "已撤销"],
  superseded: ["wait", "已被新的决定代替"],
} as const;

const Certificate = ({ it }: { it: Verification }) => {
  const [tone, says] = STATES[it.state];
  return (
    <section className="certificate" aria-labelledby="certificate">
      <h2 id="certificate">
        {it.kind === "receipt" ? "受理回执" : "办理结果"} <Tag tone={tone}>{says}</Tag>{" "}
        <Sample show={it.sample} />
      </h2>
      <p className="code">{it.code}</p>
      <dl className="facts">
        <dt>事项</dt>
        <dd>{it.serviceName}</dd>
        <dt>申请单位</dt>
        <dd>{it.applicant}</dd>
        <dt>办理单位</dt>
        <dd>{it.unitName}</dd>
        <dt>{it.kind === "receipt" ? "提交日期" : "办结日期"}</dt>
        <dd>
          <On day={it.on} />
        </dd>
        <dt>现在的状态</dt>
        <dd>{it.statusText}</dd>
        {it.amount === null ? null : (
          <>
            <dt>核定金额</dt>
            <dd>
              <Money fen={it.amount} />
            </dd>
          </>
        )}
        {it.paidOn === null ? null : (
          <>
            <dt>拨付日期</dt>
            <dd>
              <On day={it.paidOn} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};
