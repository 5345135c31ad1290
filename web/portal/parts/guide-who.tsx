import type { Citation } from "#kernel/citation";
import { Cite } from "./bits.tsx";

type Props = {
  applicants: readonly string[];
  anonymous: boolean;
  coApplicants: { named: string; atLeast: number; atMost: number; cite: Citation } | null;
  agents: { what: readonly string[]; cite: Citation } | null;
};

/** Who may apply, together with whom, and through whom. */
export const GuideWho = ({ applicants, anonymous, coApplicants, agents }: Props) => (
  <section className="section">
    <h2>谁能申请</h2>
    <p>
      {applicants.join("、")}。{anonymous ? "可以不写名字：匿名提交之后凭查询码和口令查进度。" : ""}
    </p>
    {coApplicants ? (
      <>
        <p>
          要和{coApplicants.named}一起申请（{coApplicants.atLeast} 至 {coApplicants.atMost}
          位），各自登录确认之后才算提交。
        </p>
        <Cite it={coApplicants.cite} />
      </>
    ) : null}
    {agents ? (
      <>
        <p>
          可以<a href="/my/mandates">委托他人代办</a>：{agents.what.join("；")}。
        </p>
        <Cite it={agents.cite} />
      </>
    ) : null}
  </section>
);
