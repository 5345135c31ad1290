import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type SampleServer, startServer } from "../../scripts/sample-server.ts";

/** A running sample prefecture and a browser to look at it with. */
export type Stage = {
  server: SampleServer;
  /** Somebody in front of the portal, with JavaScript off unless it is asked for. */
  portal(username?: string, javaScript?: "on"): Promise<Page>;
  /** Somebody at an office desk. */
  office(username: string): Promise<Page>;
  /** Kills the server hard and starts it again at the same place with the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The system's Chromium as `npm test` found it; empty when the machine has none. */
export const CHROMIUM = process.env.TEST_CHROMIUM ?? "";
const PASSWORD = "yanshi-2026";

let running: Promise<Browser> | undefined;
/** One browser for all journeys of this process; it ends with the process. Each page has a context of its own, so nobody sees another's cookies. */
export const openBrowser = (): Promise<Browser> => {
  running ??= chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  return running;
};

export const openStage = async (): Promise<Stage> => {
  let server = await startServer();
  const browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      javaScriptEnabled,
      baseURL: server.base,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  return {
    get server() {
      return server;
    },
    portal: async (username, javaScript) => {
      const page = await open(javaScript === "on");
      if (username) await signIn(page, username);
      return page;
    },
    office: async (username) => {
      const page = await open(true);
      await signIn(page, username, "/office");
      return page;
    },
    restart: async () => {
      const { base, folder } = server;
      await server.stop("SIGKILL");
      server = await startServer({ folder, port: Number(new URL(base).port) });
    },
    close: async () => {
      for (const it of contexts) await it.close();
      await server.end();
    },
  };
};

/** Signs in as a person would, on the sign-in page. */
const signIn = async (page: Page, username: string, to = "/my"): Promise<void> => {
  await page.goto(`/sign-in?to=${to}`);
  await page.getByLabel("账号", { exact: true }).fill(username);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
};

/** A PDF small enough to write down and real enough to open. */
export const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
