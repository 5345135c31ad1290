import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { answerOf, deskOf, requireApplicant, requireApplicantAndForm, titled } from "./asked.ts";
import { Crumbs, On } from "./parts/bits.tsx";

export const meta = () => titled("期限日历");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requireApplicant(asked);
  return answerOf(await desk.letters.calendar({ scope: "own" }));
};

/** Makes a new address; it is shown on this one answer only. */
export const action = async (asked: ActionFunctionArgs) => {
  await requireApplicantAndForm(asked);
  const { letters, site } = deskOf(asked);
  const { path } = answerOf(await letters.renewCalendar({ scope: "own" }));
  return { address: site + path };
};

export default function MyCalendar() {
  const { madeOn } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <div className="narrow">
      <Crumbs trail={[["/my", "我的办件"]]} here="期限日历" />
      <h1>期限日历</h1>
      <p className="lead">补正、公示、救济途径的最后一天，自动出现在手机或电脑的日历里。</p>
      {made ? (
        <section className="card" aria-labelledby="address">
          <h2 id="address">您的日历地址</h2>
          <p className="digest">
            <code>{made.address}</code>
          </p>
          <p>
            <strong>只显示这一次。</strong>
            在日历里选“通过网址订阅”，把它粘贴进去。知道这个地址的人都能看到您的办件期限，请不要转给别人。
          </p>
        </section>
      ) : (
        <p>
          {madeOn ? (
            <>
              已有一个地址，
              <On day={madeOn} />
              生成。地址不保存，忘了就换一个新的。
            </>
          ) : (
            "还没有日历地址。"
          )}
        </p>
      )}
      <form method="post" className="card again">
        <p>
          {madeOn || made
            ? "换新之后，原来的地址立刻失效。地址外泄时请马上换新。"
            : "生成之后，在日历里订阅这个地址。"}
        </p>
        <button type="submit" className={made ? "second" : undefined}>
          {madeOn || made ? "换新地址" : "生成日历地址"}
        </button>
      </form>
    </div>
  );
}
