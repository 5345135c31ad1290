import type { CaseView as View } from "#engines/applications/contract";
import { Money, On } from "./bits.tsx";

export const DecisionBlock = ({ it, decision }: { it: View; decision: NonNullable<View["decision"]> }) => (
  <section className="section">
    <h2>决定</h2>
    <div className="card">
      <p className="promise">
        {decision.outcome === "granted" ? "同意" : "不同意"}{" "}
        {decision.amount === null ? null : <Money fen={decision.amount} />}
      </p>
      <p>{decision.reason}</p>
      {decision.belowReason ? <p>少于按公式算得的金额，理由：{decision.belowReason}</p> : null}
      <p className="quiet">
        <On day={decision.on} />
        {it.notice ? (
          <>
            ，公示 <On day={it.notice.from} /> 至 <On day={it.notice.until} />
          </>
        ) : null}
      </p>
    </div>
  </section>
);
