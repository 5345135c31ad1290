import { addDays, type Calendar, type Day, isWorkingDay } from "#kernel/calendar";
import type { CaseEvent, CaseHappening, Doer, ServiceItem, Step } from "#kernel/process";

type Chance = () => number;
type Taken = CaseHappening & { by: Doer };

const WORDS = "材料齐全，符合规定，予以办理。";
const checkedAll = (items: readonly { item: string }[]) =>
  items.map(({ item }) => ({ item, holds: true, note: "" }));

/** What an orderly case goes through at one kind of step; none when this bench does not walk it. */
const atStep = (item: ServiceItem, step: Step, day: Day, chance: Chance): Taken[] | undefined => {
  const by = (unit: string | undefined): Doer => ({ name: "演示经办", unit: unit ?? item.owner });
  const take = (happening: CaseHappening, unit = step.by): Taken => ({ ...happening, by: by(unit) });
  switch (step.is) {
    case "accept": {
      const target = item.form[0]?.fields[0]?.key ?? item.id;
      const asked =
        chance() < 0.2
          ? [
              take({
                is: "correctionAsked",
                items: [{ target, label: target, says: "请核对后重新填写。" }],
                replyBy: addDays(day, 15),
              }),
              take({ is: "corrected", answers: {}, materials: [] }),
            ]
          : [];
      return [...asked, take({ is: "accepted", checked: step.checklist.map((it) => it.item) })];
    }
    case "review":
      return [take({ is: "reviewed", checked: checkedAll(step.checklist) })];
    case "consult":
      return [
        take({
          is: "consultOpened",
          until: Object.fromEntries(step.units.map((it) => [it.unit, addDays(day, 30)])),
        }),
        ...step.units.map(({ unit }) =>
          take({ is: "consultAnswered", unit, agrees: true, says: WORDS }, unit),
        ),
      ];
    case "expertReview":
      return [
        ...Array.from({ length: step.atLeast }, (_, at) =>
          take({ is: "markGiven", expert: `专家${at + 1}`, mark: 85, says: WORDS }),
        ),
        take({ is: "expertsHeard" }),
      ];
    case "inspection":
      return [take({ is: "inspected", checked: checkedAll(step.checklist), says: WORDS })];
    case "decide": {
      const refused = chance() < 0.1;
      const amount = item.steps.some((it) => it.is === "pay") ? 10_000_000 : null;
      const decision = refused
        ? ({ outcome: "refused", amount: null, reason: WORDS } as const)
        : ({ outcome: "granted", amount, reason: WORDS } as const);
      return [
        ...(step.countersigned ? [take({ is: "decisionProposed", ...decision })] : []),
        take({ is: "decided", ...decision }),
      ];
    }
    case "publicNotice":
      return [take({ is: "noticeOpened", until: addDays(day, 7) }), take({ is: "noticeClosed" })];
    case "pay":
      return [take({ is: "paymentPrepared" }), take({ is: "paid", amount: 10_000_000 })];
    case "deliver":
      return [take({ is: "delivered", code: "" })];
    case "files":
      return undefined;
  }
};

/** Whether an item has only steps that this bench walks. */
export const isWalked = (item: ServiceItem): boolean =>
  !item.onlyJoint && item.steps.every((step) => step.is !== "files");

/** The events of an orderly case that was filed on that day: to its end, or as far as it came by `until`. */
export const walk = (
  item: ServiceItem,
  filedOn: Day,
  { until, calendar, chance }: { until: Day; calendar: Calendar; chance: Chance },
): CaseEvent[] => {
  let day = filedOn;
  const pass = (): void => {
    day = addDays(day, 1 + Math.floor(chance() * 3));
    while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  };
  const events: CaseEvent[] = [];
  const add = ({ by, ...happening }: Taken): boolean => {
    if (day > until) return false;
    events.push({
      seq: events.length + 1,
      at: `${day}T02:00:00.000Z`,
      day,
      by,
      ...(happening as CaseHappening),
    });
    return true;
  };
  const fields = item.form.filter((it) => !it.repeats).flatMap((it) => it.fields);
  const answers = Object.fromEntries(fields.map((it) => [it.key, it.type === "money" ? "100000" : "1"]));
  add({
    is: "submitted",
    answers,
    facts: {},
    registerValues: {},
    materials: [],
    by: { name: "演示申请人", unit: null },
  });
  for (const step of item.steps)
    for (const taken of atStep(item, step, day, chance) ?? []) {
      pass();
      if (taken.is === "noticeClosed") day = addDays(day, 8);
      if (!add(taken)) return events;
      if (taken.is === "decided" && taken.outcome === "refused") return events;
    }
  return events;
};
