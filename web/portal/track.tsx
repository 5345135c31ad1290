import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import type { CaseAction, CaseView } from "#engines/applications/contract";
import { isRefusal } from "#platform/http/contract";
import { deskOf, refused, textOf, textsOf, titled } from "./asked.ts";
import { papersIn } from "./papers.ts";
import { Crumbs, On, Problems, Sample } from "./parts/bits.tsx";
import { CorrectionForm } from "./parts/correction-form.tsx";
import { Field } from "./parts/field.tsx";
import { OwedForm } from "./parts/owed-form.tsx";
import { Path } from "./parts/path-line.tsx";
import { Rated, RatingForm } from "./parts/rating.tsx";
import { StatusTag } from "./parts/status-tag.tsx";
import { Withdraw } from "./parts/withdraw.tsx";
import { endedReportCookie, reportCookie, reportKeyOf } from "./report-cookie.ts";
import { blocksIn, shownAnew } from "./shown-anew.ts";

export const meta = () => [...titled("查匿名提交的进度"), { name: "robots", content: "noindex" }];
export const headers = () => ({ "cache-control": "no-store" });

export const loader = async (asked: LoaderFunctionArgs) => {
  const key = reportKeyOf(asked.request);
  const it = key && (await deskOf(asked).reports.look(key));
  return { it: it && !isRefusal(it) ? it : null };
};

export const action = async (asked: ActionFunctionArgs) => {
  const { reports } = deskOf(asked);
  const form = await asked.request.formData();
  const wants = textOf(form, "do");
  const typed = textsOf(form, "field.");
  const words = {
    stars: textOf(form, "stars"),
    says: textOf(form, "says"),
    reason: textOf(form, "reason"),
  };
  const kept = { code: textOf(form, "code"), answers: { ...typed, ...words }, files: [] };
  const back = (cookie: string) => redirect("/track", { headers: { "set-cookie": cookie } });
  if (wants === "leave") return back(endedReportCookie(asked.request));
  if (wants === "open") {
    const key = { code: textOf(form, "code"), secret: textOf(form, "secret") };
    const found = await reports.look(key);
    return isRefusal(found) ? refused(found, kept) : back(reportCookie(asked.request, key));
  }
  const key = reportKeyOf(asked.request);
  if (!key) return redirect("/track");
  const command = { ...key, version: textOf(form, "version") };
  const anew = await shownAnew({ case: () => reports.look(key) }, { subjectId: "", caseId: "" }, form, typed);
  if (anew) return { ...kept, answers: { ...anew, ...words }, says: "", problems: [] };
  const done =
    wants === "rate"
      ? await reports.rate({ ...command, stars: textOf(form, "stars"), says: textOf(form, "says") })
      : wants === "withdraw"
        ? await reports.withdraw({ ...command, reason: textOf(form, "reason") })
        : wants === "bring"
          ? await reports.bring({ ...command, papers: await papersIn(form) })
          : await reports.correct({
              ...command,
              answers: typed,
              blocks: blocksIn(form),
              papers: await papersIn(form),
            });
  return isRefusal(done) ? refused(done, kept) : back(reportCookie(asked.request, key));
};

export default function Track() {
  const { it } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[]} here="查匿名提交的进度" />
      {it ? <Report it={it} acted={acted} /> : <Door acted={acted} />}
    </>
  );
}

type Acted = ReturnType<typeof useActionData<typeof action>>;
const Door = ({ acted }: { acted: Acted }) => {
  const beside = (field: string) => acted?.problems.find((one) => one.field === field)?.says;
  return (
    <div className="narrow">
      <h1>查匿名提交的进度</h1>
      <p className="lead">用交上时给您的查询码和口令。离开前请点“看完了”，尤其在别人的电脑上。</p>
      {acted?.says ? (
        <Problems
          says={acted.says}
          problems={
            acted.problems.length > 0 ? acted.problems : [{ field: "code", says: "核对查询码和口令" }]
          }
        />
      ) : null}
      <form method="post" className="card">
        <Field
          name="code"
          anchor="code"
          label="查询码"
          type="text"
          required
          value={acted?.code ?? ""}
          wrong={beside("code")}
        />
        <Field
          name="secret"
          anchor="secret"
          label="口令"
          type="text"
          required
          value=""
          wrong={beside("secret")}
        />
        <button type="submit" name="do" value="open">
          查进度
        </button>
      </form>
    </div>
  );
};

const Report = ({ it, acted }: { it: CaseView; acted: Acted }) => {
  const beside = (field: string) => acted?.problems.find((one) => one.field === field)?.says;
  const can = (action: CaseAction): boolean => it.next.some((one) => one.action === action && one.open);
  return (
    <>
      <h1>{it.serviceName}</h1>
      <p className="lead">
        {it.code} <StatusTag status={it.status} text={it.statusText} /> <Sample show={it.sample} />
      </p>
      <form method="post" className="leave">
        <button type="submit" name="do" value="leave" className="second">
          看完了
        </button>
      </form>
      {acted?.says ? <Problems says={acted.says} problems={acted.problems} /> : null}
      {it.correction && !it.correction.answered ? (
        <CorrectionForm it={it} correction={it.correction} kept={acted} formKey="" />
      ) : null}
      {it.handling.owed.length > 0 && it.clock !== "done" ? (
        <OwedForm it={it} kept={acted} formKey="" />
      ) : null}
      <div className="two">
        <div>
          {it.decision ? (
            <section className="section">
              <h2>答复</h2>
              <div className="card">
                <p>{it.decision.reason}</p>
                <p className="quiet">
                  <On day={it.decision.on} />
                </p>
              </div>
            </section>
          ) : null}
          <section className="section">
            <h2>办到哪里了</h2>
            <Path lines={it.path} />
          </section>
          <section className="section">
            <h2>往来</h2>
            <ol className="timeline">
              {it.timeline.map((one) => (
                <li key={`${one.at}${one.title}`}>
                  <On day={one.day} /> {one.title}（{one.unit ?? one.who}）
                  {one.says ? <p>{one.says}</p> : null}
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside className="stack">
          {it.due ? (
            <div className="card">
              <h2>应办结</h2>
              <p>
                <On day={it.due} />
                {it.clock === "suspended" ? "（现在停表）" : ""}
              </p>
            </div>
          ) : null}
          {it.handling.rating ? <Rated rating={it.handling.rating} /> : null}
          {can("rate") ? (
            <RatingForm version={it.version} kept={acted?.answers ?? {}} wrong={beside("says")} formKey="" />
          ) : null}
          {can("withdraw") ? (
            <Withdraw
              version={it.version}
              reason={acted?.answers.reason ?? ""}
              wrong={beside("reason")}
              formKey=""
            />
          ) : null}
        </aside>
      </div>
    </>
  );
};
