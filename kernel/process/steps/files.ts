import { type StepRules, SYSTEM } from "./rules.ts";

/** 一件事: each item gets a file of its own from this application, and the case waits until the last has ended. */
export const files: StepRules<"files"> = {
  title: "并联办理",
  status: () => "filing",
  lines: ({ state, step, why }) => [
    {
      action: "openFiles",
      label: "分送各单位",
      by: step.by,
      why: why("各单位已经办完。") ?? (state.files.length > 0 ? "已经分送。" : null),
    },
    {
      action: "endFile",
      label: "收到办理结果",
      by: SYSTEM,
      why: why("各单位已经办完。") ?? (state.files.length === 0 ? "还没有分送。" : null),
    },
  ],
  after: (state, event, _step, { forward }) => {
    if (event.is === "filesOpened")
      return { ...state, files: event.files.map((it) => ({ ...it, outcome: null, endedOn: null })) };
    if (event.is !== "fileEnded") return undefined;
    const next = {
      ...state,
      files: state.files.map((it) =>
        it.caseId === event.caseId ? { ...it, outcome: event.outcome, endedOn: event.day } : it,
      ),
    };
    return next.files.every((it) => it.outcome) ? forward(next) : next;
  },
};
