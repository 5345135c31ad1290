import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import type { DroppedAnswer } from "#kernel/forms";
import { isRefusal } from "#platform/http/contract";
import { notAsked, problemsOf, unpromised } from "./apply-problems.ts";
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
import { DroppedNotice } from "./parts/draft-changes.tsx";
import { FormScripts } from "./parts/form-scripts.tsx";
import { Intake } from "./parts/intake.tsx";
import { UploadScripts } from "./parts/upload-scripts.tsx";
import { timesChanged } from "./times-changed.ts";
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
  const isUnfit =
    service.eligibility?.mode === "gate" &&
    (prefilled.evaluation?.outcome === "unmet" || prefilled.evaluation?.outcome === "notApplicable");
  // What was answered here, perhaps by a slip, and saved must not lock its person out: it can be put right.
  const hasAnswered = questions.length > 0 && Object.keys(prefilled.draft?.facts ?? {}).length > 0;
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
    gated: isUnfit && !hasAnswered,
    doubtful: isUnfit && hasAnswered,
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
  const doing = textOf(form, "do");
  const answers = timesChanged(item.form, textsOf(form, "field."), doing);
  const facts = Object.fromEntries(Object.entries(textsOf(form, "fact.")).filter(([, text]) => text !== ""));
  const reasons = textsOf(form, "reason.");
  const promised = Object.keys(textsOf(form, "promise."));
  const typedOn = textOf(form, "form");
  const back = { facts, reasons, files: kept.files, promised, saved: null, dropped: [] as DroppedAnswer[] };
  const typed = {
    service,
    subjectId,
    answers,
    facts,
    materials: keptFiles(kept.files),
    reasons,
    ...(typedOn === "" ? {} : { form: typedOn }),
  };
  const save = () => desk.applications.saveDraft({ ...typed, changesSeen: doing === "seen" });
  if (doing !== "submit") {
    const saved = await save();
    if (isRefusal(saved)) return refused(saved, { ...back, answers });
    const says = kept.problems.length > 0 ? `有 ${kept.problems.length} 个文件没有收下，其余的已保存。` : "";
    // From here on the page shows what the draft holds.
    const { dropped, savedAt } = saved;
    return { ...back, says, problems: kept.problems, answers: null, files: null, saved: savedAt, dropped };
  }
  const { registerValues } = answerOf(await desk.applications.prefilled({ service, subjectId }));
  const sent = { answers: { ...registerValues, ...answers }, registerValues, reasons, kept, promised };
  const dropped = notAsked(item, sent);
  if (dropped.length > 0) {
    // Nothing that was typed falls out of an application unseen: it is told once, and the next sending is without it.
    const saved = await save();
    if (isRefusal(saved)) return refused(saved, { ...back, answers });
    return { ...back, says: "", problems: [], answers: null, files: null, dropped, notYetSent: true };
  }
  // What only this page can know, a promise and a file that was not taken, is told together with all else, not first.
  if (kept.problems.length > 0 || unpromised(item, sent.answers, promised).length > 0) {
    const problems = problemsOf(item, sent);
    const says = `有 ${problems.length} 处没有填好，请按提示修改。已填的内容都还在。`;
    return refused({ refused: "form-incomplete", status: 422, says, problems }, { ...back, answers });
  }
  const receipt = await desk.applications.submit({ ...typed, idempotencyKey: textOf(form, "key") });
  if (!isRefusal(receipt)) return redirect(`/my/${receipt.caseId}?receipt`);
  if (receipt.refused === "form-changed") {
    const saved = await save();
    return refused(
      receipt,
      isRefusal(saved) ? { ...back, answers } : { ...back, answers: null, files: null },
    );
  }
  if (receipt.refused !== "bad-input") return refused(receipt, { ...back, answers });
  // A text that no field takes is found before the form is checked: the field's own words say more.
  const found = problemsOf(item, sent);
  const problems = [...found, ...(receipt.problems ?? [])].filter(
    (it, at, all) => all.findIndex((one) => it.field.endsWith(one.field)) === at,
  );
  return refused({ ...receipt, problems }, { ...back, answers });
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
        <Intake intake={it.prefilled.intake} />
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
            {it.doubtful ? (
              <p className="notice warn">
                按“先确认资格”里现在的回答，不符合条件。填错了的，请改过来；没有填错，提交时不会受理。
              </p>
            ) : null}
            {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
            {acted?.saved ? <p className="notice">已保存。下次打开这一页接着填。</p> : null}
            <DroppedNotice
              says={
                acted && "notYetSent" in acted
                  ? "还没有提交。按您现在的选择，下面的内容不用填，不会提交。请核对后再点一次“提交申报”："
                  : "按您现在的选择，下面的内容不再需要，没有保存："
              }
              list={acted?.dropped ?? []}
            />
            <ApplyForm form={it} kept={acted} />
            <UploadScripts />
            <FormScripts draft />
          </>
        )}
      </div>
    </>
  );
}
