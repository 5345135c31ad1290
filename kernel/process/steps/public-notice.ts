import { dayText } from "#kernel/calendar";
import type { CaseState, Notice } from "../state.ts";
import { ANYONE, changeLast, type Seen, type StepRules } from "./rules.ts";

/** 公示, of what is meant to be decided or of what has been. The notice lasts through its last day. */
export const publicNotice: StepRules<"publicNotice"> = {
  title: "公示",
  status: (state) => {
    const notice = runningNotice(state);
    if (notice) return hasOpenObjection(notice) ? "objected" : "onNotice";
    return state.decision ? "decided" : "inReview";
  },
  lines: (seen) => {
    const { state, step, here, today, why } = seen;
    const notice = state.notices.at(-1);
    const running = here && runningNotice(state) !== undefined;
    const early = why("公示已经结束。");
    return [
      { action: "openNotice", label: "开始公示", by: step.by, why: early ?? (running ? "正在公示。" : null) },
      {
        action: "object",
        label: "提出异议",
        by: ANYONE,
        why: !running
          ? "没有在公示。"
          : notice && notice.until < today
            ? `公示已于 ${dayText(notice.until)} 截止。`
            : null,
      },
      {
        action: "answerObjection",
        label: "答复异议",
        by: step.by,
        why: state.status === "objected" ? null : "没有待答复的异议。",
      },
      { action: "closeNotice", label: "结束公示", by: step.by, why: whyNotClose(seen, running) },
    ];
  },
  after: (state, event, _step, { forward, back }) => {
    if (event.is === "noticeOpened")
      return {
        ...state,
        status: "onNotice",
        notices: [...state.notices, { from: event.day, until: event.until, ended: null, objections: [] }],
      };
    if (event.is === "objectionRaised") {
      const { text, name, contact, day: on } = event;
      return {
        ...state,
        status: "objected",
        notices: changeLast(state.notices, (it) => ({
          ...it,
          objections: [...it.objections, { on, text, name, contact, answer: null, upheld: null }],
        })),
      };
    }
    if (event.is === "noticeClosed")
      return forward({
        ...state,
        notices: changeLast(state.notices, (it) => ({ ...it, ended: event.day })),
      });
    if (event.is !== "objectionAnswered") return undefined;
    const next = answered(state, event);
    if (event.upheld) return back(next);
    const notice = runningNotice(next);
    return { ...next, status: notice && hasOpenObjection(notice) ? "objected" : "onNotice" };
  },
};

/** The notice that nobody has closed and no objection has ended. */
const runningNotice = ({ notices }: CaseState): Notice | undefined => {
  const last = notices.at(-1);
  return last?.ended === null ? last : undefined;
};

const hasOpenObjection = ({ objections }: Notice): boolean => objections.some((it) => it.answer === null);

const whyNotClose = ({ state, today }: Seen<"publicNotice">, running: boolean): string | null => {
  const notice = state.notices.at(-1);
  if (!running || !notice) return "没有在公示。";
  if (state.status === "objected") return "还有异议没有答复。";
  return today > notice.until ? null : `公示到 ${dayText(notice.until)} 截止，次日起可以结束。`;
};

type Answer = { upheld: boolean; answer: string; day: CaseState["submittedOn"] };
/** The oldest open objection is answered first; an upheld one ends the notice. */
const answered = (state: CaseState, { upheld, answer, day }: Answer): CaseState => ({
  ...state,
  notices: changeLast(state.notices, (notice) => {
    const at = notice.objections.findIndex((it) => it.answer === null);
    const objections = notice.objections.map((it, index) => (index === at ? { ...it, answer, upheld } : it));
    return { ...notice, objections, ended: upheld ? day : notice.ended };
  }),
});
