import { type CaseMessage, CHANNEL_NAMES, DELIVERY_TEXT } from "#engines/notifications/contract";
import { On } from "./bits.tsx";

/** What the firm was told about this case, and how else it was sent. */
export const CaseMessages = ({ messages }: { messages: readonly CaseMessage[] }) =>
  messages.length === 0 ? null : (
    <section className="section">
      <h2>发给您的消息</h2>
      <details>
        <summary>共 {messages.length} 条</summary>
        <ol className="timeline">
          {messages.map((it) => (
            <li key={it.messageId}>
              <On day={it.day} /> {it.title}
              <p>{it.body}</p>
              {it.deliveries.length > 0 ? (
                <p className="sent-by">
                  {it.deliveries
                    .map((one) => `${CHANNEL_NAMES[one.channel]}${DELIVERY_TEXT[one.state]}`)
                    .join("，")}
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
