import { mineWithParts, openSeen, openToRead, remediesOf } from "#engines/applications";
import type { CaseSummary } from "#engines/applications/contract";
import { addDays, type Day } from "#kernel/calendar";
import type { Context } from "#platform/context";
import type { Deadline } from "./ics.ts";

/** More than this nobody keeps in a calendar. */
const MOST_DUE = 1000;
const MOST_OWN = 60;
/** A day that is over stays for this long: a calendar that forgets at once looks broken. */
const KEPT_DAYS = 7;

/** What the applicant must not miss: correction, end of the notice, remedies. */
export const ownDeadlines = async (ctx: Context, site: string): Promise<Deadline[]> => {
  const since = addDays(ctx.today(), -KEPT_DAYS);
  const cases = (await mineWithParts(ctx)).filter((it) => it.status !== "withdrawn").slice(0, MOST_OWN);
  const lists: Deadline[][] = [];
  for (const it of cases) lists.push(await ofCase(ctx, it, site));
  return lists.flat().filter((it) => it.day >= since);
};

const ofCase = async (ctx: Context, summary: CaseSummary, site: string): Promise<Deadline[]> => {
  const open = await openToRead(ctx.db, summary);
  if (!open) return [];
  const { state } = open;
  const { caseId, serviceName, code } = summary;
  const deadline = (what: string, day: Day, title: string, says: string): Deadline => ({
    id: `${caseId}-${what}`,
    day,
    title: `${title}：${serviceName}`,
    says: `${says}\n回执 ${code}`,
    url: `${site}/my/${caseId}`,
  });
  const asked = state.corrections.at(-1);
  const notice = state.notices.at(-1);
  return [
    ...(asked && asked.answeredOn === null && state.endedOn === null
      ? [
          deadline(
            `correction-${state.corrections.length}`,
            asked.replyBy,
            "补正最后一天",
            asked.items.map((it) => `${it.label}：${it.says}`).join("\n"),
          ),
        ]
      : []),
    ...(notice && notice.ended === null
      ? [deadline(`notice-${state.notices.length}`, notice.until, "公示最后一天", "公示期间可以提出异议。")]
      : []),
    ...remediesOf(ctx, open).flatMap(({ label, unitName, lastDay }, at) =>
      lastDay && state.decision
        ? [deadline(`remedy-${at}`, lastDay as Day, `可以${label}的最后一天`, `向${unitName}${label}。`)]
        : [],
    ),
  ];
};

/** When the open cases that the officer sees are due. Who waits for the applicant has no due day yet. */
export const unitDeadlines = async (ctx: Context, site: string): Promise<Deadline[]> =>
  (await openSeen(ctx, MOST_DUE)).flatMap((it) =>
    it.due === null || it.clock === "suspended"
      ? []
      : [
          {
            id: `${it.caseId}-due`,
            day: it.due as Day,
            title: `应办结：${it.applicant}`,
            says: `${it.serviceName}\n回执 ${it.code}\n${it.statusText}`,
            url: `${site}/office/cases/${it.subjectId}/${it.caseId}`,
          },
        ],
  );
