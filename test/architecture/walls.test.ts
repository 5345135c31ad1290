import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { ENGINE_ORDER, inspectWalls } from "./walls.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = [
  "kernel",
  "plan",
  "engines",
  "platform",
  "web",
  "server",
  "database",
  "scripts",
  "bench",
  "test",
];
const SKIPPED = new Set(["node_modules", "build", "data", ".git", ".react-router", "shots"]);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    if (SKIPPED.has(name)) return [];
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
const sources = FOLDERS.flatMap((it) => filesBelow(join(ROOT, it))).filter((it) =>
  /\.(ts|tsx|mjs)$/.test(it),
);
const named = (path: string): string => relative(ROOT, path);

test("imports go only where the walls allow, and every module was read", async () => {
  const { modules, violations } = await inspectWalls(ROOT, FOLDERS);
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThanOrEqual(sources.length);
});

const folder = mkdtempSync(join(tmpdir(), "chuchuang-walls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bad = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

test("the walls do fall when something leans on them", async () => {
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  bad("kernel/money/index.ts", 'import { readFileSync } from "node:fs";\nexport const it = readFileSync;\n');
  bad("plan/index.ts", "export const plan = 1;\n");
  bad("plan/m01-a/index.ts", 'import { two } from "../m02-b/index.ts";\nexport const one = two;\n');
  bad("plan/m02-b/index.ts", "export const two = 2;\n");
  bad(
    "engines/audit/index.ts",
    'import { plan } from "#plan";\nimport { pay } from "#engines/finance";\nexport const it = [plan, pay];\n',
  );
  bad(
    "engines/finance/index.ts",
    'import { inner } from "../registers/inner.ts";\nexport const pay = inner;\n',
  );
  bad(
    "engines/registers/inner.ts",
    'import { server } from "../../server/main.ts";\nexport const inner = server;\n',
  );
  bad("platform/jobs/index.ts", 'import { pay } from "#engines/finance";\nexport const it = pay;\n');
  bad("server/main.ts", "export const server = 1;\n");
  bad("web/portal/home.tsx", 'import { office } from "../office/queue.tsx";\nexport const home = office;\n');
  bad("web/office/queue.tsx", 'import { it } from "#engines/audit";\nexport const office = it;\n');
  const { violations } = await inspectWalls(folder, [
    "kernel",
    "plan",
    "engines",
    "platform",
    "web",
    "server",
  ]);
  const broken = new Set(violations.map((it) => it.split(":")[0]));
  for (const wall of [
    "kernel-imports-only-kernel",
    "a-measure-imports-no-other",
    "engines-and-platform-never-import-plan",
    "audit-imports-no-higher-engine",
    "engines-enter-one-another-by-their-doors",
    "engines-import-no-server-web-or-data",
    "platform-knows-no-engine",
    "portal-and-office-do-not-import-one-another",
    "web-imports-kernel-and-contracts",
  ]) {
    expect(broken, wall).toContain(wall);
  }
});

test("every engine has its place in the order, a README of about a page, and a door", () => {
  const engines = readdirSync(join(ROOT, "engines"));
  expect(engines.toSorted()).toEqual([...ENGINE_ORDER].toSorted());
  for (const engine of engines) {
    const there = readdirSync(join(ROOT, "engines", engine));
    expect(there, engine).toContain("index.ts");
    expect(
      readFileSync(join(ROOT, "engines", engine, "README.md"), "utf8").split("\n").length,
      engine,
    ).toBeLessThan(40);
  }
});

test("the kernel is given time, chance and ids; it never takes them", () => {
  const taken = sources
    .filter((it) => named(it).startsWith("kernel/") && !it.endsWith(".test.ts"))
    .filter((it) =>
      /Date\.now|new Date\(\)|Math\.random|performance\.now|randomUUID|process\.env/.test(
        readFileSync(it, "utf8"),
      ),
    )
    .map(named);
  expect(taken).toEqual([]);
});

test("SQL is written in stores and by the compiler of rules", () => {
  const isSql = (path: string): boolean => /\bSELECT\b[^"]*\bFROM\b/.test(readFileSync(path, "utf8"));
  const writing = sources
    .filter((it) => /^(kernel|engines|web|plan|server)\//.test(named(it)) && !it.endsWith(".test.ts"))
    .filter(isSql)
    .map(named);
  expect(writing.filter((it) => !/^kernel\/rules\/sql\/|\/store[a-z-]*\.ts$/.test(it))).toEqual([]);
  expect(writing).toContain("engines/registers/count/store.ts");
});

test("no file is longer than 300 lines and none is named after nothing", () => {
  const long = sources.filter((it) => readFileSync(it, "utf8").split("\n").length > 301).map(named);
  expect(long).toEqual([]);
  const nothing = sources
    .filter((it) =>
      /(^|\/)(utils?|common|shared|helpers?|lib|core|misc|manager)(\/|\.tsx?$)/i.test(named(it)),
    )
    .map(named);
  expect(nothing).toEqual([]);
});

test("no enum, no default export outside pages and configuration, no any", () => {
  const odd = sources
    .filter((it) => !/\.test\.tsx?$/.test(it))
    .filter((it) => {
      const text = readFileSync(it, "utf8");
      const isPage = /^web\/|^test\/fixtures\//.test(named(it));
      return /^\s*(export )?(const )?enum /m.test(text) || (!isPage && /^export default /m.test(text));
    })
    .map(named);
  expect(odd).toEqual([]);
});
