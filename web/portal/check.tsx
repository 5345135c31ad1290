import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import type { CheckResult } from "#engines/matching/contract";
import { isRefusal } from "#platform/http/contract";
import type { Desk } from "../desk.ts";
import { deskOf, refused, textsOf, titled } from "./asked.ts";
import { Crumbs, Problems } from "./parts/bits.tsx";
import { Field } from "./parts/field.tsx";
import { type Answered, PolicyAnswer } from "./parts/policy-answer.tsx";

export const meta = () => titled("测一测，我能享受什么");

/** How many questions are asked at once: few enough to answer on a phone before the first result. */
const AT_ONCE = 5;

const shown = (desk: Desk, checked: CheckResult) => {
  const policyOf = (id: string) => desk.plan.getPolicy(id);
  const results: Answered[] = checked.results.map(({ evaluation, policyName, facts, why }) => {
    const { id, service, benefit, amountMeans: means = "received" } = policyOf(evaluation.policy);
    return { id, name: policyName, benefit, means, service: service ?? null, evaluation, facts, why };
  });
  const answeredOnes = checked.questions.filter((it) => it.given !== "");
  return {
    results,
    questions: [...answeredOnes, ...checked.questions.filter((it) => it.given === "").slice(0, AT_ONCE)],
  };
};

const subjectOf = (desk: Desk) => (desk.me?.subjectId ? { subjectId: desk.me.subjectId } : {});

export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const checked = await desk.matching.check(subjectOf(desk));
  return { firm: desk.me?.subjectId != null, start: isRefusal(checked) ? null : shown(desk, checked) };
};

/** Answers come back with the page; for a visitor nothing is stored. */
export const action = async (asked: ActionFunctionArgs) => {
  const desk = deskOf(asked);
  const answers = textsOf(await asked.request.formData(), "fact.");
  const checked = await desk.matching.check({ ...subjectOf(desk), answers });
  return isRefusal(checked) ? refused(checked, { answers }) : { answers, now: shown(desk, checked) };
};

export default function Check() {
  const { firm, start } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const now = acted && "now" in acted ? acted.now : start;
  const problems = acted && "problems" in acted ? acted : undefined;
  const touched = acted !== undefined;
  const typedOf = (key: string, given: string): string => acted?.answers[key] ?? given;
  const answered = now?.results ?? [];
  return (
    <>
      <Crumbs trail={[]} here="测一测" />
      <h1>测一测，我能享受什么</h1>
      <p className="lead">
        {firm
          ? "名录里有的信息已经填好，只问还不知道的。"
          : "不用登录也能测，答案不会保存。登录后名录里有的不再问。"}
      </p>
      {problems ? <Problems says={problems.says} problems={problems.problems} /> : null}
      <div className="halves">
        <form method="post" className="card" id="questions">
          <h2>{now && now.questions.length > 0 ? "请回答" : "没有要再问的了"}</h2>
          {now?.questions.map((it) => (
            <Field
              key={it.key}
              name={`fact.${it.key}`}
              anchor={it.key}
              label={it.question}
              type={it.type as "text"}
              unit={it.unit}
              choices={it.choices}
              hint={it.hint}
              required
              value={typedOf(it.key, it.given)}
              wrong={problems?.problems.find((one) => one.field === it.key)?.says}
            />
          ))}
          {now && now.questions.length > 0 ? (
            <div className="buttons">
              <button type="submit">看结果</button>
              {touched ? (
                <a className="button second" href="/check">
                  重新开始
                </a>
              ) : null}
            </div>
          ) : null}
          <p className="quiet">说不准的先空着，结果会告诉您还缺哪一项。</p>
        </form>
        <section aria-labelledby="results" className="stack">
          <h2 id="results">{touched || firm ? "结果" : "答完这里会显示结果"}</h2>
          {touched || firm ? (
            answered.map((it) => <PolicyAnswer key={it.id} it={it} />)
          ) : (
            <p>
              先看看 <a href="/policies">全部政策</a> 也可以。
            </p>
          )}
        </section>
      </div>
    </>
  );
}
