import { type Day, findDay } from "#kernel/calendar";
import type { SinceUnit } from "../ast.ts";
import { MARCH, placeInSeries } from "../since.ts";
import type { Layers } from "./layers.ts";
import { plainSql, type Sql, sql } from "./piece.ts";

/** Days are whole numbers yyyymmdd: they have the order of days, and years and months can be read off. */
const dayNumber = (it: Day): number => Number(it.replaceAll("-", ""));

/** @throws TypeError for a text that is no day. */
export const dayValue = (text: string): Sql => {
  const day = findDay(text);
  if (!day) throw new TypeError(`Not a day: ${JSON.stringify(text)}`);
  return plainSql(`${dayNumber(day)}`);
};

/** Full years, months or days up to a day. Integer division drops towards zero, so the distance is made positive first. */
export const fullSince = (since: Sql, on: Day, unit: SinceUnit, layers: Layers): Sql => {
  if (unit === "year") return sql`((${`${dayNumber(on)}`}::integer - ${since} + 100000000) / 10000 - 10000)`;
  const day = layers.named(since);
  if (unit === "day") {
    const months = layers.named(sql`(${day} / 10000 * 12 + ${day} / 100 % 100 + ${`${MARCH}`})`);
    const place = sql`(${day} % 100 + (${months} % 12 * 153 + 2) / 5 + ${months} / 12 * 365 + ${months} / 48 - ${months} / 1200 + ${months} / 4800)`;
    return sql`(${`${placeInSeries(on)}`}::integer - ${place})`;
  }
  const monthsOn = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  // A month counts for a hundred days here, so that the day of the month decides whether the last one is full.
  return sql`((${`${monthsOn * 100 + Number(on.slice(8))}`}::integer - (${day} / 10000 * 1200 + ${day} % 10000) + 100000000) / 100 - 1000000)`;
};
