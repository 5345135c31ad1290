import { findDay, LONGEST_TERM, type Term, termText } from "#kernel/calendar";
import type { ServiceItem } from "#kernel/process";
import { error, type ServiceFault, unless, warning } from "./fault.ts";

/** Terms that no case could keep, and times in which nobody could apply. */
export const limitFaults = (item: ServiceItem): readonly ServiceFault[] => [
  ...termsOf(item).flatMap(({ path, term }) =>
    unless(
      Number.isInteger(term.days) && term.days >= 1 && term.days <= LONGEST_TERM,
      error("term-impossible", `${path}.days`, `期限要是 1 到 ${LONGEST_TERM} 之间的整数天。`),
    ),
  ),
  ...promiseFaults(item),
  ...lengthFaults(item),
  ...unless(
    (item.limits.extension?.times ?? 1) >= 1,
    error("extension-never", "limits.extension.times", "延长次数至少是 1；不能延长的请删去这一项。"),
  ),
  ...unless(
    Number.isInteger(item.correction.maxRounds) && item.correction.maxRounds >= 1,
    error("correction-never", "correction.maxRounds", "补正至少要有一次。"),
  ),
  ...unless(
    item.retention === undefined || item.retention.years >= 1,
    error("term-impossible", "retention.years", "保存期限至少一年。"),
  ),
];

const termsOf = (item: ServiceItem): readonly { path: string; term: Term }[] => [
  ...(item.limits.statutory ? [{ path: "limits.statutory", term: item.limits.statutory }] : []),
  { path: "limits.promised", term: item.limits.promised },
  ...(item.limits.extension ? [{ path: "limits.extension.most", term: item.limits.extension.most }] : []),
  { path: "correction.replyWithin", term: item.correction.replyWithin },
  ...item.steps.flatMap((step, at) => [
    ...("term" in step && step.term ? [{ path: `steps.${at}.term`, term: step.term }] : []),
    ...("deemedAfter" in step && step.deemedAfter
      ? [{ path: `steps.${at}.deemedAfter`, term: step.deemedAfter }]
      : []),
    ...(step.is === "consult"
      ? step.units.map((it, one) => ({ path: `steps.${at}.units.${one}.within`, term: it.within }))
      : []),
  ]),
  ...item.remedies.map((it, at) => ({ path: `remedies.${at}.within`, term: it.within })),
  ...item.results.flatMap((it, at) =>
    it.validFor ? [{ path: `results.${at}.validFor`, term: it.validFor }] : [],
  ),
  ...(item.rating ? [{ path: "rating.callBackWithin", term: item.rating.callBackWithin }] : []),
];

/** Fewest calendar days that a term can take: five working days are a week. */
const calendarDays = ({ days, unit }: Term): number =>
  unit === "calendar" ? days : days + 2 * Math.floor(Math.max(0, days - 1) / 5);
/** Most working days that a term can hold. */
const workingDays = ({ days, unit }: Term): number =>
  unit === "working" ? days : days - 2 * Math.floor(days / 7);

const promiseFaults = ({ limits: { promised, statutory } }: ServiceItem): readonly ServiceFault[] => {
  if (!statutory) return [];
  const longer =
    promised.unit === statutory.unit
      ? promised.days > statutory.days
      : calendarDays(promised) > calendarDays(statutory);
  if (longer)
    return [
      error(
        "promise-too-long",
        "limits.promised",
        `承诺${termText(promised)}，比法定的${termText(statutory)}还长。`,
      ),
    ];
  return promised.unit === statutory.unit
    ? []
    : [
        warning(
          "promise-other-unit",
          "limits.promised",
          "承诺期限和法定期限一个按工作日、一个按自然日，遇长假可能超过法定期限。",
        ),
      ];
};

/** What is planned for the steps, waits left out, may not take longer than what is promised. */
const lengthFaults = (item: ServiceItem): readonly ServiceFault[] => {
  const { promised } = item.limits;
  const measure = promised.unit === "working" ? workingDays : calendarDays;
  const planned = item.steps.map((step) => {
    if (step.is === "publicNotice" || ("excluded" in step && step.excluded)) return 0;
    const consulted = step.is === "consult" ? step.units.map((it) => measure(it.within)) : [];
    return Math.max(0, step.term ? measure(step.term) : 0, ...consulted);
  });
  const sum = planned.reduce((all, one) => all + one, 0);
  return unless(
    sum <= promised.days,
    error(
      "steps-too-long",
      "limits.promised",
      `各环节一共安排 ${sum} 天，超过承诺的${termText(promised)}。请缩短环节或者改承诺。`,
    ),
  );
};

/** Windows come one after another, inside the time in which applications are taken at all. */
export const windowFaults = ({ taken }: ServiceItem): readonly ServiceFault[] => {
  if (!taken) return [];
  const windows = taken.windows ?? [];
  const bad = [
    ["taken.from", taken.from],
    ["taken.to", taken.to],
    ...windows.flatMap((it, at) => [
      [`taken.windows.${at}.from`, it.from],
      [`taken.windows.${at}.to`, it.to],
    ]),
  ].flatMap(([path = "", day]) =>
    day === undefined || findDay(day) ? [] : [error("bad-date", path, "这不是存在的日期。")],
  );
  if (bad.length > 0) return bad;
  return [
    ...unless(
      taken.to === undefined || taken.from <= taken.to,
      error("window-backwards", "taken.to", "截止日早于开始日。"),
    ),
    ...windows.flatMap((it, at) => {
      const path = `taken.windows.${at}`;
      const last = windows.slice(0, at).find((one) => it.from <= one.to && one.from <= it.to);
      const inside = it.from >= taken.from && (taken.to === undefined || it.to <= taken.to);
      return [
        ...unless(it.from <= it.to, error("window-backwards", path, "申报期的截止日早于开始日。")),
        ...unless(!last, error("window-overlap", path, "和另一个申报期重叠，同一天不知算哪一期。")),
        ...unless(inside, error("window-outside", path, "申报期超出了事项受理的起止日。")),
        ...unless(
          (it.quota ?? 1) >= 1 && (it.budget ?? 1) >= 1,
          error("window-empty", path, "名额和预算要大于 0；不限的请留空。"),
        ),
      ];
    }),
  ];
};
