import { createTransport } from "nodemailer";
import type { Gateway, Sent } from "./post.ts";

type Options = {
  url: string;
  from: string;
  /** How long to wait for the connection, for the greeting, and then for each answer. */
  patienceMs?: number;
};

/** E-mail by SMTP, one connection a letter: a server that went away meanwhile is found again. */
export const openSmtp = ({ url, from, patienceMs = 15_000 }: Options): Gateway => {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";
  return {
    send: async ({ id, to, title, text }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject: title,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { is: "sent", says: "邮件服务器已收下" };
      } catch (fault) {
        return failed(fault);
      }
    },
  };
};

/** By code only: a server's own words may repeat the address. */
const failed = (fault: unknown): Sent => {
  const { code, responseCode } = (typeof fault === "object" && fault !== null ? fault : {}) as {
    code?: string;
    responseCode?: number;
  };
  const ofLetter = code === "EENVELOPE" || code === "EMESSAGE";
  if (ofLetter && responseCode !== undefined && responseCode >= 500)
    return { is: "never", says: `邮件服务器拒收（${responseCode}）` };
  if (ofLetter && responseCode !== undefined)
    return { is: "later", down: false, says: `邮件服务器暂时不收（${responseCode}）` };
  if (code === "ETIMEDOUT") return { is: "later", down: true, says: "邮件服务器没有按时答复" };
  if (code === "EAUTH") return { is: "later", down: true, says: "邮件服务器不接受账号或密码" };
  return { is: "later", down: true, says: `连不上邮件服务器（${code ?? "unknown"}）` };
};
