import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { SAMPLE_PASSWORD } from "#engines/identity";
import { ensureBuilt } from "./ensure-built.ts";
import { findChromium } from "./find-chromium.ts";
import { startServer } from "./sample-server.ts";

// `npm run shots`: the main screens at three widths into shots/, each looked over by axe.
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "shots");
const WIDTHS = [360, 768, 1440] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Screen = {
  name: string;
  path: string;
  as?: string;
  /** A draft to be started first; its id ends the path. */
  draft?: { policy: string; base: string };
};
const SCREENS: readonly Screen[] = [
  { name: "home", path: "/" },
  { name: "plan", path: "/plan" },
  { name: "measure-14", path: "/plan/14" },
  { name: "measure-7", path: "/plan/7" },
  { name: "policies", path: "/policies" },
  { name: "policy", path: "/policies/m14/high-tech-award" },
  { name: "check", path: "/check" },
  { name: "check-firm", path: "/check", as: "founder.li" },
  { name: "services", path: "/services" },
  { name: "service", path: "/services/m14/high-tech-award" },
  { name: "apply", path: "/apply/m14/high-tech-award", as: "founder.li" },
  { name: "my", path: "/my", as: "founder.li" },
  { name: "verify", path: "/verify" },
  { name: "notices", path: "/notices" },
  { name: "sign-in", path: "/sign-in" },
  { name: "search", path: "/search?q=研发" },
  { name: "search-none", path: "/search?q=zzzz" },
  { name: "help", path: "/help" },
  { name: "verify-wrong", path: "/verify/JG-0000-0000-0" },
  { name: "not-found", path: "/nowhere" },
  { name: "not-eligible", path: "/apply/m14/high-tech-award", as: "founder.wang" },
  { name: "not-a-firm", path: "/my", as: "science.clerk" },
  { name: "office-queue", path: "/office", as: "science.clerk" },
  { name: "office-none", path: "/office?tab=overdue", as: "science.clerk" },
  { name: "office-no-such", path: "/office/nowhere", as: "science.clerk" },
  { name: "office-not-allowed", path: "/office/import", as: "science.clerk" },
  { name: "office-not-an-officer", path: "/office", as: "founder.li" },
  { name: "office-plan", path: "/office/plan", as: "council.office" },
  { name: "office-matching", path: "/office/matching", as: "council.office" },
  {
    name: "office-matched",
    path: "/office/matching?policy=m14%2Fhigh-tech-award",
    as: "council.office",
  },
  { name: "office-studio", path: "/office/studio", as: "science.clerk" },
  { name: "office-studio-none", path: "/office/studio?q=zzzz", as: "science.clerk" },
  { name: "office-studio-policy", path: "/office/studio/m14/high-tech-award", as: "science.clerk" },
  {
    name: "office-studio-versions",
    path: "/office/studio/m21/guaranteed-startup-loan",
    as: "council.office",
  },
  {
    name: "office-studio-draft",
    path: "/office/studio/drafts/",
    as: "science.clerk",
    draft: { policy: "m14/high-tech-award", base: "2020" },
  },
  {
    name: "office-studio-no-draft",
    path: "/office/studio/drafts/00000000-0000-4000-8000-000000000000",
    as: "science.clerk",
  },
  { name: "office-payments", path: "/office/payments", as: "finance.preparer" },
  { name: "office-import", path: "/office/import", as: "market.registrar" },
  { name: "office-registers", path: "/office/registers", as: "market.registrar" },
];

const executablePath = findChromium();
if (!executablePath) {
  process.stderr.write("No Chromium on this machine: install it or set CHROMIUM.\n");
  process.exit(1);
}
await ensureBuilt();
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const wanted = process.argv.slice(2);
let violations = 0;
try {
  const contexts = new Map<string, BrowserContext>();
  for (const screen of SCREENS.filter(
    (it) => wanted.length === 0 || wanted.some((one) => it.name.includes(one)),
  )) {
    const context = contexts.get(screen.as ?? "") ?? (await signedIn(screen.as));
    contexts.set(screen.as ?? "", context);
    for (const width of WIDTHS) violations += await shoot(context, screen, width);
  }
} finally {
  await browser.close();
  await server.end();
}
process.stdout.write(`Screens in shots/, ${violations} accessibility violations\n`);
process.exit(violations > 0 ? 1 : 0);

async function signedIn(username: string | undefined): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  if (username)
    await context.request.post(`${server.base}/api/sign-in`, {
      data: { username, password: SAMPLE_PASSWORD },
    });
  return context;
}

async function startDraft(context: BrowserContext, data: object): Promise<string> {
  const answer = await context.request.post(`${server.base}/api/studio/drafts`, { data });
  return ((await answer.json()) as { draftId: string }).draftId;
}

async function shoot(context: BrowserContext, { name, path, draft }: Screen, width: number): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const id = draft ? await startDraft(context, draft) : "";
  await page.goto(`${server.base}${path}${id}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
  await page.evaluate(AXE);
  const found = (await page.evaluate("axe.run().then((it) => it.violations)")) as {
    id: string;
    nodes: { html: string }[];
  }[];
  const wide = (await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )) as number;
  for (const it of found)
    process.stdout.write(
      `${name} ${width}: ${it.id} (${it.nodes.length}) ${it.nodes[0]?.html.slice(0, 160)}\n`,
    );
  if (wide > 0) process.stdout.write(`${name} ${width}: ${wide} px too wide\n`);
  writeFileSync(join(FOLDER, `${name}-${width}.axe.json`), JSON.stringify(found, null, 1));
  await page.close();
  return found.length + (wide > 0 ? 1 : 0);
}
