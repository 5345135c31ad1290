import type { Calendar } from "#kernel/calendar";
import { playWorkedCase, type ServiceItem } from "#kernel/process";
import { error, type ServiceFault, unless, warning } from "./fault.ts";

/** So many worked cases an item should have: one that is granted, one that is not, one that waits. */
const ENOUGH_CASES = 3;

/** Worked cases that do not go as written; a path that cannot be walked is told elsewhere and not played. */
export const playedFaults = (item: ServiceItem, calendar: Calendar | null): readonly ServiceFault[] => {
  const cases = item.tests ?? [];
  return [
    ...unless(
      cases.length >= ENOUGH_CASES,
      warning(
        "cases-few",
        "tests",
        `办件样例只有 ${cases.length} 个，至少要 ${ENOUGH_CASES} 个：办成的、没办成的、要补正的。`,
      ),
    ),
    ...(calendar
      ? cases.flatMap((it, at) =>
          playWorkedCase(item, it, calendar).map((fault) =>
            error(
              `case-${fault.code}`,
              `tests.${at}${fault.at === null ? ".expect" : fault.at === 0 ? "" : `.happens.${fault.at - 1}`}`,
              `样例“${it.says}”${fault.at ? `第 ${fault.at} 步` : ""}：${fault.says}`,
            ),
          ),
        )
      : []),
  ];
};
