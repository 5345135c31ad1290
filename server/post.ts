import { openOutbox, openSmtp, type Post } from "#platform/post";
import type { Outgoing } from "#platform/settings";

/** The gateways of this house: e-mail by SMTP when one is set; what has no gateway is written to the outbox folder. */
export const openPost = ({ mail }: Pick<Outgoing, "mail">, folder: string): Post => {
  const outbox = (channel: keyof Post) =>
    openOutbox({ folder, channel, now: () => new Date().toISOString() });
  return {
    email: mail ? openSmtp(mail) : outbox("email"),
    sms: outbox("sms"),
    wecom: outbox("wecom"),
  };
};
