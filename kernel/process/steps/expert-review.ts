import type { CaseState } from "../state.ts";
import type { StepRules } from "./rules.ts";

/** 专家评审: experts give marks, each once; enough of them, and the review can be closed. */
export const expertReview: StepRules<"expertReview"> = {
  title: "专家评审",
  status: () => "assessing",
  arrive: (state) => ({ ...state, marks: [] }),
  lines: ({ state, step, why }) => {
    const short = step.atLeast - state.marks.length;
    return [
      {
        action: "giveMark",
        label: "录入专家评分",
        by: step.by,
        why: why("评审已经结束。"),
      },
      {
        action: "hearExperts",
        label: "结束评审",
        by: step.by,
        why:
          why("评审已经结束。") ??
          (short > 0 ? `至少要 ${step.atLeast} 位专家评分，还差 ${short} 位。` : null),
      },
    ];
  },
  after: (state, event, _step, { forward }) => {
    if (event.is === "expertsHeard") return forward(state);
    if (event.is !== "markGiven") return undefined;
    const { expert, mark, says, day: on } = event;
    return {
      ...state,
      marks: [...state.marks.filter((it) => it.expert !== expert), { expert, mark, says, on }],
    };
  },
};

/** Mean of the experts' marks in hundredths, rounded down; null before the first. */
export const meanMark = ({ marks }: CaseState): number | null =>
  marks.length === 0 ? null : Math.floor((marks.reduce((sum, it) => sum + it.mark, 0) * 100) / marks.length);
