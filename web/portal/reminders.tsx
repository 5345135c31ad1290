import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { CHANNEL_NAMES, type Channel, type OwnPreferences } from "#engines/notifications/contract";
import { isRefusal } from "#platform/http/contract";
import { answerOf, refused, requirePerson, requirePersonAndForm, textOf, titled } from "./asked.ts";
import { Crumbs, Problems } from "./parts/bits.tsx";

export const meta = () => titled("消息与提醒");

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requirePerson(asked);
  return {
    own: answerOf(await desk.notifications.preferences({})),
    done: DONE.find(([it]) => new URL(asked.request.url).searchParams.has(it))?.[1] ?? null,
  };
};

const DONE = [
  ["saved", "已保存。新填的邮箱和手机号要先确认，确认之前不往那里发消息。"],
  ["sent", "确认码已发出，15 分钟内有效。"],
  ["confirmed", "已确认，以后的消息会发到那里。"],
] as const;

export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requirePersonAndForm(asked);
  const [doing = "", channel = ""] = textOf(form, "do").split(".");
  if ((doing === "code" || doing === "confirm") && (channel === "email" || channel === "sms")) {
    const done =
      doing === "code"
        ? await desk.notifications.sendCode({ channel })
        : await desk.notifications.confirmAddress({ channel, code: textOf(form, "code") });
    return isRefusal(done)
      ? refused(done, { typed: NOTHING_TYPED, wanted: null })
      : redirect(`/messages/reminders?${doing === "code" ? "sent" : "confirmed"}`);
  }
  const typed = { email: textOf(form, "email"), sms: textOf(form, "sms"), wecom: textOf(form, "wecom") };
  const wanted = { email: form.has("by.email"), sms: form.has("by.sms"), wecom: form.has("by.wecom") };
  const done = await desk.notifications.savePreferences({
    ...typed,
    byEmail: wanted.email,
    bySms: wanted.sms,
    byWecom: wanted.wecom,
    forget: CHANNELS.filter((it) => form.has(`forget.${it}`)),
  });
  return isRefusal(done)
    ? refused(done, { typed, wanted: wanted as Wanted | null })
    : redirect("/messages/reminders?saved");
};

type Wanted = Readonly<Record<Channel, boolean>>;
const NOTHING_TYPED = { email: "", sms: "", wecom: "" };
const CHANNELS: readonly Channel[] = ["email", "sms", "wecom"];
const FIELDS: Readonly<Record<Channel, { label: string; hint: string; type: string; complete: string }>> = {
  email: { label: "邮箱", hint: "例如 zhang@example.com", type: "email", complete: "email" },
  sms: { label: "手机号", hint: "11 位", type: "tel", complete: "tel-national" },
  wecom: { label: "政务微信账号", hint: "由字母、数字组成，问本单位管理员", type: "text", complete: "off" },
};

export default function Reminders() {
  const { own, done } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const beside = (channel: Channel) => wrong?.problems.find((it) => it.field === channel)?.says;
  return (
    <div className="narrow">
      <Crumbs trail={[["/messages", "消息"]]} here="消息与提醒" />
      <h1>消息与提醒</h1>
      <p className="lead">
        受理、补正、决定、公示、拨付、送达和到期提醒都在站内“消息”里。要不要同时发到别处，由您选。
      </p>
      {done && !wrong ? (
        <p className="notice" role="status">
          {done}
        </p>
      ) : null}
      {wrong ? <Problems says={wrong.says} problems={wrong.problems} /> : null}
      <ToConfirm own={own} />
      <form method="post" noValidate>
        {CHANNELS.map((it) => (
          <ChannelBlock
            key={it}
            channel={it}
            wanted={wrong?.wanted?.[it] ?? own[it].wanted}
            held={own[it].address}
            typed={wrong?.typed[it] ?? ""}
            wrong={beside(it)}
          />
        ))}
        <p className="hint">
          {own.quiet ? `${own.quiet.from} 到 ${own.quiet.to} 不打扰，紧急的除外。` : ""}
          地址只用来发这些消息，页面上打码显示；取消后不再使用。
        </p>
        <div className="buttons">
          <button type="submit">保存</button>
          <a className="button second" href="/messages">
            回到消息
          </a>
        </div>
      </form>
    </div>
  );
}

/** Addresses that get nothing yet: the code that was sent there is typed here. */
const ToConfirm = ({ own }: { own: OwnPreferences }) =>
  (["email", "sms"] as const)
    .filter((it) => own[it].address !== null && !own[it].confirmed)
    .map((it) => (
      <form key={it} method="post" className="notice warn" noValidate>
        <h2>确认{FIELDS[it].label}</h2>
        <p>
          {own[it].address} 还没有确认，消息不会发到那里。把发去的 6
          位确认码填在这里；没有收到的，可以再发一次。
        </p>
        <div className="field">
          <label htmlFor={`code-${it}`}>确认码</label>
          <input
            id={`code-${it}`}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
          />
        </div>
        <div className="buttons">
          <button type="submit" name="do" value={`confirm.${it}`}>
            确认
          </button>
          <button type="submit" name="do" value={`code.${it}`} className="second">
            再发一次确认码
          </button>
        </div>
      </form>
    ));

type Block = {
  channel: Channel;
  wanted: boolean;
  /** What is kept, masked. */
  held: string | null;
  typed: string;
  wrong: string | undefined;
};
const ChannelBlock = ({ channel, wanted, held, typed, wrong }: Block) => {
  const { label, hint, type, complete } = FIELDS[channel];
  const id = `f-${channel}`;
  return (
    <fieldset className="block">
      <legend>
        <h2>{CHANNEL_NAMES[channel]}</h2>
      </legend>
      <div className="field">
        <label className="choice">
          <input type="checkbox" name={`by.${channel}`} defaultChecked={wanted} />
          <span>也发{CHANNEL_NAMES[channel]}给我</span>
        </label>
      </div>
      <div className={`field${wrong ? " bad" : ""}`}>
        <label htmlFor={id}>{held ? `换一个${label}` : label}</label>
        <p className="hint" id={`${id}-hint`}>
          {held ? `现在是 ${held}。不换就空着。` : hint}
        </p>
        {wrong ? (
          <p className="wrong" id={`${id}-wrong`}>
            {wrong}
          </p>
        ) : null}
        <input
          id={id}
          name={channel}
          type={type}
          autoComplete={complete}
          defaultValue={typed}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={wrong ? true : undefined}
        />
      </div>
      {held ? (
        <div className="field">
          <label className="choice">
            <input type="checkbox" name={`forget.${channel}`} />
            <span>删除这个{label}</span>
          </label>
        </div>
      ) : null}
    </fieldset>
  );
};
