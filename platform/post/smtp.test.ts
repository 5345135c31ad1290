import { createServer, type Server, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import type { Letter } from "./post.ts";
import { openSmtp } from "./smtp.ts";

type Received = { from: string; to: string[]; text: string };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A real mail server on a free port, or on the one given. */
const mailServer = async (options: SMTPServerOptions = {}, port = 0) => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map((it) => it.address),
          text: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  const socket = server.listen(port, "127.0.0.1");
  await new Promise<void>((resolve) => socket.once("listening", resolve));
  const address = socket.address();
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  closers.push(close);
  return { received, close, port: typeof address === "object" && address ? address.port : 0 };
};
const gatewayTo = (port: number, account = "") =>
  openSmtp({
    url: `smtp://${account}127.0.0.1:${port}`,
    from: "楚创通 <notice@example.gov.cn>",
    patienceMs: 500,
  });
const letter: Letter = {
  id: "a1.b2.email",
  to: "zhang@example.com",
  title: "请补正：高新技术企业认定补助",
  text: "请在 2026年11月18日（周三） 前（含当日）一次补齐。",
};

/** Subject and text of a message as they arrive: encoded words and base64 taken apart. */
const readable = (raw: string): string => {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const words = head
    .replace(/\r\n\s+/g, "")
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, it: string) => Buffer.from(it, "base64").toString());
  return `${words}\n${Buffer.from(rest.join("\n\n"), "base64").toString()}`;
};

test("a letter arrives at a real mail server with its subject, its text and an id that stays the same", async () => {
  const { port, received } = await mailServer();
  const gateway = gatewayTo(port);
  expect(await gateway.send(letter)).toEqual({ is: "sent", says: "邮件服务器已收下" });
  expect(await gateway.send(letter)).toMatchObject({ is: "sent" });
  expect(received).toMatchObject([
    { from: "notice@example.gov.cn", to: ["zhang@example.com"] },
    { from: "notice@example.gov.cn", to: ["zhang@example.com"] },
  ]);
  for (const { text } of received) {
    expect(text).toContain("Message-ID: <a1.b2.email@example.gov.cn>");
    expect(text).toContain("Auto-Submitted: auto-generated");
    expect(readable(text)).toContain("Subject: 请补正：高新技术企业认定补助");
    expect(readable(text)).toContain("请在 2026年11月18日（周三） 前（含当日）一次补齐。");
  }
});

test("a subject of several lines smuggles no header in", async () => {
  const { port, received } = await mailServer();
  await gatewayTo(port).send({ ...letter, title: "标题\r\nBcc: other@example.com" });
  expect(received.map((it) => it.to)).toEqual([["zhang@example.com"]]);
  expect(received[0]?.text).not.toMatch(/^Bcc:/im);
});

const refusal = (responseCode: number) => Object.assign(new Error("no"), { responseCode });

test("an address that the server refuses for good is not tried again, one it refuses for now is", async () => {
  const answers = [550, 450];
  const { port, received } = await mailServer({
    onRcptTo: (_address, _session, done) => done(refusal(answers.shift() ?? 500)),
  });
  const gateway = gatewayTo(port);
  expect(await gateway.send(letter)).toEqual({ is: "never", says: "邮件服务器拒收（550）" });
  expect(await gateway.send(letter)).toEqual({ is: "later", down: false, says: "邮件服务器暂时不收（450）" });
  expect(received).toEqual([]);
});

test("a refused letter says nothing of the address", async () => {
  const { port } = await mailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}> unknown`), { responseCode: 550 })),
  });
  expect((await gatewayTo(port).send(letter)).says).not.toContain("zhang");
});

test("a wrong password is the gateway's fault: another try, but no other letter now", async () => {
  const { port } = await mailServer({
    onAuth: (_auth, _session, done) => done(new Error("no")),
    authMethods: ["PLAIN"],
    allowInsecureAuth: true,
  });
  expect(await gatewayTo(port, "user:wrong@").send(letter)).toEqual({
    is: "later",
    down: true,
    says: "邮件服务器不接受账号或密码",
  });
});

test("a server that is down and comes back is found again by the same gateway", async () => {
  const first = await mailServer();
  const gateway = gatewayTo(first.port);
  await first.close();
  expect(await gateway.send(letter)).toMatchObject({ is: "later", down: true });
  const second = await mailServer({}, first.port);
  expect(await gateway.send(letter)).toMatchObject({ is: "sent" });
  expect(second.received).toHaveLength(1);
});

/** Takes connections and says what it is told, or nothing. */
const talker = async (greets: string | undefined): Promise<number> => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    if (greets !== undefined) socket.write(greets);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        for (const it of sockets) it.destroy();
        server.close(() => resolve());
      }),
  );
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

test("a server that never greets, or greets and then falls silent, is given up after the patience set", async () => {
  for (const greets of [undefined, "220 hello\r\n"]) {
    const began = performance.now();
    const sent = await gatewayTo(await talker(greets)).send(letter);
    expect(sent).toEqual({ is: "later", down: true, says: "邮件服务器没有按时答复" });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(400);
    expect(took).toBeLessThan(5_000);
  }
});

test("what answers in another tongue than SMTP is a gateway that is down", async () => {
  const sent = await gatewayTo(await talker("HTTP/1.1 400 Bad Request\r\n\r\n")).send(letter);
  expect(sent).toMatchObject({ is: "later", down: true });
});
