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

/** An "all" within an "all" reads as one list; other groups stay together, or a choice would look like a failed condition. */
const flat = (it: Proof): readonly Proof[] => (it.is === "all" ? it.of.flatMap(flat) : [it]);

const JOINED = { all: "全部要满足", any: "满足其中一项即可", not: "不得有下列情形" } as const;

const OutcomeMark = ({ outcome }: { outcome: Outcome }) => (
  <Mark tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</Mark>
);

const wordsOf = (it: Proof): string =>
  it.is === "leaf" ? `${it.says} ${it.cite.quote}` : it.of.map(wordsOf).join(" ");

const Conditions = ({ of }: { of: readonly Proof[] }) => (
  <ul className="case-checklist">
    {of.map((it) => (
      <li key={`${it.is} ${wordsOf(it)}`}>
        <OutcomeMark outcome={it.outcome} /> {it.is === "leaf" ? <Leaf it={it} /> : <Group it={it} />}
      </li>
    ))}
  </ul>
);

const Leaf = ({ it }: { it: Proof & { is: "leaf" } }) => (
  <>
    {it.says}
    {it.howFar ? `（${it.howFar}）` : null}
    <Clause cite={it.cite} />
    {it.facts
      .flatMap((one) => one.decidedBy ?? [])
      .map((row) => (
        <p key={row.says}>
          {row.says}
          {row.cite ? <Clause cite={row.cite} /> : null}
        </p>
      ))}
  </>
);

/** Of alternatives that are met only the one that is met: the others decide nothing. */
const Group = ({ it }: { it: Exclude<Proof, { is: "leaf" }> }) => {
  const chosen =
    it.is === "any" && it.outcome === "met" ? it.of.filter((one) => one.outcome === "met") : it.of;
  return (
    <>
      {JOINED[it.is]}：
      <Conditions of={chosen.flatMap(flat)} />
    </>
  );
};

/** What the rules said on the day of filing: the computer's answer, with a reason and clause each. A person decides. */
export const Qualification = ({ evaluation }: Pick<CaseView, "evaluation">) => {
  if (evaluation === null) return null;
  const { outcome, amount, proof } = evaluation;
  return (
    <>
      <h3>
        资格自动核对 <OutcomeMark outcome={outcome} />
      </h3>
      <p className="office-none">
        提交当天按名录和填报内容核对，供参考。{amount ? `可给予 ${amountText(amount)}。` : null}
      </p>
      {proof ? <Conditions of={flat(proof)} /> : null}
    </>
  );
};
