import type { Day } from "#kernel/calendar";
import type { CaseState } from "../state.ts";
import type { Consulted, StepOf } from "../step.ts";
import { type Line, type StepRules, SYSTEM } from "./rules.ts";

/** 会办: the units are asked at once; the case goes on when each has answered or its silence has been taken as agreement. */
export const consult: StepRules<"consult"> = {
  title: "会办",
  status: () => "consulting",
  arrive: (state) => ({ ...state, consultations: [] }),
  lines: ({ state, step, here, why, today }) => {
    const asked = state.consultations.length > 0;
    const late = "会办已经结束。";
    return [
      {
        action: "openConsult",
        label: "发起会办",
        by: step.by,
        why: why(late) ?? (asked ? "已经发起会办。" : null),
      },
      ...step.units.map(({ unit }): Line => {
        const one = state.consultations.find((it) => it.unit === unit);
        return {
          action: "answerConsult",
          label: "答复会办",
          by: unit,
          why: !here || !one ? (why(late) ?? "还没有发起会办。") : one.answer ? "已经答复。" : null,
        };
      }),
      {
        action: "takeSilence",
        label: "处理逾期未复",
        by: SYSTEM,
        why: here && silentUnits(step, state, today).length > 0 ? null : "没有逾期未复、还没有处理的单位。",
      },
    ];
  },
  after: (state, event, step, { forward }) => {
    if (event.is === "consultOpened")
      return {
        ...state,
        consultations: step.units.map(({ unit }) => ({
          unit,
          until: event.until[unit] ?? event.day,
          answer: null,
          remindedOn: null,
        })),
      };
    if (event.is === "consultAnswered") {
      const { unit, agrees, says, day } = event;
      return whenAllAnswered(
        change(state, unit, (it) => ({ ...it, answer: { agrees, says, on: day, silent: false } })),
        forward,
      );
    }
    if (event.is !== "silenceTaken") return undefined;
    const { unit, as, day } = event;
    return as === "reminded"
      ? change(state, unit, (it) => ({ ...it, remindedOn: day }))
      : whenAllAnswered(
          change(state, unit, (it) => ({
            ...it,
            answer: { agrees: true, says: "逾期未复，按无意见处理。", on: day, silent: true },
          })),
          forward,
        );
  },
};

const change = (
  state: CaseState,
  unit: string,
  how: (it: CaseState["consultations"][number]) => CaseState["consultations"][number],
): CaseState => ({
  ...state,
  consultations: state.consultations.map((it) => (it.unit === unit && it.answer === null ? how(it) : it)),
});

const whenAllAnswered = (state: CaseState, forward: (it: CaseState) => CaseState): CaseState =>
  state.consultations.every((it) => it.answer) ? forward(state) : state;

/** Units that have not answered in time and to whom what the item says about silence has not been done yet. */
export const silentUnits = (
  { units }: StepOf<"consult">,
  { consultations }: CaseState,
  today: Day,
): Consulted[] =>
  units.filter(({ unit, onSilence }) => {
    const one = consultations.find((it) => it.unit === unit);
    return one && !one.answer && today > one.until && !(onSilence === "reminded" && one.remindedOn);
  });
