import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { isRefusal } from "#platform/http/contract";
import type { Desk } from "../desk.ts";
import { answerOf, deskOf, refused, textOf, titled } from "./asked.ts";
import { addressOf, type Typed, typedIn, withoutLeftOpen } from "./check-answers.ts";
import { shownOf } from "./check-shown.ts";
import { AnswersSheet } from "./parts/answers-sheet.tsx";
import { Crumbs, Problems } from "./parts/bits.tsx";
import { CheckForm } from "./parts/check-form.tsx";
import { CheckResults } from "./parts/check-results.tsx";
import { WorthTotal } from "./parts/worth-total.tsx";

export const meta = () => titled("测一测，我能享受什么");

const subjectOf = (desk: Desk) => (desk.me?.subjectId ? { subjectId: desk.me.subjectId } : {});

export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const { policies } = desk.plan;
  const counted = (means: readonly string[]): number =>
    policies.filter((it) => means.includes(it.amountMeans ?? "received")).length;
  return {
    firm: desk.me?.subjectId != null,
    sample: desk.sample,
    start: shownOf(desk, answerOf(await desk.matching.check(subjectOf(desk)))),
    counts: [
      { name: "税费减免", count: counted(["taxDue", "deduction"]) },
      { name: "奖励和补贴", count: counted(["received"]) },
      { name: "贷款", count: counted(["loan"]) },
      { name: "称号和优先", count: counted(["advantage"]) },
    ].filter((it) => it.count > 0),
  };
};

/** Answers come back with the page and are stored nowhere; only a link that somebody asks for carries them. */
export const action = async (asked: ActionFunctionArgs) => {
  const desk = deskOf(asked);
  const form = await asked.request.formData();
  const wants = textOf(form, "do");
  const typed = wants === "answer" ? typedIn(form) : withoutLeftOpen(typedIn(form), form);
  const checked = await desk.matching.check({ ...subjectOf(desk), ...typed });
  if (isRefusal(checked)) return again(desk, typed, checked);
  const link = new URL(addressOf(typed, checked.on), asked.request.url).href;
  return {
    typed: {},
    now: shownOf(desk, checked),
    sheet: wants === "sheet",
    link: wants === "share" && !desk.me?.subjectId ? link : null,
  };
};

/** What could not be read is asked again as typed, beside what is wrong with it; the rest counts. */
const again = async (desk: Desk, { answers, unsure }: Typed, refusal: Parameters<typeof refused>[0]) => {
  const bad = (refusal.problems ?? []).map((it) => it.field);
  const good = Object.fromEntries(Object.entries(answers).filter(([key]) => !bad.includes(key)));
  const checked = answerOf(
    await desk.matching.check({ ...subjectOf(desk), answers: good, unsure: [...unsure, ...bad] }),
  );
  return refused(refusal, { typed: answers, now: shownOf(desk, checked, bad), sheet: false, link: null });
};

export default function Check() {
  const { firm, start, counts, sample } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const now = acted?.now ?? start;
  const problems = acted && "problems" in acted ? acted : undefined;
  const first = acted === undefined && !firm;
  if (acted?.sheet)
    return (
      <>
        <p className="no-print">
          用浏览器的“打印”（电脑上 Ctrl+P，手机在菜单里）打印这一页或存成 PDF。<a href="/check">回到测一测</a>
        </p>
        <AnswersSheet it={now} sample={sample} />
      </>
    );
  return (
    <>
      <Crumbs trail={[]} here="测一测" />
      <h1>测一测，我能享受什么</h1>
      <p className="lead">
        {firm
          ? "名录里有的信息已经用上，只问还不知道的。"
          : "不用登录，答几个问题就有结果。登录后名录里有的不再问。"}
      </p>
      {problems ? <Problems says={problems.says} problems={problems.problems} /> : null}
      {acted?.link ? <Share link={acted.link} /> : null}
      {first ? null : <WorthTotal it={now} />}
      <div className={first ? "two start-check" : "check-page"}>
        <CheckForm
          key={first ? "first" : "again"}
          it={now}
          first={first}
          typed={acted?.typed ?? {}}
          problems={problems?.problems ?? []}
          mayShare={!firm}
        />
        {first ? <Covered counts={counts} /> : <CheckResults results={now.results} />}
      </div>
    </>
  );
}

const Covered = ({ counts }: { counts: readonly { name: string; count: number }[] }) => (
  <aside className="card covered">
    <h2>一次核对这些政策</h2>
    <ul className="small-figures">
      {counts.map((it) => (
        <li key={it.name}>
          <b>{it.count} 项</b>
          {it.name}
        </li>
      ))}
    </ul>
    <p>每一项都写明符不符合、差多少、凭哪一条，合起来一年能省多少。</p>
    <ul className="plain-links">
      <li>
        <a href="/policies">先看全部政策</a>
      </li>
      <li>
        <a href="/calculator">只算税费：税费减免计算器</a>
      </li>
    </ul>
  </aside>
);

const Share = ({ link }: { link: string }) => (
  <section className="notice warn share" aria-labelledby="share">
    <h2 id="share">可以转发的链接</h2>
    <p>
      <strong>拿到这个链接的人，都能看到您的全部回答和结果。</strong>
      回答就写在链接里，我们不另外保存；打开过的浏览器和转发它的软件会留下记录。不想让别人知道的，不要转发。
    </p>
    <p>
      <label htmlFor="link">链接（长按或全选后复制）</label>
      <input id="link" readOnly value={link} />
    </p>
    <p>
      <a href={link} rel="noreferrer">
        打开看看
      </a>
    </p>
  </section>
);
