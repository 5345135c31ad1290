import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import type { SamplePerson } from "#engines/identity/contract";
import { isRefusal } from "#platform/http/contract";
import { answerOf, deskOf, refused, textOf, titled } from "./asked.ts";
import { ownPath } from "./own-path.ts";
import { Crumbs, Problems } from "./parts/bits.tsx";
import { Field } from "./parts/field.tsx";
import { sessionCookie } from "./session-cookie.ts";

export const meta = () => titled("登录");

export const loader = async (asked: LoaderFunctionArgs) => {
  const desk = deskOf(asked);
  const to = new URL(asked.request.url).searchParams.get("to");
  return {
    to: to === null ? null : ownPath(to, "/my"),
    people: answerOf(await desk.identity.samplePeople({})),
    signedIn: desk.me?.name ?? null,
  };
};

export const action = async (asked: ActionFunctionArgs) => {
  const form = await asked.request.formData();
  const username = textOf(form, "username");
  const answer = await deskOf(asked).identity.signIn({ username, password: textOf(form, "password") });
  if (isRefusal(answer)) return refused(answer, { username });
  return redirect(ownPath(textOf(form, "to"), "/my"), {
    headers: { "set-cookie": sessionCookie(asked.request, answer.secret) },
  });
};

export default function SignIn() {
  const { to, people, signedIn } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const beside = (field: string) => wrong?.problems.find((it) => it.field === field)?.says;
  return (
    <div className="narrow">
      <Crumbs trail={[]} here="登录" />
      <h1>登录，接着办</h1>
      <p className="lead">查询政策、测一测、核验编号和看公示都不用登录。申报和查看自己的办件时才需要登录。</p>
      {signedIn ? <p className="notice">您已用“{signedIn}”的身份登录。换一个账号登录会替换它。</p> : null}
      {wrong ? (
        <Problems
          says={wrong.says}
          problems={wrong.problems.length ? wrong.problems : [{ field: "username", says: "核对账号和密码" }]}
        />
      ) : null}
      <form method="post" action="/sign-in" className="card">
        <input type="hidden" name="to" value={to ?? ""} />
        <Field
          name="username"
          anchor="username"
          label="账号"
          type="text"
          required
          value={wrong?.username ?? ""}
          wrong={beside("username")}
        />
        <div className="field">
          <label htmlFor="f-password">密码</label>
          <input id="f-password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button type="submit">登录</button>
      </form>
      {people.length > 0 ? <SamplePeople people={people} to={to} /> : null}
    </div>
  );
}

/** Only where sample data is loaded: everybody may be anybody. */
const SamplePeople = ({ people, to }: { people: readonly SamplePerson[]; to: string | null }) => (
  <section className="section" aria-labelledby="sample-people">
    <h2 id="sample-people">演示账号：点一下就登录</h2>
    <p>
      这些人和企业都是虚构的。密码都是 <code>{people[0]?.password}</code>。
    </p>
    <ul className="sample-people">
      {people.map((it) => (
        <li key={it.username}>
          <form method="post" action="/sign-in">
            <input type="hidden" name="username" value={it.username} />
            <input type="hidden" name="password" value={it.password} />
            <input type="hidden" name="to" value={it.where === "office" ? "/office" : (to ?? "/my")} />
            <button type="submit" className="second">
              <strong>{it.name}</strong>
              <span>{it.role}</span>
              <code>{it.username}</code>
            </button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);
