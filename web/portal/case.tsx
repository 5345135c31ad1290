import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import type { CaseAction } from "#engines/applications/contract";
import { ledgerText } from "#kernel/calendar";
import { isRefusal, type Refusal } from "#platform/http/contract";
import {
  answerOf,
  refused,
  requireApplicant,
  requireApplicantAndForm,
  textOf,
  textsOf,
  titled,
} from "./asked.ts";
import { Cite, Crumbs, On, Problems, Sample } from "./parts/bits.tsx";
import { CaseDocuments } from "./parts/case-documents.tsx";
import { CaseMessages } from "./parts/case-messages.tsx";
import { Parts, PartTodos } from "./parts/case-parts.tsx";
import { clockText } from "./parts/clock-text.ts";
import { CorrectionForm } from "./parts/correction-form.tsx";
import { DecisionBlock } from "./parts/decision.tsx";
import { FormScripts } from "./parts/form-scripts.tsx";
import { FreshReceipt } from "./parts/fresh-receipt.tsx";
import { OwedForm } from "./parts/owed-form.tsx";
import { PartiesNotes } from "./parts/parties-notes.tsx";
import { Path } from "./parts/path-line.tsx";
import { Rated, RatingForm } from "./parts/rating.tsx";
import { StatusTag } from "./parts/status-tag.tsx";
import { UploadScripts } from "./parts/upload-scripts.tsx";
import { Withdraw } from "./parts/withdraw.tsx";
import { blocksIn, shownAnew } from "./shown-anew.ts";
import { uploadPolicy } from "./upload-script.ts";
import { type KeptFile, keepFiles, keptFiles } from "./uploads.ts";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) =>
  titled(loaderData ? `${loaderData.it.serviceName} ${loaderData.it.code}` : "办件");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requireApplicant(asked);
  const { caseId = "" } = asked.params;
  const { subjectId } = answerOf(await desk.applications.whose({ caseId }));
  const key = { subjectId, caseId };
  const it = answerOf(await desk.applications.case(key));
  // What was sent to the applicant is not for everybody who may look at the case.
  const [letters, messages] = await Promise.all([
    desk.letters.ofCase(key).then(orNone),
    desk.notifications.ofCase(key).then(orNone),
  ]);
  const fresh = new URL(asked.request.url).searchParams.has("receipt");
  return { it, letters, messages, fresh, key: crypto.randomUUID() };
};

const orNone = <It,>(answer: readonly It[] | Refusal): readonly It[] => (isRefusal(answer) ? [] : answer);

export const headers = uploadPolicy;

/** The applicant corrects, brings what may come later, rates, or withdraws. */
export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requireApplicantAndForm(asked);
  const { caseId = "" } = asked.params;
  const { subjectId } = answerOf(await desk.applications.whose({ caseId }));
  const command = { subjectId, caseId, version: textOf(form, "version"), ...keyOf(form) };
  if (textOf(form, "do") === "withdraw") {
    const reason = textOf(form, "reason");
    const done = await desk.applications.withdraw({ ...command, reason });
    return isRefusal(done)
      ? refused(done, { ...NOTHING_KEPT, reason, did: "withdraw" })
      : redirect(`/my/${caseId}`);
  }
  if (textOf(form, "do") === "confirm" || textOf(form, "do") === "decline") {
    const [who, reason] = [textOf(form, "who"), textOf(form, "reason")];
    const done =
      textOf(form, "do") === "confirm"
        ? await desk.applications.confirm({ ...command, who })
        : await desk.applications.decline({ ...command, who, reason });
    return isRefusal(done)
      ? refused(done, { ...NOTHING_KEPT, reason, did: "decline" })
      : redirect(`/my/${caseId}`);
  }
  if (textOf(form, "do") === "rate") {
    const rating = { stars: textOf(form, "stars"), says: textOf(form, "says") };
    const done = await desk.applications.rate({ ...command, ...rating });
    return isRefusal(done) ? refused(done, { ...NOTHING_KEPT, answers: rating }) : redirect(`/my/${caseId}`);
  }
  const kept = await keepFiles(desk.applications, { subjectId }, form);
  const back = { ...NOTHING_KEPT, answers: textsOf(form, "field."), files: kept.files };
  if (kept.problems.length > 0) {
    const says = `有 ${kept.problems.length} 个文件没有收下，请重新选择。已填的内容都还在。`;
    return refused({ refused: "file-refused", status: 422, says, problems: kept.problems }, back);
  }
  // Only shown anew: what the answers ask now, a time more or less of a block.
  const anew = await shownAnew(desk.applications, { subjectId, caseId }, form, back.answers);
  if (anew) return { ...back, answers: anew, says: "", problems: [] };
  const materials = keptFiles(kept.files);
  const done =
    textOf(form, "do") === "bring"
      ? await desk.applications.bringMaterial({ ...command, materials })
      : await desk.applications.correct({
          ...command,
          answers: back.answers,
          blocks: blocksIn(form),
          materials,
        });
  return isRefusal(done) ? refused(done, back) : redirect(`/my/${caseId}`);
};

/** What was typed into one of the page's forms comes back into that one. */
type Kept = { answers: Record<string, string>; files: KeptFile[]; reason: string; did: string };
const NOTHING_KEPT: Kept = { answers: {}, files: [], reason: "", did: "" };

export default function Case() {
  const { it, letters, messages, fresh, key } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const typed = (what: string) => ({
    reason: acted?.did === what ? acted.reason : "",
    wrong: acted?.did === what ? acted.problems.find((it) => it.field === "reason")?.says : undefined,
  });
  const can = (action: CaseAction): boolean => it.next.some((one) => one.action === action && one.open);
  return (
    <>
      <Crumbs trail={trailOf(it)} here={it.code} />
      <h1>{it.serviceName}</h1>
      <p className="lead">
        {it.applicant} <StatusTag status={it.status} text={it.statusText} /> <Sample show={it.sample} />
      </p>
      {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
      {fresh ? <FreshReceipt it={it} /> : null}
      <PartiesNotes it={it} {...typed("decline")} />
      {it.partOf ? (
        <p className="notice">
          本件是一件事（<a href={`/my/${it.partOf.caseId}`}>{it.partOf.code}</a>
          ）的一部分，由{it.unitName ?? "各单位"}办理，结果和主办件一并送达。
        </p>
      ) : null}
      <PartTodos parts={it.parts} />
      {it.correction && !it.correction.answered ? (
        <CorrectionForm formKey={key} it={it} correction={it.correction} kept={acted} />
      ) : null}
      {can("bringMaterial") ? <OwedForm formKey={key} it={it} kept={acted} /> : null}
      {can("correct") || can("bringMaterial") ? <UploadScripts /> : null}
      {can("correct") ? <FormScripts /> : null}
      <div className="two">
        <div>
          {it.decision ? <DecisionBlock it={it} decision={it.decision} /> : null}
          <section className="section">
            <h2>办到哪里了</h2>
            <Path lines={it.path} />
          </section>
          <Parts parts={it.parts} spared={it.spared} />
          <CaseDocuments list={letters} />
          <section className="section">
            <h2>往来</h2>
            <ol className="timeline">
              {it.timeline.map((one) => (
                <li key={`${one.at}${one.title}`}>
                  <On day={one.day} /> {one.title}（{one.who}）{one.says ? <p>{one.says}</p> : null}
                </li>
              ))}
            </ol>
          </section>
          <CaseMessages messages={messages} />
          <section className="section">
            <h2>时间怎么算的</h2>
            {it.dueDayMoves.map((one) => (
              <p key={one.calendar}>
                <On day={one.on} /> 国家或者州的放假安排有变，应办结的日子由 <On day={one.from} /> 改为{" "}
                <On day={one.to} />。
              </p>
            ))}
            <details className="ledger">
              <summary>{clockText(it.reading)}，逐日看</summary>
              <ol>
                {it.reading.ledger.map((one) => (
                  <li key={one.day} className={one.counted ? undefined : "off"}>
                    {ledgerText(one)}
                  </li>
                ))}
              </ol>
            </details>
          </section>
        </div>
        <aside className="stack">
          <div className="card">
            <h2>要点</h2>
            <dl className="facts">
              <dt>回执</dt>
              <dd>{it.code}</dd>
              <dt>申报</dt>
              <dd>
                <On day={it.submittedOn} />
              </dd>
              {it.unitName ? (
                <>
                  <dt>现在在</dt>
                  <dd>{it.unitName}</dd>
                </>
              ) : null}
              {it.due && it.reading.state !== "done" ? (
                <>
                  <dt>{it.reading.state === "suspended" ? "今天补齐的话，应办结" : "应办结"}</dt>
                  <dd>
                    <On day={it.due} />
                    {it.reading.provisional ? "（当年放假安排未公布，暂按周末推算）" : ""}
                  </dd>
                </>
              ) : null}
              {it.result ? (
                <>
                  <dt>结果</dt>
                  <dd>
                    <a href={`/verify/${it.result.code}`}>{it.result.code}</a>
                  </dd>
                </>
              ) : null}
              {it.payment?.on ? (
                <>
                  <dt>拨付</dt>
                  <dd>
                    <On day={it.payment.on} />
                  </dd>
                </>
              ) : null}
            </dl>
          </div>
          <div className="card">
            <h2>不服怎么办</h2>
            <ul className="reasons">
              {it.remedies.map((one) => (
                <li key={one.label}>
                  {one.label}：{one.unitName}
                  {one.lastDay ? (
                    <>
                      ，最后一天 <On day={one.lastDay} />
                    </>
                  ) : null}
                  <Cite it={one.cite} />
                </li>
              ))}
            </ul>
          </div>
          <div className="card">
            <h2>找谁</h2>
            <p>
              {it.unitName ? `现在由${it.unitName}办理。` : ""}
              怎么联系，见<a href={`/services/${it.service}`}>办事指南</a>。
            </p>
          </div>
          {it.handling.rating ? <Rated rating={it.handling.rating} /> : null}
          {can("rate") ? (
            <RatingForm
              formKey={key}
              version={it.version}
              kept={acted?.answers ?? {}}
              wrong={acted?.problems.find((one) => one.field === "says")?.says}
            />
          ) : null}
          {can("withdraw") ? <Withdraw formKey={key} version={it.version} {...typed("withdraw")} /> : null}
        </aside>
      </div>
    </>
  );
}

/** A part of a joint case is found through the whole. */
const trailOf = ({ partOf }: View): [string, string][] => [
  ["/my", "我的办件"],
  ...(partOf ? [[`/my/${partOf.caseId}`, partOf.code] as [string, string]] : []),
];

/** The same form sent twice is one act. */
const keyOf = (form: FormData): { idempotencyKey?: string } => {
  const key = textOf(form, "key");
  return key === "" ? {} : { idempotencyKey: key };
};

type View = ReturnType<typeof useLoaderData<typeof loader>>["it"];
