import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import type { CaseView } from "#engines/applications/contract";
import { isRefusal } from "#platform/http/contract";
import { answerOf, refused, requirePerson, requirePersonAndForm, textOf, textsOf, titled } from "./asked.ts";
import { Crumbs, On, Problems, Sample } from "./parts/bits.tsx";
import { CorrectionForm } from "./parts/correction-form.tsx";
import { Field } from "./parts/field.tsx";
import { OwedForm } from "./parts/owed-form.tsx";
import { blocksIn, shownAnew } from "./shown-anew.ts";
import { keepFiles, keptFiles } from "./uploads.ts";

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [
  ...titled(loaderData ? `窗口：${loaderData.it.code}` : "窗口"),
  { name: "robots", content: "noindex" },
];

const keyOf = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  subjectId: params.subjectId ?? "",
  caseId: params.caseId ?? "",
});

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requirePerson(asked);
  const it = answerOf(await desk.applications.case(keyOf(asked)));
  const services = answerOf(await desk.applications.counterServices({}));
  const owner = desk.plan.findService(it.service)?.owner;
  return {
    it,
    /** Whether this clerk's counter takes it in; others only read. */
    here: services.some(
      ({ id, regions }) => id === it.service && (regions === null || regions.includes(it.region ?? "")),
    ),
    fresh: new URL(asked.request.url).searchParams.has("receipt"),
    owner: desk.plan.units.find((one) => one.id === owner)?.name ?? "",
    site: desk.site,
    me: desk.me?.name ?? "",
    today: desk.today,
    key: crypto.randomUUID(),
  };
};

/** The applicant has come again: with what was asked for, or for the result. */
export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requirePersonAndForm(asked);
  const { correctAtCounter, bringAtCounter, counterAttach, handOver } = desk.applications;
  const key = keyOf(asked);
  const here = `/counter/cases/${key.subjectId}/${key.caseId}`;
  const command = { ...key, version: textOf(form, "version") };
  const to = textOf(form, "to");
  if (textOf(form, "do") === "handOver") {
    const done = await handOver({ ...command, to });
    return isRefusal(done) ? refused(done, { answers: {}, files: [], to }) : redirect(here);
  }
  const kept = await keepFiles({ attach: counterAttach }, { ...key, service: textOf(form, "service") }, form);
  const back = { answers: textsOf(form, "field."), files: kept.files, to };
  if (kept.problems.length > 0)
    return refused(
      { refused: "file-refused", status: 422, says: "有文件没有收下，请重新选择。", problems: kept.problems },
      back,
    );
  const anew = await shownAnew(desk.applications, key, form, back.answers);
  if (anew) return { ...back, answers: anew, says: "", problems: [] };
  const materials = keptFiles(kept.files);
  const done =
    textOf(form, "do") === "bring"
      ? await bringAtCounter({ ...command, materials })
      : await correctAtCounter({ ...command, answers: back.answers, blocks: blocksIn(form), materials });
  return isRefusal(done) ? refused(done, back) : redirect(`${here}?receipt`);
};

export default function CounterCase() {
  const { it, here, fresh, owner, site, me, today, key } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const can = (action: string): boolean => here && it.next.some((one) => one.action === action && one.open);
  const corrects = here && it.correction && !it.correction.answered && it.status === "correcting";
  return (
    <>
      <div className="no-print">
        <Crumbs trail={[["/office/counter", "窗口受理"]]} here={it.code} />
        <h1>{it.applicant}</h1>
        <p className="lead">
          {it.serviceName}，{it.statusText} <Sample show={it.sample} />
        </p>
        <p>
          <a className="row-action" href={`/office/cases/${it.subjectId}/${it.caseId}`}>
            到工作台办理
          </a>{" "}
          <a className="row-action" href="/office/counter">
            接待下一位
          </a>
        </p>
        {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
        {corrects && it.correction ? (
          <CorrectionForm it={readable(it)} correction={it.correction} kept={acted} formKey={key} />
        ) : null}
        {here && it.handling.owed.length > 0 && it.clock !== "done" ? (
          <OwedForm it={it} kept={acted} formKey={key} />
        ) : null}
        {can("handOver") ? <HandOver version={it.version} to={acted?.to ?? ""} /> : null}
        {fresh ? (
          <p className="notice">已收件。请打印下面的回执（浏览器菜单里的“打印”），交给申请人。</p>
        ) : null}
      </div>
      <Slip it={it} owner={owner} site={site} me={me} today={today} />
    </>
  );
}

/** What the clerk may not read is typed anew: what is shown in its place is no answer. */
const readable = (it: CaseView): CaseView => {
  const withheld = new Set(
    it.sheet.flatMap((block) =>
      block.times.flatMap((time) => time.fields.flatMap((one) => (one.withheld ? [one.field.key] : []))),
    ),
  );
  const answers = Object.entries(it.answers).filter(([key]) => !withheld.has(key));
  return { ...it, answers: Object.fromEntries(answers) };
};

const HandOver = ({ version, to }: { version: number; to: string }) => (
  <form method="post" className="card">
    <h2>登记领取结果</h2>
    <input type="hidden" name="version" value={version} />
    <Field name="to" anchor="to" label="领取人姓名" type="text" required value={to} />
    <button type="submit" name="do" value="handOver">
      已领取
    </button>
  </form>
);

type SlipProps = { it: CaseView; owner: string; site: string; me: string; today: string };
/** 收件回执 on paper: what the applicant takes home. */
const Slip = ({ it, owner, site, me, today }: SlipProps) => (
  <section className="receipt slip" aria-labelledby="slip">
    <h2 id="slip">收件回执</h2>
    <p className="code">{it.code}</p>
    <dl className="facts">
      <dt>申请人</dt>
      <dd>{it.applicant}</dd>
      <dt>事项</dt>
      <dd>{it.serviceName}</dd>
      <dt>收件</dt>
      <dd>
        <On day={it.submittedOn} />
        {it.parties.counter ? `，${it.parties.counter.unitName}窗口${it.parties.counter.clerk}代录` : ""}
      </dd>
      <dt>承办单位</dt>
      <dd>{owner}</dd>
      {it.due ? (
        <>
          <dt>承诺办结</dt>
          <dd>
            <On day={it.due} />
            {it.clock === "suspended" ? "（现在停表）" : ""}
          </dd>
        </>
      ) : null}
      <dt>收到的材料</dt>
      <dd>
        {it.materials
          .filter((one) => one.file)
          .map((one) => one.declaration.name)
          .join("、") || "无"}
      </dd>
      {it.parties.counter ? (
        <>
          <dt>到窗口</dt>
          <dd>{it.parties.counter.visits} 次</dd>
        </>
      ) : null}
      {it.parties.handedOver ? (
        <>
          <dt>领取</dt>
          <dd>
            <On day={it.parties.handedOver.on} /> {it.parties.handedOver.to}
          </dd>
        </>
      ) : null}
      <dt>查进度</dt>
      <dd>
        {site}/verify/{it.code}
      </dd>
    </dl>
    <p className="quiet">
      经手人 {me}，打印于 <On day={today} />
    </p>
    <Sample show={it.sample} />
  </section>
);
