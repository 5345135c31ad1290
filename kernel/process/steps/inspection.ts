import type { StepRules } from "./rules.ts";

/** 现场核查. */
export const inspection: StepRules<"inspection"> = {
  title: "现场核查",
  status: () => "inspecting",
  lines: ({ step, why }) => [
    {
      action: "inspect",
      label: "登记核查结果",
      by: step.by,
      why: why("已经核查。"),
    },
  ],
  after: (state, event, _step, { forward }) => {
    if (event.is !== "inspected") return undefined;
    const { checked, says, day: on, by } = event;
    return forward({ ...state, inspection: { checked, says, on, by: by.name } });
  },
};
