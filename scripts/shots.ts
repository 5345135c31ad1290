import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { SAMPLE_PASSWORD } from "#engines/identity";
import { ensureBuilt } from "./ensure-built.ts";
import { findChromium } from "./find-chromium.ts";
import { startServer } from "./sample-server.ts";
import { SCREENS, type Screen } from "./shot-screens.ts";

// `npm run shots`: the main screens at three widths into shots/, each looked over by axe.
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, "shots");
const WIDTHS = [360, 768, 1440] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
const MADE = new Map<NonNullable<Screen["made"]>, string>();
let violations = 0;
try {
  const contexts = new Map<string, BrowserContext>();
  for (const screen of SCREENS.filter(
    (it) => wanted.length === 0 || wanted.some((one) => it.name.includes(one)),
  )) {
    const context = contexts.get(screen.as ?? "") ?? (await signedIn(screen.as));
    contexts.set(screen.as ?? "", context);
    const path = `${screen.path}${screen.made ? await make(context, screen.made) : ""}`;
    for (const width of WIDTHS) violations += await shoot(context, { ...screen, path }, width);
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

/** What several screens show is made once. */
async function make(context: BrowserContext, made: NonNullable<Screen["made"]>): Promise<string> {
  const known = MADE.get(made);
  if (known !== undefined) return known;
  const it = await makeOne(context, made);
  MADE.set(made, it);
  return it;
}

async function makeOne(
  context: BrowserContext,
  { by, from, id }: NonNullable<Screen["made"]>,
): Promise<string> {
  const answer = await context.request.post(`${server.base}${by}`, { data: from });
  return String(((await answer.json()) as Record<string, unknown>)[id]);
}

async function shoot(context: BrowserContext, { name, path, does }: Screen, width: number): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${server.base}${path}`, { waitUntil: "networkidle" });
  await does?.(page);
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
