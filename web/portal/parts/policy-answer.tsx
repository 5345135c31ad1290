import type { FactUsed } from "#engines/matching/contract";
import { type AmountMeaning, amountText, type Evaluation } from "#kernel/rules";
import { OutcomeTag, Sample } from "./bits.tsx";
import { Reasons } from "./proof.tsx";

export type Answered = {
  id: string;
  name: string;
  benefit: string;
  means: AmountMeaning;
  service: string | null;
  evaluation: Evaluation;
  facts: readonly FactUsed[];
  why: readonly string[];
};

/** What stands before the amount, so that nobody takes a tax or a deduction for money received. */
const STANDS_FOR: Readonly<Record<AmountMeaning, string>> = {
  received: "",
  taxDue: "应缴 ",
  deduction: "可以扣除 ",
  loan: "可以贷 ",
  advantage: "优惠额度 ",
};
const FROM = { register: "名录", answer: "您的回答", unknown: "还不知道" } as const;

/** One policy for one firm: the answer, the amount, the reasons, the facts used, and what to do next. */
export const PolicyAnswer = ({ it }: { it: Answered }) => {
  const { outcome, amount, proof } = it.evaluation;
  const missing = it.evaluation.missing.map((key) => it.facts.find((one) => one.key === key)?.name ?? key);
  const mayApply = it.service !== null && (outcome === "met" || outcome === "manual");
  return (
    <article className="card">
      <h3>
        <a href={`/policies/${it.id}`}>{it.name}</a> <OutcomeTag outcome={outcome} />
      </h3>
      {amount ? (
        <p className="promise">
          {STANDS_FOR[it.means]}
          {amountText(amount)}
        </p>
      ) : (
        <p>{it.benefit}</p>
      )}
      {outcome === "unknown" ? (
        <p>还需要知道：{missing.join("、")}。回答了就有结果。</p>
      ) : outcome === "met" ? (
        <p>所列条件全部符合。</p>
      ) : (
        <ul>
          {it.why.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {mayApply ? (
        <p>
          <a className="button" href={`/apply/${it.service}`}>
            去申报
          </a>
        </p>
      ) : null}
      {proof ? (
        <details className="more">
          <summary>逐条核对和出处</summary>
          <Reasons proof={proof} />
        </details>
      ) : null}
      <details className="more">
        <summary>用到的信息</summary>
        <ul>
          {it.facts.map((one) => (
            <li key={one.key}>
              {one.name}：{one.text}（{FROM[one.from]}）<Sample show={one.sample} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
};
