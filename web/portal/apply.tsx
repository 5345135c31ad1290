import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { type FieldProblem, isRefusal } from "#platform/http/contract";
import { problemsOf, unpromised } from "./apply-problems.ts";
import {
  answerOf,
  notFound,
  refused,
  requireFirm,
  requireFirmAndForm,
  textOf,
  textsOf,
  titled,
} from "./asked.ts";
import { ApplyForm } from "./parts/apply-form.tsx";
import { Crumbs, OutcomeTag, Problems, Sample } from "./parts/bits.tsx";
import { UploadScripts } from "./parts/upload-scripts.tsx";
import { uploadPolicy } from "./upload-script.ts";
import { keepFiles, keptFiles } from "./uploads.ts";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  titled(loaderData ? `申报：${loaderData.name}` : "申报");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk, subjectId } = requireFirm(asked);
  const service = desk.plan.findService(`${asked.params.measure}/${asked.params.slug}`);
  if (!service) return notFound("没有这个服务事项。");
  const [form, checked] = await Promise.all([
    desk.applications.prefilled({ service: service.id, subjectId }),
    service.eligibility ? desk.matching.check({ subjectId, policy: service.eligibility.policy }) : null,
  ]);
  const prefilled = answerOf(form);
  const { results, questions } = checked ? answerOf(checked) : { results: [], questions: [] };
  return {
    id: service.id,
    name: service.name,
    blocks: service.form,
    materials: service.materials,
    questions: questions.map(({ key, question, hint, type, unit, choices }) => ({
      key,
      question,
      hint,
      type,
      unit,
      choices,
    })),
    why: results[0]?.why ?? [],
    prefilled,
    firm: prefilled.subject,
    gated:
      service.eligibility?.mode === "gate" &&
      (prefilled.evaluation?.outcome === "unmet" || prefilled.evaluation?.outcome === "notApplicable"),
    key: crypto.randomUUID(),
  };
};

export const headers = uploadPolicy;

/** Saves or submits. Files are kept first, so that a mistake elsewhere does not lose them. */
export const action = async (asked: ActionFunctionArgs) => {
  const { desk, subjectId, form } = await requireFirmAndForm(asked);
  const service = `${asked.params.measure}/${asked.params.slug}`;
  const item = desk.plan.findService(service);
  if (!item) return notFound("没有这个服务事项。");
  const kept = await keepFiles(desk.applications, { subjectId, service }, form);
  const answers = textsOf(form, "field.");
  const facts = Object.fromEntries(Object.entries(textsOf(form, "fact.")).filter(([, text]) => text !== ""));
  const reasons = textsOf(form, "reason.");
  const promised = Object.keys(textsOf(form, "promise."));
  const back = { answers, facts, reasons, files: kept.files, promised };
  const materials = keptFiles(kept.files);
  if (textOf(form, "do") === "save") {
    const saved = await desk.applications.saveDraft({
      service,
      subjectId,
      answers,
      facts,
      materials,
      reasons,
    });
    if (isRefusal(saved)) return refused(saved, { ...back, saved: null });
    const says = kept.problems.length > 0 ? `有 ${kept.problems.length} 个文件没有收下，其余的已保存。` : "";
    return { says, problems: kept.problems, ...back, saved: saved.savedAt };
  }
  /** Everything that is wrong on the page, in the order of the page. */
  const allProblems = async (): Promise<FieldProblem[]> => {
    const { registerValues } = answerOf(await desk.applications.prefilled({ service, subjectId }));
    return problemsOf(item, {
      answers: { ...registerValues, ...answers },
      registerValues,
      reasons,
      kept,
      promised,
    });
  };
  // What only this page can know, a promise and a file that was not taken, is told together with all else, not first.
  if (kept.problems.length > 0 || unpromised(item, promised).length > 0) {
    const problems = await allProblems();
    const says = `有 ${problems.length} 处没有填好，请按提示修改。已填的内容都还在。`;
    return refused({ refused: "form-incomplete", status: 422, says, problems }, { ...back, saved: null });
  }
  const receipt = await desk.applications.submit({
    service,
    subjectId,
    answers,
    facts,
    materials,
    reasons,
    idempotencyKey: textOf(form, "key"),
  });
  if (!isRefusal(receipt)) return redirect(`/my/${receipt.caseId}?receipt`);
  if (receipt.refused !== "bad-input") return refused(receipt, { ...back, saved: null });
  // A text that no field takes is found before the form is checked: the field's own words say more.
  const found = await allProblems();
  const problems = [...found, ...(receipt.problems ?? [])].filter(
    (it, at, all) => all.findIndex((one) => it.field.endsWith(one.field)) === at,
  );
  return refused({ ...receipt, problems }, { ...back, saved: null });
};

export default function Apply() {
  const it = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { openCase, evaluation } = it.prefilled;
  return (
    <>
      <Crumbs
        trail={[
          ["/services", "办事"],
          [`/services/${it.id}`, it.name],
        ]}
        here="申报"
      />
      <div className="narrow">
        <h1>申报：{it.name}</h1>
        <p className="lead">
          {it.firm.name} <Sample show={it.firm.sample} />
        </p>
        {openCase ? (
          <div className="notice">
            <p>
              贵单位已经申报过：<a href={`/my/${openCase.caseId}`}>回执 {openCase.code}</a>（
              {openCase.statusText}），不需要再报。
            </p>
          </div>
        ) : it.gated && evaluation ? (
          <div className="notice warn">
            <p>
              <OutcomeTag outcome={evaluation.outcome} />
            </p>
            <ul>
              {it.why.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p>
              如果名录里的信息不对，请先联系登记机关更正。条件和出处见
              <a href={`/policies/${evaluation.policy}`}>政策说明</a>。
            </p>
          </div>
        ) : (
          <>
            {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
            {acted?.saved ? <p className="notice">已保存。下次打开这一页接着填。</p> : null}
            <ApplyForm form={it} kept={acted} />
            <UploadScripts />
          </>
        )}
      </div>
    </>
  );
}
