import { BellOutlined } from "@ant-design/icons";
import { Badge, Button, Popover } from "antd";
import { useCallback, useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import type { Inbox, Message } from "#engines/notifications/contract";
import { isRefusal } from "#platform/http/contract";
import { look, send } from "../api.ts";
import { DayOf } from "../parts/texts.tsx";

const EVERY_MS = 60_000;

/** What the own unit was told. The number is looked up on every move and each minute; the list when it is opened. */
export const Bell = () => {
  const [unread, setUnread] = useState(0);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const count = useCallback(async (): Promise<void> => {
    const answer = await look<{ unread: number }>("/messages/unread");
    // Without an answer the last number stays: a bell is no reason for an error.
    if (!isRefusal(answer)) setUnread(answer.unread);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen is a reason to look again
  useEffect(() => {
    void count();
    const timer = setInterval(count, EVERY_MS);
    return () => clearInterval(timer);
  }, [count, pathname]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title="消息"
      destroyOnHidden
      classNames={{ root: "office-bell-list" }}
      getPopupContainer={(it) => it.parentElement ?? document.body}
      content={<List onUnread={setUnread} onLeave={() => setOpen(false)} />}
    >
      <Button
        className="office-bell"
        type="text"
        aria-label={unread > 0 ? `消息，${unread > 99 ? "99 条以上" : `${unread} 条`}未读` : "消息，没有未读"}
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={
          <Badge count={unread} size="small" overflowCount={99}>
            <BellOutlined />
          </Badge>
        }
      />
    </Popover>
  );
};

type Props = { onUnread: (unread: number) => void; onLeave: () => void };

const List = ({ onUnread, onLeave }: Props) => {
  const [inbox, setInbox] = useState<Inbox | null>(null);
  const [wrong, setWrong] = useState("");
  const read = useCallback(async (): Promise<void> => {
    const answer = await look<Inbox>("/messages");
    if (isRefusal(answer)) return setWrong(answer.says);
    setInbox(answer);
    onUnread(answer.unread);
  }, [onUnread]);
  useEffect(() => void read(), [read]);
  const mark = async (messageId?: string): Promise<void> => {
    const answer = await send<{ unread: number }>("/messages/read", messageId ? { messageId } : {});
    if (isRefusal(answer)) return setWrong(answer.says);
    await read();
  };
  if (wrong) return <p role="alert">{wrong}</p>;
  if (!inbox) return <p role="status">正在读取…</p>;
  return (
    <div className="office-messages">
      {inbox.messages.length === 0 ? (
        <p className="office-none">还没有消息。新件、补正、异议和到期会在这里告诉您。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <ul tabIndex={0} aria-label="最近的消息">
          {inbox.messages.map((it) => (
            <Entry key={it.messageId} it={it} onRead={() => mark(it.messageId)} onLeave={onLeave} />
          ))}
        </ul>
      )}
      <div className="office-messages-foot">
        <Button size="small" disabled={inbox.unread === 0} onClick={() => mark()}>
          全部标为已读
        </Button>
        <a href="/messages">全部消息</a>
        <a href="/messages/reminders">提醒设置</a>
      </div>
    </div>
  );
};

type EntryProps = { it: Message; onRead: () => void; onLeave: () => void };

/** Opening what a message leads to is reading it. */
const Entry = ({ it, onRead, onLeave }: EntryProps) => (
  <li className={it.unread ? "unread" : undefined}>
    <span className="office-messages-title">
      {it.unread ? <span className="unseen">未读：</span> : null}
      {it.path ? (
        <Link
          to={it.path}
          onClick={() => {
            if (it.unread) onRead();
            onLeave();
          }}
        >
          {it.title}
        </Link>
      ) : (
        it.title
      )}
    </span>
    <small>
      <DayOf day={it.day} />
      {it.sample ? " · 演示数据" : ""}
    </small>
    <p>{it.body}</p>
  </li>
);
