import { connect, createServer, type Server, type Socket } from "node:net";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM, openStage, PDF, type Stage } from "./browser.ts";

const APPLY = "/apply/m14/high-tech-award";
/** 2G as it is in the mountains: 50 kbit/s up, 800 ms there and back. */
const TWO_G = { offline: false, latency: 800, downloadThroughput: 100_000 / 8, uploadThroughput: 50_000 / 8 };
const FAST: typeof TWO_G = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

const seen = CHROMIUM === "" ? test.skip : test;
let stage: Stage;
let founder: Page;
let speed: CDPSession;
let wire: Wire;

/** What lies between the browser and the server: it can be cut and mended. */
type Wire = { base: string; cut(): void; mend(): void; close(): void };
const openWire = async (to: string): Promise<Wire> => {
  const sockets = new Set<Socket>();
  let whole = true;
  const server: Server = createServer((near) => {
    if (!whole) return void near.destroy();
    const far = connect(Number(new URL(to).port), "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = (): void => {
    whole = false;
    for (const it of sockets) it.destroy();
  };
  return {
    base: `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`,
    cut,
    mend: () => {
      whole = true;
    },
    close: () => {
      cut();
      server.close();
    },
  };
};

/** A scan of some 90 KB: fifteen seconds on such a line. */
const SCAN = Buffer.concat([PDF, Buffer.alloc(90_000, "%"), Buffer.from("\n%%EOF\n")]);

beforeAll(async () => {
  if (CHROMIUM === "") return;
  stage = await openStage();
  founder = await stage.portal("founder.li", "on");
  wire = await openWire(stage.server.base);
  speed = await founder.context().newCDPSession(founder);
  await speed.send("Network.enable");
}, 120_000);
afterAll(async () => {
  wire?.close();
  await stage?.close();
});

const connection = (it: typeof FAST): Promise<unknown> => speed.send("Network.emulateNetworkConditions", it);
const field = (material: string) => founder.locator(`[data-material="${material}"]`);
// Blocks out of sight are not laid out: whoever chooses a file has the block before their eyes.
const choose = async (material: string, name: string, buffer: Buffer): Promise<void> => {
  await field(material).scrollIntoViewIfNeeded();
  await field(material)
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/pdf", buffer });
};
const percent = async (material: string): Promise<number> =>
  Number.parseInt((await field(material).locator(".upload-line span").innerText()) || "0", 10);
const reaches = async (material: string, least: number): Promise<void> => {
  for (let tries = 0; tries < 300 && (await percent(material)) < least; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await percent(material)).toBeGreaterThanOrEqual(least);
};
/** How much of file contents left the browser, as its own requests say. */
const countSent = (): { bytes: () => number } => {
  let bytes = 0;
  founder.on("response", (it) => {
    const offset = Number(it.request().headers()["upload-offset"] ?? Number.NaN);
    const reached = Number(it.headers()["upload-offset"] ?? Number.NaN);
    if (it.request().method() === "PATCH" && reached > offset) bytes += reached - offset;
  });
  return { bytes: () => bytes };
};

seen(
  "at 2G speed a file goes on after the connection was lost in its middle, from where it was",
  async () => {
    await founder.goto(wire.base + APPLY);
    const sent = countSent();
    await connection(TWO_G);
    await choose("certificate", "扫描件.pdf", SCAN);
    await reaches("certificate", 25);
    wire.cut();
    await field("certificate").getByText("连接断了").waitFor();
    const broken = await percent("certificate");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    wire.mend();
    await field("certificate").getByText("✓ 已上传“扫描件.pdf”").waitFor({ timeout: 60_000 });
    expect(broken).toBeGreaterThan(20);
    // Parts that came before the break were not sent again.
    expect(sent.bytes()).toBeLessThan(SCAN.length);
    await connection(FAST);
    expect(await founder.locator('input[name="kept.certificate"]').inputValue()).toContain("扫描件.pdf");
  },
  120_000,
);

seen(
  "a form is not sent while a file is on its way; pause and go on; a reload forgets nothing",
  async () => {
    await founder.goto(stage.server.base + APPLY);
    await connection(TWO_G);
    await choose("rdStatement", "研发.pdf", SCAN);
    await reaches("rdStatement", 10);
    await founder.getByRole("button", { name: "提交申报" }).click();
    await field("rdStatement").getByText("还没有传完").waitFor();
    await field("rdStatement").getByRole("button", { name: "暂停" }).click();
    await field("rdStatement").getByText("已暂停").waitFor();
    await field("rdStatement").getByRole("button", { name: "继续" }).click();
    await reaches("rdStatement", 40);
    await field("rdStatement").getByRole("button", { name: "暂停" }).click();
    await connection(FAST);
    await founder.reload();
    // What was on its way when the page went may have arrived as a whole; else it goes on from where it was.
    const halfway = field("rdStatement").getByText(/上次“研发.pdf”传到 \d+%/);
    const arrived = field("rdStatement").getByText("✓ 已上传“研发.pdf”");
    await halfway.or(arrived).waitFor();
    if (await halfway.isVisible()) {
      expect(await percent("rdStatement")).toBeGreaterThan(20);
      await choose("rdStatement", "研发.pdf", SCAN);
    }
    await field("rdStatement").getByText("✓ 已上传“研发.pdf”").waitFor();
  },
  120_000,
);

seen(
  "a server that is killed in the middle of an upload is waited for",
  async () => {
    await founder.evaluate("localStorage.clear()");
    await founder.goto(wire.base + APPLY);
    await connection(TWO_G);
    await choose("rdStatement", "研发.pdf", SCAN);
    await reaches("rdStatement", 20);
    await stage.restart();
    await connection(FAST);
    await field("rdStatement").getByText("✓ 已上传“研发.pdf”").waitFor({ timeout: 60_000 });
  },
  120_000,
);

seen("what is not taken is told beside the field, and the form goes on without it", async () => {
  const script = PDF.toString("latin1").replace(
    "/Type/Catalog",
    "/Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>",
  );
  await choose("certificate", "脚本.pdf", Buffer.from(script, "latin1"));
  await field("certificate").getByText("“脚本.pdf”里有脚本").waitFor();
  await choose("certificate", "证书.pdf", PDF);
  await field("certificate").getByText("✓ 已上传“证书.pdf”").waitFor();
  await founder.getByLabel("开户银行").fill("演示银行");
  await founder.getByRole("button", { name: "提交申报" }).click();
  await founder.getByRole("alert").waitFor();
  expect(await founder.getByRole("alert").innerText()).not.toContain("请上传");
  expect(await founder.locator('input[name="kept.rdStatement"]').inputValue()).toContain("研发.pdf");
});

seen("a changed value of the register asks for its reason, on a page without a script too", async () => {
  const plain = await stage.portal("founder.li");
  await plain.goto(APPLY);
  const person = plain.getByLabel("法定代表人", { exact: true });
  await person.fill("新来的人");
  await plain.getByRole("button", { name: "提交申报" }).click();
  expect(await plain.getByRole("alert").innerText()).toContain("“法定代表人”与名录不同");
  const reason = plain.getByLabel("“法定代表人”的改动理由");
  expect(await reason.isVisible()).toBe(true);
  await reason.fill("上周刚刚变更登记");
  await plain.getByRole("button", { name: "先保存" }).click();
  await plain.goto(APPLY);
  expect(await reason.inputValue()).toBe("上周刚刚变更登记");
});
