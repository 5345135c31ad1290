import { csvLine } from "#engines/registers";
import type { Plan, RegisterField } from "#kernel/plan";
import type { SampleEnterprise } from "./firm.ts";

const REGISTER = "market-subjects";

/** The sample prefecture as a CSV file, line by line, with the headings and units of the plan's register. */
export function* sampleCsv(plan: Plan, enterprises: Iterable<SampleEnterprise>): Generator<string> {
  const { fields, regionField } = plan.getRegister(REGISTER);
  const counties = new Map(plan.regions.map((it) => [it.code, it.name]));
  yield `\ufeff${csvLine(fields.map(headingOf))}\r\n`;
  for (const { fields: values } of enterprises) {
    const cells = fields.map((field) => {
      const value = values[field.key];
      if (value === undefined) return "";
      if (field.key === regionField) return counties.get(String(value)) ?? String(value);
      return cellOf(field, value);
    });
    yield `${csvLine(cells)}\r\n`;
  }
}

const headingOf = ({ name, type }: RegisterField): string => (type === "money" ? `${name}（万元）` : name);

const cellOf = ({ type, choices }: RegisterField, value: string | number | boolean): string => {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (type === "money") return inWan(Number(value));
  return choices?.find((it) => it.value === value)?.label ?? String(value);
};

/** 分 in 万元, exactly. */
const inWan = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(7, "0");
  const part = digits.slice(-6).replace(/0+$/, "");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -6)}${part === "" ? "" : `.${part}`}`;
};
