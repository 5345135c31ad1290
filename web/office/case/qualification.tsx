import type { CaseView } from "#engines/applications/contract";
import { amountText, type Outcome, type Proof } from "#kernel/rules";
import { Mark, type Tone } from "../parts/marks.tsx";
import { Clause } from "../parts/texts.tsx";

const OUTCOMES: Readonly<Record<Outcome, { tone: Tone; text: string }>> = {
  met: { tone: "good", text: "符合" },
  unmet: { tone: "bad", text: "不符合" },
  unknown: { tone: "wait", text: "还不知道" },
  manual: { tone: "wait", text: "需人工判断" },
  notApplicable: { tone: "quiet", text: "不适用" },
};

const leaves = (it: Proof): (Proof & { is: "leaf" })[] => (it.is === "leaf" ? [it] : it.of.flatMap(leaves));

/** What the rules said on the day of filing: the computer's answer, with a reason and clause each. A person decides. */
export const Qualification = ({ evaluation }: Pick<CaseView, "evaluation">) => {
  if (evaluation === null) return null;
  const { outcome, amount, proof } = evaluation;
  return (
    <>
      <h3>
        资格自动核对 <Mark tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</Mark>
      </h3>
      <p className="office-none">
        提交当天按名录和填报内容核对，供参考。{amount ? `可给予 ${amountText(amount)}。` : null}
      </p>
      {proof ? (
        <ul className="case-checklist">
          {leaves(proof).map((it) => (
            <li key={`${it.says} ${it.cite.quote}`}>
              <Mark tone={OUTCOMES[it.outcome].tone}>{OUTCOMES[it.outcome].text}</Mark> {it.says}
              {it.howFar ? `（${it.howFar}）` : null}
              <Clause cite={it.cite} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};
