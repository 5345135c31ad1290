import { type Calendar, type Day, dayText, readClock } from "#kernel/calendar";
import { actionsOf } from "./actions.ts";
import { clockInput } from "./clock.ts";
import type { CaseEvent, CaseHappening } from "./events.ts";
import { foldCase } from "./fold.ts";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";
import { statusText } from "./status-text.ts";
import { intakeOn } from "./taken.ts";
import type { PlayedHappening, WorkedCase } from "./worked-case.ts";
import { actionsFor, partyOf } from "./worked-case-actions.ts";
import { mismatches } from "./worked-case-fits.ts";
import { reckonedFrom } from "./worked-case-terms.ts";

/** What does not go as written. `at`: 0 the application, 1, 2, 3 … what happened then, null what was expected in the end. */
export type PlayFault = { at: number | null; code: string; says: string };

/**
 * Plays a worked case through an item by a calendar. A happening that is not open when it comes, or not for whom it comes
 * from, ends the play: what follows stands on it. Pure.
 */
export const playWorkedCase = (
  item: ServiceItem,
  worked: WorkedCase,
  calendar: Calendar,
): readonly PlayFault[] => {
  const faults: PlayFault[] = filingFaults(item, worked);
  let events: readonly CaseEvent[] = [filed(worked)];
  let state = foldCase(item, events);
  let today = worked.filedOn;
  for (const [index, played] of worked.happens.entries()) {
    const at = index + 1;
    if (played.day < today)
      return [
        ...faults,
        { at, code: "day-goes-back", says: `${dayText(played.day)}早于前一步的${dayText(today)}。` },
      ];
    today = played.day;
    const taken = take(item, state, played, calendar);
    faults.push(...taken.faults.map((it) => ({ at, ...it })));
    if (!taken.happening) return faults;
    const by = { name: taken.by, unit: null };
    events = [
      ...events,
      { seq: at + 1, at: `${today}T02:00:00.000Z`, day: today, by, ...taken.happening } as CaseEvent,
    ];
    state = foldCase(item, events);
  }
  return [...faults, ...endFaults(item, state, { worked, today, calendar })];
};

const filed = ({ filedOn, answers = {}, materials = [], coApplicants }: WorkedCase): CaseEvent => ({
  seq: 1,
  at: `${filedOn}T01:00:00.000Z`,
  day: filedOn,
  by: { name: "申请人", unit: null },
  is: "submitted",
  answers,
  facts: {},
  registerValues: {},
  materials: materials.map((it) => ({ material: it, fileId: it })),
  ...(coApplicants ? { coApplicants } : {}),
});

const filingFaults = (item: ServiceItem, worked: WorkedCase): PlayFault[] => {
  const { materials = [], coApplicants = [] } = worked;
  const known = new Set(item.materials.map((it) => it.key));
  const rules = item.coApplicants;
  const count = coApplicants.length;
  const wrongCount = rules ? count < rules.atLeast || count > rules.atMost : count > 0;
  return [
    ...(intakeOn(item, worked.filedOn).open
      ? []
      : [{ at: 0, code: "not-taken", says: `${dayText(worked.filedOn)}不受理申请，不在申报期内。` }]),
    ...materials
      .filter((it) => !known.has(it))
      .map((it) => ({ at: 0, code: "material-unknown", says: `申请材料里没有“${it}”。` })),
    ...(wrongCount
      ? [
          {
            at: 0,
            code: "co-applicants-count",
            says: rules
              ? `${rules.named}要 ${rules.atLeast} 到 ${rules.atMost} 位，样例里有 ${count} 位。`
              : "本事项没有共同申请人，样例里却写了。",
          },
        ]
      : []),
  ];
};

type Taken = { faults: readonly Omit<PlayFault, "at">[]; happening: CaseHappening | null; by: string };

/** Whether somebody could do that then; without a happening it could not be. */
const take = (
  item: ServiceItem,
  state: CaseState,
  { day: today, ...played }: PlayedHappening,
  calendar: Calendar,
): Taken => {
  const happening = reckonedFrom(item, state, played as Omit<PlayedHappening, "day">, { today, calendar });
  const party = partyOf(happening);
  const actions = actionsFor(happening);
  const lines = actionsOf(item, state, today).filter((it) => actions.includes(it.action));
  const theirs = lines.filter((it) => party === undefined || it.by === party);
  const open = theirs.find((it) => it.open);
  const none = (code: string, says: string): Taken => ({
    faults: [{ code, says }],
    happening: null,
    by: "",
  });
  if (lines.length === 0) return none("no-such-step", `本事项的流程里没有“${happening.is}”这一步。`);
  if (theirs.length === 0) return none("wrong-party", `“${lines[0]?.label}”不由 ${party} 办理。`);
  if (!open) {
    const [first] = theirs;
    return none("not-open", `这时不能“${first?.label}”：${first?.why}`);
  }
  const wrong = mismatches(item, state, happening, { today, calendar });
  return { faults: wrong, happening, by: open.by };
};

type AtTheEnd = { worked: WorkedCase; today: Day; calendar: Calendar };
const endFaults = (item: ServiceItem, state: CaseState, { worked, today, calendar }: AtTheEnd) => {
  const { status, due, isOverdue } = worked.expect;
  const faults: PlayFault[] = [];
  const differs = (code: string, says: string) => faults.push({ at: null, code, says });
  if (state.status !== status)
    differs(
      "status-differs",
      `最后应为“${statusText(status)}”，按现在的流程是“${statusText(state.status)}”。`,
    );
  if (due === undefined && isOverdue === undefined) return faults;
  const reading = readClock(clockInput(item, state, today), calendar);
  if (due !== undefined && reading.due !== due)
    differs("due-differs", `最后的到期日应为${dayText(due)}，按现在的期限是${dayText(reading.due)}。`);
  const late = reading.state === "overdue" || (reading.state === "done" && reading.left < 0);
  if (isOverdue !== undefined && isOverdue !== late)
    differs("overdue-differs", isOverdue ? "应当已经超期，实际没有超期。" : "应当没有超期，实际已经超期。");
  return faults;
};
