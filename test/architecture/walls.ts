import { cruise, type ICruiseResult, type IForbiddenRuleType, type IViolation } from "dependency-cruiser";
import { readTsx } from "./read-tsx.ts";

readTsx();

/** Engines from the lowest to the highest: a lower one never imports a higher one. */
export const ENGINE_ORDER = [
  "identity",
  "audit",
  "registers",
  "parties",
  "library",
  "matching",
  "applications",
  "services",
  "calendar",
  "finance",
  "letters",
  "notifications",
  "indicators",
] as const;

const rule = (
  name: string,
  from: IForbiddenRuleType["from"],
  to: Record<string, unknown>,
): IForbiddenRuleType => ({ name, severity: "error", from, to }) as IForbiddenRuleType;
const TESTS = "\\.test\\.tsx?$|/testing\\.ts$";
/** Inside: everything of this project that is no package and no test. */
const OWN = "^(plan|kernel|engines|platform|web|server|database|scripts|bench|test)/";

/** The walls of the house as rules. Each has a name that says what it keeps. */
export const WALLS: readonly IForbiddenRuleType[] = [
  rule("kernel-imports-only-kernel", { path: "^kernel/", pathNot: TESTS }, { pathNot: "^kernel/" }),
  rule("plan-imports-only-kernel", { path: "^plan/", pathNot: TESTS }, { pathNot: "^(plan|kernel)/" }),
  rule(
    "a-measure-imports-no-other",
    { path: "^plan/(m\\d\\d)[^/]*/" },
    { path: "^plan/m\\d\\d[^/]*/", pathNot: "^plan/$1[^/]*/" },
  ),
  rule(
    "engines-and-platform-never-import-plan",
    { path: "^(engines|platform)/", pathNot: TESTS },
    { path: "^plan/" },
  ),
  rule(
    "engines-import-no-server-web-or-data",
    { path: "^engines/", pathNot: TESTS },
    { path: "^(server|web|database|scripts|bench|test)/" },
  ),
  rule(
    "engines-are-entered-by-their-doors",
    { path: `${OWN}`, pathNot: "^engines/|^kernel/|^plan/" },
    { path: "^engines/[^/]+/.+", pathNot: "^engines/[^/]+/(index|contract|testing)\\.ts$" },
  ),
  rule(
    "engines-enter-one-another-by-their-doors",
    { path: "^engines/([^/]+)/" },
    { path: "^engines/[^/]+/.+", pathNot: "^engines/($1/|[^/]+/(index|contract|testing)\\.ts$)" },
  ),
  ...ENGINE_ORDER.map((name, at) => {
    const higher = ENGINE_ORDER.slice(at + 1);
    return rule(
      `${name}-imports-no-higher-engine`,
      { path: `^engines/${name}/`, pathNot: TESTS },
      { path: higher.length > 0 ? `^engines/(${higher.join("|")})/` : "^$" },
    );
  }),
  rule(
    "platform-knows-no-engine",
    { path: "^platform/", pathNot: TESTS },
    { path: "^(engines|web|server|database|scripts|bench|test)/" },
  ),
  rule(
    "web-imports-kernel-and-contracts",
    { path: "^web/", pathNot: TESTS },
    {
      path: OWN,
      pathNot:
        "^web/|^kernel/|^engines/[^/]+/contract\\.ts$|^platform/http/contract\\.ts$|^platform/http/refusal\\.ts$",
    },
  ),
  rule(
    "portal-and-office-do-not-import-one-another",
    { path: "^web/(portal|office|partners)/" },
    { path: "^web/(portal|office|partners)/", pathNot: "^web/$1/" },
  ),
  rule(
    "the-root-page-never-imports-antd",
    { path: "^web/(root|entry\\.server)\\.tsx$|^web/portal/|^web/design/" },
    { path: "antd|@ant-design" },
  ),
  rule(
    "nobody-imports-server",
    { path: OWN, pathNot: "^server/|^test/|^scripts/|^bench/" },
    { path: "^server/" },
  ),
  rule(
    "sql-lives-in-stores",
    { path: "^(engines|web|plan)/", pathNot: `${TESTS}|^engines/.+/store[a-z-]*\\.ts$` },
    { path: "(^|node_modules/)(kysely|pg)/", dependencyTypesNot: ["type-only"] },
  ),
  rule("no-cycles", { path: OWN }, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
];

export type WallReport = { modules: number; violations: readonly string[] };

/** Reads every module below the folder and says which walls are broken. Needs swc: without it dependency-cruiser silently reads nothing of TypeScript 7. */
export const inspectWalls = async (baseDir: string, folders: readonly string[]): Promise<WallReport> => {
  const { output } = await cruise(
    [...folders],
    {
      baseDir,
      parser: "swc",
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "\\.d\\.ts$|^build/|^\\.react-router/" },
      ruleSet: { forbidden: [...WALLS] },
      validate: true,
    },
    {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      conditionNames: ["import", "node", "default"],
      exportsFields: ["exports"],
    },
  );
  const result = output as ICruiseResult;
  const unresolved = result.modules.flatMap((it) =>
    it.dependencies
      .filter((one) => one.couldNotResolve && /^[#.]/.test(one.module))
      .map((one) => `unresolved: ${it.source} → ${one.module}`),
  );
  return {
    modules: result.modules.filter((it) => new RegExp(OWN).test(it.source)).length,
    violations: [...result.summary.violations.map(sentence), ...unresolved],
  };
};

const sentence = (it: IViolation): string => `${it.rule.name}: ${it.from} → ${it.to}`;
