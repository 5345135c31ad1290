import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import type { Answers, Question } from "#engines/matching/contract";
import type { FactDeclaration, Value } from "#kernel/rules";
import { isRefusal } from "#platform/http/contract";
import type { Desk } from "../desk.ts";
import { answerOf, deskOf, refused, textOf, titled } from "./asked.ts";
import { calculate, INCOME } from "./calculated.ts";
import { typedIn } from "./check-answers.ts";
import { Crumbs, On, Problems, Sample } from "./parts/bits.tsx";
import { Alternatives, Periods, Saved } from "./parts/calculator-results.tsx";
import { CliffChart } from "./parts/cliff-chart.tsx";
import { QuestionField } from "./parts/question.tsx";
import { ReliefRows } from "./parts/relief-rows.tsx";

export const meta = () => titled("税费减免计算器");

/** What is asked, in the order of a tax office's form; the last block is folded. */
const BLOCKS = [
  { title: "主体", keys: ["subjectKind", "taxpayerKind"] },
  {
    title: "企业所得税",
    keys: [INCOME, "employees", "totalAssets", "restrictedIndustry", "highTechCertifiedOn"],
  },
  { title: "研发", keys: ["rdExpense", "auditedTaxCollection", "industry", "technologySme"] },
  { title: "增值税和附加", keys: ["monthlySales", "threePercentSales", "sixTaxesTwoFees"] },
  {
    title: "招用和社会保险",
    keys: [
      "priorityHires",
      "veteranHires",
      "creditableTaxes",
      "contributionWages",
      "ownerGroup",
      "ownerIsVeteran",
      "foundedOn",
    ],
  },
] as const;
const KEYS: readonly string[] = BLOCKS.flatMap((it) => [...it.keys]);

const calculated = async (desk: Desk, answers: Answers, on: string, bad: readonly string[] = []) => {
  const unsure = KEYS.filter((key) => !(key in answers));
  const checked = answerOf(await desk.matching.check({ answers, unsure, on }));
  return {
    questions: checked.questions.filter((it) => KEYS.includes(it.key)),
    done: await calculate(desk, checked, answers),
    bad,
  };
};

/** A signed-in firm finds what the register holds already filled in; everything can be changed to see what would be. */
export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const subjectId = desk.me?.subjectId;
  const known = subjectId ? answerOf(await desk.matching.check({ subjectId })).facts : {};
  const answers = Object.fromEntries(
    KEYS.flatMap((key) => {
      const declared = desk.plan.facts.get(key);
      const value = known[key];
      return declared && value != null ? [[key, asTyped(value, declared)]] : [];
    }),
  );
  return { ...(await calculated(desk, answers, desk.today)), firm: subjectId != null, sample: desk.sample };
};

/** A value as a person would type it into its field. */
const asTyped = (value: Exclude<Value, null>, { type }: FactDeclaration): string => {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (type === "money" && typeof value === "number") return String(value / 1_000_000);
  return String(value);
};

export const action = async (asked: ActionFunctionArgs) => {
  const desk = deskOf(asked);
  const form = await asked.request.formData();
  const { answers } = typedIn(form);
  const on = textOf(form, "on") || desk.today;
  const tried = await desk.matching.check({ answers, on });
  if (!isRefusal(tried)) return { ...(await calculated(desk, answers, on)), typed: answers, on };
  const found = tried.problems ?? [];
  // A refusal that names no field is about the day.
  const problems = found.length > 0 ? found : [{ field: "on", code: "bad-date", says: tried.says }];
  const bad = problems.map((it) => it.field);
  const good = Object.fromEntries(Object.entries(answers).filter(([key]) => !bad.includes(key)));
  const rest = await calculated(desk, good, bad.includes("on") ? desk.today : on, bad);
  return refused({ ...tried, problems }, { ...rest, typed: answers, on });
};

export default function Calculator() {
  const start = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { questions, done } = acted ?? start;
  const problems = acted && "problems" in acted ? acted : undefined;
  const wrong = (key: string): string | undefined => problems?.problems.find((it) => it.field === key)?.says;
  const hasResult = acted !== undefined || start.firm;
  return (
    <>
      <Crumbs trail={[["/check", "测一测"]]} here="税费减免计算器" />
      <h1>税费减免计算器</h1>
      <p className="lead">
        选一天，填几个数，看每项税费减免按哪一条、能少缴多少。填的数不保存，也不出现在网址里。
      </p>
      {problems ? <Problems says={problems.says} problems={problems.problems} /> : null}
      {hasResult ? <Saved it={done} /> : null}
      <div className="check-page">
        <form method="post" action="/calculator" className="card questions" noValidate>
          <h2>填数</h2>
          {start.firm ? (
            <p className="quiet">
              名录里有的已经填好，可以改成别的数试算，不会改动名录。
              <Sample show={start.sample} />
            </p>
          ) : (
            <p className="quiet">不知道的空着。金额的单位是万元。</p>
          )}
          <div className={`field${wrong("on") ? " bad" : ""}`}>
            <label htmlFor="f-on">按哪一天的规定算</label>
            {wrong("on") ? <p className="wrong">{wrong("on")}</p> : null}
            <input id="f-on" name="on" type="date" defaultValue={acted?.on ?? done.on} />
          </div>
          {BLOCKS.map(({ title, keys }, at) => (
            <Block
              key={title}
              title={title}
              folded={at === BLOCKS.length - 1}
              of={keys.flatMap((key) => questions.find((it) => it.key === key) ?? [])}
              typed={acted?.typed ?? {}}
              wrong={wrong}
            />
          ))}
          <div className="buttons">
            <button type="submit">计算</button>
            <a className="button second" href="/calculator">
              重新填
            </a>
          </div>
        </form>
        <div>
          {done.drawing ? (
            <section className="card" aria-labelledby="cliff">
              <h2 id="cliff">多赚一点，要多缴多少</h2>
              {done.drawing.example ? (
                <p className="quiet">下面按从业 80 人、资产 2000 万元的企业举例；填了数就按您的画。</p>
              ) : null}
              {done.drawing.never ? (
                <p>按您填的数，不论所得多少都用不上“{done.drawing.never}”，所以图上没有台阶。</p>
              ) : null}
              <CliffChart it={done.drawing} />
            </section>
          ) : null}
          {hasResult ? (
            <>
              <Alternatives it={done} />
              <section className="section" aria-labelledby="relief">
                <h2 id="relief">
                  每一项减免（按 <On day={done.on} /> 的规定）
                </h2>
                <ReliefRows rows={done.relief} asked={KEYS} />
              </section>
              <Periods it={done} />
            </>
          ) : null}
          <section className="section">
            <h2>怎么算的</h2>
            <ul>
              <li>每一项都按您填的数单独估算。研发加计扣除会先减少应纳税所得额，和低税率不能简单相加。</li>
              <li>几种企业所得税优惠只能用一种，合计只算最划算的那种。</li>
              <li>条件、税率和限额都来自各项政策页上写明的条款；标“待核实”的还没有逐字核对原文。</li>
              <li>这里是估算，不是纳税申报；以税务机关的核定为准。</li>
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

type BlockProps = {
  title: string;
  folded: boolean;
  of: readonly Question[];
  typed: Readonly<Record<string, string>>;
  wrong: (key: string) => string | undefined;
};
const Block = ({ title, folded, of, typed, wrong }: BlockProps) => {
  if (of.length === 0) return null;
  const fields = of.map((it) => (
    <QuestionField key={it.key} it={{ ...it, policies: [] }} typed={typed[it.key]} wrong={wrong(it.key)} />
  ));
  return folded ? (
    <details className="more" open={of.some((it) => it.state === "given" || wrong(it.key))}>
      <summary>{title}（选填）</summary>
      {fields}
    </details>
  ) : (
    <>
      <h3 className="block-title">{title}</h3>
      {fields}
    </>
  );
};
