import type { Plan, RegisterDeclaration, RegisterField } from "#kernel/plan";
import type { ColumnMapping } from "./contract.ts";
import type { FileRow } from "./file/format.ts";
import { shorten } from "./shorten.ts";

/** A column of a file: its heading, made unique, and the unit written in it. */
export type Column = { heading: string; unit: string | undefined; sampleValues: readonly string[] };

/** Names under which almost every list brings what a register is about, when its declaration says no more. */
const CODE_HEADINGS = [
  "统一社会信用代码",
  "社会信用代码",
  "信用代码",
  "统一信用代码",
  "统一社会信用代码证号",
  "纳税人识别号",
];
const NAME_HEADINGS = ["名称", "企业名称", "单位名称", "主体名称", "市场主体名称", "公司名称", "字号名称"];
const REGION_HEADINGS = [
  "县市",
  "县",
  "所在县市",
  "所属县市",
  "所在县",
  "所属县",
  "县区",
  "行政区划",
  "行政区划代码",
  "区划代码",
  "所属地区",
  "所在地区",
];
const UNITS = new Set([
  "元",
  "千元",
  "万元",
  "亿元",
  "%",
  "人",
  "户",
  "个",
  "件",
  "项",
  "年",
  "平方米",
  "亩",
]);
const MOST_TITLE_ROWS = 10;

/** Width, blanks, case and marks of a heading do not matter. */
export const foldHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\ufeff*:_()[\]{}【】〔〕<>《》"'“”·.。,，、/\\|-]/g, "");

/** "营业收入（万元）" → "营业收入" and "万元"; a bracket that holds no unit belongs to the name. */
export const splitUnit = (heading: string): { name: string; unit: string | undefined } => {
  const match = /^(.*?)[(（[【]\s*(?:单位\s*[:：]?\s*)?([^()（）[\]【】]+?)\s*[)）\]】]\s*[*＊]?\s*$/.exec(
    heading.trim(),
  );
  const unit = match?.[2]?.normalize("NFKC");
  return match?.[1] && unit && UNITS.has(unit)
    ? { name: match[1], unit }
    : { name: heading, unit: undefined };
};

/** Every heading under which a field may come, folded, the surest first. */
const headingsOf = (field: RegisterField, register: RegisterDeclaration, plan: Plan): readonly string[] => {
  const fact = plan.facts.get(field.key);
  const isCode = field.key === register.identity.field && register.identity.check === "uscc";
  return [
    field.name,
    ...(field.headings ?? []),
    field.key,
    ...(fact ? [fact.name, ...(fact.synonyms ?? [])] : []),
    ...(isCode ? CODE_HEADINGS : []),
    ...(field.key === register.nameField ? NAME_HEADINGS : []),
    ...(field.key === register.regionField ? REGION_HEADINGS : []),
  ].map(foldHeading);
};

/** Heading → field for every heading that is recognised; a field is taken by the first column that fits best. */
export const matchColumns = (
  columns: readonly Column[],
  register: RegisterDeclaration,
  plan: Plan,
): ColumnMapping => {
  const mapping: ColumnMapping = Object.fromEntries(columns.map((it) => [it.heading, ""]));
  const known = register.fields.map((field) => ({
    key: field.key,
    headings: headingsOf(field, register, plan),
  }));
  const deepest = Math.max(0, ...known.map((it) => it.headings.length));
  const taken = new Set<string>();
  // Field by field in order of sureness, so that 名称 does not go to a column called 企业简称.
  for (let depth = 0; depth < deepest; depth++) {
    for (const { key, headings } of known) {
      const wanted = headings[depth];
      if (wanted === undefined || taken.has(key)) continue;
      const found = columns.find(
        ({ heading }) =>
          mapping[heading] === "" &&
          [foldHeading(heading), foldHeading(splitUnit(heading).name)].includes(wanted),
      );
      if (!found) continue;
      mapping[found.heading] = key;
      taken.add(key);
    }
  }
  return mapping;
};

/** Which of the first rows is the heading: the one in which most cells name fields; titles and merged banners stand above it. */
export const findHeadingRow = (
  rows: readonly FileRow[],
  register: RegisterDeclaration,
  plan: Plan,
): FileRow | undefined => {
  const names = new Set(register.fields.flatMap((field) => headingsOf(field, register, plan)));
  const score = ({ cells }: FileRow): number =>
    cells.filter((it) => names.has(foldHeading(it)) || names.has(foldHeading(splitUnit(it).name))).length;
  let best = rows[0];
  for (const row of rows.slice(0, MOST_TITLE_ROWS)) if (best && score(row) > score(best)) best = row;
  if (best && score(best) > 0) return best;
  // Nothing is recognised: a row with one filled cell is a title, the first wider one the heading.
  return (
    rows.slice(0, MOST_TITLE_ROWS).find(({ cells }) => cells.filter((it) => it !== "").length > 1) ?? rows[0]
  );
};

/** Columns with unique headings; one without heading is named by its place when anything stands in it. */
export const columnsOf = (heading: FileRow, rows: readonly FileRow[]): readonly (Column | undefined)[] => {
  const width = Math.max(heading.cells.length, ...rows.map((it) => it.cells.length));
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const values = rows.map((it) => it.cells[at] ?? "").filter((it) => it !== "");
    const written = (heading.cells[at] ?? "").trim();
    if (written === "" && values.length === 0) return undefined;
    const name = shorten((written === "" ? `第 ${at + 1} 列` : written).replaceAll(/\s+/g, " "), 100);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      heading: times === 1 ? name : `${name} #${times}`,
      unit: splitUnit(written).unit,
      sampleValues: values.slice(0, 3).map((it) => shorten(it, 60)),
    };
  });
};

/** Names of fields without which no row can be written and that no column brings. */
export const missingFields = (mapping: ColumnMapping, register: RegisterDeclaration): readonly string[] => {
  const mapped = new Set(Object.values(mapping));
  return register.fields.filter((it) => isNeeded(it, register) && !mapped.has(it.key)).map((it) => it.name);
};

export const isNeeded = (field: RegisterField, register: RegisterDeclaration): boolean =>
  field.required === true || field.key === register.identity.field || field.key === register.nameField;
