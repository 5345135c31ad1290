import { day } from "#kernel/calendar";
import { askedMaterials, type FormBlock, type MaterialDeclaration } from "#kernel/forms";
import type { PlayedHappening, WorkedCase } from "#kernel/process";
import {
  accepted,
  answered,
  asked,
  consulted,
  corrected,
  decided,
  delivered,
  granted,
  refused,
  turnedAway,
} from "../../played.ts";
import { answersTo } from "./answers.ts";

/** How one part goes well, is completed, and is refused. */
export type PartStory = {
  /** Whoever is asked before it is done, and what they say. */
  answers?: { unit: string; says: string };
  done: string;
  /** Which answer is asked to be corrected, what is wrong with it, and what it is then. */
  corrects: { field: string; label: string; says: string; to: string };
  refused: string;
};

export const partWorkedCases = (
  form: readonly FormBlock[],
  materials: readonly MaterialDeclaration[],
  { done, corrects, refused: why, answers: reply }: PartStory,
): readonly WorkedCase[] => {
  const answers = answersTo(form);
  const papers = askedMaterials({ form, materials }, answers).filter((it) => it.source === "upload");
  const filed = { filedOn: day("2026-03-02"), answers, materials: papers.map((it) => it.key) };
  const taken = (on: string): readonly PlayedHappening[] => [
    accepted(on),
    ...(reply ? [consulted(on), answered(on, reply.unit, reply.says)] : []),
  ];
  return [
    {
      says: "材料齐全，第二天办好",
      ...filed,
      happens: [...taken("2026-03-02"), decided("2026-03-03", granted(null, done)), delivered("2026-03-03")],
      expect: { status: "delivered", due: day("2026-03-05"), isOverdue: false },
    },
    {
      says: "一次告知补正，补正后三个工作日重新起算",
      ...filed,
      happens: [
        asked("2026-03-03", corrects.field, corrects.label, corrects.says),
        corrected("2026-03-05", { [corrects.field]: corrects.to }),
        ...taken("2026-03-06"),
        decided("2026-03-09", granted(null, done)),
        delivered("2026-03-10"),
      ],
      expect: { status: "delivered", due: day("2026-03-10"), isOverdue: false },
    },
    {
      says: "补正期限过了没有补正，终止办理",
      ...filed,
      happens: [
        asked("2026-03-03", corrects.field, corrects.label, corrects.says),
        { is: "closed", reason: "逾期没有补正。", day: day("2026-03-18") },
      ],
      expect: { status: "closed" },
    },
    {
      says: "不符合规定，说明理由后不予办理",
      ...filed,
      happens: [...taken("2026-03-02"), decided("2026-03-04", refused(why))],
      expect: { status: "refused", due: day("2026-03-05"), isOverdue: false },
    },
    {
      says: "拖过了三个工作日，算超期",
      ...filed,
      happens: [...taken("2026-03-03"), decided("2026-03-06", granted(null, done))],
      expect: { status: "decided", due: day("2026-03-05"), isOverdue: true },
    },
    {
      says: "不归本单位办，告知去哪里办",
      ...filed,
      happens: [turnedAway("2026-03-02", "住所不在本州。", "住所所在地的有关单位")],
      expect: { status: "turnedAway" },
    },
  ];
};
