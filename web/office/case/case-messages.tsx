import { useEffect, useState } from "react";
import type { CaseView } from "#engines/applications/contract";
import {
  type CaseMessage,
  CHANNEL_NAMES,
  DELIVERY_TEXT,
  type Delivery,
} from "#engines/notifications/contract";
import { isRefusal } from "#platform/http/contract";
import { look } from "../api.ts";
import { Mark, type Tone } from "../parts/marks.tsx";
import { DayOf } from "../parts/texts.tsx";

type Props = { view: Pick<CaseView, "subjectId" | "caseId" | "version"> };

/** Every message that the case has sent, to whom, and each attempt by each channel. */
export const CaseMessages = ({ view: { subjectId, caseId, version } }: Props) => {
  const [messages, setMessages] = useState<readonly CaseMessage[] | null>(null);
  const [wrong, setWrong] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: every event may have told somebody something
  useEffect(() => {
    const stop = new AbortController();
    void look<readonly CaseMessage[]>(`/cases/${subjectId}/${caseId}/messages`, {}, stop.signal).then(
      (it) => {
        if (stop.signal.aborted) return;
        if (isRefusal(it)) setWrong(it.says);
        else setMessages(it);
      },
    );
    return () => stop.abort();
  }, [subjectId, caseId, version]);
  return (
    <section aria-busy={messages === null && wrong === ""}>
      <h3>发出的消息</h3>
      {wrong ? <p role="alert">{wrong}</p> : null}
      {messages?.length === 0 ? <p className="office-none">还没有发出消息。</p> : null}
      <ol className="case-messages">
        {messages?.map((it) => (
          <li key={it.messageId}>
            <strong>{it.title}</strong>
            <span className="office-none">
              {" "}
              <DayOf day={it.day} /> 发给{it.to}
            </span>
            <p>{it.body}</p>
            {it.deliveries.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same channel may go to several people, and the order stays
              <DeliveryLine key={`${one.channel} ${at}`} it={one} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};

const TONES: Readonly<Record<Delivery["state"], Tone>> = {
  waiting: "wait",
  sending: "busy",
  sent: "good",
  failed: "bad",
  dropped: "quiet",
};
const CLOCK = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

const DeliveryLine = ({ it }: { it: Delivery }) => (
  <div className="case-delivery">
    <Mark tone={TONES[it.state]}>
      {CHANNEL_NAMES[it.channel]}
      {DELIVERY_TEXT[it.state]}
    </Mark>
    {it.attempts.length > 0 ? (
      <ul>
        {it.attempts.map((one) => (
          <li key={one.at}>
            {CLOCK.format(new Date(one.at))} {one.address} {one.says}
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
