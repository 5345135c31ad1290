import type { FactDeclaration } from "../ast.ts";
import { nameLiteral, textLiteral } from "./piece.ts";

/**
 * How a fact stands in the database: SQL that comes to a bigint or numeric (integer, money), a numeric (decimal,
 * rate), an integer yyyymmdd (day), a boolean, a text (choice, text) or a text[] (choices); NULL when it is not known.
 */
export type FactColumn = (fact: FactDeclaration) => string;

/** Columns of their own types, named like the facts; days are of type date. */
export const typedColumn: FactColumn = ({ key, type }) => {
  const column = nameLiteral(key);
  return type === "day" ? `to_char(${column}, 'YYYYMMDD')::integer` : column;
};

/** One jsonb column that holds all facts by key; one that is not known is absent or null. */
export const jsonbColumn =
  (column: string): FactColumn =>
  ({ key, type }) => {
    const field = `${nameLiteral(column)} -> ${textLiteral(key)}`;
    const text = `${nameLiteral(column)} ->> ${textLiteral(key)}`;
    const known = `NULLIF(${field}, 'null'::jsonb)`;
    switch (type) {
      case "integer":
      case "money":
      case "decimal":
      case "rate":
        return `${known}::numeric`;
      case "boolean":
        return `${known}::boolean`;
      case "day":
        return `replace(${text}, '-', '')::integer`;
      case "choice":
      case "text":
        return `(${text})`;
      case "choices":
        return `CASE WHEN jsonb_typeof(${field}) <> 'null' THEN ARRAY(SELECT jsonb_array_elements_text(${field})) END`;
    }
  };
