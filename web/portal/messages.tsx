import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import type { Message } from "#engines/notifications/contract";
import { answerOf, requirePerson, requirePersonAndForm, textOf, titled } from "./asked.ts";
import { Crumbs, On, Sample, Tag } from "./parts/bits.tsx";

export const meta = () => titled("消息");

const pageOf = (request: Request): string => new URL(request.url).searchParams.get("page") ?? "1";

export const loader = async (asked: LoaderFunctionArgs) => {
  const { desk } = requirePerson(asked);
  return answerOf(await desk.notifications.inbox({ page: pageOf(asked.request) }));
};

/** One message is marked as read, or all of them. */
export const action = async (asked: ActionFunctionArgs) => {
  const { desk, form } = await requirePersonAndForm(asked);
  const messageId = textOf(form, "message");
  answerOf(await desk.notifications.markRead(messageId === "" ? {} : { messageId }));
  return redirect(`/messages?page=${pageOf(asked.request)}`);
};

export default function Messages() {
  const { messages, unread, page, more } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <Crumbs trail={[]} here="消息" />
      <h1>消息</h1>
      <div className="inbox-head">
        <p className="lead">
          {unread > 0 ? `${unread > 99 ? "99 条以上" : `${unread} 条`}未读` : "没有未读消息"}
        </p>
        <div className="row">
          {unread > 0 ? (
            <form method="post">
              <button type="submit" className="second">
                全部标为已读
              </button>
            </form>
          ) : null}
          <a className="button second" href="/messages/reminders">
            消息与提醒设置
          </a>
        </div>
      </div>
      {messages.length === 0 ? (
        <p className="empty">
          {page > 1 ? "没有更早的消息了。" : "还没有消息。办件有了进展，会在这里告诉您。"}
        </p>
      ) : (
        <ul className="message-list">
          {messages.map((it) => (
            <li key={it.messageId} className={it.unread ? undefined : "read"}>
              <Entry it={it} />
            </li>
          ))}
        </ul>
      )}
      <nav className="pages" aria-label="翻页">
        {page > 1 ? <a href={`/messages?page=${page - 1}`}>较新的</a> : null}
        {more ? <a href={`/messages?page=${page + 1}`}>较早的</a> : null}
      </nav>
    </div>
  );
}

const Entry = ({ it }: { it: Message }) => (
  <article>
    <h2>
      {it.title}
      {it.unread ? <Tag tone="info">未读</Tag> : null}
      {it.urgent ? <Tag tone="bad">紧急</Tag> : null}
      <Sample show={it.sample} />
    </h2>
    <p>{it.body}</p>
    <div className="row">
      <span className="meta">
        <On day={it.day} />
        {it.unitName ? ` · ${it.unitName}` : ""}
      </span>
      {it.path ? (
        <a href={it.path}>
          去看<span className="visually-hidden">：{it.title}</span>
        </a>
      ) : null}
      {it.unread ? (
        <form method="post">
          <input type="hidden" name="message" value={it.messageId} />
          <button type="submit" className="link">
            标为已读<span className="visually-hidden">：{it.title}</span>
          </button>
        </form>
      ) : null}
    </div>
  </article>
);
