import { type Calendar, dayText, readClock } from "#kernel/calendar";
import { actionsOf } from "./actions.ts";
import { clockInput } from "./clock.ts";
import type { CaseEvent, CaseHappening } from "./events.ts";
import { foldCase } from "./fold.ts";
import type { ServiceItem } from "./service-item.ts";
import type { CaseState } from "./state.ts";
import type { PlayedCase, PlayedHappening, PlayedStep, PlayFault, WorkedCase } from "./worked-case.ts";
import { actionsFor, partyOf } from "./worked-case-actions.ts";
import { endFaults } from "./worked-case-end.ts";
import { filingFaults } from "./worked-case-filing.ts";
import { mismatches } from "./worked-case-fits.ts";
import { reckonedFrom } from "./worked-case-terms.ts";

export const playWorkedCase = (
  item: ServiceItem,
  worked: WorkedCase,
  calendar: Calendar,
): readonly PlayFault[] => runWorkedCase(item, worked, calendar).faults;

/**
 * Plays a worked case through an item by a calendar. A happening that is not open when it comes, or not for whom it comes
 * from, ends the play: what follows stands on it. Pure.
 */
export const runWorkedCase = (item: ServiceItem, worked: WorkedCase, calendar: Calendar): PlayedCase => {
  const last = worked.happens.length;
  const faults: PlayFault[] = [];
  const steps: PlayedStep[] = [];
  const met: { refusal: PlayFault | null } = { refusal: null };
  let events: readonly CaseEvent[] = [filed(worked)];
  let state = foldCase(item, events);
  let today = worked.filedOn;
  const reading = () => readClock(clockInput(item, state, today), calendar);
  const stood = (at: number): void => {
    steps.push({ at, day: today, status: state.status, due: reading().due });
  };
  /** What is refused where a refusal is expected is no fault. Whether it was. */
  const refuse = (at: number, found: readonly PlayFault[]): boolean => {
    const expected = found.find((it) => at === last && it.code === worked.expect.refusal);
    if (at === last) met.refusal = expected ?? found[0] ?? null;
    faults.push(...found.filter((it) => it !== expected));
    return expected !== undefined;
  };
  const ended = (): PlayedCase => {
    const clock = reading();
    const isOverdue = clock.state === "overdue" || (clock.state === "done" && clock.left < 0);
    const { status, decision } = state;
    return {
      faults,
      steps,
      got: { status, due: clock.due, isOverdue, amount: decision?.amount ?? null, refusal: met.refusal },
    };
  };
  if (!refuse(0, filingFaults(item, worked))) stood(0);
  for (const [index, played] of worked.happens.entries()) {
    const at = index + 1;
    if (played.day < today) {
      const says = `${dayText(played.day)}早于前一步的${dayText(today)}。`;
      faults.push({ at, code: "day-goes-back", says });
      return ended();
    }
    today = played.day;
    const taken = take(item, state, played, calendar);
    const found = taken.faults.map((it) => ({ at, ...it }));
    // What was to be refused, and was, leaves the case where it stood.
    if (refuse(at, found)) break;
    if (!taken.happening) return ended();
    const by = { name: taken.by, unit: null };
    events = [
      ...events,
      { seq: at + 1, at: `${today}T02:00:00.000Z`, day: today, by, ...taken.happening } as CaseEvent,
    ];
    state = foldCase(item, events);
    stood(at);
  }
  const outcome = ended();
  return { ...outcome, faults: [...faults, ...endFaults(worked.expect, outcome.got)] };
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
